namespace PartnerConnect.Silo.Ledger;

/// <summary>The statements of the POS ledger, the same for both databases.</summary>
internal static class PosSql
{
    // Without a target: a version that exists and a sequence that was used are refused alike.
    public const string InsertReport = """
        INSERT INTO pos_report
            (partner_id, week, version, sequence, changed_sequence, content_hash, received_at, sent_at, late, zero_sales,
             lines_accepted, lines_rejected, warnings, attested, net_minor_units, is_current)
        VALUES
            (@partner_id, @week, @version, @sequence, @sequence, @content_hash, @received_at, @sent_at, @late, @zero_sales,
             @lines_accepted, @lines_rejected, @warnings, @attested, @net_minor_units, TRUE)
        ON CONFLICT DO NOTHING
        """;

    public const string TakeCurrent = """
        UPDATE pos_report SET is_current = FALSE
        WHERE partner_id = @partner_id AND week = @week AND is_current
        RETURNING version
        """;

    public const string CountNoLine = """
        UPDATE pos_line SET counts = FALSE
        WHERE partner_id = @partner_id AND week = @week AND version = @version AND counts
        """;

    public const string PutReject = """
        INSERT INTO pos_reject (partner_id, week, version, line_no, code, field, value, message)
        VALUES (@partner_id, @week, @version, @line_no, @code, @field, @value, @message)
        ON CONFLICT (partner_id, week, version, line_no) DO UPDATE
            SET code = excluded.code, field = excluded.field, value = excluded.value, message = excluded.message
        """;

    public const string DeleteReject = """
        DELETE FROM pos_reject
        WHERE partner_id = @partner_id AND week = @week AND version = @version AND line_no = @line_no
        """;

    public const string LineKeys = """
        SELECT invoice_number, invoice_line FROM pos_line
        WHERE partner_id = @partner_id AND week = @week AND version = @version
        """;

    /// <summary>Who holds the lines of a list in the reports that are current.</summary>
    public static readonly ListSql Claims = ListSql.OfLineKeys("""
        SELECT held.invoice_number, held.invoice_line, held.week, held.version, held.line_no, held.counts
        FROM {0}
        JOIN pos_line AS held
          ON held.partner_id = @partner_id AND held.invoice_number = listed."InvoiceNumber"
         AND held.invoice_line = listed."InvoiceLine"
        JOIN pos_report AS report
          ON report.partner_id = held.partner_id AND report.week = held.week AND report.version = held.version
         AND report.is_current
        """);

    public const string SetCounts = """
        UPDATE pos_line SET counts = @counts
        WHERE partner_id = @partner_id AND week = @week AND version = @version AND line_no = @line_no
        """;

    public const string CountLinesAgain = """
        UPDATE pos_report
        SET changed_sequence = @sequence,
            lines_accepted = (
                SELECT count(*) FROM pos_line
                WHERE partner_id = @partner_id AND week = @week AND version = @version AND counts),
            lines_rejected = (
                SELECT count(*) FROM pos_reject
                WHERE partner_id = @partner_id AND week = @week AND version = @version),
            net_minor_units = (
                SELECT coalesce(sum(net_minor_units), 0) FROM pos_line
                WHERE partner_id = @partner_id AND week = @week AND version = @version AND counts)
        WHERE partner_id = @partner_id AND week = @week AND version = @version
        """;

    public const string Reports = """
        SELECT week, version, sequence, changed_sequence, content_hash, received_at, sent_at, late, zero_sales,
               lines_accepted, lines_rejected, warnings, attested
        FROM pos_report
        WHERE partner_id = @partner_id AND is_current
        """;

    public const string Replaced = """
        SELECT version FROM pos_report
        WHERE partner_id = @partner_id AND week = @week AND content_hash = @content_hash AND NOT is_current
        LIMIT 1
        """;

    public const string Rejects = """
        SELECT line_no, code, field, value, message
        FROM pos_reject
        WHERE partner_id = @partner_id AND week = @week AND version = @version
        ORDER BY line_no
        """;

    public const string Warnings = """
        SELECT line_no, code, field, value, message
        FROM pos_warning
        WHERE partner_id = @partner_id AND week = @week AND version = @version
        ORDER BY line_no, code
        """;

    /// <summary>Which of a list of names partners bear.</summary>
    public static readonly ListSql PartnerNames = ListSql.OfTexts("""
        SELECT DISTINCT plain_name FROM partner_summary WHERE plain_name IN (SELECT value FROM {0})
        """);

    /// <summary>When the parts of a list were first sold, by end customer.</summary>
    public static readonly ListSql Sold = ListSql.OfTexts("""
        SELECT part_number, end_customer_name, min(invoice_date) AS first_day
        FROM pos_line
        WHERE partner_id = @partner_id AND week <> @week AND counts AND transaction_type = 1
          AND part_number IN (SELECT value FROM {0})
        GROUP BY part_number, end_customer_name
        """);
}
