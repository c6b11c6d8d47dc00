namespace PartnerConnect.Silo.Ledger;

/// <summary>The statements of deals, the same for both databases.</summary>
internal static class DealSql
{
    public const string Put = """
        INSERT INTO deal
            (id, revision, partner_id, region, status, end_customer_name, country, domain, vat_number, city, products,
             value_minor_units, msrp_minor_units, currency, close_on, requested_on, requested_at, decide_by, decided_by, reason,
             decided_at, granted_at, first_day, last_day, is_protected, discount_basis_points, extensions, won_on, refusal,
             decision_id)
        VALUES
            (@id, @revision, @partner_id, @region, @status, @end_customer_name, @country, @domain, @vat_number, @city, @products,
             @value_minor_units, @msrp_minor_units, @currency, @close_on, @requested_on, @requested_at, @decide_by, @decided_by,
             @reason, @decided_at, @granted_at, @first_day, @last_day, @is_protected, @discount_basis_points, @extensions,
             @won_on, @refusal, @decision_id)
        ON CONFLICT (id) DO UPDATE
            SET revision = excluded.revision, status = excluded.status, decided_by = excluded.decided_by,
                reason = excluded.reason, decided_at = excluded.decided_at, granted_at = excluded.granted_at,
                first_day = excluded.first_day, last_day = excluded.last_day, is_protected = excluded.is_protected,
                discount_basis_points = excluded.discount_basis_points, extensions = excluded.extensions,
                won_on = excluded.won_on
            WHERE deal.revision < excluded.revision
        """;

    public const string AddKey = """
        INSERT INTO deal_key (country, key, deal_id)
        VALUES (@country, @key, @deal_id)
        ON CONFLICT (country, key, deal_id) DO NOTHING
        """;

    // One that was refused has no day to be decided by, and comes last.
    public const string List = $"""
        {Select}
        WHERE (CAST(@status AS text) IS NULL OR status = @status)
          AND (CAST(@region AS text) IS NULL OR region = @region)
          AND (coalesce(decide_by, @never) > @day OR (coalesce(decide_by, @never) = @day AND id > @after))
        ORDER BY coalesce(decide_by, @never), id
        LIMIT @limit
        """;

    /// <summary>The registrations of a country that share a key of a list.</summary>
    public static readonly ListSql Sharing = ListSql.OfTexts(Select + """

        WHERE status IN ('Requested', 'Approved', 'Won')
          AND id IN (SELECT deal_id FROM deal_key WHERE country = @country AND key IN (SELECT value FROM {0}))
        ORDER BY requested_at DESC, id
        LIMIT @limit
        """);

    public const string SoldTo = """
        SELECT end_customer_name, end_customer_country, end_customer_vat_number, max(invoice_date) AS last_day
        FROM pos_line
        WHERE partner_id = @partner_id AND counts AND transaction_type = 1 AND invoice_date >= @since
        GROUP BY end_customer_name, end_customer_country, end_customer_vat_number
        """;

    // A line that a correction has taken back stays as it was reported, and is no sale any more.
    public const string Sales = """
        SELECT line.deal_registration_id, min(line.invoice_date) AS first_day
        FROM pos_line AS line
        WHERE line.partner_id = @partner_id AND line.deal_registration_id IS NOT NULL AND line.counts
          AND line.transaction_type = 1
          AND NOT coalesce(
              (SELECT correction.withdrawn FROM pos_correction AS correction
               WHERE correction.partner_id = line.partner_id AND correction.week = line.week
                 AND correction.version = line.version AND correction.line_no = line.line_no
               ORDER BY correction.ordinal DESC
               LIMIT 1), FALSE)
        GROUP BY line.deal_registration_id
        """;

    private const string Select = """
        SELECT id, partner_id, region, status, end_customer_name, country, domain, vat_number, city, products,
               value_minor_units, msrp_minor_units, currency, close_on, requested_on, requested_at, decide_by, decided_by, reason,
               decided_at, granted_at, first_day, last_day, is_protected, discount_basis_points, extensions, won_on, refusal,
               decision_id
        FROM deal
        """;
}
