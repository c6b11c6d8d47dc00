using System.Collections.Immutable;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Calendar;

/// <summary>Where a region is in its calendar, as it is stored.</summary>
public sealed record RegionCalendarState
{
    /// <summary>Boundaries before this instant are not looked for; nothing before the region woke first.</summary>
    public DateTimeOffset? LookFrom { get; init; }

    /// <summary>The boundaries passed, oldest first.</summary>
    public ImmutableArray<StoredBoundary> Passed { get; init; } = [];
}

/// <summary>A boundary that was passed.</summary>
public sealed record StoredBoundary(RunKind Kind, string Period, DateTimeOffset At, DateTimeOffset CarriedOutAt);
