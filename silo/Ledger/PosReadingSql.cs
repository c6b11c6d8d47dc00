namespace PartnerConnect.Silo.Ledger;

/// <summary>The statements by which POS ledgers are read, the same for both databases.</summary>
internal static class PosReadingSql
{
    public const string Lines = """
        SELECT week, version, line_no, invoice_number, invoice_line, invoice_date, transaction_type, part_number, quantity,
               unit_net_price, unit_msrp, net_minor_units, currency, end_customer_name, end_customer_postal_code,
               end_customer_country, arrived_late,
               CAST((
                   SELECT sum(correction.added_net_minor_units) FROM pos_correction AS correction
                   WHERE correction.partner_id = pos_line.partner_id AND correction.week = pos_line.week
                     AND correction.version = pos_line.version AND correction.line_no = pos_line.line_no) AS bigint)
                   AS corrected_minor_units
        FROM pos_line
        WHERE partner_id = @partner_id AND counts AND invoice_date >= @first_day AND invoice_date <= @last_day
          AND (CAST(@week AS text) IS NULL OR week = @week)
          AND (week > @after_week OR (week = @after_week AND line_no > @after_line))
        ORDER BY week, line_no
        LIMIT @limit
        """;

    // Partner, week and line in the order of the key, so that a page is read from it and not sorted.
    public const string Exceptions = """
        SELECT reject.partner_id, reject.week, reject.version, reject.line_no, reject.code, reject.field, reject.value,
               reject.message, report.received_at, waiver.waived_by, waiver.reason, waiver.waived_at, stood.fields
        FROM pos_reject AS reject
        JOIN pos_report AS report
          ON report.partner_id = reject.partner_id AND report.week = reject.week AND report.version = reject.version
         AND report.is_current
        LEFT JOIN pos_waiver AS waiver
          ON waiver.partner_id = reject.partner_id AND waiver.week = reject.week AND waiver.line_no = reject.line_no
         AND waiver.version = reject.version AND waiver.stands
        LEFT JOIN pos_reject_row AS stood
          ON stood.partner_id = reject.partner_id AND stood.week = reject.week AND stood.version = reject.version
         AND stood.line_no = reject.line_no
        WHERE (CAST(@partner_id AS text) IS NULL OR reject.partner_id = @partner_id)
          AND (CAST(@week AS text) IS NULL OR reject.week = @week)
          AND (CAST(@code AS text) IS NULL OR reject.code = @code)
          AND (CAST(@region AS text) IS NULL OR EXISTS (
                SELECT 1 FROM partner_summary AS partner
                WHERE partner.partner_id = reject.partner_id AND partner.region = @region))
          AND (@with_waived OR waiver.line_no IS NULL)
          AND reject.partner_id >= @after_partner
          AND (reject.partner_id > @after_partner
               OR reject.week > @after_week
               OR (reject.week = @after_week AND reject.line_no > @after_line))
        ORDER BY reject.partner_id, reject.week, reject.line_no
        LIMIT @limit
        """;

    public const string Differences = """
        SELECT coalesce(now.invoice_number, was.invoice_number) AS invoice_number,
               coalesce(now.invoice_line, was.invoice_line) AS invoice_line,
               coalesce(now.part_number, was.part_number) AS part_number,
               coalesce(now.currency, was.currency) AS currency,
               was.quantity AS quantity_before, now.quantity AS quantity_after,
               was.net_minor_units AS net_before, now.net_minor_units AS net_after
        FROM (SELECT * FROM pos_line WHERE partner_id = @partner_id AND week = @week AND version = @before) AS was
        FULL JOIN (SELECT * FROM pos_line WHERE partner_id = @partner_id AND week = @week AND version = @after) AS now
          ON now.invoice_number = was.invoice_number AND now.invoice_line = was.invoice_line
        WHERE was.net_minor_units IS DISTINCT FROM now.net_minor_units OR was.quantity IS DISTINCT FROM now.quantity
        ORDER BY 1, 2
        """;

    // The casts undo PostgreSQL's widening of sums.
    public const string Corrected = """
        SELECT line.invoice_number, line.invoice_line, line.part_number, line.currency,
               CAST(line.quantity + sum(CASE WHEN entry.sequence <= @before THEN entry.added_quantity ELSE 0 END) AS integer) AS quantity_before,
               CAST(line.quantity + sum(entry.added_quantity) AS integer) AS quantity_after,
               CAST(line.net_minor_units + sum(CASE WHEN entry.sequence <= @before THEN entry.added_net_minor_units ELSE 0 END) AS bigint) AS net_before,
               CAST(line.net_minor_units + sum(entry.added_net_minor_units) AS bigint) AS net_after
        FROM pos_correction AS entry
        JOIN pos_line AS line
          ON line.partner_id = entry.partner_id AND line.week = entry.week AND line.version = entry.version AND line.line_no = entry.line_no
        WHERE entry.partner_id = @partner_id AND entry.week = @week AND entry.sequence <= @after
        GROUP BY line.invoice_number, line.invoice_line, line.part_number, line.currency, line.quantity, line.net_minor_units
        HAVING max(entry.sequence) > @before
        ORDER BY 1, 2
        """;

    // The cast undoes PostgreSQL's widening of a sum; a sum that does not fit fails on both.
    public const string Sums = """
        SELECT held.partner_id, held.week, min(held.currency) AS currency,
               CAST(sum(held.lines) AS bigint) AS lines, CAST(sum(held.ledger) AS bigint) AS ledger
        FROM (
            SELECT partner_id, week, currency, net_minor_units AS lines, CAST(NULL AS bigint) AS ledger
            FROM pos_line
            WHERE counts AND partner_id > @after AND (CAST(@up_to AS text) IS NULL OR partner_id <= @up_to)
            UNION ALL
            SELECT correction.partner_id, correction.week, correction.currency, correction.added_net_minor_units, NULL
            FROM pos_correction AS correction
            JOIN pos_line AS line
              ON line.partner_id = correction.partner_id AND line.week = correction.week
             AND line.version = correction.version AND line.line_no = correction.line_no AND line.counts
            WHERE correction.partner_id > @after AND (CAST(@up_to AS text) IS NULL OR correction.partner_id <= @up_to)
            UNION ALL
            SELECT partner_id, week, NULL, 0, net_minor_units + corrected_minor_units
            FROM pos_report
            WHERE is_current AND partner_id > @after AND (CAST(@up_to AS text) IS NULL OR partner_id <= @up_to)) AS held
        GROUP BY held.partner_id, held.week
        ORDER BY held.partner_id, held.week
        """;
}
