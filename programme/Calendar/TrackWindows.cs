using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Plans;

namespace PartnerConnect.Programme.Calendar;

/// <summary>The days in which a track may be chosen.</summary>
public static class TrackWindows
{
    /// <summary>The window at the start of a fiscal year, or nothing for years before the first window.</summary>
    /// <remarks>Source: R10, R11, A2.</remarks>
    public static DateRange? Yearly(FiscalYear year, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var firstDay = guide.Calendar.FirstDay(year);
        return firstDay < guide.TrackSelection.FirstWindow
            ? null
            : Counted(firstDay, guide.TrackSelection.WindowDays, guide.Policies.TrackWindowCounting);
    }

    /// <summary>The days after launch in which another assignment may be asked for.</summary>
    /// <param name="notifiedOn">The day on which the partner was told its assignment.</param>
    /// <param name="guide">The guide in force.</param>
    /// <remarks>Source: R19, A4.</remarks>
    public static DateRange Transition(DateOnly notifiedOn, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var launch = guide.ProgrammeLaunch;
        var from = guide.Policies.Transition.From switch
        {
            TransitionStart.Launch => launch,
            TransitionStart.Notified => notifiedOn,
            _ => notifiedOn > launch ? notifiedOn : launch,
        };
        return Counted(from, guide.TrackSelection.TransitionDays, guide.Policies.Transition.Counting);
    }

    /// <summary>The last day on which the assignments of the transition hold: the day before the first yearly window opens.</summary>
    /// <remarks>Source: R10, R11, R22, R23.</remarks>
    public static DateOnly LastDayOfTransition(GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var first = guide.TrackSelection.FirstWindow;
        var year = guide.Calendar.YearOf(first);

        // A window opens with a fiscal year, so that a day within a year names the one after it.
        return guide.Calendar.FirstDay(guide.Calendar.FirstDay(year) < first ? year.Next : year).AddDays(-1);
    }

    /// <summary>The days in which a partner that joined in mid-year may choose: they begin once it is onboarded.</summary>
    /// <param name="joinedOn">The day on which it was taken in.</param>
    /// <param name="partner">The requirement facts, which say when onboarding was complete.</param>
    /// <param name="day">The day of asking; while onboarding is open the days would begin with it at the earliest.</param>
    /// <param name="guide">The guide in force.</param>
    /// <remarks>Source: R32, A39.</remarks>
    public static DateRange Newcomer(DateOnly joinedOn, PartnerFacts partner, DateOnly day, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return Counted(
            Onboarding.CompleteOn(partner, joinedOn) ?? day, guide.TrackSelection.NewcomerWindowDays, guide.Policies.TrackWindowCounting);
    }

    private static DateRange Counted(DateOnly firstDay, int days, DayCounting counting) =>
        new(firstDay, counting.LastDay(firstDay, days));
}
