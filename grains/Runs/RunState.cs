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

    /// <summary>How far the partners' sell-out has been held against the ledger; nothing before the last cohort is done.</summary>
    public HeldSales? Held { get; init; }
}

/// <summary>How far the region's sell-out is held: lines, ledger and partners against each other.</summary>
/// <param name="LastPartner">The last partner that was held; nothing before the first.</param>
/// <param name="IsDone">Whether all were.</param>
/// <param name="Weeks">How many weeks were held.</param>
/// <param name="Differences">The weeks in which they differ, as many as anybody reads.</param>
public sealed record HeldSales(string? LastPartner, bool IsDone, int Weeks, ImmutableArray<string> Differences);
