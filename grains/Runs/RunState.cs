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

/// <summary>Where a run stands.</summary>
public enum RunStatus
{
    /// <summary>Cohorts are still to be carried out.</summary>
    Running = 1,

    /// <summary>Every partner was carried out and the totals agree.</summary>
    Completed = 2,

    /// <summary>Some partners could not be carried out.</summary>
    CompletedWithFailures = 3,

    /// <summary>The totals differ from what the partners left in the rows.</summary>
    TotalsDiffer = 4,
}
