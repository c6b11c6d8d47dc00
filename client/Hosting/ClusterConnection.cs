using Npgsql;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace PartnerConnect.Gateway.Hosting;

/// <summary>How a gateway that stands alone finds its cluster: by the membership table in PostgreSQL.</summary>
internal static class ClusterConnection
{
    public static void AddClusterConnection(this WebApplicationBuilder builder)
    {
        var connection = builder.Configuration.GetConnectionString("PartnerConnect");
        if (string.IsNullOrWhiteSpace(connection))
        {
            throw new InvalidOperationException(
                "The gateway has no cluster: set ConnectionStrings:PartnerConnect to the cluster's PostgreSQL database, "
                + "or run the silo alone, which brings its own gateway.");
        }

        var source = NpgsqlDataSource.Create(connection);
        builder.Services.AddSingleton(source);
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(cluster =>
            {
                cluster.ClusterId = builder.Configuration["PartnerConnect:ClusterId"] ?? "partnerconnect";
                cluster.ServiceId = builder.Configuration["PartnerConnect:ServiceId"] ?? "partnerconnect";
            });
            client.UseAdoNetClustering(clustering =>
            {
                clustering.Invariant = "Npgsql";
                clustering.DataSource = source;
            });
            client.AddDashboard(dashboard => dashboard.HideTrace = true);
        });
    }
}
