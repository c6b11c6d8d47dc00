using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Decisions;

/// <summary>What the programme concluded, and why.</summary>
internal static class DecisionsApi
{
    public static void MapDecisions(this WebApplication app)
    {
        app.MapGet("/v1/partners/{partnerId}/decisions", ListAsync).RequireAuthorization(Policies.ReadPartner)
            .WithTags("Decisions").WithSummary("A partner's decisions, newest first.");
        app.MapGet("/v1/decisions/{decisionId}", FindAsync).RequireAuthorization(Policies.ReadPartner)
            .WithTags("Decisions").WithSummary("A decision with its trace.");
        app.MapPost("/v1/decisions/{decisionId}/replay", ReplayAsync).RequireAuthorization(Policies.ReadPartner)
            .WithTags("Decisions").WithSummary("Asks the rule again with what was recorded, and says whether it writes the same.");
        app.MapGet("/v1/partners/{partnerId}/decisions/check", CheckAsync).RequireAuthorization(Policies.ReadPartner)
            .WithTags("Decisions").WithSummary("Holds a partner's decisions against their seals, and names those that were tampered with.");
        app.MapGet("/v1/decisions/departures", DeparturesAsync).RequireAuthorization(Policies.ReadProgramme)
            .WithTags("Decisions").WithSummary("Where people decided otherwise than the rule, newest first.");
    }

    private static async Task<Results<Ok<Page<Decision>>, ProblemHttpResult>> ListAsync(
        string partnerId, string? cursor, string? limit, IClusterClient cluster)
    {
        if (PageRequest.TryRead(cursor, limit, out var page) is { } fault)
            return fault;
        var before = (long?)null;
        if (page.After is not null)
        {
            if (!long.TryParse(page.After, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
                return Problem.Invalid("cursor", "The cursor is the text of next from the page before, unchanged.");
            before = sequence;
        }

        if (await cluster.GetGrain<IPartnerProfile>(GrainKeys.Partner(partnerId)).Find() is null)
            return Problem.NotFound();
        var found = await cluster.GetGrain<IPartnerDirectory>(GrainKeys.Directory)
            .Decisions(partnerId, before, page.Limit);
        return TypedResults.Ok(page.Of(
            [.. found.Select(Decision.Of)], decision => decision.Sequence.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<Results<Ok<ReplayAnswer>, ProblemHttpResult>> ReplayAsync(
        string decisionId, IClusterClient cluster) =>
        await cluster.GetGrain<IDecisionDesk>(GrainKeys.Decisions).Replay(decisionId) is { } replay
            ? TypedResults.Ok(ReplayAnswer.Of(replay))
            : Problem.NotFound();

    private static async Task<Results<Ok<DecisionCheck>, ProblemHttpResult>> CheckAsync(
        string partnerId, IClusterClient cluster) =>
        await cluster.GetGrain<IPartnerDecisions>(GrainKeys.Partner(partnerId)).Check() is { } check
            ? TypedResults.Ok(check)
            : Problem.NotFound();

    private static async Task<Results<Ok<Page<Decision>>, ProblemHttpResult>> DeparturesAsync(
        string? region, string? cursor, string? limit, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (PageRequest.TryRead(cursor, limit, out var page) is { } fault)
            return fault;
        if (ListFilter.TryReadRegion(region, out var ofRegion) is { } badRegion)
            return badRegion;
        if (!DepartureCursor.TryRead(page.After, out var before))
            return Problem.Invalid("cursor", "The cursor is the text of next from the page before, unchanged.");
        var desk = cluster.GetGrain<IDecisionDesk>(GrainKeys.Decisions);
        var found = await user.ListAsync(ofRegion, page.Limit, each => desk.Departures(each, before, page.Limit), RegionOrders.Compare);
        return TypedResults.Ok(page.Of(
            [.. found.Select(Decision.Of)], decision => DepartureCursor.Of(decision.DecidedAt, decision.Id)));
    }

    private static async Task<Results<Ok<Decision>, ProblemHttpResult>> FindAsync(
        string decisionId, IClusterClient cluster) =>
        await cluster.GetGrain<IPartnerDirectory>(GrainKeys.Directory).Decision(decisionId) is { } found
            ? TypedResults.Ok(Decision.Of(found))
            : Problem.NotFound();
}
