using System.Collections.Immutable;
using System.Data.Common;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Reads what ledgers remember, of several partners by one statement.</summary>
internal static class PosRemembering
{
    // What is asked of one partner, for each of a list in turn: joined to the list as a whole, the server would rather read whole tables.
    private static readonly string ReportsOfAll = OfEach(PosSql.Reports);
    private static readonly string ChangedAfterOfAll = OfEach(PosCorrectionSql.ChangedAfter);

    public static Task<IReadOnlyList<PosReportRow>> ReportsAsync(Database database, string partnerId) =>
        QueryAsync(database, PosSql.Reports, ReadReport, ("@partner_id", partnerId));

    public static async Task<ImmutableArray<PosWeekTotals>> ChangedAfterAsync(Database database, string partnerId, long sequence) =>
        Weeks(await QueryAsync(database, PosCorrectionSql.ChangedAfter, row => ReadDay(row, partnerId), ("@partner_id", partnerId), ("@sequence", sequence)));

    public static async Task<IReadOnlyList<IReadOnlyList<PosReportRow>>> ReportsAsync(Database database, IReadOnlyList<string> partnerIds)
    {
        var rows = await QueryAsync(
            database, ReportsOfAll, row => (PartnerId: row.Text("partner_id"), Report: ReadReport(row)),
            ListSql.List(partnerIds.Distinct().Select(partner => new SequenceOf(partner, 0))));
        var found = rows.ToLookup(row => row.PartnerId, row => row.Report, StringComparer.Ordinal);
        return [.. partnerIds.Select(partner => found[partner].ToList())];
    }

    public static async Task<IReadOnlyList<ImmutableArray<PosWeekTotals>>> ChangedAfterAsync(Database database, IReadOnlyList<SequenceOf> asked)
    {
        // A partner is asked of by its own activation, and by another one only where that is out of date: each gets what is after its own.
        var least = asked.GroupBy(each => each.PartnerId, StringComparer.Ordinal).Select(same => same.MinBy(each => each.Sequence));
        var rows = await QueryAsync(database, ChangedAfterOfAll, row => ReadDay(row, row.Text("partner_id")), ListSql.List(least));
        var found = rows.ToLookup(row => row.PartnerId, StringComparer.Ordinal);
        return [.. asked.Select(each => Weeks(found[each.PartnerId].Where(row => row.Totals.Sequence > each.Sequence)))];
    }

    private static async Task<IReadOnlyList<T>> QueryAsync<T>(
        Database database, string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] values) =>
        await database.OfGroups.QueryAsync(sql, read, values);

    private static string OfEach(string sql) => $"""
        SELECT listed."PartnerId" AS partner_id, each.*
        FROM json_to_recordset(@list) AS listed ("PartnerId" text, "Sequence" bigint)
        CROSS JOIN LATERAL ({sql.Replace("@partner_id", "listed.\"PartnerId\"", StringComparison.Ordinal).Replace("@sequence", "listed.\"Sequence\"", StringComparison.Ordinal)}
        OFFSET 0) AS each
        """;

    private static WeekDay ReadDay(DbDataReader row, string partnerId) => new(partnerId, ReadTotals(row), FindRevenue(row));

    // One row for each day, and one more where lines of it were corrected; grouping keeps the order of the rows.
    private static ImmutableArray<PosWeekTotals> Weeks(IEnumerable<WeekDay> rows) =>
    [
        .. rows.GroupBy(row => row.Totals.Week).Select(week => week.First().Totals with
        {
            Revenue =
            [
                .. week.Select(row => row.Revenue).OfType<DayRevenue>()
                    .GroupBy(day => day with { Net = Money.Zero(day.Net.Currency), Gross = Money.Zero(day.Net.Currency) })
                    .Select(day => day.Aggregate((sum, more) => sum with { Net = sum.Net + more.Net, Gross = sum.Gross + more.Gross })),
            ],
        }),
    ];

    private static PosReportRow ReadReport(DbDataReader row) => new()
    {
        Week = row.Week(),
        Version = row.Int("version"),
        Sequence = row.Long("sequence"),
        ChangedSequence = row.Long("changed_sequence"),
        ContentHash = row.Text("content_hash"),
        ReceivedAt = row.Moment("received_at"),
        SentAt = row.FindMoment("sent_at"),
        Late = row.Bool("late"),
        ZeroSales = row.Bool("zero_sales"),
        LinesAccepted = row.Int("lines_accepted"),
        LinesRejected = row.Int("lines_rejected"),
        Warnings = row.Int("warnings"),
        Attested = row.Bool("attested"),
    };

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

    private sealed record WeekDay(string PartnerId, PosWeekTotals Totals, DayRevenue? Revenue);
}

/// <summary>A place in a partner's ledger.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Sequence">The sequence of an entry.</param>
internal readonly record struct SequenceOf(string PartnerId, long Sequence);
