using System.CommandLine;
using System.CommandLine.Help;

namespace PartnerConnect.Gateway.Commands;

/// <summary>What all commands to a gateway have in common: its address, the token, and what becomes of a fault.</summary>
internal static class ServiceCommand
{
    public static async Task<int> RunAsync(Command command, string[] args, Terminal terminal)
    {
        var parsed = new RootCommand("PartnerConnect: the gateway, or a command to one.") { command }.Parse(args);
        var code = await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = terminal.Console.Profile.Out.Writer,
            Error = terminal.Errors,
            EnableDefaultExceptionHandler = false,
        });
        return parsed.Errors.Count > 0 && parsed.Action is not HelpAction ? ExitCodes.NotAsked : code;
    }

    /// <summary>Lets a command call a gateway.</summary>
    /// <param name="command">The command, to which the options are added.</param>
    /// <param name="terminal">Where it tells what it does.</param>
    /// <param name="brokenOff">What to say when its user breaks it off.</param>
    /// <param name="call">What it does; answers what it ends with.</param>
    public static Command Calling(
        this Command command, Terminal terminal, string brokenOff, Func<ParseResult, Service, CancellationToken, Task<int>> call)
    {
        var to = new Option<Uri>("--to")
        {
            Description = "The gateway's address, such as https://partners.example.com/.",
            Required = true,
            CustomParser = result => Address(result.Tokens[0].Value, result.AddError),
        };
        var token = new Option<string?>("--token")
        {
            Description = $"The bearer token; better in the variable {Terminal.TokenVariable}, where no list of processes shows it.",
        };
        command.Options.Add(to);
        command.Options.Add(token);
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(token) ?? terminal.Token))
                result.AddError($"A token is needed: set {Terminal.TokenVariable}, or give --token.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                using var service = new Service(parsed.GetValue(to)!, (parsed.GetValue(token) ?? terminal.Token)!.Trim(), terminal);
                return await call(parsed, service, cancellation);
            }
            catch (OperationCanceledException)
            {
                terminal.Complain(brokenOff);
                return ExitCodes.NotAsked;
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or UnauthorizedAccessException or FormatException)
            {
                // No answer, or a file here that can be neither read nor written, or a token that no header bears.
                terminal.Complain(fault.Message);
                return ExitCodes.NotAsked;
            }
        });
        return command;
    }

    // With a slash at its end, so that a path below the host is kept.
    private static Uri Address(string text, Action<string> fail)
    {
        if (Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address!;
        fail($"--to '{text}' is no address such as https://partners.example.com/.");
        return new Uri("http://localhost/");
    }
}
