namespace PartnerConnect.Silo.Ledger;

/// <summary>The statements of requests for funds, the same for both databases.</summary>
internal static class MdfSql
{
    public static readonly TableSql Requests = TableSql.Replacing(
        "mdf_request", "id",
        """
        id text, partner_id text, region text, revision bigint, kind text, status text, is_claimed boolean, requested_on date, first_day date,
        last_day date, currency text, amount_minor_units bigint, granted_minor_units bigint, paid_minor_units bigint, request json
        """);

    public const string List = """
        SELECT request
        FROM mdf_request
        WHERE (CAST(@region AS text) IS NULL OR region = @region)
          AND (CAST(@status AS text) IS NULL OR status = @status)
          AND (NOT @claimed OR is_claimed)
          AND id > @after
        ORDER BY id
        LIMIT @limit
        """;

    public const string Keep = """
        INSERT INTO mdf_proof (partner_id, hash, name, media_type, size, content)
        VALUES (@partner_id, @hash, @name, @media_type, @size, @content)
        ON CONFLICT (partner_id, hash) DO NOTHING
        """;

    public const string Content = "SELECT content FROM mdf_proof WHERE partner_id = @partner_id AND hash = @hash";
}
