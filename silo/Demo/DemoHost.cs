using PartnerConnect.Silo.Hosting;
using Spectre.Console;

namespace PartnerConnect.Silo.Demo;

/// <summary>Runs everything in one process, plays the sample programme through its own API, and stays up to look at.</summary>
internal static class DemoHost
{
    public static async Task<int> RunAsync(SiloOptions options, CancellationToken cancelled)
    {
        AnsiConsole.MarkupLine("[bold]PartnerConnect[/]: a sample programme, from its launch through two fiscal years.");
        var sample = SampleProgramme.Generate();
        options = options with { DataDirectory = Emptied(options.DataDirectory), SimulateFrom = DemoPlayer.FirstDay };

        await using var app = await SingleMachine.BuildAsync(options, []);
        await app.StartAsync(cancelled);
        using var api = await DemoApi.ConnectAsync(new Uri(app.Urls.First()), cancelled);
        await new DemoPlayer(api, sample).PlayAsync(cancelled);

        await DemoSummary.PrintAsync(api, sample, cancelled);
        AnsiConsole.WriteLine();
        Welcome.Print(app, options);
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine("Signed in as programme-manager with this token:");
        Console.WriteLine(api.Token);
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine("Ctrl+C stops it.");
        await app.WaitForShutdownAsync(cancelled);
        return 0;
    }

    // The demonstration has a directory of its own inside the data directory: what it empties is never anything else.
    private static string Emptied(string dataDirectory)
    {
        var directory = Path.Combine(dataDirectory, "demo");
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
        return Directory.CreateDirectory(directory).FullName;
    }
}
