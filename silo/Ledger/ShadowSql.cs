namespace PartnerConnect.Silo.Ledger;

/// <summary>The statements of shadow runs, the same for both databases.</summary>
internal static class ShadowSql
{
    // A key is p- and the partner's id, so that partners come in the order of their ids.
    public const string States = """
        SELECT key_text, payload
        FROM grain_state
        WHERE service_id = @service_id AND state_name = 'partner' AND key_text > @after AND payload IS NOT NULL
        ORDER BY key_text
        LIMIT @limit
        """;

    public const string PartnersOfRegion = """
        SELECT partner_id FROM partner_summary WHERE region = @region AND partner_id > @after ORDER BY partner_id LIMIT @limit
        """;

    public static readonly ListSql StatesOf = ListSql.OfTexts("""
        SELECT key_text, payload
        FROM {0}
        JOIN grain_state ON service_id = @service_id AND state_name = 'partner' AND key_text = listed.value AND payload IS NOT NULL
        ORDER BY key_text
        """);

    public const string State = """
        SELECT key_text, payload
        FROM grain_state
        WHERE service_id = @service_id AND state_name = 'partner' AND key_text = @key AND payload IS NOT NULL
        """;

    public const string ClearAfter = "DELETE FROM shadow_partner WHERE run_id = @run_id AND partner_id > @after";

    public const string Put = """
        INSERT INTO shadow_partner (run_id, partner_id, region, track, shadow_track, outcome, gains, losses, failure, revision)
        VALUES (@run_id, @partner_id, @region, @track, @shadow_track, @outcome, @gains, @losses, @failure, @revision)
        ON CONFLICT (run_id, partner_id) DO UPDATE
        SET region = excluded.region, track = excluded.track, shadow_track = excluded.shadow_track, outcome = excluded.outcome,
            gains = excluded.gains, losses = excluded.losses, failure = excluded.failure, revision = excluded.revision
        """;

    public const string Partner = """
        SELECT partner_id, region, track, shadow_track, outcome, gains, losses, failure, revision
        FROM shadow_partner
        WHERE run_id = @run_id AND partner_id = @partner_id
        """;

    public const string Changes = """
        SELECT change
        FROM partner_chronicle
        WHERE partner_id = @partner_id AND revision <= @revision
        ORDER BY revision
        """;

    // A filter that is not given is null. The cast tells PostgreSQL its type.
    public const string Partners = """
        SELECT partner_id, region, track, shadow_track, outcome, gains, losses, failure
        FROM shadow_partner
        WHERE run_id = @run_id AND partner_id > @after
          AND (CAST(@outcome AS text) IS NULL OR outcome = @outcome)
          AND (CAST(@region AS text) IS NULL OR region = @region)
        ORDER BY partner_id
        LIMIT @limit
        """;
}
