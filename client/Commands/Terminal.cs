using Spectre.Console;

namespace PartnerConnect.Gateway.Commands;

/// <summary>Where a command tells what it does: a terminal with bars and tables, or plain lines for whatever reads them.</summary>
/// <param name="console">Takes what is told.</param>
/// <param name="errors">Takes what went wrong.</param>
/// <param name="time">Measures how fast it goes.</param>
/// <param name="token">The token that its owner has set, where there is one.</param>
internal sealed class Terminal(IAnsiConsole console, TextWriter errors, TimeProvider time, string? token = null)
{
    /// <summary>The variable that holds the token, so that it is in no list of processes.</summary>
    public const string TokenVariable = "PARTNERCONNECT_TOKEN";

    public IAnsiConsole Console => console;

    public TextWriter Errors => errors;

    public TimeProvider Time => time;

    public string? Token => token;

    /// <summary>Whether somebody looks at it.</summary>
    public bool IsWatched => console.Profile.Out.IsTerminal;

    public static Terminal OfProcess() => new(
        AnsiConsole.Console, System.Console.Error, TimeProvider.System, Environment.GetEnvironmentVariable(TokenVariable));

    /// <summary>Tells one line as it is, without the characters that a terminal would obey.</summary>
    public void Say(string line) => console.Profile.Out.Writer.WriteLine(Harmless(line));

    public void Complain(string line) => errors.WriteLine(Harmless(line));

    public static string Harmless(string text) =>
        new([.. text.Select(character => char.IsControl(character) && character is not ('\n' or '\t') ? ' ' : character)]);
}
