using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Gateway.Runs;

/// <summary>How far a run is, as callers read it.</summary>
internal sealed record RunView(
    string Id,
    string Kind,
    string Period,
    string Region,
    string GuideVersion,
    DateTimeOffset CutOff,
    DateOnly Day,
    string Status,
    int CohortsDone,
    int Cohorts,
    int Partners,
    ImmutableDictionary<string, int> Outcomes,
    long NetRevenueMinorUnits,
    ImmutableArray<PartnerFailure> Failures,
    DateTimeOffset StartedAt,
    DateTimeOffset? CompletedAt,
    string? Mismatch,
    int? PartnersInAll,
    int FailedPartners,
    double? PartnersPerSecond,
    double? SecondsLeft,
    int Retries,
    DateTimeOffset? RetryAt,
    ImmutableArray<RunActView> Acts,
    ImmutableArray<PartnerDifference> Differences)
{
    /// <summary>Whether nothing more is to come, unless somebody starts or resumes it.</summary>
    /// <remarks>A paused run is to be resumed, and one with failures may be about to be tried again.</remarks>
    [JsonIgnore]
    public bool IsOver => RetryAt is null && Status is not (nameof(RunStatus.Running) or nameof(RunStatus.Paused) or nameof(RunStatus.Waiting));

    public static RunView Of(string runId, RunProgress run) => new(
        runId, run.Order.Kind, run.Order.Period, run.Order.Region, run.Order.GuideVersion, run.Order.CutOff,
        run.Order.Day, run.Status, run.CohortsDone, run.Cohorts, run.Partners, run.Outcomes, run.NetRevenueMinorUnits,
        run.Failures, run.StartedAt, run.CompletedAt, run.Mismatch, run.PartnersInAll, run.FailedPartners, run.PartnersPerSecond,
        run.SecondsLeft, run.Retries, run.RetryAt,
        [.. run.Acts.Select(act => new RunActView(act.Kind.ToString(), act.By, act.Reason, act.At))], run.Differences);

    public bool IsFurtherThan(RunView? other) =>
        other is null || Status != other.Status || CohortsDone != other.CohortsDone || Partners != other.Partners
        || FailedPartners != other.FailedPartners || Retries != other.Retries || Acts.Length != other.Acts.Length;
}

/// <summary>What a person did to a run, as callers read it.</summary>
/// <param name="Act"><c>Pause</c>, <c>Resume</c> or <c>Cancel</c>.</param>
/// <param name="By">The person's name.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
internal sealed record RunActView(string Act, string By, string Reason, DateTimeOffset At);
