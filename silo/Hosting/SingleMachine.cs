using System.Net;
using Orleans.Configuration;
using Orleans.Dashboard;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Grains;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Silo.Ledger;
using PartnerConnect.Silo.Storage;
using GatewayOptions = PartnerConnect.Gateway.Hosting.GatewayOptions;

namespace PartnerConnect.Silo.Hosting;

/// <summary>Everything in one process: silo, gateway, portal, dashboard, and SQLite under a data directory.</summary>
public static class SingleMachine
{
    /// <summary>Migrates the database and puts the process together.</summary>
    public static async Task<WebApplication> BuildAsync(SiloOptions options, string[] args)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls(options.Urls);
        builder.AddShutdownTimeout();
        builder.AddQuietLogging();

        var database = Database.OpenSqlite(options.DataDirectory);
        await DatabaseMigration.ApplyAsync(database, CancellationToken.None);
        builder.Services.AddSingleton(database);
        var seals = new DecisionSeals(KeyFiles.Of(options.DataDirectory, KeyFiles.Decisions));
        await DecisionKeyCheck.HoldAsync(database, seals);

        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(cluster =>
            {
                cluster.ClusterId = "single-machine";
                cluster.ServiceId = ClusterNames.Service;
            });

            // Nobody but this process connects, and several may run on one machine: any free port of the loopback will do.
            var (siloPort, gatewayPort) = FreePorts.Two();
            silo.ConfigureEndpoints(IPAddress.Loopback, siloPort, gatewayPort);
            silo.UseDatabaseAlone(database);
            silo.AddDashboard(dashboard => dashboard.HideTrace = true);
            silo.AddStartupTask<ProgrammeStart>();
        });
        builder.Services.AddLedger();
        builder.Services.AddSimulationClock(options.SimulateFrom);
        builder.Services.AddProgrammeGrains();
        builder.AddRunSettings();
        builder.Services.AddSingleton(seals);

        builder.AddGateway(new GatewayOptions
        {
            SingleMachineDevelopment = true,
            DevelopmentSigningKey = KeyFiles.Of(options.DataDirectory, KeyFiles.DevelopmentTokens),
        });

        var app = builder.Build();
        app.UseGateway();
        return app;
    }
}
