using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Serialization;
using PartnerConnect.Gateway.Cluster;

namespace PartnerConnect.Gateway.Hosting;

/// <summary>How a gateway that stands alone finds its cluster: by the membership table in PostgreSQL.</summary>
internal static class ClusterConnection
{
    /// <summary>The namespace of the database's driver, whose exceptions silos tell by their names.</summary>
    public const string Driver = "Npgsql";

    public static void AddClusterConnection(this WebApplicationBuilder builder)
    {
        var connection = builder.Configuration.GetConnectionString("PartnerConnect");
        if (string.IsNullOrWhiteSpace(connection))
        {
            throw new InvalidOperationException(
                "The gateway has no cluster: set ConnectionStrings:PartnerConnect to its PostgreSQL database, or "
                + "run the silo alone, which brings its own gateway.");
        }

        builder.Services.Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.Add(Driver));
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(cluster =>
            {
                cluster.ClusterId = builder.Configuration["PartnerConnect:ClusterId"] ?? "partnerconnect";
                cluster.ServiceId = builder.Configuration["PartnerConnect:ServiceId"] ?? "partnerconnect";
            });
            client.UsePostgreSqlClustering(connection);
            client.AddDashboard(dashboard => dashboard.HideTrace = true);
        });
    }
}
