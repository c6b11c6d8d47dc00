namespace PartnerConnect.Silo.Ledger;

/// <summary>The statements by which all that is handed in is written down, the same for both databases.</summary>
internal static class PosReceiptSql
{
    /// <summary>Takes the next sequence of a partner's ledger. Without a target: a sequence or a number that was used is refused.</summary>
    public const string Insert = """
        INSERT INTO pos_receipt
            (partner_id, week, number, kind, status, received_at, received_by, content_hash, code, field, message, lines,
             version, sequence)
        VALUES
            (@partner_id, @week,
             (SELECT coalesce(max(number), 0) + 1 FROM pos_receipt WHERE partner_id = @partner_id AND week = @week),
             @kind, @status, @received_at, @received_by, @content_hash, '', '', '', @lines, @version, @sequence)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>The last that came for a week, if it says the same.</summary>
    public const string SameAsLast = """
        SELECT number FROM pos_receipt
        WHERE partner_id = @partner_id AND week = @week AND status = @status AND kind = @kind
          AND content_hash = @content_hash AND code = @code AND field = @field AND message = @message
          AND number = (SELECT max(number) FROM pos_receipt WHERE partner_id = @partner_id AND week = @week)
        """;

    public const string InsertReturned = """
        INSERT INTO pos_receipt
            (partner_id, week, number, kind, status, received_at, received_by, content_hash, code, field, message, lines)
        VALUES
            (@partner_id, @week,
             (SELECT coalesce(max(number), 0) + 1 FROM pos_receipt WHERE partner_id = @partner_id AND week = @week),
             @kind, @status, @received_at, @received_by, @content_hash, @code, @field, @message, @lines)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>What a version came as, whichever way, with what its report counts for.</summary>
    public const string Receipts = """
        SELECT receipt.number, receipt.kind, receipt.status, receipt.received_at, receipt.received_by, receipt.content_hash,
               receipt.code, receipt.field, receipt.message, receipt.lines, receipt.version,
               coalesce(report.is_current, TRUE) AS is_current, coalesce(report.zero_sales, FALSE) AS zero_sales,
               coalesce(report.lines_accepted, 0) AS lines_accepted, coalesce(report.lines_rejected, 0) AS lines_rejected
        FROM pos_receipt AS receipt
        LEFT JOIN pos_report AS report
          ON report.partner_id = receipt.partner_id AND report.week = receipt.week AND report.version = receipt.version
         AND receipt.kind <> @correction
        WHERE receipt.partner_id = @partner_id AND receipt.week = @week
        ORDER BY receipt.number
        """;
}
