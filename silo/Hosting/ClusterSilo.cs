using System.Net;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Serialization;
using PartnerConnect.Grains;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Silo.Ledger;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Hosting;

/// <summary>One silo of a cluster on PostgreSQL; it answers health probes and nothing else over HTTP.</summary>
public static class ClusterSilo
{
    /// <summary>The connection string that makes this process a silo of a cluster.</summary>
    public const string ConnectionStringName = "PartnerConnect";

    /// <summary>Migrates the database, which several silos may do at once, and puts the process together.</summary>
    /// <param name="connectionString">The PostgreSQL database that the cluster shares.</param>
    /// <param name="simulateFrom">The day a simulation clock stands at; only for a cluster of one silo, whose clock it is.</param>
    /// <param name="args">Settings for the host's configuration.</param>
    public static async Task<WebApplication> BuildAsync(string connectionString, DateOnly? simulateFrom, string[] args)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        var builder = WebApplication.CreateBuilder(args);
        builder.AddShutdownTimeout();
        builder.AddQuietLogging();
        var settings = builder.Configuration.GetSection("PartnerConnect");

        var database = Database.OpenPostgreSql(connectionString);
        await DatabaseMigration.ApplyAsync(database, CancellationToken.None);
        builder.Services.AddSingleton(database);
        var seals = new DecisionSeals(DecisionKey(settings));
        await DecisionKeyCheck.HoldAsync(database, seals);

        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(cluster =>
            {
                cluster.ClusterId = settings["ClusterId"] ?? ClusterNames.Cluster;
                cluster.ServiceId = settings["ServiceId"] ?? ClusterNames.Service;
            });
            if (settings["SiloName"] is { Length: > 0 } name)
                silo.Configure<Orleans.Configuration.SiloOptions>(options => options.SiloName = name);
            silo.Configure<EndpointOptions>(endpoints => Place(endpoints, settings));
            silo.UseDatabase(database, gathers: settings.GetValue("GatherStates", true));
            silo.Configure<ClusterMembershipOptions>(settings.GetSection("Membership"));
            silo.AddDashboard(dashboard => dashboard.HideTrace = true);
            silo.AddStartupTask<ProgrammeStart>();
        });

        // A database that is away is told to callers as that, and not as an exception that could not be written.
        builder.Services.Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.Add("Npgsql"));
        builder.Services.AddLedger();
        builder.Services.AddSimulationClock(simulateFrom);
        builder.Services.AddProgrammeGrains();
        builder.AddRunSettings();
        builder.Services.AddSingleton(seals);
        builder.Services.AddSiloHealth();

        var app = builder.Build();
        app.MapSiloHealth();
        return app;
    }

    // It cannot be made up: decisions that another key sealed would all look altered.
    private static byte[] DecisionKey(IConfigurationSection settings)
    {
        var key = new byte[512];
        return Convert.TryFromBase64String(settings["DecisionKey"] ?? "", key, out var length) && length >= DecisionSeals.LeastKeyLength
            ? key[..length]
            : throw new InvalidOperationException(
                $"PartnerConnect:DecisionKey is a secret of at least {DecisionSeals.LeastKeyLength} octets in base64, the same for every silo and for good: it seals decisions.");
    }

    // Other silos connect to the advertised address, which must be the pod's own and never that of a service in front of it.
    private static void Place(EndpointOptions endpoints, IConfigurationSection settings)
    {
        endpoints.AdvertisedIPAddress = settings["AdvertisedAddress"] is { Length: > 0 } address
            ? IPAddress.Parse(address)
            : IPAddress.Loopback;
        endpoints.SiloPort = settings.GetValue("SiloPort", 11111);
        endpoints.GatewayPort = settings.GetValue("GatewayPort", 30000);
        if (IPAddress.IsLoopback(endpoints.AdvertisedIPAddress))
            return;
        endpoints.SiloListeningEndpoint = new IPEndPoint(IPAddress.Any, endpoints.SiloPort);
        endpoints.GatewayListeningEndpoint = new IPEndPoint(IPAddress.Any, endpoints.GatewayPort);
    }
}
