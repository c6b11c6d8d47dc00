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
    string? Mismatch)
{
    [JsonIgnore]
    public bool IsOver => Status != "Running";

    public static RunView Of(string runId, RunProgress run) => new(
        runId, run.Order.Kind, run.Order.Period, run.Order.Region, run.Order.GuideVersion, run.Order.CutOff,
        run.Order.Day, run.Status, run.CohortsDone, run.Cohorts, run.Partners, run.Outcomes, run.NetRevenueMinorUnits,
        run.Failures, run.StartedAt, run.CompletedAt, run.Mismatch);

    public bool IsFurtherThan(RunView? other) =>
        other is null || Status != other.Status || CohortsDone != other.CohortsDone || Partners != other.Partners
        || Failures.Length != other.Failures.Length;
}
