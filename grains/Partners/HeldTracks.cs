using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners;

/// <summary>The one place where a partner's track changes, and its history with it.</summary>
public static class HeldTracks
{
    /// <summary>The state in another track; a track that is held already goes on, for another reason.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="track">The track.</param>
    /// <param name="since">Its first day, which may lie in the past (A38).</param>
    /// <param name="basis">Why.</param>
    public static PartnerState Holding(this PartnerState state, string track, DateOnly since, TrackBasis basis) => state with
    {
        Track = state.Track?.Name == track ? state.Track with { Basis = basis } : new HeldTrack(track, since, basis),
        TrackPeriods = state.Track?.Name == track ? state.Periods() : TrackHistory.After(state.Periods(), track, since),
    };

    /// <summary>The state of a partner that takes part no longer: nothing that hangs on a track is left (R28).</summary>
    public static PartnerState HoldingNone(this PartnerState state, DateOnly since) => state with
    {
        Track = null,
        TrackPeriods = TrackHistory.After(state.Periods(), null, since),
        NewcomerSince = null,
        Choice = null,
        Placement = null,
        Pending = null,
    };

    /// <summary>The times in which tracks were held; of a state that was stored before they were kept, the present one.</summary>
    public static ImmutableArray<TrackPeriod> Periods(this PartnerState state) =>
        state.TrackPeriods.IsEmpty && state.Track is { } held ? [new TrackPeriod(held.Name, held.Since)] : state.TrackPeriods;

    /// <summary>
    /// The track by which a quarter is judged as far as is known: none before launch, and the present one in a quarter still to come.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="current">The quarter that runs.</param>
    public static string? TrackJudging(this PartnerState state, FiscalQuarter quarter, FiscalQuarter current) =>
        state.Quarters.GetValueOrDefault(quarter)?.Track ?? (quarter >= current ? state.Track?.Name : null);

    /// <summary>The track that is settled for a fiscal year, by choice or by a person's placement; the later of the two counts.</summary>
    public static SettledTrack? SettledFor(this PartnerState state, FiscalYear year) =>
        state.Placement is { } placed && placed.Year == year ? new SettledTrack(placed.Track, IsPlaced: true)
        : state.Choice is { } choice && choice.Year == year ? new SettledTrack(choice.Track, IsPlaced: false)
        : null;

    /// <summary>The latest fiscal year for which the track held is settled: chosen, placed, or led to by a downgrade or an approval (R15).</summary>
    public static FiscalYear? SettledYear(this PartnerState state, FiscalCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (state.Track is not { } held)
            return null;
        return new FiscalYear?[]
        {
            state.Placement?.Track == held.Name ? state.Placement.Year : null,
            state.Choice?.Track == held.Name ? state.Choice.Year : null,
            held.Basis is TrackBasis.Downgrade or TrackBasis.Upgrade ? calendar.YearOf(held.Since) : null,
        }.Max();
    }
}

/// <summary>A track that is settled for a fiscal year.</summary>
/// <param name="Track">The track's name.</param>
/// <param name="IsPlaced">Whether a person placed the partner in it (R22).</param>
public sealed record SettledTrack(string Track, bool IsPlaced);
