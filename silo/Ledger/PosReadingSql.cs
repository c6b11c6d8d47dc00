namespace PartnerConnect.Silo.Ledger;

/// <summary>The statements by which POS ledgers are read, the same for both databases.</summary>
internal static class PosReadingSql
{
    public const string Lines = """
        SELECT week, version, line_no, invoice_number, invoice_line, invoice_date, transaction_type, part_number, quantity,
               unit_net_price, unit_msrp, net_minor_units, currency, end_customer_name, end_customer_postal_code,
               end_customer_country, arrived_late
        FROM pos_line
        WHERE partner_id = @partner_id AND counts AND invoice_date >= @first_day AND invoice_date <= @last_day
          AND (CAST(@week AS text) IS NULL OR week = @week)
          AND (week > @after_week OR (week = @after_week AND line_no > @after_line))
        ORDER BY week, line_no
        LIMIT @limit
        """;

    public const string Versions = """
        SELECT version, late, zero_sales, received_at, lines_accepted, lines_rejected, content_hash, is_current
        FROM pos_report
        WHERE partner_id = @partner_id AND week = @week
        ORDER BY version
        """;

    // Partner, week and line in the order of the key, so that a page is read from it and not sorted.
    public const string Exceptions = """
        SELECT reject.partner_id, reject.week, reject.version, reject.line_no, reject.code, reject.field, reject.value,
               reject.message, report.received_at, waiver.waived_by, waiver.reason, waiver.waived_at
        FROM pos_reject AS reject
        JOIN pos_report AS report
          ON report.partner_id = reject.partner_id AND report.week = reject.week AND report.version = reject.version
         AND report.is_current
        LEFT JOIN pos_waiver AS waiver
          ON waiver.partner_id = reject.partner_id AND waiver.week = reject.week AND waiver.line_no = reject.line_no
         AND waiver.version = reject.version AND waiver.stands
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

    // The cast undoes PostgreSQL's widening of a sum; a sum that does not fit fails on both.
    public const string Sums = """
        SELECT held.partner_id, held.week, min(held.currency) AS currency,
               CAST(sum(held.lines) AS bigint) AS lines, CAST(sum(held.ledger) AS bigint) AS ledger
        FROM (
            SELECT partner_id, week, currency, net_minor_units AS lines, NULL AS ledger
            FROM pos_line
            WHERE counts AND partner_id > @after AND (CAST(@up_to AS text) IS NULL OR partner_id <= @up_to)
            UNION ALL
            SELECT partner_id, week, NULL, 0, net_minor_units
            FROM pos_report
            WHERE is_current AND partner_id > @after AND (CAST(@up_to AS text) IS NULL OR partner_id <= @up_to)) AS held
        GROUP BY held.partner_id, held.week
        ORDER BY held.partner_id, held.week
        """;
}
