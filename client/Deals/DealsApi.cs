using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnerConnect.Gateway.Json;
using PartnerConnect.Gateway.Nfr;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Proposals;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.Programme.Deals;

namespace PartnerConnect.Gateway.Deals;

/// <summary>Deals that partners register, and the people who decide on them.</summary>
internal static class DealsApi
{
    internal static readonly string[] Statuses = Enum.GetNames<DealStatus>();

    public static void MapDeals(this WebApplication app)
    {
        var own = app.MapGroup("/v1/partners/{partnerId}/deals").WithTags("Deals");
        own.MapPost("/", RegisterAsync).RequireAuthorization(Policies.RegisterDeal)
            .WithSummary("Registers a deal; the same Idempotency-Key is the same registration.");
        own.MapGet("/", OfPartnerAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("All deals of a partner, the latest first, and what it has at the Global Deal Desk.");

        var deals = app.MapGroup("/v1/deals").WithTags("Deals");
        deals.MapGet("/", ListAsync).RequireAuthorization(Policies.ReadProgramme)
            .WithSummary("Registrations of all partners, those that have to be decided soonest first.");
        deals.MapGet("/{dealId}", FindAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("A registration as it stands.");
        deals.MapGet("/{dealId}/similar", SimilarAsync).RequireAuthorization(Policies.DecideDeal)
            .WithSummary("Other registrations for the same or a similar end customer, to look at side by side.");
        deals.MapPost("/{dealId}/approve", ApproveAsync).RequireAuthorization(Policies.DecideDeal)
            .WithSummary("Approves a registration: the first for an end customer protects it; the same answer again changes nothing.");
        deals.MapPost("/{dealId}/reject", RejectAsync).RequireAuthorization(Policies.DecideDeal)
            .WithSummary("Rejects a registration; the same answer again changes nothing.");
        deals.MapPost("/{dealId}/extend", ExtendAsync).RequireAuthorization(Policies.RegisterDeal)
            .WithSummary("Extends a registration before its last day has passed; the same Idempotency-Key is the same extension.");
        deals.MapPost("/{dealId}/withdraw", WithdrawAsync).RequireAuthorization(Policies.RegisterDeal)
            .WithSummary("Takes a registration back; the same again changes nothing.");
    }

    private static async Task<Results<Ok<DealView>, ProblemHttpResult>> RegisterAsync(
        string partnerId, [FromHeader(Name = DealKeys.Header)] string? idempotencyKey, DealBody body, ClaimsPrincipal user, IClusterClient cluster) =>
        body.TryRead(idempotencyKey, user.ActsAs(), out var request) ?? Told(await Partner(partnerId, cluster).Register(request!));

    private static async Task<Results<Ok<DealsView>, ProblemHttpResult>> OfPartnerAsync(string partnerId, IClusterClient cluster) =>
        await Partner(partnerId, cluster).Deals() is { } deals ? TypedResults.Ok(deals) : Problem.NotFound();

    private static async Task<Results<Ok<Page<DealView>>, ProblemHttpResult>> ListAsync(
        string? status, string? region, string? cursor, string? limit, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (PageRequest.TryRead(cursor, limit, out var page) is { } fault)
            return fault;
        if (ListFilter.TryReadOneOf("status", status, Statuses, out var known) is { } badStatus)
            return badStatus;
        if (ListFilter.TryReadRegion(region, out var inRegion) is { } badRegion)
            return badRegion;
        if (!DealCursor.TryRead(page.After, out var after))
            return Problem.Invalid("cursor", "The cursor is the text of next from the page before, unchanged.");

        var desk = cluster.GetGrain<IDealDesk>(GrainKeys.Deals);
        var found = await user.ListAsync(
            inRegion, page.Limit, each => desk.List(after with { Status = known, Region = each }, page.Limit), RegionOrders.Compare);
        return TypedResults.Ok(page.Of(found, DealCursor.Of));
    }

    private static async Task<Results<Ok<DealView>, ProblemHttpResult>> FindAsync(string dealId, IClusterClient cluster) =>
        await Owner(dealId, cluster).Deal(dealId) is { } deal ? TypedResults.Ok(deal) : Problem.NotFound();

    private static async Task<Results<Ok<SimilarDeals>, ProblemHttpResult>> SimilarAsync(string dealId, IClusterClient cluster) =>
        await Owner(dealId, cluster).Deal(dealId) is { } deal
            ? TypedResults.Ok(new SimilarDeals(deal, [.. await cluster.GetGrain<IDealDesk>(GrainKeys.Deals).Similar(deal)]))
            : Problem.NotFound();

    private static Task<Results<Ok<DealView>, ProblemHttpResult>> ApproveAsync(
        string dealId, ReasonBody body, ClaimsPrincipal user, IClusterClient cluster) => DecideAsync(dealId, approve: true, body, user, cluster);

    private static Task<Results<Ok<DealView>, ProblemHttpResult>> RejectAsync(
        string dealId, ReasonBody body, ClaimsPrincipal user, IClusterClient cluster) => DecideAsync(dealId, approve: false, body, user, cluster);

    private static async Task<Results<Ok<DealView>, ProblemHttpResult>> DecideAsync(
        string dealId, bool approve, ReasonBody body, ClaimsPrincipal user, IClusterClient cluster)
    {
        var reason = body.Reason.Trim();
        return reason.Length is 0 or > Prose.Longest
            ? Problem.Invalid("reason", $"The reason has 1 to {Prose.Longest} characters.")
            : Told(await Owner(dealId, cluster).Decide(new DealDecision(dealId, approve, user.Actor(), reason)));
    }

    private static async Task<Results<Ok<DealView>, ProblemHttpResult>> ExtendAsync(
        string dealId, [FromHeader(Name = DealKeys.Header)] string? idempotencyKey, ClaimsPrincipal user, IClusterClient cluster) =>
        OrderIds.IsWellFormed(idempotencyKey ?? "")
            ? Told(await Owner(dealId, cluster).Extend(dealId, idempotencyKey!, user.ActsAs()))
            : DealKeys.Missing();

    private static async Task<Results<Ok<DealView>, ProblemHttpResult>> WithdrawAsync(
        string dealId, ClaimsPrincipal user, IClusterClient cluster) => Told(await Owner(dealId, cluster).Withdraw(dealId, user.ActsAs()));

    private static Results<Ok<DealView>, ProblemHttpResult> Told(DealAnswer? answer) => answer switch
    {
        null => Problem.NotFound(),
        { Refusal: null, Deal: { } deal } => TypedResults.Ok(deal),
        _ => DealRefusals.Of(answer),
    };

    private static IPartnerDeals Partner(string partnerId, IClusterClient cluster) =>
        cluster.GetGrain<IPartnerDeals>(GrainKeys.Partner(partnerId));

    // That the id names a partner was seen to at the door.
    private static IPartnerDeals Owner(string dealId, IClusterClient cluster) => Partner(GrainKeys.PartnerOf(dealId)!, cluster);
}

/// <summary>A registration beside those that may be for the same end customer.</summary>
internal sealed record SimilarDeals(DealView Deal, IReadOnlyList<SimilarDeal> Similar);

/// <summary>Where the list of deals goes on: the last day for a decision and the id of its last one.</summary>
internal static class DealCursor
{
    public static string Of(DealView last) => string.Create(CultureInfo.InvariantCulture, $"{last.DecideBy:yyyy-MM-dd}/{last.Id}");

    public static bool TryRead(string? text, out DealQuery after)
    {
        after = new DealQuery();
        if (text is null)
            return true;
        var parts = text.Split('/');
        if (parts is not [var day, { Length: > 0 } id])
            return false;
        DateOnly decideBy = default;
        if (day.Length > 0 && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out decideBy))
            return false;
        after = new DealQuery(AfterDecideBy: day.Length > 0 ? decideBy : null, AfterId: id);
        return true;
    }
}
