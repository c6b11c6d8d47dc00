using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Reads lines with all that they say, and what stood on those that were rejected.</summary>
internal static class PosLineRows
{
    private const string Report = """
        SELECT content_hash FROM pos_report WHERE partner_id = @partner_id AND week = @week AND version = @version
        """;

    private const string Lines = """
        SELECT * FROM pos_line WHERE partner_id = @partner_id AND week = @week AND version = @version ORDER BY line_no
        """;

    // A valid line that counts in another week has a reject beside it, which is written anew with every version.
    private const string Rejects = """
        SELECT reject.line_no, reject.code, reject.field, reject.value, reject.message, stood.fields
        FROM pos_reject AS reject
        LEFT JOIN pos_reject_row AS stood
          ON stood.partner_id = reject.partner_id AND stood.week = reject.week AND stood.version = reject.version
         AND stood.line_no = reject.line_no
        WHERE reject.partner_id = @partner_id AND reject.week = @week AND reject.version = @version
          AND NOT EXISTS (
                SELECT 1 FROM pos_line AS line
                WHERE line.partner_id = reject.partner_id AND line.week = reject.week AND line.version = reject.version
                  AND line.line_no = reject.line_no)
        ORDER BY reject.line_no
        """;

    /// <summary>A version with all its lines, or nothing.</summary>
    public static async Task<PosVersionContent?> FindVersionAsync(Database database, string partnerId, PosWeek week, int version)
    {
        (string, object?)[] key = [("@partner_id", partnerId), ("@week", $"{week}"), ("@version", version)];
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var hashes = await connection.QueryAsync(Report, row => row.Text("content_hash"), key);
        if (hashes.Count == 0)
            return null;
        var lines = await connection.QueryAsync(Lines, ReadLine, key);
        var rejects = await connection.QueryAsync(
            Rejects,
            row => (
                Reject: new PosReject(row.Int("line_no"), row.Text("code"), row.Text("field"), row.Text("value"), row.Text("message")),
                Fields: row.FindText("fields")),
            key);
        var warnings = await connection.QueryAsync(
            PosSql.Warnings,
            row => new PosWarning(row.Int("line_no"), row.Text("code"), row.Text("field"), row.Text("value"), row.Text("message")),
            key);
        return new(
            hashes[0],
            [.. lines],
            [.. rejects.Select(each => each.Reject)],
            [.. rejects.Where(each => each.Fields is not null).Select(each => new PosRejectedRow(each.Reject.Line, ReadFields(each.Fields!)))],
            [.. warnings]);
    }

    /// <summary>Reads a row with every column of the table; the quarter is for the calendar to tell.</summary>
    public static PosLine ReadLine(DbDataReader row) => new()
    {
        Line = row.Int("line_no"),
        InvoiceNumber = row.Text("invoice_number"),
        InvoiceLine = row.Int("invoice_line"),
        InvoiceDate = row.Day("invoice_date"),
        Type = (PosTransactionType)row.Int("transaction_type"),
        ManufacturerPartNumber = row.Text("part_number"),
        Quantity = row.Int("quantity"),
        UnitNetPrice = row.GetDecimal(row.GetOrdinal("unit_net_price")),
        UnitMsrp = row.GetDecimal(row.GetOrdinal("unit_msrp")),
        Net = row.Money("net_minor_units"),
        Gross = row.Money("gross_minor_units"),
        IsService = row.Bool("is_service"),
        Quarter = default,
        EndCustomerName = row.Text("end_customer_name"),
        EndCustomerPostalCode = row.Text("end_customer_postal_code"),
        EndCustomerCountry = row.Text("end_customer_country"),
        ArrivedLate = row.Bool("arrived_late"),
        ShipDate = row.FindDay("ship_date"),
        PartnerOrderNumber = row.FindText("partner_order_number"),
        Ean = row.FindText("ean"),
        Description = row.FindText("description"),
        DealRegistrationId = row.FindText("deal_registration_id"),
        SerialNumbers = row.FindText("serial_numbers"),
        DistributorId = row.FindText("distributor_id"),
        EndCustomerAddress = row.FindText("end_customer_address"),
        EndCustomerCity = row.FindText("end_customer_city"),
        EndCustomerVatNumber = row.FindText("end_customer_vat_number"),
        EndCustomerSegment = row.FindText("end_customer_segment"),
    };

    /// <summary>The texts of a rejected line.</summary>
    public static ImmutableDictionary<string, string> ReadFields(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json)!.ToImmutableDictionary();
}
