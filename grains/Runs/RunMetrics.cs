using System.Diagnostics.Metrics;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Grains.Runs;

/// <summary>What runs tell whoever collects metrics.</summary>
internal static class RunMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "PartnerConnect.Runs";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Partners =
        Meter.CreateCounter<long>("partnerconnect.run.partners", "{partner}", "Partners carried out.");

    private static readonly Counter<long> Failures =
        Meter.CreateCounter<long>("partnerconnect.run.partner_failures", "{partner}", "Partners that could not be carried out.");

    private static readonly Counter<long> Ended = Meter.CreateCounter<long>("partnerconnect.run.ended", "{run}", "Runs that ended, by how.");

    private static readonly Counter<long> Stuck =
        Meter.CreateCounter<long>("partnerconnect.run.stuck", "{time}", "How often a run could not go on.");

    public static void NotePartners(RunOrder order, CohortResult result)
    {
        Partners.Add(result.Partners - result.FailedPartners(), Kind(order), Region(order));
        Failures.Add(result.FailedPartners(), Kind(order), Region(order));
    }

    public static void NoteEnd(RunOrder order, RunStatus status) =>
        Ended.Add(1, Kind(order), Region(order), new("status", status.ToString()));

    public static void NoteStuck(RunOrder order) => Stuck.Add(1, Kind(order), Region(order));

    private static KeyValuePair<string, object?> Kind(RunOrder order) => new("kind", order.Kind);

    private static KeyValuePair<string, object?> Region(RunOrder order) => new("region", order.Region);
}
