namespace PartnerConnect.Silo.Hosting;

/// <summary>The names by which silos and gateways find each other where nothing else is configured.</summary>
internal static class ClusterNames
{
    /// <summary>The service: the owner of stored state.</summary>
    public const string Service = "partnerconnect";

    /// <summary>The cluster: those who run it together.</summary>
    public const string Cluster = "partnerconnect";
}
