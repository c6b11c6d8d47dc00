using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Partners.Transitions;

/// <summary>A POS week that falls due, where the guide lets a lapse lead to a downgrade at any time (R24, A8).</summary>
internal static class WeekTransitions
{
    /// <summary>Judges the week and asks what the guide then allows.</summary>
    public static void FallDue(PartnerChange change, Boundary boundary, GuideVersion guide)
    {
        var week = PosWeek.Parse(boundary.Period);
        var judgedFrom = change.State.PosJudgedFrom(guide);
        if (change.State.Track is null || week.LastDay < judgedFrom)
        {
            change.Passed(boundary, PartnerChange.NotConcerned, 0);
            return;
        }

        var verdict = PosCompliance.Week(change.State.WeekFacts(week, boundary.Day, guide), guide.Pos);
        var suffix = DowngradeTransitions.Consider(change, guide.Calendar.QuarterOf(week), week, boundary.Day, guide);
        change.Passed(boundary, verdict.Outcome + suffix, 0);
    }
}
