using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Rebates;

/// <summary>The lines of one POS week that a quarter's LEAP rebate counts or leaves out together.</summary>
/// <param name="Week">The week; nothing for units not for resale, which no line reports (A19).</param>
/// <param name="Version">The version of its report that counts; 0 without a week.</param>
/// <param name="IsService">Whether they sell services.</param>
/// <param name="IsReturn">Whether they are returns and credits.</param>
/// <param name="Net">Their net value (R30).</param>
/// <param name="Gross">What was invoiced, before pre-sales incentives (R60).</param>
public sealed record LeapLineGroup(PosWeek? Week, int Version, bool IsService, bool IsReturn, Money Net, Money Gross)
{
    /// <summary>What the group counts for (R60, A19).</summary>
    public Money Counts(GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var measure = guide.Policies.Revenue.Leap;
        if (Week is null)
            return measure.NfrCounts ? Gross : Money.Zero(Gross.Currency);
        return new RevenuePart(default, IsService, IsReturn, Net, Gross).Under(measure);
    }
}

/// <summary>Sums the sales of a quarter for LEAP.</summary>
/// <remarks>Source: R59, R60, A19, A47: every group counts, wherever its sales came from.</remarks>
public static class LeapSalesSum
{
    /// <summary>The sales of all groups, as LEAP counts them.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="region">The region's id, whose currency they have.</param>
    /// <param name="guide">The guide by which the quarter is judged.</param>
    public static Money Of(ImmutableArray<LeapLineGroup> groups, string region, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return groups.Aggregate(Money.Zero(guide.Region(region).Currency), (sum, group) => sum + group.Counts(guide));
    }
}
