using System.Collections.Immutable;

namespace PartnerConnect.GrainInterfaces.Runs;

/// <summary>One transition over all partners of a region. The key is <see cref="GrainKeys.Run"/>.</summary>
[GrainInterfaceType("run"), Alias("run")]
public interface IRun : IGrainWithStringKey
{
    /// <summary>Fixes the run's cut-off and guide version; a run that was started keeps what it has.</summary>
    [Alias("start")]
    Task<RunProgress> Start(RunOrder order);

    /// <summary>Works on the run for some seconds, from where it was left, and says how far it is.</summary>
    /// <returns>The progress, or nothing for a run that was never started.</returns>
    [Alias("continue")]
    Task<RunProgress?> Continue();

    /// <summary>How far the run is; answered while it works.</summary>
    /// <returns>The progress, or nothing for a run that was never started.</returns>
    [Alias("progress"), AlwaysInterleave]
    Task<RunProgress?> Progress();
}

/// <summary>How far a run is.</summary>
[GenerateSerializer, Alias("run-progress"), Immutable]
public sealed record RunProgress
{
    /// <summary>What is carried out.</summary>
    [Id(0)] public required RunOrder Order { get; init; }

    /// <summary><c>Running</c>, <c>Completed</c>, <c>CompletedWithFailures</c> or <c>TotalsDiffer</c>.</summary>
    [Id(1)] public required string Status { get; init; }

    /// <summary>Cohorts done.</summary>
    [Id(2)] public required int CohortsDone { get; init; }

    /// <summary>Cohorts in all.</summary>
    [Id(3)] public required int Cohorts { get; init; }

    /// <summary>Partners carried out so far.</summary>
    [Id(4)] public required int Partners { get; init; }

    /// <summary>How many partners came to each outcome.</summary>
    [Id(5)] public required ImmutableDictionary<string, int> Outcomes { get; init; }

    /// <summary>The sum of the net revenue the outcomes rest on, in minor units of the region's currency.</summary>
    [Id(6)] public required long NetRevenueMinorUnits { get; init; }

    /// <summary>Partners that could not be carried out.</summary>
    [Id(7)] public required ImmutableArray<PartnerFailure> Failures { get; init; }

    /// <summary>When the run was started.</summary>
    [Id(8)] public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was completed, if it was.</summary>
    [Id(9)] public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>What the ledger says where the totals differ.</summary>
    [Id(10)] public string? Mismatch { get; init; }
}
