using System.Text.Json;
using PartnerConnect.Gateway.Bundles;

namespace PartnerConnect.Gateway.Commands;

/// <summary>Checks a bundle again on this machine, with the programme's own code and without the service.</summary>
internal static class RecheckCommand
{
    public const string Name = "recheck";

    private const string Usage = "Usage: recheck FILE, where FILE is what GET …/bundle gave.";

    /// <summary>Ends with 0 where everything is equal, with 1 where anything differs, and with 2 where the file cannot be read.</summary>
    public static int Run(string[] args, Terminal terminal)
    {
        if (args is not [Name, var file] || file.StartsWith('-'))
        {
            terminal.Complain(Usage);
            return ExitCodes.NotAsked;
        }

        try
        {
            using var stream = File.OpenRead(file);
            return Tell(new Recheck(DisputeBundle.Read(stream)), terminal);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            terminal.Complain($"'{file}' cannot be read as a bundle: {unreadable.Message}");
            return ExitCodes.NotAsked;
        }
    }

    private static int Tell(Recheck recheck, Terminal terminal)
    {
        var differences = 0;
        foreach (var finding in recheck.Run())
        {
            terminal.Say($"{finding.What}: {finding.Difference ?? "equal"}");
            differences += finding.Difference is null ? 0 : 1;
        }

        terminal.Say(differences == 0 ? "Everything is equal." : $"{differences} differ.");
        return differences == 0 ? ExitCodes.Accepted : ExitCodes.Refused;
    }
}
