using System.Globalization;
using System.Text.Json;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Silo.Ledger;

/// <summary>The rows that one report adds to the ledger, value by value.</summary>
/// <param name="entry">The report.</param>
/// <param name="lost">Its valid lines that count in another week.</param>
internal sealed class PosEntryRows(PosLedgerEntry entry, IReadOnlyCollection<PosReject> lost)
{
    private readonly PosReportRow report = entry.Report;
    private readonly string week = $"{entry.Report.Week}";
    private readonly HashSet<int> lostLines = [.. lost.Select(reject => reject.Line)];

    public static (string, object?)[] ReportKey(string partnerId, PosWeek week, int version) =>
        [("@partner_id", partnerId), ("@week", $"{week}"), ("@version", version)];

    public static (string, object?)[] Receipt(PosLedgerEntry entry) =>
    [
        .. ReportKey(entry.PartnerId, entry.Report.Week, entry.Report.Version),
        ("@sequence", entry.Report.Sequence),
        ("@kind", (int)(entry.Report.ZeroSales ? PosReceiptKind.ZeroSales : entry.Kind)),
        ("@status", (int)(entry.Report.Late ? PosReceiptStatus.Late : PosReceiptStatus.Accepted)),
        ("@received_at", entry.Report.ReceivedAt),
        ("@received_by", entry.By),
        ("@content_hash", entry.Report.ContentHash),
        ("@lines", entry.Report.LinesAccepted + entry.Report.LinesRejected),
    ];

    public static (string, object?)[] Reject(string partnerId, PosWeek week, int version, PosReject reject) =>
    [
        .. ReportKey(partnerId, week, version),
        ("@line_no", reject.Line),
        ("@code", reject.Code),
        ("@field", reject.Field),
        ("@value", reject.Value),
        ("@message", reject.Message),
    ];

    public (string, object?)[] Report() =>
    [
        .. ReportKey(entry.PartnerId, report.Week, report.Version),
        ("@sequence", report.Sequence),
        ("@content_hash", report.ContentHash),
        ("@received_at", report.ReceivedAt),
        ("@sent_at", report.SentAt),
        ("@late", report.Late),
        ("@zero_sales", report.ZeroSales),
        ("@lines_accepted", report.LinesAccepted - lost.Count),
        ("@lines_rejected", report.LinesRejected + lost.Count),
        ("@net_minor_units", entry.Lines.Where(line => !lostLines.Contains(line.Line)).Sum(line => line.Net.MinorUnits)),
        ("@warnings", report.Warnings),
        ("@attested", report.Attested),
    ];

    public IEnumerable<(string, object?)[]> Lines() => entry.Lines.Select(ValuesOf);

    public IEnumerable<(string, object?)[]> Rejects() =>
        entry.Rejects.Concat(lost).Select(reject => Reject(entry.PartnerId, report.Week, report.Version, reject));

    public IEnumerable<(string, object?)[]> Warnings() => entry.Warnings.Select(warning => new (string, object?)[]
    {
        ("@partner_id", entry.PartnerId),
        ("@week", week),
        ("@version", report.Version),
        ("@line_no", warning.Line),
        ("@code", warning.Code),
        ("@field", warning.Field),
        ("@value", warning.Value),
        ("@message", warning.Message),
    });

    /// <summary>What stood on the lines that were rejected.</summary>
    public IEnumerable<(string, object?)[]> RejectedRows() => entry.RejectedRows.Select(row => new (string, object?)[]
    {
        ("@partner_id", entry.PartnerId),
        ("@week", week),
        ("@version", report.Version),
        ("@line_no", row.Line),
        ("@fields", JsonSerializer.Serialize(row.Fields)),
    });

    private (string, object?)[] ValuesOf(PosLine line) =>
    [
        ("@partner_id", entry.PartnerId),
        ("@week", week),
        ("@version", report.Version),
        ("@line_no", line.Line),
        ("@invoice_number", line.InvoiceNumber),
        ("@invoice_line", line.InvoiceLine),
        ("@invoice_date", line.InvoiceDate),
        ("@invoice_month", line.InvoiceDate.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        ("@transaction_type", (int)line.Type),
        ("@part_number", line.ManufacturerPartNumber),
        ("@quantity", line.Quantity),
        ("@unit_net_price", line.UnitNetPrice),
        ("@unit_msrp", line.UnitMsrp),
        ("@net_minor_units", line.Net.MinorUnits),
        ("@currency", line.Net.Currency.Code),
        ("@end_customer_name", line.EndCustomerName),
        ("@end_customer_postal_code", line.EndCustomerPostalCode),
        ("@end_customer_country", line.EndCustomerCountry),
        ("@arrived_late", line.ArrivedLate),
        ("@gross_minor_units", line.Gross.MinorUnits),
        ("@is_service", line.IsService),
        ("@ship_date", line.ShipDate),
        ("@partner_order_number", line.PartnerOrderNumber),
        ("@ean", line.Ean),
        ("@description", line.Description),
        ("@deal_registration_id", line.DealRegistrationId),
        ("@serial_numbers", line.SerialNumbers),
        ("@distributor_id", line.DistributorId),
        ("@end_customer_address", line.EndCustomerAddress),
        ("@end_customer_city", line.EndCustomerCity),
        ("@end_customer_vat_number", line.EndCustomerVatNumber),
        ("@end_customer_segment", line.EndCustomerSegment),
        ("@counts", !lostLines.Contains(line.Line)),
    ];
}
