using PartnerConnect.Grains.Decisions;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners.Transitions;

/// <summary>The close and the settlement of a quarter.</summary>
internal static class QuarterTransitions
{
    /// <summary>Measures the quarter provisionally, in the track held at its end (R49, A38).</summary>
    public static void Close(PartnerChange change, Boundary boundary, GuideVersion guide)
    {
        var quarter = FiscalQuarter.Parse(boundary.Period);
        if (change.State.Track is not { } track || guide.Calendar.LastDay(quarter) < change.State.JudgedFrom(guide))
        {
            change.Passed(boundary, PartnerChange.NotConcerned, 0);
            return;
        }

        var measured = Measure(change, DecisionKinds.MilestoneProvisional.Name, track.Name, quarter, boundary, guide);
        change.Passed(boundary, measured.Milestone.Met ? "Met" : "NotMet", measured.NetRevenue.MinorUnits);
    }

    /// <summary>Makes the quarter final: its milestone, the streak, POS compliance, and what the guide then allows (R25, R26).</summary>
    public static void Settle(PartnerChange change, Boundary boundary, GuideVersion guide)
    {
        var quarter = FiscalQuarter.Parse(boundary.Period);
        if (!change.State.Quarters.TryGetValue(quarter, out var closed))
        {
            change.Passed(boundary, PartnerChange.NotConcerned, 0);
            return;
        }

        var measured = Measure(change, DecisionKinds.MilestoneFinal.Name, closed.Track, quarter, boundary, guide);
        var verdict = change.State.JudgePos(quarter, boundary.Day, guide);
        change.State = change.State with
        {
            Streak = change.State.Streak.After(
                quarter, closed.Track, measured.Milestone.MissedForDowngrade, guide.Policies.Streak),
            Quarters = change.State.Quarters.SetItem(
                quarter, measured with { PosComplied = verdict.Complies, SettledOn = boundary.Day }),
        };
        var proposed = change.State.Proposals.Length;
        var downgrade = DowngradeTransitions.Consider(change, quarter, verdict, boundary.Day, guide);
        var isNew = change.State.Proposals.Length > proposed;
        change.Passed(
            boundary, (measured.Milestone.Met ? "Met" : "NotMet") + Suffix(downgrade, isNew), measured.NetRevenue.MinorUnits);
    }

    private static QuarterResult Measure(
        PartnerChange change, string kind, string track, FiscalQuarter quarter, Boundary boundary, GuideVersion guide)
    {
        var region = guide.Region(change.State.Profile!.Region);
        var days = guide.Calendar.Days(quarter);
        var facts = new MilestoneFacts(
            quarter, track, region.Id,
            change.State.NetRevenue(days, region.Currency),
            change.State.NetRevenue(new DateRange(guide.Calendar.FirstDay(quarter.Year), days.LastDay), region.Currency));
        var conclusion = Milestone.Measure(facts, guide);
        change.Decide(
            new DecisionHead(kind, boundary.Period, boundary.Day, conclusion.Outcome.Met ? "Met" : "NotMet", "R49"),
            guide, facts, conclusion);
        var result = new QuarterResult { Track = track, NetRevenue = facts.NetRevenue, Milestone = conclusion.Outcome };
        change.State = change.State with { Quarters = change.State.Quarters.SetItem(quarter, result) };
        return result;
    }

    private static string Suffix(Conclusion<DowngradeOutcome> downgrade, bool isNew) => downgrade.Outcome switch
    {
        { Verdict: DowngradeVerdict.SuspendIncentives } => "AndIncentivesSuspended",
        { Verdict: DowngradeVerdict.Downgrade } when !isNew => "AndDowngradeWaitsAlready",
        { Verdict: DowngradeVerdict.Downgrade, Mode: DowngradeMode.ProposeAndApprove } => "AndDowngradeProposed",
        { Verdict: DowngradeVerdict.Downgrade, Mode: DowngradeMode.Automatic } => "AndDowngraded",
        { Verdict: DowngradeVerdict.Downgrade } => "AndDowngradeTold",
        _ => "",
    };
}
