using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Outlook;

namespace PartnerConnect.Gateway.Outlook;

/// <summary>What comes next for a partner, and what would change it.</summary>
internal static class OutlookApi
{
    public static void MapOutlook(this WebApplication app)
    {
        app.MapGet("/v1/partners/{partnerId}/outlook", FindAsync).RequireAuthorization(Policies.ReadPartner)
            .WithTags("Outlook").WithSummary("What the coming boundaries bring with nothing new, and the smallest changes that would change it.");
        app.MapGet("/v1/decisions/{decisionId}/counterfactual", CounterfactualAsync).RequireAuthorization(Policies.ReadPartner)
            .WithTags("Decisions").WithSummary("The smallest changes of its own facts with which a decision would have come out otherwise.");
    }

    private static async Task<Results<Ok<PartnerOutlook>, ProblemHttpResult>> FindAsync(
        string partnerId, IClusterClient cluster) =>
        await cluster.GetGrain<IPartnerOutlook>(GrainKeys.Partner(partnerId)).Outlook() is { } outlook
            ? TypedResults.Ok(outlook)
            : Problem.NotFound();

    private static async Task<Results<Ok<DecisionCounterfactual>, ProblemHttpResult>> CounterfactualAsync(
        string decisionId, IClusterClient cluster) =>
        GrainKeys.PartnerOf(decisionId) is { } partnerId
        && await cluster.GetGrain<IPartnerOutlook>(GrainKeys.Partner(partnerId)).Counterfactual(decisionId) is { } found
            ? TypedResults.Ok(found)
            : Problem.NotFound();
}
