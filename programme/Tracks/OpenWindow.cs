using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Plans;

namespace PartnerConnect.Programme.Tracks;

/// <summary>The window a choice of track falls into, open or not, and what revenue it measures.</summary>
/// <param name="Window">Which window.</param>
/// <param name="Days">Its days, both ends included.</param>
/// <param name="RevenueDays">The days whose revenue a choice is measured on.</param>
/// <remarks>Source: R10, R11, R19, R32, A4, A20, A39, A50.</remarks>
public sealed record OpenWindow(TrackWindow Window, DateRange Days, DateRange RevenueDays)
{
    /// <summary>Whether it begins with an onboarding that is not complete: its days are then the earliest there can be.</summary>
    public bool AwaitsOnboarding { get; init; }

    /// <summary>The window for a day: the one that is open, else the one by which the day is too early or too late.</summary>
    /// <param name="day">The day, in the region.</param>
    /// <param name="newcomerSince">The day on which a partner that joined in mid-year was taken in, or nothing.</param>
    /// <param name="partner">The requirement facts, which say when its onboarding was complete.</param>
    /// <param name="notifiedOn">The day on which the partner was told its launch assignment.</param>
    /// <param name="guide">The guide in force.</param>
    public static OpenWindow On(
        DateOnly day, DateOnly? newcomerSince, PartnerFacts partner, DateOnly notifiedOn, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(partner);
        ArgumentNullException.ThrowIfNull(guide);
        var year = guide.Calendar.YearOf(day);
        var yearly = TrackWindows.Yearly(year, guide) is { } days
            ? new OpenWindow(TrackWindow.Yearly, days, Tracks.RevenueDays.ForYear(year, guide))
            : null;
        if (yearly?.Days.Contains(day) == true)
            return yearly;

        if (newcomerSince is { } joined)
        {
            var own = TrackWindows.Newcomer(joined, partner, day, guide);
            if (yearly is null || day <= own.LastDay)
                return new OpenWindow(TrackWindow.Newcomer, own, Tracks.RevenueDays.ForNewcomer(own.FirstDay, guide))
                {
                    AwaitsOnboarding = Onboarding.CompleteOn(partner, joined) is null,
                };
        }

        return yearly ?? new OpenWindow(
            TrackWindow.Transition, TrackWindows.Transition(notifiedOn, guide), Tracks.RevenueDays.ForLaunch(guide));
    }
}
