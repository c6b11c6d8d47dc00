using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Restatements;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

internal sealed class PosReading(Database database) : IPosReading
{
    public async Task<ImmutableArray<PosLineView>> Lines(PosLineQuery query, int limit) =>
    [
        .. await database.DataSource.QueryAsync(
            PosReadingSql.Lines, ReadLine,
            ("@partner_id", query.PartnerId), ("@first_day", query.FirstDay), ("@last_day", query.LastDay), ("@week", Text(query.Week)),
            ("@after_week", Text(query.After?.Week) ?? ""), ("@after_line", query.After?.Line ?? 0), ("@limit", limit)),
    ];

    public async Task<ImmutableArray<PosVersionView>> Versions(string partnerId, PosWeek week) =>
    [
        .. await database.DataSource.QueryAsync(
            PosReceiptSql.Receipts, ReadReceipt,
            ("@partner_id", partnerId), ("@week", Text(week)), ("@correction", (int)PosReceiptKind.Correction)),
    ];

    public async Task<ImmutableArray<PosCorrectionView>> Corrections(PosCorrectionQuery query, int limit) =>
    [
        .. await database.DataSource.QueryAsync(
            PosCorrectionSql.List, row => PosCorrectionRows.Read(row).View,
            ("@partner_id", query.PartnerId), ("@week", Text(query.Week)), ("@after", query.After), ("@limit", limit)),
    ];

    public async Task<ImmutableArray<PosExceptionLine>> Exceptions(PosExceptionQuery query, int limit) =>
    [
        .. await database.DataSource.QueryAsync(
            PosReadingSql.Exceptions, ReadException,
            ("@partner_id", query.PartnerId), ("@region", query.Region), ("@week", Text(query.Week)), ("@code", query.Code),
            ("@after_partner", query.After?.PartnerId ?? ""), ("@after_week", Text(query.After?.Week) ?? ""),
            ("@after_line", query.After?.Line ?? 0), ("@with_waived", query.IncludesWaived), ("@limit", limit)),
    ];

    public async Task<ImmutableArray<RestatedLine>> Differences(string partnerId, PosWeek week, int before, int after) =>
    [
        .. await database.DataSource.QueryAsync(
            PosReadingSql.Differences, row => ReadRestated(row, week),
            ("@partner_id", partnerId), ("@week", Text(week)), ("@before", before), ("@after", after)),
    ];

    public async Task<ImmutableArray<RestatedLine>> Corrected(string partnerId, PosWeek week, long before, long after) =>
    [
        .. await database.DataSource.QueryAsync(
            PosReadingSql.Corrected, row => ReadRestated(row, week),
            ("@partner_id", partnerId), ("@week", Text(week)), ("@before", before), ("@after", after)),
    ];

    public async Task<IReadOnlyList<PosWeekSums>> Sums(string afterPartner, string? upToPartner) =>
        await database.DataSource.QueryAsync(
            PosReadingSql.Sums,
            row => new PosWeekSums(
                row.Text("partner_id"), row.Week(), row.Long("lines"), row.Has("ledger") ? row.Long("ledger") : null,
                row.FindText("currency") is { } code ? new Currency(code) : null),
            ("@after", afterPartner), ("@up_to", upToPartner));

    private static RestatedLine ReadRestated(DbDataReader row, PosWeek week) => new(
        week, row.Text("invoice_number"), row.Int("invoice_line"), row.Text("part_number"),
        row.Has("quantity_before") ? row.Int("quantity_before") : null,
        row.Has("quantity_after") ? row.Int("quantity_after") : null,
        row.Has("net_before") ? row.Money("net_before") : null,
        row.Has("net_after") ? row.Money("net_after") : null);

    private static PosLineView ReadLine(DbDataReader row) => new()
    {
        Week = row.Week(),
        Version = row.Int("version"),
        Line = row.Int("line_no"),
        InvoiceNumber = row.Text("invoice_number"),
        InvoiceLine = row.Int("invoice_line"),
        InvoiceDate = row.Day("invoice_date"),
        Type = (PosTransactionType)row.Int("transaction_type"),
        ManufacturerPartNumber = row.Text("part_number"),
        Quantity = row.Int("quantity"),
        UnitNetPrice = Plain(row.GetDecimal(row.GetOrdinal("unit_net_price"))),
        UnitMsrp = Plain(row.GetDecimal(row.GetOrdinal("unit_msrp"))),
        Net = row.Money("net_minor_units"),
        EndCustomerName = row.Text("end_customer_name"),
        EndCustomerPostalCode = row.Text("end_customer_postal_code"),
        EndCustomerCountry = row.Text("end_customer_country"),
        ArrivedLate = row.Bool("arrived_late"),
        Corrected = row.Has("corrected_minor_units") ? row.Money("corrected_minor_units") : null,
    };

    private static PosVersionView ReadReceipt(DbDataReader row) => new(
        row.Has("version") ? row.Int("version") : 0,
        $"{PosReceipts.StatusNow((PosReceiptStatus)row.Int("status"), isReplaced: !row.Bool("is_current"))}",
        row.Moment("received_at"), row.Bool("zero_sales"), row.Int("lines_accepted"), row.Int("lines_rejected"),
        row.Text("content_hash"), row.Int("number"), (PosReceiptKind)row.Int("kind"), row.Text("code"), row.Text("field"),
        row.Text("message"), row.Int("lines"), row.FindText("received_by"));

    private static PosExceptionLine ReadException(DbDataReader row) => new(
        row.Text("partner_id"), row.Week(), row.Int("version"), row.Moment("received_at"),
        new PosRejectView(row.Int("line_no"), row.Text("code"), row.Text("field"), row.Text("value"), row.Text("message"),
            row.FindText("fields") is { } fields ? PosLineRows.ReadFields(fields) : null),
        row.FindText("waived_by") is { } by ? new PosExceptionWaiver(by, row.Text("reason"), row.Moment("waived_at")) : null);

    /// <summary>The databases give 50 and 50.0000 for one price.</summary>
    internal static decimal Plain(decimal price) =>
        decimal.Parse(price.ToString("0.00##", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string? Text(PosWeek? week) => week?.ToString();
}
