using System.Collections.Immutable;
using System.Data.Common;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Runs;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

internal sealed class TransitionRows(Database database, LedgerWriter writer) : ITransitionRows
{
    // One parameter for all of them, however many there are.
    private static readonly ListSql Add = new(
        """
        INSERT INTO transition (run_id, partner_id, outcome, net_revenue_minor_units)
        SELECT @run_id, listed."PartnerId", listed."Outcome", listed."NetRevenueMinorUnits" FROM {0} WHERE TRUE
        ON CONFLICT (run_id, partner_id) DO NOTHING
        """,
        """json_to_recordset(@list) AS listed ("PartnerId" text, "Outcome" text, "NetRevenueMinorUnits" bigint)""",
        """(SELECT value ->> 'PartnerId' AS "PartnerId", value ->> 'Outcome' AS "Outcome", value ->> 'NetRevenueMinorUnits' AS "NetRevenueMinorUnits" FROM json_each(@list)) AS listed""");

    private static readonly ListSql OfPartners = ListSql.OfTexts("""
        SELECT transition.partner_id AS partner_id, outcome, net_revenue_minor_units
        FROM {0}
        JOIN transition ON transition.run_id = @run_id AND transition.partner_id = listed.value
        """);

    // A partner is of the region that its summary names; one without a summary is nobody's.
    private const string StrangersOfRegion = """
        SELECT transition.partner_id AS partner_id
        FROM transition
        LEFT JOIN partner_summary AS partner ON partner.partner_id = transition.partner_id AND partner.region = @region
        WHERE transition.run_id = @run_id AND partner.partner_id IS NULL
        ORDER BY transition.partner_id
        LIMIT @limit
        """;

    public Task Put(string runId, IReadOnlyCollection<PartnerTransition> partners) => partners.Count == 0
        ? Task.CompletedTask
        : writer.WriteAsync(connection => connection.ExecuteAsync(Add.For(connection), ("@run_id", runId), ListSql.List(partners)));

    public async Task<ImmutableDictionary<string, TransitionRow>> Of(string runId, IReadOnlyCollection<string> partnerIds)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var found = await connection.QueryAsync(
            OfPartners.For(connection), row => (PartnerId: row.Text("partner_id"), Row: Read(runId, row)),
            ("@run_id", runId), ListSql.List(partnerIds));
        return found.ToImmutableDictionary(each => each.PartnerId, each => each.Row, StringComparer.Ordinal);
    }

    public async Task<ImmutableArray<string>> Strangers(string runId, string region, int limit) =>
    [
        .. await database.DataSource.QueryAsync(
            StrangersOfRegion, row => row.Text("partner_id"), ("@run_id", runId), ("@region", region), ("@limit", limit)),
    ];

    private static TransitionRow Read(string runId, DbDataReader row) =>
        new(runId, row.Text("outcome"), row.Long("net_revenue_minor_units"));
}
