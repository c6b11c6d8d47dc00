using System.Data.Common;
using System.Globalization;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Silo.Ledger;

/// <summary>The steps by which one report enters the ledger, all in the transaction of the connection.</summary>
internal sealed class PosAppend(DbConnection connection, PosLedgerEntry entry)
{
    private readonly PosReportRow report = entry.Report;

    public async Task RunAsync()
    {
        await InsertReportAsync();
        var formerVersion = await ReplaceFormerVersionAsync();
        await connection.ExecuteEachAsync(PosSql.InsertLine, entry.Lines.Select(ValuesOf));
        await PutRejectsAsync(entry.Rejects.Select(reject => (report.Week, report.Version, reject)));
        await connection.ExecuteEachAsync(PosSql.PutWarning, entry.Warnings.Select(ValuesOf));
        await SettleAsync(formerVersion);
    }

    // First of all, so that a stale activation is refused before anything moves.
    private async Task InsertReportAsync()
    {
        var inserted = await connection.ExecuteAsync(
            PosSql.InsertReport,
            [
                .. ReportKey(report.Week, report.Version),
                ("@sequence", report.Sequence),
                ("@content_hash", report.ContentHash),
                ("@received_at", report.ReceivedAt),
                ("@late", report.Late),
                ("@zero_sales", report.ZeroSales),
                ("@lines_accepted", report.LinesAccepted),
                ("@lines_rejected", report.LinesRejected),
                ("@net_minor_units", entry.Lines.Sum(line => line.Net.MinorUnits)),
                ("@warnings", report.Warnings),
                ("@attested", report.Attested),
            ]);

        if (inserted == 0)
        {
            throw new StaleLedgerException(
                $"Partner {entry.PartnerId} already has an entry {report.Sequence} or a version {report.Version} "
                + $"of {report.Week}.");
        }
    }

    private async Task<int> ReplaceFormerVersionAsync()
    {
        var former = await connection.QueryAsync(
            PosSql.TakeCurrent,
            row => row.Int("version"),
            ("@partner_id", entry.PartnerId), ("@week", $"{report.Week}"));
        foreach (var version in former)
            await connection.ExecuteAsync(PosSql.CountNoLine, ReportKey(report.Week, version));

        await connection.ExecuteAsync(PosSql.MakeCurrent, ReportKey(report.Week, report.Version));
        return former.SingleOrDefault();
    }

    /// <summary>Decides where every line counts that this report brings or takes away and that others hold.</summary>
    private async Task SettleAsync(int formerVersion)
    {
        if (entry.Lines.IsEmpty && formerVersion == 0)
            return;

        var others = await connection.QueryAsync(
            PosSql.ClaimsOfOtherWeeks,
            ReadClaim,
            [.. ReportKey(report.Week, report.Version), ("@former_version", formerVersion)]);
        if (others.Count == 0)
            return;

        await WriteAsync(SettledClaim.Settle([.. others, .. OwnClaims(others)]));
    }

    // A line was inserted as one that counts unless another counted at the time: see PosSql.InsertLine.
    private IEnumerable<LineClaim> OwnClaims(List<LineClaim> others)
    {
        var countsElsewhere = others.ToLookup(claim => claim.Key, claim => claim.Counts);
        return entry.Lines
            .Where(line => countsElsewhere.Contains(line.Key))
            .Select(line => new LineClaim(
                line.Key, report.Week, report.Version, line.Line, Counts: !countsElsewhere[line.Key].Contains(true)));
    }

    private async Task WriteAsync(List<SettledClaim> settled)
    {
        // Losers first: the database lets no line count twice, not even for a moment.
        var changed = settled.Where(claim => claim.Changes).OrderBy(claim => claim.Counts).ToList();
        await connection.ExecuteEachAsync(
            PosSql.SetCounts,
            changed.Select(claim => LineKey(claim.Claim).Append(("@counts", claim.Counts)).ToArray()));
        await connection.ExecuteEachAsync(
            PosSql.DeleteReject, changed.Where(claim => claim.Counts).Select(claim => LineKey(claim.Claim)));
        await PutRejectsAsync(settled
            .Where(claim => !claim.Counts)
            .Select(claim => (claim.Claim.Week, claim.Claim.Version, claim.ToReject())));

        var changedReports = settled
            .Where(claim => claim.Changes || claim.Claim.Week == report.Week)
            .Select(claim => (claim.Claim.Week, claim.Claim.Version))
            .Distinct();
        await connection.ExecuteEachAsync(
            PosSql.CountLinesAgain,
            changedReports.Select(changed =>
                ReportKey(changed.Week, changed.Version).Append(("@sequence", report.Sequence)).ToArray()));
    }

    private Task PutRejectsAsync(IEnumerable<(PosWeek Week, int Version, PosReject Reject)> rejects) =>
        connection.ExecuteEachAsync(PosSql.PutReject, rejects.Select(row => ReportKey(row.Week, row.Version).Concat(
        [
            ("@line_no", row.Reject.Line),
            ("@code", row.Reject.Code),
            ("@field", row.Reject.Field),
            ("@value", row.Reject.Value),
            ("@message", row.Reject.Message),
        ]).ToArray()));

    private (string, object?)[] ReportKey(PosWeek week, int version) =>
        [("@partner_id", entry.PartnerId), ("@week", $"{week}"), ("@version", version)];

    private (string, object?)[] LineKey(LineClaim claim) =>
        [.. ReportKey(claim.Week, claim.Version), ("@line_no", claim.Line)];

    private (string, object?)[] ValuesOf(PosLine line) =>
    [
        .. ReportKey(report.Week, report.Version),
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
    ];

    private (string, object?)[] ValuesOf(PosWarning warning) =>
    [
        .. ReportKey(report.Week, report.Version),
        ("@line_no", warning.Line),
        ("@code", warning.Code),
        ("@field", warning.Field),
        ("@value", warning.Value),
        ("@message", warning.Message),
    ];

    private static LineClaim ReadClaim(DbDataReader row) => new(
        new PosLineKey(row.Text("invoice_number"), row.Int("invoice_line")),
        row.Week(),
        row.Int("version"),
        row.Int("line_no"),
        row.Bool("counts"));
}
