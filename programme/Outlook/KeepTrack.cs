using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Outlook;

/// <summary>What the settlement of a quarter will be decided on.</summary>
/// <param name="Milestone">The quarter's milestone: its revenue so far, in the track that will be judged.</param>
/// <param name="Streak">Missed quarters in a row before this one.</param>
/// <param name="Track">The track held.</param>
/// <param name="Pos">The quarter's POS data so far.</param>
/// <param name="Eligibility">What eligibility for a destination is measured on, on the day of settling.</param>
public sealed record QuarterAhead(
    MilestoneFacts Milestone, MissedStreak Streak, string Track, PosQuarterFacts Pos, EligibilityFacts Eligibility)
{
    /// <summary>The quarter.</summary>
    public FiscalQuarter Quarter => Milestone.Quarter;
}

/// <summary>Finds the smallest changes that keep a partner in its track, and those that meet a quarter's milestone.</summary>
/// <remarks>Source: R24 to R27, R49, R50, A8, A9, A10.</remarks>
public static class KeepTrack
{
    /// <summary>What the settlement will allow, if nothing else comes in.</summary>
    public static Conclusion<DowngradeOutcome> AtSettlement(QuarterAhead facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var measured = Tracks.Milestone.Measure(facts.Milestone, guide);
        var streak = facts.Streak.After(
            facts.Quarter, facts.Milestone.Track, measured.Outcome.MissedForDowngrade, guide.Policies.Streak);
        var carries = streak.Track == facts.Track || !guide.Policies.Streak.ResetsOnTrackChange;
        var pos = facts.Pos.AtSettlement(guide);
        var conclusion = Downgrade.Decide(
            new DowngradeFacts(
                facts.Quarter, facts.Track, carries ? streak.Count : 0, pos.WeeksExpected, pos.WeeksCompliant, pos.Complies,
                facts.Eligibility),
            guide);
        return conclusion with { Steps = [.. measured.Steps, .. conclusion.Steps] };
    }

    /// <summary>The ways to keep the track when the quarter settles.</summary>
    /// <param name="facts">What it will be decided on.</param>
    /// <param name="from">The first day on which something may still change.</param>
    /// <param name="guide">The guide in force.</param>
    public static Ways WaysToKeep(QuarterAhead facts, DateOnly from, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        return WaySearch.Find(
            facts,
            [
                .. Revenue<QuarterAhead>(
                    facts.Milestone, from, guide, (all, change) => all with { Milestone = change(all.Milestone) }),
                .. Levers.Weeks<QuarterAhead>(facts.Pos, guide, (all, pos) => all with { Pos = pos }),
            ],
            changed =>
            {
                var conclusion = AtSettlement(changed, guide);
                return new Conclusion<bool>(conclusion.Outcome.Verdict == DowngradeVerdict.Keeps, conclusion.Steps);
            });
    }

    /// <summary>The ways to meet a quarter's milestone for its rebate (R49).</summary>
    /// <param name="facts">The quarter's revenue so far.</param>
    /// <param name="from">The first day on which something may still change, or nothing when looking back.</param>
    /// <param name="guide">The guide in force.</param>
    public static Ways WaysToMilestone(MilestoneFacts facts, DateOnly? from, GuideVersion guide) =>
        WaysTo(facts, from, guide, result => result.Met, "R49");

    /// <summary>The ways for a quarter not to count as missed towards a downgrade (R26).</summary>
    /// <param name="facts">The quarter's revenue so far.</param>
    /// <param name="from">The first day on which something may still change, or nothing when looking back.</param>
    /// <param name="guide">The guide in force.</param>
    public static Ways WaysNotToMiss(MilestoneFacts facts, DateOnly? from, GuideVersion guide) =>
        WaysTo(facts, from, guide, result => !result.MissedForDowngrade, "R26");

    private static Ways WaysTo(
        MilestoneFacts facts, DateOnly? from, GuideVersion guide, Func<MilestoneResult, bool> wanted, string rule)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        return WaySearch.Find(
            facts,
            [.. Revenue<MilestoneFacts>(facts, from, guide, (all, change) => change(all))],
            changed =>
            {
                var conclusion = Tracks.Milestone.Measure(changed, guide);
                return new Conclusion<bool>(
                    wanted(conclusion.Outcome), [.. conclusion.Steps.Where(step => step.Rule == rule)]);
            });
    }

    // What is sold in the quarter counts for it and for the year to date alike.
    private static IEnumerable<Lever<TFacts>> Revenue<TFacts>(
        MilestoneFacts facts, DateOnly? from, GuideVersion guide, Within<TFacts, MilestoneFacts> within) =>
        Levers.Revenue<TFacts>(
            guide.Calendar.Days(facts.Quarter), from, Boundaries.SettleDay(facts.Quarter, guide).AddDays(-1),
            facts.NetRevenue.Currency, guide.Pos,
            (all, more) => within(all, part => part with
            {
                NetRevenue = part.NetRevenue + more,
                NetRevenueToDate = part.NetRevenueToDate + more,
            }));
}
