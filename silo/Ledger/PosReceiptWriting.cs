using System.Data.Common;
using System.Text.Json;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Writes down what is handed in, each in the transaction of the connection.</summary>
internal static class PosReceiptWriting
{
    /// <summary>Writes a report with its receipt, and what stood on its rejected lines.</summary>
    public static async Task AppendAsync(this DbConnection connection, PosLedgerEntry entry)
    {
        var report = entry.Report;
        var hasCorrections = await connection.TakeSequenceAsync(
            entry.PartnerId, report.Week, report.Sequence,
            ("@kind", (int)(report.ZeroSales ? PosReceiptKind.ZeroSales : entry.Kind)),
            ("@status", (int)(report.Late ? PosReceiptStatus.Late : PosReceiptStatus.Accepted)),
            ("@received_at", report.ReceivedAt), ("@received_by", entry.By), ("@content_hash", report.ContentHash),
            ("@lines", report.LinesAccepted + report.LinesRejected), ("@version", report.Version));
        await new PosAppend(connection, entry).RunAsync();
        await connection.ExecuteEachAsync(PosReceiptSql.InsertRejectRow, entry.RejectedRows.Select(row => new (string, object?)[]
        {
            ("@partner_id", entry.PartnerId), ("@week", $"{report.Week}"), ("@version", report.Version),
            ("@line_no", row.Line), ("@fields", JsonSerializer.Serialize(row.Fields)),
        }));

        // A line that went to an earlier week leaves its corrections behind.
        if (hasCorrections)
        {
            await connection.ExecuteAsync(
                PosCorrectionSql.SumAgain, ("@partner_id", entry.PartnerId), ("@sequence", report.Sequence));
        }
    }

    /// <summary>Takes the next sequence of a ledger, first of all, so that a stale activation is refused before anything moves.</summary>
    /// <returns>Whether the partner has corrections.</returns>
    /// <exception cref="StaleLedgerException">Another activation has taken it.</exception>
    public static async Task<bool> TakeSequenceAsync(
        this DbConnection connection, string partnerId, PosWeek week, long sequence, params (string Name, object? Value)[] more)
    {
        var taken = await connection.QueryAsync(
            PosReceiptSql.Insert, row => row.Bool("has_corrections"),
            [("@partner_id", partnerId), ("@week", $"{week}"), ("@sequence", sequence), .. more]);
        return taken.Count > 0
            ? taken[0]
            : throw new StaleLedgerException($"Partner {partnerId} already has an entry {sequence}, or another one of {week}.");
    }

    /// <summary>Writes what was returned, unless it is the last that came once more.</summary>
    public static async Task ReceiveAsync(this DbConnection connection, string partnerId, PosReceiptRow receipt)
    {
        (string, object?)[] told =
        [
            ("@partner_id", partnerId), ("@week", $"{receipt.Week}"), ("@kind", (int)receipt.Kind), ("@status", (int)receipt.Status),
            ("@content_hash", receipt.ContentHash), ("@code", receipt.Code), ("@field", receipt.Field), ("@message", receipt.Message),
        ];
        if ((await connection.QueryAsync(PosReceiptSql.SameAsLast, row => row.Int("number"), told)).Count > 0)
            return;
        var inserted = await connection.ExecuteAsync(
            PosReceiptSql.InsertReturned,
            [.. told, ("@received_at", receipt.ReceivedAt), ("@received_by", receipt.By), ("@lines", receipt.Lines)]);
        if (inserted == 0)
            throw new StaleLedgerException($"Something else came for {receipt.Week} of partner {partnerId} at the same moment.");
    }
}
