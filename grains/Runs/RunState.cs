using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Grains.Runs;

/// <summary>A run as it is stored.</summary>
public sealed record RunState
{
    /// <summary>What is carried out; nothing before the run is started.</summary>
    public RunOrder? Order { get; init; }

    /// <summary>Where the run stands.</summary>
    public RunStatus Status { get; init; } = RunStatus.Running;

    /// <summary>What each finished cohort came to, by its number.</summary>
    public ImmutableSortedDictionary<int, CohortResult> Done { get; init; } = ImmutableSortedDictionary<int, CohortResult>.Empty;

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was completed.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>What the rows say where they differ from the run.</summary>
    public string? Mismatch { get; init; }
}
