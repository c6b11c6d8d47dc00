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
        var formerVersion = await TakeFormerVersionAsync();
        var settled = SettledClaim.Settle(await ClaimsAsync(formerVersion));
        var lost = settled.Where(claim => IsOwn(claim) && !claim.Counts).ToDictionary(claim => claim.Claim.Line);
        await InsertReportAsync([.. entry.Lines.Where(line => !lost.ContainsKey(line.Line))], lost.Count);
        await ChangeOtherWeeksAsync(settled.Where(claim => !IsOwn(claim)));
        await connection.InsertEachAsync("pos_line", entry.Lines.Select(line => ValuesOf(line, counts: !lost.ContainsKey(line.Line))));
        await connection.InsertEachAsync(
            "pos_reject", [.. entry.Rejects.Select(ValuesOf), .. lost.Values.Select(claim => ValuesOf(claim.ToReject()))]);
        await connection.InsertEachAsync("pos_warning", entry.Warnings.Select(ValuesOf));
    }

    private bool IsOwn(SettledClaim claim) => claim.Claim.Week == report.Week;

    private async Task<int> TakeFormerVersionAsync()
    {
        if (report.Version == 1)
            return 0;
        var former = await connection.QueryAsync(
            PosSql.TakeCurrent,
            row => row.Int("version"),
            ("@partner_id", entry.PartnerId), ("@week", $"{report.Week}"));
        foreach (var version in former)
            await connection.ExecuteAsync(PosSql.CountNoLine, ReportKey(report.Week, version));

        return former.SingleOrDefault();
    }

    /// <summary>Every claim to a line that this report brings or takes away and that other weeks hold.</summary>
    private async Task<List<LineClaim>> ClaimsAsync(int formerVersion)
    {
        if (entry.Lines.IsEmpty && formerVersion == 0)
            return [];

        var claims = await connection.QueryAsync(
            PosSql.ClaimsOfOtherWeeks.For(connection),
            ReadClaim,
            ("@partner_id", entry.PartnerId), ("@week", $"{report.Week}"), ("@former_version", formerVersion),
            ListSql.List(entry.Lines.Select(line => line.Key)));
        if (claims.Count == 0)
            return claims;

        var contested = claims.Select(claim => claim.Key).ToHashSet();
        claims.AddRange(entry.Lines.Where(line => contested.Contains(line.Key))
            .Select(line => new LineClaim(line.Key, report.Week, report.Version, line.Line, Counts: false)));
        return claims;
    }

    // Before any row but the former version's moves: what was read above is out of date where the sequence is gone.
    private async Task InsertReportAsync(IReadOnlyList<PosLine> counting, int lost)
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
                ("@lines_accepted", report.LinesAccepted - lost),
                ("@lines_rejected", report.LinesRejected + lost),
                ("@net_minor_units", counting.Sum(line => line.Net.MinorUnits)),
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

    private async Task ChangeOtherWeeksAsync(IEnumerable<SettledClaim> others)
    {
        var settled = others.ToList();
        if (settled.Count == 0)
            return;

        // Losers first: the database lets no line count twice, not even for a moment.
        var changed = settled.Where(claim => claim.Changes).OrderBy(claim => claim.Counts).ToList();
        await connection.ExecuteEachAsync(
            PosSql.SetCounts,
            changed.Select(claim => LineKey(claim.Claim).Append(("@counts", claim.Counts)).ToArray()));
        await connection.ExecuteEachAsync(
            PosSql.DeleteReject, changed.Where(claim => claim.Counts).Select(claim => LineKey(claim.Claim)));
        await connection.ExecuteEachAsync(
            PosSql.PutReject,
            settled.Where(claim => !claim.Counts).Select(claim => ValuesOf(claim.Claim.Week, claim.Claim.Version, claim.ToReject())));
        await connection.ExecuteEachAsync(
            PosSql.CountLinesAgain,
            changed.Select(claim => (claim.Claim.Week, claim.Claim.Version)).Distinct().Select(each =>
                ReportKey(each.Week, each.Version).Append(("@sequence", report.Sequence)).ToArray()));
    }

    private (string, object?)[] ReportKey(PosWeek week, int version) =>
        [("@partner_id", entry.PartnerId), ("@week", $"{week}"), ("@version", version)];

    private (string, object?)[] LineKey(LineClaim claim) =>
        [.. ReportKey(claim.Week, claim.Version), ("@line_no", claim.Line)];

    private (string, object?)[] ValuesOf(PosReject reject) => ValuesOf(report.Week, report.Version, reject);

    private (string, object?)[] ValuesOf(PosWeek week, int version, PosReject reject) =>
    [
        .. ReportKey(week, version),
        ("@line_no", reject.Line),
        ("@code", reject.Code),
        ("@field", reject.Field),
        ("@value", reject.Value),
        ("@message", reject.Message),
    ];

    private (string, object?)[] ValuesOf(PosLine line, bool counts) =>
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
        ("@counts", counts),
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
