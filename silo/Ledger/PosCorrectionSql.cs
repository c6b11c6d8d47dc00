namespace PartnerConnect.Silo.Ledger;

/// <summary>The statements by which lines of closed weeks are corrected, the same for both databases.</summary>
internal static class PosCorrectionSql
{
    public const string Columns =
        "correction.correction_id, correction.sequence, correction.week, correction.version, correction.line_no, "
        + "correction.ordinal, correction.corrects, correction.invoice_number, correction.invoice_line, "
        + "correction.invoice_date, correction.withdrawn, correction.quantity, correction.unit_net_price, "
        + "correction.incentive_total, correction.added_quantity, correction.added_net_minor_units, "
        + "correction.added_gross_minor_units, correction.currency, correction.reason, correction.corrected_by, "
        + "correction.corrected_at, correction.content_hash";

    public const string Insert = """
        INSERT INTO pos_correction
            (partner_id, correction_id, sequence, week, version, line_no, ordinal, corrects, invoice_number, invoice_line,
             invoice_date, withdrawn, quantity, unit_net_price, incentive_total, added_quantity, added_net_minor_units,
             added_gross_minor_units, currency, reason, corrected_by, corrected_at, content_hash)
        VALUES
            (@partner_id, @correction_id, @sequence, @week, @version, @line_no, @ordinal, @corrects, @invoice_number,
             @invoice_line, @invoice_date, @withdrawn, @quantity, @unit_net_price, @incentive_total, @added_quantity,
             @added_net_minor_units, @added_gross_minor_units, @currency, @reason, @corrected_by, @corrected_at,
             @content_hash)
        ON CONFLICT DO NOTHING
        """;

    public const string ChangeReport = """
        UPDATE pos_report
        SET changed_sequence = @sequence, corrected_minor_units = corrected_minor_units + @added_net_minor_units
        WHERE partner_id = @partner_id AND week = @week AND version = @version AND is_current
          AND EXISTS (
                SELECT 1 FROM pos_line AS line
                WHERE line.partner_id = @partner_id AND line.week = @week AND line.version = @version
                  AND line.line_no = @line_no AND line.counts)
        """;

    /// <summary>What corrections add to the reports that changed with an entry.</summary>
    public const string SumAgain = """
        UPDATE pos_report
        SET corrected_minor_units = (
            SELECT coalesce(sum(correction.added_net_minor_units), 0)
            FROM pos_correction AS correction
            JOIN pos_line AS line
              ON line.partner_id = correction.partner_id AND line.week = correction.week
             AND line.version = correction.version AND line.line_no = correction.line_no AND line.counts
            WHERE correction.partner_id = pos_report.partner_id AND correction.week = pos_report.week
              AND correction.version = pos_report.version)
        WHERE partner_id = @partner_id AND is_current AND changed_sequence = @sequence
        """;

    public const string FindLine = """
        SELECT * FROM pos_line
        WHERE partner_id = @partner_id AND invoice_number = @invoice_number AND invoice_line = @invoice_line AND counts
        """;

    public const string OfLine = $"""
        SELECT {Columns}, FALSE AS lapsed
        FROM pos_correction AS correction
        WHERE correction.partner_id = @partner_id AND correction.week = @week AND correction.version = @version
          AND correction.line_no = @line_no
        ORDER BY correction.ordinal
        """;

    public const string Find = $"""
        SELECT {Columns}, FALSE AS lapsed
        FROM pos_correction AS correction
        WHERE correction.partner_id = @partner_id AND correction.correction_id = @correction_id
        """;

    public const string List = $"""
        SELECT {Columns}, NOT line.counts AS lapsed
        FROM pos_correction AS correction
        JOIN pos_line AS line
          ON line.partner_id = correction.partner_id AND line.week = correction.week
         AND line.version = correction.version AND line.line_no = correction.line_no
        WHERE correction.partner_id = @partner_id AND (CAST(@week AS text) IS NULL OR correction.week = @week)
          AND correction.sequence > @after
        ORDER BY correction.sequence
        LIMIT @limit
        """;

    // Types 2 and 3 are what came back, see RevenuePart.TakesBack. The casts undo PostgreSQL's widening of a sum; a sum that
    // does not fit fails on both.
    public const string ChangedAfter = """
        SELECT report.week AS week, report.version, report.changed_sequence AS changed_sequence, report.late,
               report.zero_sales, report.lines_accepted, report.lines_rejected, line.invoice_date AS invoice_date,
               line.currency AS currency, line.is_service AS is_service,
               line.transaction_type IN (2, 3) AS is_return,
               CAST(sum(line.net_minor_units) AS bigint) AS net_minor_units,
               CAST(sum(line.gross_minor_units) AS bigint) AS gross_minor_units
        FROM pos_report AS report
        LEFT JOIN pos_line AS line
          ON line.partner_id = report.partner_id AND line.week = report.week AND line.version = report.version
         AND line.counts
        WHERE report.partner_id = @partner_id AND report.is_current AND report.changed_sequence > @sequence
        GROUP BY report.week, report.version, report.changed_sequence, report.late, report.zero_sales,
                 report.lines_accepted, report.lines_rejected, line.invoice_date, line.currency, line.is_service,
                 line.transaction_type IN (2, 3)
        UNION ALL
        SELECT report.week AS week, report.version, report.changed_sequence AS changed_sequence, report.late,
               report.zero_sales, report.lines_accepted, report.lines_rejected, line.invoice_date AS invoice_date,
               line.currency AS currency, line.is_service AS is_service,
               line.transaction_type IN (2, 3) AS is_return,
               CAST(sum(correction.added_net_minor_units) AS bigint), CAST(sum(correction.added_gross_minor_units) AS bigint)
        FROM pos_correction AS correction
        JOIN pos_report AS report
          ON report.partner_id = correction.partner_id AND report.week = correction.week
         AND report.version = correction.version AND report.is_current AND report.changed_sequence > @sequence
        JOIN pos_line AS line
          ON line.partner_id = correction.partner_id AND line.week = correction.week
         AND line.version = correction.version AND line.line_no = correction.line_no AND line.counts
        WHERE correction.partner_id = @partner_id
        GROUP BY report.week, report.version, report.changed_sequence, report.late, report.zero_sales,
                 report.lines_accepted, report.lines_rejected, line.invoice_date, line.currency, line.is_service,
                 line.transaction_type IN (2, 3)
        ORDER BY changed_sequence, week, invoice_date, currency, is_service, is_return
        """;
}
