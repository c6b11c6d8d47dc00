using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Pos;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.GrainInterfaces.Rebates;

namespace PartnerConnect.Gateway.Bundles;

/// <summary>One file for a dispute: what was decided, on which facts and lines, and by which guide.</summary>
internal static class BundlesApi
{
    private const int LinesAtOnce = 1000;

    public static void MapBundles(this WebApplication app)
    {
        app.MapGet("/v1/leap/statements/{statementId}/bundle", OfStatementAsync).RequireAuthorization(Policies.ReadPartner)
            .WithTags("Rebates").WithSummary("A statement with its lines, decisions and guide versions, to be checked again without the service.");
        app.MapGet("/v1/decisions/{decisionId}/bundle", OfDecisionAsync).RequireAuthorization(Policies.ReadPartner)
            .WithTags("Decisions").WithSummary("A decision with its facts and guide version, to be checked again without the service.");
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> OfStatementAsync(
        string statementId, ClaimsPrincipal user, IClusterClient cluster, CancellationToken cancellation)
    {
        if (await cluster.GetGrain<ILeapDesk>(GrainKeys.LeapDesk).Find(statementId) is not { } statement)
            return Problem.NotFound();
        var decisions = await DecisionsAsync(cluster, [statement.DecisionId, .. statement.Corrections.Select(each => each.DecisionId).OfType<string>()]);
        var lines = user.MayReadLines() ? await LinesAsync(cluster, statement, cancellation) : null;
        return await FileAsync(cluster, statementId, statement, decisions, lines);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> OfDecisionAsync(string decisionId, IClusterClient cluster)
    {
        var decisions = await DecisionsAsync(cluster, [decisionId]);
        return decisions.Count == 0 ? Problem.NotFound() : await FileAsync(cluster, decisionId, null, decisions, null);
    }

    private static async Task<FileContentHttpResult> FileAsync(
        IClusterClient cluster, string id, LeapStatementView? statement, IReadOnlyList<DecisionView> decisions, IReadOnlyList<PosLineView>? lines)
    {
        var guides = new List<BundledGuide>();
        foreach (var version in decisions.Select(decision => decision.GuideVersion).Distinct(StringComparer.Ordinal))
        {
            if (await cluster.GetGrain<IGuide>(GrainKeys.Guide).Find(version) is { } text)
                guides.Add(new(version, text.Yaml));
        }

        var bundle = new DisputeBundle(DisputeBundle.FirstFormat, statement, decisions, guides, lines);
        return TypedResults.File(bundle.Write(), "application/json", $"{id}.bundle.json");
    }

    private static async Task<IReadOnlyList<DecisionView>> DecisionsAsync(IClusterClient cluster, ImmutableArray<string> ids)
    {
        var found = new List<DecisionView>();
        foreach (var id in ids)
        {
            if (await cluster.GetGrain<IPartnerDirectory>(GrainKeys.Directory).Decision(id) is { } decision)
                found.Add(decision);
        }

        return found;
    }

    // The days of the quarter are those of the calendar by which it was settled.
    private static async Task<IReadOnlyList<PosLineView>> LinesAsync(
        IClusterClient cluster, LeapStatementView statement, CancellationToken cancellation)
    {
        if (await cluster.GetGrain<IGuide>(GrainKeys.Guide).Find(statement.GuideVersion) is not { } text
            || GuideFile.ReadStored(text.Yaml) is not { } guide)
            return [];
        var days = guide.Calendar.Days(statement.Quarter);
        var query = new PosLineQuery(statement.PartnerId, days.FirstDay, days.LastDay);
        var lines = new List<PosLineView>();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = await cluster.GetGrain<IPosDesk>(GrainKeys.PosDesk).Lines(query, LinesAtOnce);
            lines.AddRange(page);
            if (page.Length < LinesAtOnce)
                return lines;
            query = query with { After = new PosLinePlace(page[^1].Week, page[^1].Line) };
        }
    }
}
