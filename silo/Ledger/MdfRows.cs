using System.Collections.Immutable;
using System.Text.Json;
using PartnerConnect.GrainInterfaces.Mdf;
using PartnerConnect.Grains.Mdf;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

/// <summary>The rows of requests for funds, and the files that prove claims.</summary>
internal sealed class MdfRows(Database database, LedgerWriter writer) : IMdfRows
{
    public async Task<ImmutableArray<MdfRequestView>> List(MdfQuery query, int limit) =>
    [
        .. await database.DataSource.QueryAsync(
            MdfSql.List, row => JsonSerializer.Deserialize<MdfRequestView>(row.Text("request"))!,
            ("@region", query.Region), ("@status", query.Status), ("@claimed", query.Claimed), ("@after", query.After ?? ""), ("@limit", limit)),
    ];

    public Task Keep(string partnerId, MdfProof proof, byte[] content) => writer.WriteAsync(connection => connection.ExecuteAsync(
        MdfSql.Keep,
        ("@partner_id", partnerId), ("@hash", proof.Hash), ("@name", proof.Name), ("@media_type", proof.Type), ("@size", proof.Size), ("@content", content)));

    public async Task<byte[]?> Content(string partnerId, string hash) =>
        (await database.DataSource.QueryAsync(
            MdfSql.Content, row => row.GetFieldValue<byte[]>(0), ("@partner_id", partnerId), ("@hash", hash))).SingleOrDefault();

    /// <summary>The values of a request's row.</summary>
    public static (string, object?)[] ValuesOf(MdfRequestView request, long revision) =>
    [
        ("@id", request.Id),
        ("@partner_id", request.PartnerId),
        ("@region", request.Region),
        ("@revision", revision),
        ("@kind", request.Kind),
        ("@status", request.Status),
        ("@is_claimed", request.Claims.Any(claim => claim.Status is "Claimed" or "Accepted")),
        ("@requested_on", request.RequestedOn),
        ("@first_day", request.FirstDay),
        ("@last_day", request.LastDay),
        ("@currency", request.Amount.Currency.Code),
        ("@amount_minor_units", request.Amount.MinorUnits),
        ("@granted_minor_units", request.Granted?.MinorUnits),
        ("@paid_minor_units", request.Claims.Where(claim => claim.PaidOn is not null).Sum(claim => claim.Accepted?.MinorUnits ?? 0)),
        ("@request", new JsonText(JsonSerializer.Serialize(request))),
    ];
}
