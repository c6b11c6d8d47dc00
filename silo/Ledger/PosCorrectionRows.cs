using System.Data.Common;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

internal sealed class PosCorrectionRows(Database database, LedgerWriter writer) : IPosCorrectionRows
{
    public async Task<PosCorrectable?> FindLine(string partnerId, PosLineKey key)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var found = await connection.QueryAsync(
            PosCorrectionSql.FindLine,
            row => (Week: row.Week(), Version: row.Int("version"), Line: PosLineRows.ReadLine(row)),
            ("@partner_id", partnerId), ("@invoice_number", key.InvoiceNumber), ("@invoice_line", key.InvoiceLine));
        if (found.Count == 0)
            return null;
        var (week, version, line) = found[0];
        var corrections = await connection.QueryAsync(
            PosCorrectionSql.OfLine, Read,
            ("@partner_id", partnerId), ("@week", $"{week}"), ("@version", version), ("@line_no", line.Line));
        return new(week, version, line, [.. corrections]);
    }

    public async Task<PosCorrectionRow?> Find(string partnerId, string correctionId) =>
        (await database.DataSource.QueryAsync(
            PosCorrectionSql.Find, Read, ("@partner_id", partnerId), ("@correction_id", correctionId))).SingleOrDefault();

    public Task Append(string partnerId, PosCorrectionRow correction) =>
        writer.WriteAsync(connection => AppendAsync(connection, partnerId, correction));

    /// <summary>Reads a correction.</summary>
    internal static PosCorrectionRow Read(DbDataReader row) => new(
        new PosCorrectionView
        {
            CorrectionId = row.Text("correction_id"),
            Sequence = row.Long("sequence"),
            Ordinal = row.Int("ordinal"),
            Corrects = row.FindText("corrects"),
            Week = row.Week(),
            Version = row.Int("version"),
            Line = row.Int("line_no"),
            InvoiceNumber = row.Text("invoice_number"),
            InvoiceLine = row.Int("invoice_line"),
            InvoiceDate = row.Day("invoice_date"),
            Withdrawn = row.Bool("withdrawn"),
            Quantity = row.Int("quantity"),
            UnitNetPrice = PosReading.Plain(row.GetDecimal(row.GetOrdinal("unit_net_price"))),
            PreSalesIncentiveTotal = PosReading.Plain(row.GetDecimal(row.GetOrdinal("incentive_total"))),
            AddedQuantity = row.Int("added_quantity"),
            AddedNet = row.Money("added_net_minor_units"),
            AddedGross = row.Money("added_gross_minor_units"),
            Reason = row.Text("reason"),
            By = row.Text("corrected_by"),
            At = row.Moment("corrected_at"),
            Lapsed = row.Bool("lapsed"),
        },
        row.Text("content_hash"));

    private static async Task AppendAsync(DbConnection connection, string partnerId, PosCorrectionRow correction)
    {
        var view = correction.View;
        await connection.TakeSequenceAsync(
            partnerId, view.Week, view.Sequence,
            ("@kind", (int)PosReceiptKind.Correction), ("@status", (int)PosReceiptStatus.Accepted), ("@received_at", view.At),
            ("@received_by", view.By), ("@content_hash", correction.ContentHash), ("@lines", 1), ("@version", view.Version));
        (string, object?)[] report =
        [
            ("@partner_id", partnerId), ("@week", $"{view.Week}"), ("@version", view.Version), ("@line_no", view.Line),
            ("@sequence", view.Sequence), ("@added_net_minor_units", view.AddedNet.MinorUnits),
        ];
        var written = await connection.ExecuteAsync(
            PosCorrectionSql.Insert,
            [
                .. report,
                ("@correction_id", view.CorrectionId),
                ("@ordinal", view.Ordinal),
                ("@corrects", view.Corrects),
                ("@invoice_number", view.InvoiceNumber),
                ("@invoice_line", view.InvoiceLine),
                ("@invoice_date", view.InvoiceDate),
                ("@withdrawn", view.Withdrawn),
                ("@quantity", view.Quantity),
                ("@unit_net_price", view.UnitNetPrice),
                ("@incentive_total", view.PreSalesIncentiveTotal),
                ("@added_quantity", view.AddedQuantity),
                ("@added_gross_minor_units", view.AddedGross.MinorUnits),
                ("@currency", view.AddedNet.Currency.Code),
                ("@reason", view.Reason),
                ("@corrected_by", view.By),
                ("@corrected_at", view.At),
                ("@content_hash", correction.ContentHash),
            ]);
        if (written == 0 || await connection.ExecuteAsync(PosCorrectionSql.ChangeReport, report) == 0)
        {
            throw new StaleLedgerException(
                $"Line {view.Line} of {view.Week} of partner {partnerId} was corrected or replaced at the same moment.");
        }
    }
}
