using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Database.Tests;

/// <summary>The host of a silo on a given database, wired as in production, with ports and names of its own.</summary>
internal static class TestSilo
{
    public static IHost Build(Silo.Storage.Database database, string clusterId, bool alone = false, bool gathers = true)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo =>
        {
            if (alone)
                silo.UseDatabaseAlone(database);
            else
                silo.UseDatabase(database, gathers);

            silo.Configure<ClusterOptions>(options =>
            {
                options.ClusterId = clusterId;
                options.ServiceId = clusterId;
            });
            silo.ConfigureEndpoints(IPAddress.Loopback, FindFreePort(), FindFreePort());
        });
        return builder.Build();
    }

    public static async Task<IHost> StartAsync(Silo.Storage.Database database, string clusterId, bool gathers = true)
    {
        var host = Build(database, clusterId, gathers: gathers);
        await host.StartAsync();
        return host;
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
