using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Mdf;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Rebates;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Restatements;

/// <summary>Tells along the whole chain what follows when the POS ledger counts otherwise than before.</summary>
/// <remarks>
/// The chain is week, quarter, milestone, rebate, funds and the tracks that can be chosen. It carries nothing out: a settled
/// quarter stays settled. Source: R26, R30, R49, R58 to R60, R64, R72; the rules of a quarter are asked with the figures of now.
/// </remarks>
public static class Restating
{
    /// <summary>What follows.</summary>
    public static Conclusion<Restatement> Tell(RestatementFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        var quarters = facts.Quarters.Select(each => Tell(each, facts.Region, guide, steps)).ToImmutableArray();
        return new(new Restatement(quarters, Tracks(facts, guide)), steps.ToImmutable());
    }

    private static QuarterRestated Tell(
        QuarterChange change, string region, GuideVersion guide, ImmutableArray<RuleStep>.Builder steps)
    {
        var milestone = Milestone.Measure(MilestoneOf(change, change.After, region), guide);
        var leap = LeapRebate.Accrue(LeapOf(change, change.After, region), guide);
        steps.AddRange(milestone.Steps);
        steps.AddRange(leap.Steps);
        return new(
            change.Quarter,
            change.Settled is not null,
            Milestone.Measure(MilestoneOf(change, change.Before, region), guide).Outcome,
            milestone.Outcome,
            LeapRebate.Accrue(LeapOf(change, change.Before, region), guide).Outcome,
            leap.Outcome,
            MdfAccrual.Of(change.Track, change.Before.NetRevenue, guide),
            MdfAccrual.Of(change.Track, change.After.NetRevenue, guide));
    }

    private static MilestoneFacts MilestoneOf(QuarterChange change, QuarterFigures figures, string region) =>
        new(change.Quarter, change.Track, region, figures.NetRevenue, figures.NetRevenueToDate);

    private static LeapFacts LeapOf(QuarterChange change, QuarterFigures figures, string region) =>
        new(change.Quarter, change.Track, region, figures.LeapSales, figures.LeapSalesBefore);

    private static ImmutableArray<TrackRestated> Tracks(RestatementFacts facts, GuideVersion guide) =>
    [
        .. Eligibility.ForEveryTrack(facts.Before, guide).Zip(Eligibility.ForEveryTrack(facts.After, guide))
            .Where(each => each.First.Eligible != each.Second.Eligible)
            .Select(each => new TrackRestated(
                each.First.Track, each.First.Eligible, each.Second.Eligible, NfrCap.For(each.First.Track, facts.Region, guide))),
    ];
}
