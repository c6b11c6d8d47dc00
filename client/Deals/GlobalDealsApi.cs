using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnerConnect.Gateway.Json;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.Programme.Deals;

namespace PartnerConnect.Gateway.Deals;

/// <summary>Opportunities in several regions, and the desk that leads them step by step.</summary>
internal static class GlobalDealsApi
{
    private const int LongestOwner = 200;

    public static void MapGlobalDeals(this WebApplication app)
    {
        app.MapPost("/v1/partners/{partnerId}/global-deals", AskAsync).RequireAuthorization(Policies.RegisterDeal).WithTags("Deals")
            .WithSummary("Takes an opportunity in several regions to the Global Deal Desk; the same Idempotency-Key is the same opportunity.");
        app.MapGet("/v1/global-deals/{globalDealId}", FindAsync).RequireAuthorization(Policies.ReadPartner).WithTags("Deals")
            .WithSummary("An opportunity with where each step of the desk stands and who owns it.");
        app.MapPut("/v1/global-deals/{globalDealId}/steps/{step}", PutStepAsync).RequireAuthorization(Policies.DecideDeal).WithTags("Deals")
            .WithSummary("Says where a step stands and who owns it; the same again changes nothing.");
    }

    private static async Task<Results<Ok<GlobalDealView>, ProblemHttpResult>> AskAsync(
        string partnerId, [FromHeader(Name = DealKeys.Header)] string? idempotencyKey, GlobalDealBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        body.TryRead(idempotencyKey, user.ActsAs(), out var request)
        ?? Told(await cluster.GetGrain<IPartnerDeals>(GrainKeys.Partner(partnerId)).AskDesk(request!));

    private static async Task<Results<Ok<GlobalDealView>, ProblemHttpResult>> FindAsync(string globalDealId, IClusterClient cluster) =>
        await Owner(globalDealId, cluster).GlobalDeal(globalDealId) is { } deal ? TypedResults.Ok(deal) : Problem.NotFound();

    private static async Task<Results<Ok<GlobalDealView>, ProblemHttpResult>> PutStepAsync(
        string globalDealId, string step, GlobalDealStepBody body, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (!Enum.GetNames<GlobalDealStep>().Contains(step))
            return Problem.Invalid("step", $"The step is one of {string.Join(", ", Enum.GetNames<GlobalDealStep>())}.");
        if (body.Owner.Trim().Length is 0 or > LongestOwner)
            return Problem.Invalid("owner", $"The owner's name has 1 to {LongestOwner} characters.");
        if (body.Note?.Trim().Length > Prose.Longest)
            return Problem.Invalid("note", $"The note has at most {Prose.Longest} characters.");

        var note = string.IsNullOrWhiteSpace(body.Note) ? null : body.Note.Trim();
        return Told(await Owner(globalDealId, cluster).PutStep(
            new GlobalDealStepChange(globalDealId, step, body.Status.ToString(), body.Owner.Trim(), note, user.Actor())));
    }

    private static Results<Ok<GlobalDealView>, ProblemHttpResult> Told(GlobalDealAnswer? answer) => answer switch
    {
        null => Problem.NotFound(),
        { Refusal: null, Deal: { } deal } => TypedResults.Ok(deal),
        _ => DealRefusals.Of(answer),
    };

    // That the id names a partner was seen to at the door.
    private static IPartnerDeals Owner(string globalDealId, IClusterClient cluster) =>
        cluster.GetGrain<IPartnerDeals>(GrainKeys.Partner(GrainKeys.PartnerOf(globalDealId)!));
}
