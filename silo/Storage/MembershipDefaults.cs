using Orleans.Configuration;

namespace PartnerConnect.Silo.Storage;

/// <summary>
/// What production wants different from Orleans' defaults. Detection of a dead silo stays as Orleans has it (three
/// missed probes of five seconds, two votes): sooner would mistake a busy silo for a dead one. A test or an operator
/// configures <see cref="ClusterMembershipOptions"/> after this and wins.
/// </summary>
internal static class MembershipDefaults
{
    public static void Apply(ClusterMembershipOptions options)
    {
        // Every deployment leaves its dead silos behind, and every silo reads all of them once a minute. A week of
        // them is Orleans' default; a day is enough to look into what happened.
        options.DefunctSiloExpiration = TimeSpan.FromDays(1);
        options.DefunctSiloCleanupPeriod = TimeSpan.FromHours(1);
    }
}
