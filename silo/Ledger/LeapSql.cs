namespace PartnerConnect.Silo.Ledger;

/// <summary>The statements of LEAP statements, the same for both databases.</summary>
internal static class LeapSql
{
    // A statement never changes, so one that is there stays.
    public static readonly TableSql Statements = TableSql.Adding(
        "leap_statement", "id",
        """
        id text, partner_id text, region text, number integer, quarter text, day date, track text, guide_version text, status text,
        refusal text, rule text, currency text, sales_minor_units bigint, target_minor_units bigint, rate_basis_points integer,
        accrued_minor_units bigint, earned_minor_units bigint, corrected_minor_units bigint, carried_in_minor_units bigint,
        payable_minor_units bigint, carried_out_minor_units bigint, corrections json, lines json, canonical_text text, hash text,
        decision_id text
        """);

    public const string Pay = """
        UPDATE leap_statement
        SET paid_on = @paid_on, paid_reference = @paid_reference, paid_by = @paid_by, paid_at = @paid_at,
            paid_decision_id = @paid_decision_id
        WHERE id = @id AND paid_on IS NULL
        """;

    public const string Find = $"""
        SELECT {Columns}, corrections, lines, canonical_text
        FROM leap_statement
        WHERE id = @id
        """;

    public const string List = $"""
        SELECT {Columns}, corrections, '[]' AS lines, '' AS canonical_text
        FROM leap_statement
        WHERE (CAST(@region AS text) IS NULL OR region = @region)
          AND (CAST(@quarter AS text) IS NULL OR quarter = @quarter)
          AND (NOT @unpaid OR (payable_minor_units > 0 AND paid_on IS NULL))
          AND id > @after
        ORDER BY id
        LIMIT @limit
        """;

    private const string Columns = """
        id, partner_id, region, number, quarter, day, track, guide_version, status, refusal, rule, currency, sales_minor_units,
               target_minor_units, rate_basis_points, accrued_minor_units, earned_minor_units, corrected_minor_units,
               carried_in_minor_units, payable_minor_units, carried_out_minor_units, hash, decision_id,
               paid_on, paid_reference, paid_by, paid_at, paid_decision_id
        """;
}
