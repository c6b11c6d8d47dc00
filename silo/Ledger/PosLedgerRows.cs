using System.Collections.Immutable;
using System.Data.Common;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

internal sealed class PosLedgerRows(Database database, LedgerWriter writer) : IPosLedgerRows, IAsyncDisposable
{
    // Partners that wake together, as all of them do when a quarter closes after a restart, are read together from a server.
    private const int Readers = 2;
    private const int MostPartners = 64;

    private readonly Gathering<string, IReadOnlyList<PosReportRow>>? reports = database.Kind == DatabaseKind.PostgreSql
        ? new(Readers, MostPartners, asked => PosRemembering.ReportsAsync(database, asked))
        : null;

    private readonly Gathering<SequenceOf, ImmutableArray<PosWeekTotals>>? changes = database.Kind == DatabaseKind.PostgreSql
        ? new(Readers, MostPartners, asked => PosRemembering.ChangedAfterAsync(database, asked))
        : null;

    public Task<IReadOnlyList<PosReportRow>> Reports(string partnerId) =>
        reports?.AskAsync(partnerId) ?? PosRemembering.ReportsAsync(database, partnerId);

    public Task<ImmutableArray<PosWeekTotals>> ChangedAfter(string partnerId, long sequence) =>
        changes?.AskAsync(new(partnerId, sequence)) ?? PosRemembering.ChangedAfterAsync(database, partnerId, sequence);

    public async ValueTask DisposeAsync()
    {
        if (reports is not null)
            await reports.DisposeAsync();
        if (changes is not null)
            await changes.DisposeAsync();
    }

    public async Task<ImmutableArray<PosRejectView>> Rejects(string partnerId, PosWeek week, int version) =>
    [
        .. await database.DataSource.QueryAsync(
            PosSql.Rejects, ReadReject, ("@partner_id", partnerId), ("@week", $"{week}"), ("@version", version)),
    ];

    public async Task<ImmutableArray<PosWarningView>> Warnings(string partnerId, PosWeek week, int version) =>
    [
        .. await database.DataSource.QueryAsync(
            PosSql.Warnings, ReadWarning, ("@partner_id", partnerId), ("@week", $"{week}"), ("@version", version)),
    ];

    public async Task<bool> Replaced(string partnerId, PosWeek week, string contentHash) =>
        (await database.DataSource.QueryAsync(
            PosSql.Replaced, row => row.Int("version"), ("@partner_id", partnerId), ("@week", $"{week}"), ("@content_hash", contentHash))).Count > 0;

    public Task<ImmutableHashSet<string>> PartnerNames(ImmutableArray<string> names) => PosKnowing.PartnerNamesAsync(database, names);

    public Task<ImmutableDictionary<SoldBefore, DateOnly>> Sold(string partnerId, PosWeek week, ImmutableArray<string> parts) =>
        PosKnowing.SoldAsync(database, partnerId, week, parts);

    public Task Append(ImmutableArray<PosLedgerEntry> entries) =>
        writer.WriteAsync(connection => new PosAppend(connection, entries).RunAsync());

    public Task Receive(string partnerId, PosReceiptRow receipt) =>
        writer.WriteAsync(connection => connection.ReceiveAsync(partnerId, receipt));

    public Task<PosVersionContent?> Version(string partnerId, PosWeek week, int version) =>
        PosLineRows.FindVersionAsync(database, partnerId, week, version);

    private static PosWarningView ReadWarning(DbDataReader row) => new(
        row.Int("line_no"), row.Text("code"), row.Text("field"), row.Text("value"), row.Text("message"));

    private static PosRejectView ReadReject(DbDataReader row) => new(
        row.Int("line_no"), row.Text("code"), row.Text("field"), row.Text("value"), row.Text("message"));
}
