using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tracks;

/// <summary>A time in which a track was held, up to the next one.</summary>
/// <param name="Track">The track's name; nothing while the partner took no part (R28).</param>
/// <param name="Since">Its first day.</param>
public sealed record TrackPeriod(string? Track, DateOnly Since);

/// <summary>Reads and continues the times in which a partner held its tracks, the earliest first.</summary>
/// <remarks>Source: R7, A38.</remarks>
public static class TrackHistory
{
    /// <summary>The history once another track is held from a day on.</summary>
    /// <param name="history">The history so far.</param>
    /// <param name="track">The track, or nothing where the partner takes part no longer.</param>
    /// <param name="since">Its first day; what began on that day or later no longer counts.</param>
    public static ImmutableArray<TrackPeriod> After(ImmutableArray<TrackPeriod> history, string? track, DateOnly since)
    {
        ImmutableArray<TrackPeriod> before = [.. history.TakeWhile(period => period.Since < since)];
        return before.LastOrDefault()?.Track == track ? before : before.Add(new TrackPeriod(track, since));
    }

    /// <summary>The track held on a day, or nothing.</summary>
    public static string? On(ImmutableArray<TrackPeriod> history, DateOnly day) =>
        history.LastOrDefault(period => period.Since <= day)?.Track;

    /// <summary>The track by which a quarter is judged, or nothing where none was held at its end.</summary>
    /// <remarks>
    /// Source: A38. A partner that came in the middle of the quarter held none on its first day: it is judged by the
    /// first that it held.
    /// </remarks>
    public static string? Of(FiscalQuarter quarter, ImmutableArray<TrackPeriod> history, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var days = guide.Calendar.Days(quarter);
        if (On(history, days.LastDay) is not { } atEnd)
            return null;
        return guide.Policies.TrackChoice.QuarterTrack == QuarterTrack.AtQuarterEnd
            ? atEnd
            : On(history, days.FirstDay) ?? history.First(period => period.Track is not null && period.Since > days.FirstDay).Track;
    }
}
