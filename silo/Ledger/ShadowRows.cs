using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Guide.Shadow;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

internal sealed class ShadowRows(Database database, LedgerWriter writer, IOptions<ClusterOptions> cluster) : IShadowRows
{
    public async Task<IReadOnlyList<StoredPartner>> States(string afterPartner, int limit, string? region = null)
    {
        await using var connection = await database.OfGroups.OpenConnectionAsync();
        if (region is null)
        {
            return await connection.QueryAsync(
                ShadowSql.States, ReadState,
                ("@service_id", cluster.Value.ServiceId), ("@after", GrainKeys.Partner(afterPartner)), ("@limit", limit));
        }

        var partners = await connection.QueryAsync(
            ShadowSql.PartnersOfRegion, row => GrainKeys.Partner(row.Text("partner_id")),
            ("@region", region), ("@after", afterPartner), ("@limit", limit));
        return await connection.QueryAsync(
            ShadowSql.StatesOf.For(connection), ReadState, ("@service_id", cluster.Value.ServiceId), ListSql.List(partners));
    }

    public async Task<StoredPartner?> State(string partnerId)
    {
        var found = await database.DataSource.QueryAsync(
            ShadowSql.State, ReadState, ("@service_id", cluster.Value.ServiceId), ("@key", GrainKeys.Partner(partnerId)));
        return found.SingleOrDefault();
    }

    public Task Put(string runId, string afterPartner, IReadOnlyList<FoundPartner> partners) => writer.WriteAsync(async connection =>
    {
        await connection.ExecuteAsync(ShadowSql.ClearAfter, ("@run_id", runId), ("@after", afterPartner));
        await connection.ExecuteEachAsync(
            ShadowSql.Put, partners.Select(partner => ValuesOf(runId, partner.Partner, partner.Revision)));
    });

    public async Task<FoundPartner?> Partner(string runId, string partnerId)
    {
        var found = await database.DataSource.QueryAsync(
            ShadowSql.Partner, row => new FoundPartner(ReadPartner(row), row.Long("revision")),
            ("@run_id", runId), ("@partner_id", partnerId));
        return found.SingleOrDefault();
    }

    public async Task<ImmutableArray<string>> Changes(string partnerId, long upToRevision) =>
    [
        .. await database.DataSource.QueryAsync(
            ShadowSql.Changes, row => row.Text("change"), ("@partner_id", partnerId), ("@revision", upToRevision)),
    ];

    public async Task<ImmutableArray<ShadowPartner>> Partners(
        string runId, string? outcome, string? region, string? after, int limit) =>
    [
        .. await database.DataSource.QueryAsync(
            ShadowSql.Partners, ReadPartner,
            ("@run_id", runId), ("@outcome", outcome), ("@region", region), ("@after", after ?? ""), ("@limit", limit)),
    ];

    private static (string, object?)[] ValuesOf(string runId, ShadowPartner partner, long revision) =>
    [
        ("@run_id", runId),
        ("@partner_id", partner.PartnerId),
        ("@region", partner.Region),
        ("@track", partner.Track),
        ("@shadow_track", partner.ShadowTrack),
        ("@outcome", partner.Outcome),
        ("@gains", new JsonText(JsonSerializer.Serialize(partner.Gains))),
        ("@losses", new JsonText(JsonSerializer.Serialize(partner.Losses))),
        ("@failure", partner.Failure),
        ("@revision", revision),
    ];

    private static StoredPartner ReadState(DbDataReader row) => new(
        row.Text("key_text")[GrainKeys.Partner("").Length..],
        Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(row.GetOrdinal("payload"))));

    private static ShadowPartner ReadPartner(DbDataReader row) => new()
    {
        PartnerId = row.Text("partner_id"),
        Region = row.Text("region"),
        Track = row.FindText("track"),
        ShadowTrack = row.FindText("shadow_track"),
        Outcome = row.Text("outcome"),
        Gains = JsonSerializer.Deserialize<ImmutableArray<string>>(row.Text("gains")),
        Losses = JsonSerializer.Deserialize<ImmutableArray<string>>(row.Text("losses")),
        Failure = row.FindText("failure"),
    };
}
