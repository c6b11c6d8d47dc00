using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Guide;

public static partial class GuideLint
{
    // 1 February to the Friday nearest to 30 April: no calendar has a shorter quarter.
    private const int ShortestQuarterDays = 86;

    private const int ShortestYearDays = 365;

    private const int ShortestMonthDays = 28;

    /// <summary>Each window, due day and period ends within what it belongs to.</summary>
    private static IEnumerable<GuideFinding> Deadlines(GuideVersion guide) =>
        [.. Selection(guide), .. Settlement(guide), .. Plans(guide), .. Periods(guide)];

    private static IEnumerable<GuideFinding> Selection(GuideVersion guide)
    {
        var terms = guide.TrackSelection;
        if (terms.WindowDays >= ShortestQuarterDays)
            yield return new("trackSelection.windowDays", "must end before the first quarter of the fiscal year does.");
        if (terms.FirstWindow >= guide.Calendar.FirstDay(guide.Calendar.YearOf(guide.ProgrammeLaunch).Next.Next))
            yield return new("trackSelection.firstWindow", "leaves a fiscal year after the launch without a window.");
        if (terms.FirstWindow > guide.ProgrammeLaunch
            && TrackWindows.Transition(guide.ProgrammeLaunch, guide).LastDay >= terms.FirstWindow)
            yield return new("trackSelection.transitionDays", $"must end before the first window opens on {terms.FirstWindow:yyyy-MM-dd}.");
        if (terms.NewcomerWindowDays >= ShortestYearDays)
            yield return new("trackSelection.newcomerWindowDays", "must end within a fiscal year.");
    }

    /// <summary>A quarter's reports are in before it settles, and it settles before the next one ends.</summary>
    private static IEnumerable<GuideFinding> Settlement(GuideVersion guide)
    {
        // The latest a quarter's last week can end is on the quarter's own last day.
        var sunday = PosWeek.Of(guide.ProgrammeLaunch).LastDay;
        var deadlines = PosDeadlines.For(PosWeek.Of(sunday), guide.Pos);
        var settle = sunday.AddDays(guide.Pos.SettleDaysAfterQuarter);
        if (guide.Pos.SettleDaysAfterQuarter >= ShortestQuarterDays)
            yield return new("pos.settleDaysAfterQuarter", "must end before the next quarter does.");
        if (settle < deadlines.LastDayInTime)
            yield return new("pos.settleDaysAfterQuarter", "must not end before the quarter's last week is due, its grace included.");
        else if (settle < deadlines.LastCorrectionDay)
            yield return new("pos.correctionWindowDays", "must end before the quarter settles: a later correction would not count.");

        // Thirteen weeks is the fewest a quarter has.
        const int FewestWeeks = 13;
        if (guide.Pos.WeeksAllowedShort >= FewestWeeks)
            yield return new("pos.weeksAllowedShort", "must leave a quarter at least one week that has to comply.");
        if (guide.Leap.CureDays > guide.Pos.SettleDaysAfterQuarter)
            yield return new("leap.cureDays", "must end before the quarter settles: what comes after is missing for good.");
        if (guide.Leap.ResultsFinalDays >= ShortestQuarterDays)
            yield return new("leap.resultsFinalDays", "must end before the next quarter does.");
    }

    private static IEnumerable<GuideFinding> Plans(GuideVersion guide)
    {
        if (guide.BusinessPlan.DueDays >= ShortestYearDays)
            yield return new("businessPlan.dueDays", "must fall within the fiscal year that is planned.");
        if (guide.BusinessPlan.DueDaysAfterOnboarding >= ShortestYearDays)
            yield return new("businessPlan.dueDaysAfterOnboarding", "must fall within a fiscal year.");
        if (guide.MarketingPlan.DueDaysAfterQuarterStart >= ShortestQuarterDays)
            yield return new("marketingPlan.dueDaysAfterQuarterStart", "must fall within the quarter that is planned.");
        if (guide.Reviews.HeldWithinDays >= ShortestQuarterDays)
            yield return new("reviews.heldWithinDays", "must fall before the next quarter ends.");
        if (guide.Reviews.DocumentDaysBefore > guide.Reviews.HeldWithinDays)
            yield return new("reviews.documentDaysBefore", "must not reach back into the quarter that is reviewed.");
    }

    private static IEnumerable<GuideFinding> Periods(GuideVersion guide)
    {
        if (guide.Certification.ReminderDays >= guide.Certification.ValidMonths * ShortestMonthDays)
            yield return new("certification.reminderDays", "must not come before the certificate itself.");
        if (guide.Deals is { Extensions: > 0, ExtensionDays: 0 })
            yield return new("deals.extensionDays", "must be 1 or more where a registration may be extended.");
        if (guide.Mdf.RequestDaysBefore >= guide.Mdf.AccrualExpiresQuarters * ShortestQuarterDays)
            yield return new("mdf.requestDaysBefore", "must be shorter than funds last, or they would lapse before they can be spent.");
    }
}
