using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Plans;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners;

/// <summary>Gathers what eligibility is measured on from what the grain remembers.</summary>
internal static class PartnerEligibility
{
    /// <summary>The facts of a day, with the revenue of the days given.</summary>
    public static EligibilityFacts EligibilityFacts(
        this PartnerState state, DateOnly day, DateRange revenueDays, GuideVersion guide) => new(
            day,
            state.Profile!.Region,
            state.Facts,
            revenueDays,
            state.TrackRevenue(revenueDays, guide),
            state.Quarters.Values.LastOrDefault(quarter => quarter.PosComplied is not null)?.PosComplied);

    /// <summary>
    /// The days that eligibility is told of on a day: those that the open window measures; else the year that runs, which the next
    /// one will.
    /// </summary>
    public static DateRange EligibilityDays(this PartnerState state, Present now)
    {
        var window = state.WindowOn(now.Today, now.YearGuide);
        return window.Days.Contains(now.Today) || now.Today < now.Guide.ProgrammeLaunch
            ? window.RevenueDays
            : now.Guide.Calendar.Days(now.Guide.Calendar.YearOf(now.Today));
    }

    /// <summary>The window a choice on this day falls into.</summary>
    public static OpenWindow WindowOn(this PartnerState state, DateOnly day, GuideVersion guide) =>
        OpenWindow.On(day, state.NewcomerSince, state.Facts, state.ToldOn ?? guide.ProgrammeLaunch, guide);

    /// <summary>
    /// The days of its own in which a newcomer may choose; nothing before its onboarding is complete: what has not begun keeps
    /// no track, else an orientation left open would keep one for good.
    /// </summary>
    public static DateRange? OwnWindow(this PartnerState state, DateOnly day, GuideVersion guide) =>
        state.NewcomerSince is { } joined && Onboarding.CompleteOn(state.Facts, joined) is not null
            ? TrackWindows.Newcomer(joined, state.Facts, day, guide)
            : null;
}
