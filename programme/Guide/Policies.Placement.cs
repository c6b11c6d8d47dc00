namespace PartnerConnect.Programme.Guide;

public sealed partial record Policies
{
    /// <summary>When a person may override a track placement.</summary>
    [Ambiguity(22)]
    public required PlacementOverride PlacementOverride { get; init; }

    /// <summary>
    /// How a partner that sells in several regions is measured, and whether thresholds may move in mid-year.
    /// </summary>
    [Ambiguity(35)]
    public required MultiRegionPolicy MultiRegion { get; init; }

    /// <summary>From when a choice made in the window counts, and by which track a quarter is judged.</summary>
    [Ambiguity(38)]
    public required TrackChoicePolicy TrackChoice { get; init; }

    /// <summary>The track of a partner that joins in mid-year, until it chooses one.</summary>
    [Ambiguity(39)]
    public required NewcomerTrack NewcomerTrack { get; init; }

    /// <summary>Whether a higher track can be had in mid-year, outside every window (R17).</summary>
    [Ambiguity(40)]
    public required MidYearUpgrade MidYearUpgrade { get; init; }

    /// <summary>Whether a partner may step down of its own will in mid-year, after the transition.</summary>
    [Ambiguity(41)]
    public required bool VoluntaryLowerTrackMidYear { get; init; }
}

/// <summary>When a person may override a track placement (R22, A22).</summary>
public enum PlacementOverride
{
    /// <summary>Never.</summary>
    Never = 1,

    /// <summary>Only in the transition after launch.</summary>
    TransitionOnly = 2,

    /// <summary>At any time.</summary>
    Always = 3,
}

/// <summary>How revenue in several regions is held against thresholds (A35).</summary>
public enum MultiRegionRule
{
    /// <summary>The threshold, the currency and the sales of the partner's own region count.</summary>
    Primary = 1,

    /// <summary>All sales count against the threshold of its own region.</summary>
    Sum = 2,

    /// <summary>Each region's sales are held against that region's threshold.</summary>
    Each = 3,
}

/// <summary>How a partner in several regions is measured (A35).</summary>
/// <param name="Rule">Which sales are held against which threshold.</param>
/// <param name="ThresholdsFrozenAtYearStart">Whether the thresholds of a fiscal year stay as they were on its first
/// day.</param>
public sealed record MultiRegionPolicy(MultiRegionRule Rule, bool ThresholdsFrozenAtYearStart);

/// <summary>From when a track chosen in the window counts (A38).</summary>
public enum ChoiceEffect
{
    /// <summary>The earlier track holds provisionally until the day of the choice.</summary>
    Provisional = 1,

    /// <summary>The choice counts from the first day of the fiscal year.</summary>
    Retroactive = 2,
}

/// <summary>By which track a quarter's milestone and rebate are judged (A38).</summary>
public enum QuarterTrack
{
    /// <summary>The one held on its last day.</summary>
    AtQuarterEnd = 1,

    /// <summary>The one held on its first day.</summary>
    AtQuarterStart = 2,
}

/// <summary>From when a choice counts, and for which quarter (A38).</summary>
/// <param name="Effect">From when it counts.</param>
/// <param name="QuarterTrack">By which track a quarter is judged.</param>
public sealed record TrackChoicePolicy(ChoiceEffect Effect, QuarterTrack QuarterTrack);

/// <summary>The first track of a partner that joins in mid-year (A39).</summary>
public enum NewcomerTrack
{
    /// <summary>The lowest, at once.</summary>
    LowestTrackAtOnce = 1,

    /// <summary>The highest it is eligible for, at once.</summary>
    BestFitAtOnce = 2,
}

/// <summary>Whether a higher track can be had in mid-year (A40).</summary>
public enum MidYearUpgrade
{
    /// <summary>No.</summary>
    Off = 1,

    /// <summary>As an exception that a person approves by name.</summary>
    WithApprover = 2,
}
