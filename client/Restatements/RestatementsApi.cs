using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Pos;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Restatements;

namespace PartnerConnect.Gateway.Restatements;

/// <summary>What sell-out that was told anew changed, from the line to the track.</summary>
internal static class RestatementsApi
{
    public static void MapRestatements(this WebApplication app)
    {
        var restatements = app.MapGroup("/v1/partners/{partnerId}/restatements").WithTags("Point of sale")
            .RequireAuthorization(Policies.ReadPartner);
        restatements.MapGet("/", ListAsync)
            .WithSummary("What was told anew, newest first: weeks, quarters, milestone, rebate, funds and tracks before and after.");
        restatements.MapGet("/{decisionId}", FindAsync)
            .WithSummary("One restatement, with its lines for those who may read them.");
    }

    private static async Task<Results<Ok<Page<RestatementView>>, ProblemHttpResult>> ListAsync(
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
        var found = await cluster.GetGrain<IRestatements>(GrainKeys.Restatements).List(partnerId, before, page.Limit);
        return TypedResults.Ok(page.Of(found, restatement => restatement.Sequence.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<Results<Ok<RestatementView>, ProblemHttpResult>> FindAsync(
        string partnerId, string decisionId, ClaimsPrincipal user, IClusterClient cluster) =>
        await cluster.GetGrain<IRestatements>(GrainKeys.Restatements).Find(decisionId) is { } found && found.PartnerId == partnerId
            ? TypedResults.Ok(found.For(user))
            : Problem.NotFound();
}
