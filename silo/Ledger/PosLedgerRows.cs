using System.Collections.Immutable;
using System.Data.Common;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

internal sealed class PosLedgerRows(Database database, LedgerWriter writer) : IPosLedgerRows
{
    public async Task<IReadOnlyList<PosReportRow>> Reports(string partnerId) =>
        await database.DataSource.QueryAsync(PosSql.Reports, ReadReport, ("@partner_id", partnerId));

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

    public Task<ImmutableHashSet<string>> PartnerNames(ImmutableArray<string> names) => PosKnowing.PartnerNamesAsync(database, names);

    public Task<ImmutableDictionary<SoldBefore, DateOnly>> Sold(string partnerId, PosWeek week, ImmutableArray<string> parts) =>
        PosKnowing.SoldAsync(database, partnerId, week, parts);

    public Task Append(ImmutableArray<PosLedgerEntry> entries) =>
        writer.WriteAsync(connection => new PosAppend(connection, entries).RunAsync());

    public Task Receive(string partnerId, PosReceiptRow receipt) =>
        writer.WriteAsync(connection => connection.ReceiveAsync(partnerId, receipt));

    public Task<PosVersionContent?> Version(string partnerId, PosWeek week, int version) =>
        PosLineRows.FindVersionAsync(database, partnerId, week, version);

    public async Task<ImmutableArray<PosWeekTotals>> ChangedAfter(string partnerId, long sequence)
    {
        var rows = await database.DataSource.QueryAsync(
            PosCorrectionSql.ChangedAfter,
            row => (Totals: ReadTotals(row), Day: FindRevenue(row)),
            ("@partner_id", partnerId), ("@sequence", sequence));

        // One row for each day, and one more where lines of it were corrected; grouping keeps the order of the rows.
        return
        [
            .. rows.GroupBy(row => row.Totals.Week).Select(week => week.First().Totals with
            {
                Revenue =
                [
                    .. week.Select(row => row.Day).OfType<DayRevenue>()
                        .GroupBy(day => day with { Net = Money.Zero(day.Net.Currency), Gross = Money.Zero(day.Net.Currency) })
                        .Select(day => day.Aggregate((sum, more) => sum with { Net = sum.Net + more.Net, Gross = sum.Gross + more.Gross })),
                ],
            }),
        ];
    }

    private static PosReportRow ReadReport(DbDataReader row) => new()
    {
        Week = row.Week(),
        Version = row.Int("version"),
        Sequence = row.Long("sequence"),
        ChangedSequence = row.Long("changed_sequence"),
        ContentHash = row.Text("content_hash"),
        ReceivedAt = row.Moment("received_at"),
        Late = row.Bool("late"),
        ZeroSales = row.Bool("zero_sales"),
        LinesAccepted = row.Int("lines_accepted"),
        LinesRejected = row.Int("lines_rejected"),
        Warnings = row.Int("warnings"),
        Attested = row.Bool("attested"),
    };

    private static PosWarningView ReadWarning(DbDataReader row) => new(
        row.Int("line_no"), row.Text("code"), row.Text("field"), row.Text("value"), row.Text("message"));

    private static PosRejectView ReadReject(DbDataReader row) => new(
        row.Int("line_no"), row.Text("code"), row.Text("field"), row.Text("value"), row.Text("message"));

    private static PosWeekTotals ReadTotals(DbDataReader row) => new()
    {
        Week = row.Week(),
        Version = row.Int("version"),
        Sequence = row.Long("changed_sequence"),
        Late = row.Bool("late"),
        ZeroSales = row.Bool("zero_sales"),
        LinesAccepted = row.Int("lines_accepted"),
        LinesRejected = row.Int("lines_rejected"),
        Revenue = [],
    };

    private static DayRevenue? FindRevenue(DbDataReader row) => row.Has("invoice_date")
        ? new DayRevenue(
            row.Day("invoice_date"), row.Money("net_minor_units"), row.Money("gross_minor_units"), row.Bool("is_service"), row.Bool("is_return"))
        : null;
}
