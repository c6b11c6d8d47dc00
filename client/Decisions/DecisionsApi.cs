using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
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

    private static async Task<Results<Ok<Decision>, ProblemHttpResult>> FindAsync(
        string decisionId, IClusterClient cluster) =>
        await cluster.GetGrain<IPartnerDirectory>(GrainKeys.Directory).Decision(decisionId) is { } found
            ? TypedResults.Ok(Decision.Of(found))
            : Problem.NotFound();
}
