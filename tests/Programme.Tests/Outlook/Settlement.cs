using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Outlook;

/// <summary>What the settlement of a quarter is decided on, and the rules it asks.</summary>
internal sealed record Settlement(
    MilestoneFacts Milestone, MissedStreak Streak, string Track, PosQuarterFacts Pos, EligibilityFacts Eligibility)
{
    /// <summary>The rules in the order in which a settlement asks them.</summary>
    public Conclusion<DowngradeOutcome> Decide(GuideVersion guide)
    {
        var measured = Programme.Tracks.Milestone.Measure(Milestone, guide).Outcome;
        var streak = Streak.After(Milestone.Quarter, Milestone.Track, measured.MissedForDowngrade, guide.Policies.Streak);
        var pos = Pos.AtSettlement(guide);
        return Downgrade.Decide(
            new DowngradeFacts(
                Milestone.Quarter, Track, streak.Track == Track || !guide.Policies.Streak.ResetsOnTrackChange ? streak.Count : 0,
                pos.WeeksExpected, pos.WeeksCompliant, pos.Complies, Eligibility),
            guide);
    }

    public bool Keeps(GuideVersion guide) => Decide(guide).Outcome.Verdict == DowngradeVerdict.Keeps;

    public Ways WaysToKeep(DateOnly from, GuideVersion guide) => KeepTrack.WaysToKeep(
        this,
        new QuarterAhead<Settlement>(
            Milestone.Quarter, Milestone.NetRevenue.Currency, Pos,
            (facts, more) => facts with
            {
                Milestone = facts.Milestone with
                {
                    NetRevenue = facts.Milestone.NetRevenue + more,
                    NetRevenueToDate = facts.Milestone.NetRevenueToDate + more,
                },
            },
            (facts, pos) => facts with { Pos = pos },
            facts => new Conclusion<bool>(facts.Keeps(guide), facts.Decide(guide).Steps)),
        from, guide);
}
