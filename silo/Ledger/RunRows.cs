using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Runs;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

internal sealed class RunRows(Database database, LedgerWriter writer) : IRunRows
{
    public Task Put(string runId, RunProgress progress) =>
        writer.WriteAsync(connection => connection.ExecuteAsync(RunSql.Put, ValuesOf(runId, progress)));

    public async Task<ImmutableArray<RunListing>> Runs(string? region, string? status, int limit) =>
    [
        .. await database.DataSource.QueryAsync(
            RunSql.Runs, row => new RunListing(row.Text("run_id"), ReadProgress(row)),
            ("@region", region), ("@status", status), ("@limit", limit)),
    ];

    private static (string, object?)[] ValuesOf(string runId, RunProgress progress) =>
    [
        ("@run_id", runId),
        ("@kind", progress.Order.Kind),
        ("@period", progress.Order.Period),
        ("@region", progress.Order.Region),
        ("@guide_version", progress.Order.GuideVersion),
        ("@cut_off", progress.Order.CutOff),
        ("@day", progress.Order.Day),
        ("@status", progress.Status),
        ("@cohorts_done", progress.CohortsDone),
        ("@cohorts", progress.Cohorts),
        ("@partners", progress.Partners),
        ("@outcomes", ToJson(progress.Outcomes)),
        ("@net_revenue_minor_units", progress.NetRevenueMinorUnits),
        ("@failures", ToJson(progress.Failures)),
        ("@started_at", progress.StartedAt),
        ("@completed_at", progress.CompletedAt),
        ("@mismatch", progress.Mismatch),
        ("@more", ToJson(RunMore.Of(progress))),
    ];

    private static RunProgress ReadProgress(DbDataReader row) => (row.FindText("more") is { } more ? FromJson<RunMore>(more) : new()).With(new()
    {
        Order = ReadOrder(row),
        Status = row.Text("status"),
        CohortsDone = row.Int("cohorts_done"),
        Cohorts = row.Int("cohorts"),
        Partners = row.Int("partners"),
        Outcomes = FromJson<ImmutableDictionary<string, int>>(row.Text("outcomes")),
        NetRevenueMinorUnits = row.Long("net_revenue_minor_units"),
        Failures = FromJson<ImmutableArray<PartnerFailure>>(row.Text("failures")),
        StartedAt = row.Moment("started_at"),
        CompletedAt = row.FindMoment("completed_at"),
        Mismatch = row.FindText("mismatch"),
    });

    private static RunOrder ReadOrder(DbDataReader row) => new()
    {
        RunId = row.Text("run_id"),
        Kind = row.Text("kind"),
        Period = row.Text("period"),
        Region = row.Text("region"),
        GuideVersion = row.Text("guide_version"),
        CutOff = row.Moment("cut_off"),
        Day = row.Day("day"),
    };

    private static JsonText ToJson<T>(T value) => new(JsonSerializer.Serialize(value, JsonSerializerOptions.Web));

    private static T FromJson<T>(string json) => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!;
}
