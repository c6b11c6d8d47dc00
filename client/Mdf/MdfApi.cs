using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnerConnect.Gateway.Deals;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Proposals;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Mdf;
using PartnerConnect.Programme.Mdf;

namespace PartnerConnect.Gateway.Mdf;

/// <summary>Market development funds: what has accrued, what is requested, and who decides on it.</summary>
internal static class MdfApi
{
    private static readonly string[] Statuses = Enum.GetNames<MdfStatus>();

    private static readonly string[] YesOrNo = ["true", "false"];

    public static void MapMdf(this WebApplication app)
    {
        var own = app.MapGroup("/v1/partners/{partnerId}/mdf").WithTags("Market development funds");
        own.MapGet("/", OfPartnerAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("What has accrued and is left, and every request of a partner, the latest first.");
        own.MapPost("/requests", RequestAsync).RequireAuthorization(Policies.RequestMdf)
            .WithSummary("Requests funds for an activity; the same Idempotency-Key is the same request.");

        var requests = app.MapGroup("/v1/mdf/requests").WithTags("Market development funds");
        requests.MapGet("/", ListAsync).RequireAuthorization(Policies.ReadProgramme)
            .WithSummary("Requests of all partners by id; those of a status, or those with a claim that waits.");
        requests.MapGet("/{requestId}", FindAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("A request as it stands, with its claims.");
        requests.MapPost("/{requestId}/approve", ApproveAsync).RequireAuthorization(Policies.DecideMdf)
            .WithSummary("Approves a request, whole or in part; the same answer again changes nothing.");
        requests.MapPost("/{requestId}/reject", RejectAsync).RequireAuthorization(Policies.DecideMdf)
            .WithSummary("Rejects a request; the same answer again changes nothing.");
        requests.MapPost("/{requestId}/done", DoneAsync).RequireAuthorization(Policies.RequestMdf)
            .WithSummary("Says that the activity took place; the same again changes nothing.");
        requests.MapPost("/{requestId}/withdraw", WithdrawAsync).RequireAuthorization(Policies.RequestMdf)
            .WithSummary("Takes a request back; the same again changes nothing.");
        requests.MapMdfClaims();
    }

    /// <summary>What became of a wish.</summary>
    public static Results<Ok<MdfRequestView>, ProblemHttpResult> Told(MdfAnswer? answer) => answer switch
    {
        null => Problem.NotFound(),
        { Refusal: null, Request: { } request } => TypedResults.Ok(request),
        { Refusal: "CurrencyNotOfRegion" } => Problem.Invalid("amount", "Amounts are in the currency of the partner's region."),
        _ => Problem.Refused(
            answer.Refusal!, answer.Rule, $"Nothing is done: {answer.Refusal}.", ("decisionId", answer.DecisionId), ("request", answer.Request)),
    };

    /// <summary>The partner that a request belongs to; that the id names one was seen to at the door.</summary>
    public static IPartnerMdf Owner(string requestId, IClusterClient cluster) =>
        cluster.GetGrain<IPartnerMdf>(GrainKeys.Partner(GrainKeys.PartnerOf(requestId)!));

    private static async Task<Results<Ok<MdfView>, ProblemHttpResult>> OfPartnerAsync(string partnerId, IClusterClient cluster) =>
        await cluster.GetGrain<IPartnerMdf>(GrainKeys.Partner(partnerId)).Mdf() is { } mdf ? TypedResults.Ok(mdf) : Problem.NotFound();

    private static async Task<Results<Ok<MdfRequestView>, ProblemHttpResult>> RequestAsync(
        string partnerId, [FromHeader(Name = DealKeys.Header)] string? idempotencyKey, MdfRequestBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        body.TryRead(idempotencyKey, user.ActsAs(), out var order)
            ?? Told(await cluster.GetGrain<IPartnerMdf>(GrainKeys.Partner(partnerId)).Request(order!));

    private static async Task<Results<Ok<Page<MdfRequestView>>, ProblemHttpResult>> ListAsync(
        string? region, string? status, string? claimed, string? cursor, string? limit, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (PageRequest.TryRead(cursor, limit, out var page) is { } fault)
            return fault;
        if (ListFilter.TryReadRegion(region, out var inRegion) is { } badRegion)
            return badRegion;
        if (ListFilter.TryReadOneOf("status", status, Statuses, out var known) is { } badStatus)
            return badStatus;
        if (ListFilter.TryReadOneOf("claimed", claimed, YesOrNo, out var only) is { } badWord)
            return badWord;
        var desk = cluster.GetGrain<IMdfDesk>(GrainKeys.MdfDesk);
        var query = new MdfQuery(Status: known, Claimed: only == "true", After: page.After);
        var found = await user.ListAsync(inRegion, page.Limit, each => desk.List(query with { Region = each }, page.Limit), RegionOrders.Compare);
        return TypedResults.Ok(page.Of(found, request => request.Id));
    }

    private static async Task<Results<Ok<MdfRequestView>, ProblemHttpResult>> FindAsync(string requestId, IClusterClient cluster) =>
        (await Owner(requestId, cluster).Mdf())?.Requests.FirstOrDefault(request => request.Id == requestId) is { } found
            ? TypedResults.Ok(found)
            : Problem.NotFound();

    private static async Task<Results<Ok<MdfRequestView>, ProblemHttpResult>> ApproveAsync(
        string requestId, MdfApprovalBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        body.Fault() ?? Told(await Owner(requestId, cluster).Decide(new(requestId, Approve: true, body.Amount, user.Actor(), body.Reason.Trim())));

    private static async Task<Results<Ok<MdfRequestView>, ProblemHttpResult>> RejectAsync(
        string requestId, ReasonBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        MdfApprovalBody.FaultOf(body.Reason)
            ?? Told(await Owner(requestId, cluster).Decide(new(requestId, Approve: false, null, user.Actor(), body.Reason.Trim())));

    private static async Task<Results<Ok<MdfRequestView>, ProblemHttpResult>> DoneAsync(string requestId, ClaimsPrincipal user, IClusterClient cluster) =>
        Told(await Owner(requestId, cluster).Done(requestId, user.ActsAs()));

    private static async Task<Results<Ok<MdfRequestView>, ProblemHttpResult>> WithdrawAsync(string requestId, ClaimsPrincipal user, IClusterClient cluster) =>
        Told(await Owner(requestId, cluster).Withdraw(requestId, user.ActsAs()));
}
