using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tracks;

/// <summary>What a quarter's milestone is measured on.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Track">The track at the quarter's end (A38).</param>
/// <param name="Region">The region's id.</param>
/// <param name="NetRevenue">The net revenue of the quarter (R30).</param>
/// <param name="NetRevenueToDate">The net revenue of the fiscal year up to the quarter's end.</param>
public sealed record MilestoneFacts(
    FiscalQuarter Quarter, string Track, string Region, Money NetRevenue, Money NetRevenueToDate);

/// <summary>A quarter's milestone and whether it was met.</summary>
/// <param name="Required">Whether the track asks for milestones beyond incentives (A11).</param>
/// <param name="Target">The milestone of the quarter alone.</param>
/// <param name="TargetToDate">The milestones of the fiscal year up to the quarter's end.</param>
/// <param name="Met">Whether the quarter is met for its rebate (R49, A10).</param>
/// <param name="MissedForDowngrade">Whether the quarter counts as missed towards a downgrade (R26, A10, A11).</param>
public sealed record MilestoneResult(
    bool Required, Money Target, Money TargetToDate, bool Met, bool MissedForDowngrade);

/// <summary>Measures a quarter against its milestone.</summary>
/// <remarks>Source: R26, R49, R50, A10, A11. Shares of the year's minimum are rounded half away from zero to the minor unit;
/// the target to date is the rounded share of the sum, so that the fourth quarter's is exactly the minimum.</remarks>
public static class Milestone
{
    /// <summary>The milestone of a quarter alone (R50).</summary>
    public static Money Target(FiscalQuarter quarter, string track, string region, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return guide.Region(region).Minimum(track).Share(guide.Milestones.ShareBasisPoints[quarter.Number - 1]);
    }

    /// <summary>Measures the quarter.</summary>
    public static Conclusion<MilestoneResult> Measure(MilestoneFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var shares = guide.Milestones.ShareBasisPoints;
        var minimum = guide.Region(facts.Region).Minimum(facts.Track);
        var target = Target(facts.Quarter, facts.Track, facts.Region, guide);
        var targetToDate = minimum.Share(shares.Take(facts.Quarter.Number).Sum());
        var required = TrackRequirements.Asks(Requirement.SalesMilestones, facts.Track, facts.Region, guide);

        var forRebate = Step("R49", guide.Policies.Milestone.Rebate);
        var forDowngrade = Step("R26", guide.Policies.Milestone.Downgrade);
        return new(
            new MilestoneResult(required, target, targetToDate, forRebate.Holds, required && !forDowngrade.Holds),
            [forRebate, forDowngrade]);

        RuleStep Step(string rule, MilestoneMeasure measure)
        {
            var (have, need) = measure == MilestoneMeasure.PerQuarter
                ? (facts.NetRevenue, target)
                : (facts.NetRevenueToDate, targetToDate);
            var asked = measure == MilestoneMeasure.PerQuarter
                ? $"Net revenue of {facts.Quarter}"
                : $"Net revenue of {facts.Quarter.Year} up to {facts.Quarter}";

            // A track without a minimum sets no target, and what sets no target cannot be missed (A21).
            return new RuleStep(rule, $"A10={measure}", asked, have.ToString(), need.ToString(), need.MinorUnits == 0 || have >= need);
        }
    }
}
