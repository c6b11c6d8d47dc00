using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Calendar;

namespace PartnerConnect.GrainInterfaces.Runs;

/// <summary>One transition over all partners of a region. The key is <see cref="GrainKeys.Run"/>.</summary>
[GrainInterfaceType("run"), Alias("run")]
public interface IRun : IGrainWithStringKey
{
    /// <summary>Fixes the run's cut-off and guide version; a run that was started keeps what it has, one that ended badly is taken up
    /// again, and one that a person has paused or cancelled stays so.</summary>
    [Alias("start")]
    Task<RunProgress> Start(RunOrder order);

    /// <summary>Works on the run for some seconds, from where it was left, and says how far it is.</summary>
    /// <returns>The progress, or nothing for a run that was never started.</returns>
    [Alias("continue")]
    Task<RunProgress?> Continue();

    /// <summary>Pauses, resumes or cancels the run in a person's name; the same again changes nothing.</summary>
    /// <param name="order">What the run is, where it was never started.</param>
    /// <param name="act">What the person wants.</param>
    /// <returns>How far the run is, and why not where the act is refused: <c>RunIsOver</c>, <c>RunIsCancelled</c> or
    /// <c>RunHasTakenEffect</c>.</returns>
    [Alias("control")]
    Task<RunAnswer> Control(RunOrder order, RunAct act);

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

    /// <summary>The name of a <see cref="RunStatus"/>.</summary>
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

    /// <summary>Partners that could not be carried out, at most two hundred of them.</summary>
    [Id(7)] public required ImmutableArray<PartnerFailure> Failures { get; init; }

    /// <summary>When the run was started.</summary>
    [Id(8)] public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was completed, if it was.</summary>
    [Id(9)] public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>What the ledger says where the totals differ.</summary>
    [Id(10)] public string? Mismatch { get; init; }

    /// <summary>Partners of the region when the run began; nothing before.</summary>
    [Id(11)] public int? PartnersInAll { get; init; }

    /// <summary>Partners that could not be carried out, in all.</summary>
    [Id(12)] public int FailedPartners { get; init; }

    /// <summary>Partners carried out each second over the last half minute of work; nothing where it does not work.</summary>
    [Id(13)] public double? PartnersPerSecond { get; init; }

    /// <summary>How long the partners that are left take at that rate, in seconds.</summary>
    [Id(14)] public double? SecondsLeft { get; init; }

    /// <summary>How often it was tried again by itself.</summary>
    [Id(15)] public int Retries { get; init; }

    /// <summary>When it is tried again by itself; nothing where it is not.</summary>
    [Id(16)] public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Who paused, resumed or cancelled it, oldest first.</summary>
    [Id(17)] public ImmutableArray<RunAct> Acts { get; init; } = [];

    /// <summary>The first partners whose row differs from what they hold, where the totals differ.</summary>
    [Id(18)] public ImmutableArray<PartnerDifference> Differences { get; init; } = [];
}
