namespace PartnerConnect.Silo.Ledger;

/// <summary>The statements of waivers, the same for both databases.</summary>
internal static class PosWaiverSql
{
    public static readonly TableSql All = TableSql.Replacing(
        "pos_waiver", "partner_id, week, line_no",
        """
        partner_id text, week text, line_no integer, revision bigint, version integer, code text, stands boolean, waived_by text,
        reason text, waived_at timestamptz, decision_id text, revoked_by text, revoked_reason text, revoked_at timestamptz
        """);
}
