namespace PartnerConnect.Silo.Ledger;

/// <summary>The statements of waivers, the same for both databases.</summary>
internal static class PosWaiverSql
{
    public const string Put = """
        INSERT INTO pos_waiver
            (partner_id, week, line_no, revision, version, code, stands, waived_by, reason, waived_at, decision_id,
             revoked_by, revoked_reason, revoked_at)
        VALUES
            (@partner_id, @week, @line_no, @revision, @version, @code, @stands, @waived_by, @reason, @waived_at, @decision_id,
             @revoked_by, @revoked_reason, @revoked_at)
        ON CONFLICT (partner_id, week, line_no) DO UPDATE
            SET revision = excluded.revision, version = excluded.version, code = excluded.code, stands = excluded.stands,
                waived_by = excluded.waived_by, reason = excluded.reason, waived_at = excluded.waived_at,
                decision_id = excluded.decision_id, revoked_by = excluded.revoked_by,
                revoked_reason = excluded.revoked_reason, revoked_at = excluded.revoked_at
            WHERE pos_waiver.revision < excluded.revision
        """;
}
