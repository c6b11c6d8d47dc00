using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tracks;

/// <summary>How many settled quarters in a row missed their milestone.</summary>
/// <param name="Count">0 or more.</param>
/// <param name="LastQuarter">The last settled quarter, or nothing before the first.</param>
/// <param name="Track">The track the count was made in, or nothing before the first.</param>
/// <remarks>Source: R26, A9.</remarks>
public sealed record MissedStreak(int Count, FiscalQuarter? LastQuarter, string? Track)
{
    /// <summary>No quarter settled yet.</summary>
    public static MissedStreak None { get; } = new(0, null, null);

    /// <summary>How many of them count against a track (A9).</summary>
    /// <param name="held">The track held.</param>
    /// <param name="policy">Whether the count survives a change of track.</param>
    public int CountAgainst(string held, StreakPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Track == held || !policy.ResetsOnTrackChange ? Count : 0;
    }

    /// <summary>The streak after one more settled quarter.</summary>
    /// <param name="quarter">The quarter that settled.</param>
    /// <param name="track">The track at its end.</param>
    /// <param name="missed">Whether it counts as missed.</param>
    /// <param name="policy">Whether the count spans fiscal years and survives a change of track (A9).</param>
    public MissedStreak After(FiscalQuarter quarter, string track, bool missed, StreakPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (!missed)
            return new(0, quarter, track);

        var consecutive = LastQuarter?.Next == quarter
            && (policy.SpansFiscalYears || LastQuarter?.Year == quarter.Year)
            && (!policy.ResetsOnTrackChange || Track == track);
        return new(consecutive ? Count + 1 : 1, quarter, track);
    }
}
