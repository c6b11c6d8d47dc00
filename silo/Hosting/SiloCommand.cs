using System.CommandLine;
using System.Globalization;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.Silo.Demo;

namespace PartnerConnect.Silo.Hosting;

/// <summary>The command line: one process on this machine, its demonstration, or one silo of a cluster.</summary>
internal static class SiloCommand
{
    // The host hears SIGTERM and SIGINT and takes the time it needs to hand its grains over; the parser must not cut it short.
    private static readonly InvocationConfiguration HostStopsItself = new() { ProcessTerminationTimeout = null };

    public static Task<int> RunAsync(string[] args)
    {
        var data = new Option<string>("--data")
        {
            Description = "The directory of the single-machine database.",
            DefaultValueFactory = _ => "data",
            Recursive = true,
        };
        var urls = new Option<string>("--urls")
        {
            Description = "Where the gateway listens on a single machine.",
            DefaultValueFactory = _ => "http://localhost:8080",
            Recursive = true,
        };
        var simulate = new Option<DateOnly?>("--simulate")
        {
            Description = "Stand the clock at this day (yyyy-MM-dd) until it is advanced.",
            CustomParser = result => DateOnly.TryParseExact(
                result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day <= SimulationEnd.LastDay
                ? day
                : Fail(result),
        };

        var demo = new Command("demo", "Play a sample programme over two years of simulated time, then stay up to look at.");
        demo.SetAction((parsed, cancelled) => DemoHost.RunAsync(
            new SiloOptions { DataDirectory = parsed.GetValue(data)!, Urls = parsed.GetValue(urls)! }, cancelled));

        var root = new RootCommand("PartnerConnect: the service that runs a vendor's channel partner programme.") { data, urls, simulate, demo };

        // Settings such as --PartnerConnect:SiloPort=11112 are read by the host's configuration.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, cancelled) => ServeAsync(
            new SiloOptions
            {
                DataDirectory = parsed.GetValue(data)!,
                Urls = parsed.GetValue(urls)!,
                SimulateFrom = parsed.GetValue(simulate),
            },
            [.. parsed.UnmatchedTokens], cancelled));
        return root.Parse(args).InvokeAsync(HostStopsItself);

        static DateOnly? Fail(System.CommandLine.Parsing.ArgumentResult result)
        {
            result.AddError($"--simulate '{result.Tokens[0].Value}' is not a day like 2023-07-01, {SimulationEnd.LastDay:yyyy-MM-dd} at the latest.");
            return null;
        }
    }

    private static async Task<int> ServeAsync(SiloOptions options, string[] settings, CancellationToken cancelled)
    {
        var connectionString = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(settings).Build()
            .GetConnectionString(ClusterSilo.ConnectionStringName);
        if (!string.IsNullOrEmpty(connectionString))
        {
            await using var silo = await ClusterSilo.BuildAsync(connectionString, options.SimulateFrom, settings);
            await ((IHost)silo).RunAsync(cancelled);
            return 0;
        }

        await using var app = await SingleMachine.BuildAsync(options, settings);
        await app.StartAsync(cancelled);
        Welcome.Print(app, options);
        await app.WaitForShutdownAsync(cancelled);
        return 0;
    }
}
