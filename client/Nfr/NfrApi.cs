using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Nfr;
using PartnerConnect.Programme.Nfr;

namespace PartnerConnect.Gateway.Nfr;

/// <summary>Not-for-resale units a partner orders.</summary>
internal static class NfrApi
{
    private const string IdempotencyKey = "Idempotency-Key";

    private static readonly string[] Uses = Enum.GetNames<NfrUse>();

    public static void MapNfr(this WebApplication app)
    {
        var orders = app.MapGroup("/v1/partners/{partnerId}/nfr/orders").WithTags("Not for resale");

        orders.MapPost("/", OrderByKeyAsync).RequireAuthorization(Policies.OrderNfr)
            .WithSummary("Orders units; the same Idempotency-Key is the same order.");
        orders.MapPut("/{orderId}", OrderAsync).RequireAuthorization(Policies.OrderNfr)
            .WithSummary("Orders units under an id of the caller's own.");
        orders.MapGet("/", ListAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("Every order of a partner, the latest quarter first.");
        orders.MapGet("/{orderId}", FindAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("What became of an order; a refused one says why.");
        orders.MapNfrSteps();
    }

    private static Task<Results<Ok<NfrOrderAnswer>, ProblemHttpResult>> OrderByKeyAsync(
        string partnerId,
        [FromHeader(Name = IdempotencyKey)] string? idempotencyKey,
        NfrOrderBody body,
        ClaimsPrincipal user,
        IClusterClient cluster) =>
        PlaceAsync(partnerId, idempotencyKey ?? "", IdempotencyKey, body, user, cluster);

    private static Task<Results<Ok<NfrOrderAnswer>, ProblemHttpResult>> OrderAsync(
        string partnerId, string orderId, NfrOrderBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        PlaceAsync(partnerId, orderId, "orderId", body, user, cluster);

    private static async Task<Results<Ok<NfrOrderAnswer>, ProblemHttpResult>> PlaceAsync(
        string partnerId, string orderId, string orderIdField, NfrOrderBody body, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (!OrderIds.IsWellFormed(orderId))
            return Problem.Invalid(orderIdField, $"{orderIdField} is needed: {OrderIds.Rule}.");
        if (body.ManufacturerPartNumber.Length is 0 or > 50)
            return Problem.Invalid("manufacturerPartNumber", "The part number has 1 to 50 characters.");
        if (body.Quantity is < 1 or > 1000)
            return Problem.Invalid("quantity", "The quantity is a whole number from 1 to 1000.");
        if (body.SerialNumbers is { } serials && !(serials.Length == body.Quantity && SerialNumbers.AreWellFormed(serials)))
            return Problem.Invalid("serialNumbers", $"Serial numbers are left out, or one for each unit: {SerialNumbers.Rule}.");
        if (body.Use is { } use && !Uses.Contains(use))
            return Problem.Invalid("use", $"The use is left out, or one of {string.Join(", ", Uses)}.");

        var answer = await cluster.GetGrain<IPartnerNfr>(GrainKeys.Partner(partnerId)).Order(
            new NfrOrderRequest(orderId, body.ManufacturerPartNumber, body.Quantity, body.SerialNumbers, body.Reserve, body.Use), user.ActsAs());
        return answer switch
        {
            null => Problem.NotFound(),
            { Refusal: null } => TypedResults.Ok(answer),
            _ => Problem.Refused(
                answer.Refusal, answer.Rule, $"The order is refused: {answer.Refusal}.",
                ("orderId", answer.OrderId), ("quarter", answer.Quarter), ("net", answer.Net), ("cap", answer.Cap),
                ("left", answer.Left), ("decisionId", answer.DecisionId)),
        };
    }

    private static async Task<Results<Ok<Page<NfrOrderAnswer>>, ProblemHttpResult>> ListAsync(string partnerId, IClusterClient cluster) =>
        await cluster.GetGrain<IPartnerNfr>(GrainKeys.Partner(partnerId)).Orders() is { } orders
            ? TypedResults.Ok(new Page<NfrOrderAnswer>(orders, Next: null))
            : Problem.NotFound();

    private static async Task<Results<Ok<NfrOrderAnswer>, ProblemHttpResult>> FindAsync(
        string partnerId, string orderId, IClusterClient cluster) =>
        OrderIds.IsWellFormed(orderId)
        && await cluster.GetGrain<IPartnerNfr>(GrainKeys.Partner(partnerId)).Find(orderId) is { } answer
            ? TypedResults.Ok(answer)
            : Problem.NotFound();
}

/// <summary>Units that are ordered, or for which room is reserved; what for, where that is told.</summary>
internal sealed record NfrOrderBody(
    string ManufacturerPartNumber, int Quantity, ImmutableArray<string>? SerialNumbers = null, bool Reserve = false, string? Use = null);

/// <summary>What an order's id may look like.</summary>
internal static class OrderIds
{
    public const string Rule = "1 to 100 letters, digits, dots, colons, dashes or underscores";

    public static bool IsWellFormed(string id) =>
        id.Length is >= 1 and <= 100
        && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or ':' or '-' or '_');
}
