using PartnerConnect.Grains.Decisions;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners.Transitions;

/// <summary>The close and the settlement of a quarter.</summary>
internal static class QuarterTransitions
{
    /// <summary>Measures the quarter provisionally, by the track held at its end or at its start (R49, A38).</summary>
    public static void Close(PartnerChange change, Boundary boundary, GuideVersion guide)
    {
        var quarter = FiscalQuarter.Parse(boundary.Period);
        if (guide.Calendar.LastDay(quarter) < change.State.JudgedFrom(guide)
            || TrackHistory.Of(quarter, change.State.Periods(), guide) is not { } track)
        {
            change.Passed(boundary, PartnerChange.NotConcerned, 0);
            return;
        }

        var measured = Measure(change, DecisionKinds.MilestoneProvisional.Name, track, quarter, boundary, guide);
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
                quarter, measured with
                {
                    PosComplied = verdict.Complies,
                    PosBrokenBy = verdict.Complies ? null : [.. verdict.WeeksShort.Select(each => each.Week)],
                    SettledOn = boundary.Day,
                }),
        };
        var suffix = DowngradeTransitions.Consider(change, quarter, weekDue: null, boundary.Day, guide);
        change.Passed(boundary, (measured.Milestone.Met ? "Met" : "NotMet") + suffix, measured.NetRevenue.MinorUnits);
    }

    private static QuarterResult Measure(
        PartnerChange change, string kind, string track, FiscalQuarter quarter, Boundary boundary, GuideVersion guide)
    {
        var days = guide.Calendar.Days(quarter);
        var facts = new MilestoneFacts(
            quarter, track, change.State.Profile!.Region,
            change.State.TrackRevenue(days, guide),
            change.State.TrackRevenue(new DateRange(guide.Calendar.FirstDay(quarter.Year), days.LastDay), guide));
        var conclusion = Milestone.Measure(facts, guide);
        change.Decide(
            new DecisionHead(kind, boundary.Period, boundary.Day, conclusion.Outcome.Met ? "Met" : "NotMet", "R49"),
            guide, facts, conclusion);
        var result = new QuarterResult { Track = track, NetRevenue = facts.NetRevenue, Milestone = conclusion.Outcome };
        change.State = change.State with { Quarters = change.State.Quarters.SetItem(quarter, result) };
        return result;
    }
}
