using System.Data.Common;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Writes down what is handed in, each in the transaction of the connection.</summary>
internal static class PosReceiptWriting
{
    /// <summary>Takes the next sequence of a ledger, first of all, so that a stale activation is refused before anything moves.</summary>
    /// <exception cref="StaleLedgerException">Another activation has taken it.</exception>
    public static async Task TakeSequenceAsync(
        this DbConnection connection, string partnerId, PosWeek week, long sequence, params (string Name, object? Value)[] more)
    {
        var taken = await connection.ExecuteAsync(
            PosReceiptSql.Insert, [("@partner_id", partnerId), ("@week", $"{week}"), ("@sequence", sequence), .. more]);
        if (taken == 0)
            throw new StaleLedgerException($"Partner {partnerId} already has an entry {sequence}, or another one of {week}.");
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
