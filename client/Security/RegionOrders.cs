using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.GrainInterfaces.Mdf;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Gateway.Security;

/// <summary>The orders in which the database gives the lists that are put together from several regions.</summary>
internal static class RegionOrders
{
    public static int Compare(PartnerSummary one, PartnerSummary other) => string.CompareOrdinal(one.PartnerId, other.PartnerId);

    public static int Compare(ShadowPartner one, ShadowPartner other) => string.CompareOrdinal(one.PartnerId, other.PartnerId);

    public static int Compare(LeapStatementView one, LeapStatementView other) => string.CompareOrdinal(one.Id, other.Id);

    public static int Compare(MdfRequestView one, MdfRequestView other) => string.CompareOrdinal(one.Id, other.Id);

    public static int Compare(DecisionView one, DecisionView other) => other.DecidedAt.CompareTo(one.DecidedAt) is not 0 and var latestFirst
        ? latestFirst
        : string.CompareOrdinal(other.Id, one.Id);

    public static int Compare(RunListing one, RunListing other) =>
        other.Progress.Order.CutOff.CompareTo(one.Progress.Order.CutOff) is not 0 and var latestFirst
            ? latestFirst
            : string.CompareOrdinal(one.RunId, other.RunId);

    public static int Compare(PosExceptionLine one, PosExceptionLine other) =>
        string.CompareOrdinal(one.PartnerId, other.PartnerId) is not 0 and var partners ? partners
        : one.Week.CompareTo(other.Week) is not 0 and var weeks ? weeks
        : one.Reject.Line.CompareTo(other.Reject.Line);

    // One that was refused has no day to be decided by, and comes last.
    public static int Compare(DealView one, DealView other) =>
        (one.DecideBy ?? DateOnly.MaxValue).CompareTo(other.DecideBy ?? DateOnly.MaxValue) is not 0 and var soonestFirst
            ? soonestFirst
            : string.CompareOrdinal(one.Id, other.Id);

    /// <summary>The order of a query's proposals: by id, or the soonest to expire first.</summary>
    public static Comparison<ProposalView> Of(ProposalQuery query) => (one, other) =>
        query.SoonestFirst && Day(one).CompareTo(Day(other)) is not 0 and var soonestFirst
            ? soonestFirst
            : string.CompareOrdinal(one.Id, other.Id);

    // What never expires comes last.
    private static DateOnly Day(ProposalView proposal) => proposal.LastDecisionDay ?? DateOnly.MaxValue;
}
