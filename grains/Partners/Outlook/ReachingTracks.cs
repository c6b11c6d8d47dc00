using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners.Outlook;

/// <summary>Finds what makes a partner eligible for each track in the next window in which it may choose.</summary>
internal sealed class ReachingTracks(PartnerState state, Present now)
{
    /// <summary>The ways to each track, the lowest first; none where no window is to come.</summary>
    public ImmutableArray<WaysTold> Tell() =>
        Window() is { } found ? [.. found.Guide.Tracks.Select(track => Tell(track.Name, found))] : [];

    /// <summary>The window in which the partner may choose next, and the guide it is held by.</summary>
    public (OpenWindow Window, FiscalYear Year, GuideVersion Guide)? Window()
    {
        var guide = now.YearGuide;
        var year = guide.Calendar.YearOf(now.Today);
        var window = state.WindowOn(now.Today, guide);
        if (window.Days.LastDay >= now.Today && state.SettledFor(year) is null)
            return (window, year, guide);

        var next = now.Editions.ForYear(year.Next, now.Region.Id);
        return TrackWindows.Yearly(year.Next, next) is { } days
            ? (new OpenWindow(TrackWindow.Yearly, days, RevenueDays.ForYear(year.Next, next)), year.Next, next)
            : null;
    }

    private WaysTold Tell(string track, (OpenWindow Window, FiscalYear Year, GuideVersion Guide) found)
    {
        var (window, year, guide) = found;
        var eligibility = state.EligibilityFacts(window.Days.LastDay, window.RevenueDays, guide);
        var lastSettled = state.Quarters.Where(each => each.Value.PosComplied is not null).Select(each => (FiscalQuarter?)each.Key).LastOrDefault();
        var pos = ReachTrack.LastJudged(window.Days, lastSettled, guide) is { } quarter
            ? state.PosQuarter(quarter, now.Today, guide)
            : null;

        var settled = state.SettledFor(year);

        // Who has no track has none to change (R18): it is eligible, or is not.
        var ways = state.Track is { } held
            ? ReachTrack.WaysTo(
                new TrackChoiceFacts(track, held.Name, settled?.Track, window.Window, window.Days, eligibility)
                {
                    IsPlaced = settled?.IsPlaced == true,
                },
                now.Today, pos, guide, state.JudgedFrom(guide))
            : ReachTrack.WaysTo(track, eligibility, now.Today, pos, guide, state.JudgedFrom(guide));
        return ways.Tell($"{track} in {year}", state.Track?.Name == track ? "R16" : "R8") with
        {
            Track = track,
            ByDay = window.Days.LastDay,
        };
    }
}
