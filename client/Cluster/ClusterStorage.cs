using Orleans.Configuration;

namespace PartnerConnect.Gateway.Cluster;

/// <summary>Finds the silos of a cluster through the PostgreSQL database which they share.</summary>
public static class ClusterStorage
{
    // A gateway which starts together with its silos would otherwise know only the first of them for a minute.
    private static readonly TimeSpan GatewayListRefreshPeriod = TimeSpan.FromSeconds(15);

    public static IClientBuilder UsePostgreSqlClustering(this IClientBuilder client, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);

        client.UseAdoNetClustering(options =>
        {
            options.Invariant = "Npgsql";
            options.ConnectionString = connectionString;
        });

        return client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = GatewayListRefreshPeriod);
    }
}
