using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Decisions;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Gateway.Guide;

/// <summary>What a guide version would mean for every partner, before anybody lives under it.</summary>
internal static class ShadowRunApi
{
    internal const string Untouched = nameof(ShadowOutcome.Same);

    internal static readonly string[] Outcomes = Enum.GetNames<ShadowOutcome>();

    private static readonly string[] Choices = [bool.TrueString, bool.FalseString];

    public static void MapShadowRuns(this WebApplication app)
    {
        var runs = app.MapGroup("/v1/guides/{version}/shadow-run").WithTags("Guide");

        runs.MapPost("/", StartAsync).RequireAuthorization(Policies.WriteProgramme)
            .WithSummary("Plays a fiscal year again for every partner under this version; touches none of them. What has been found is not sought anew but with again=true.");
        runs.MapGet("/", FindAsync).RequireAuthorization(Policies.ReadProgramme)
            .WithSummary("How far it is, and who rises, falls, gains and loses by region and track.");
        runs.MapGet("/partners", PartnersAsync).RequireAuthorization(Policies.ReadProgramme)
            .WithSummary("The partners of an outcome, in the order of their ids.");
        runs.MapGet("/partners/{partnerId}", ReasonsAsync).RequireAuthorization(Policies.ReadProgramme)
            .WithSummary("Both years of one partner, with every decision and its trace.");
    }

    private static async Task<Results<Accepted<ShadowProgress>, ProblemHttpResult>> StartAsync(
        string version, string? fiscalYear, string? again, IClusterClient cluster)
    {
        if (ListFilter.TryReadOneOf("again", again, Choices, out var anew) is { } badChoice)
            return badChoice;
        var (run, fault) = await RunAsync(version, fiscalYear, cluster);
        if (run is null)
            return fault!;
        var answer = await (anew == bool.TrueString ? run.StartAgain() : run.Start());
        return answer.Refusal switch
        {
            null => TypedResults.Accepted($"/v1/guides/{version}/shadow-run?fiscalYear={answer.Progress!.Year}", answer.Progress),
            "UnknownVersion" => Problem.NotFound(),
            "UnknownYear" => Problem.Invalid("fiscalYear", answer.Message!),
            _ => Problem.Refused(answer.Refusal, "R6", answer.Message!),
        };
    }

    private static async Task<Results<Ok<ShadowProgress>, ProblemHttpResult>> FindAsync(
        string version, string? fiscalYear, ClaimsPrincipal user, IClusterClient cluster)
    {
        var (run, fault) = await RunAsync(version, fiscalYear, cluster);
        return run is null ? fault! : await run.Progress() is { } progress ? TypedResults.Ok(progress.For(user)) : Problem.NotFound();
    }

    private static async Task<Results<Ok<Page<ShadowPartner>>, ProblemHttpResult>> PartnersAsync(
        string version, string? fiscalYear, string? outcome, string? region, string? cursor, string? limit, ClaimsPrincipal user,
        IClusterClient cluster)
    {
        if (PageRequest.TryRead(cursor, limit, out var page) is { } badPage)
            return badPage;
        if (ListFilter.TryReadRegion(region, out var inRegion) is { } badRegion)
            return badRegion;
        if (ListFilter.TryReadOneOf("outcome", outcome, Outcomes, out var known) is { } badOutcome)
            return badOutcome;

        var (run, fault) = await RunAsync(version, fiscalYear, cluster);
        if (run is null)
            return fault!;
        if (await run.Progress() is null)
            return Problem.NotFound();
        var found = await user.ListAsync(inRegion, page.Limit, each => run.Partners(known, each, page.After, page.Limit), RegionOrders.Compare);
        return TypedResults.Ok(page.Of(found, partner => partner.PartnerId));
    }

    private static async Task<Results<Ok<ShadowReasonsView>, ProblemHttpResult>> ReasonsAsync(
        string version, string partnerId, string? fiscalYear, IClusterClient cluster)
    {
        var (run, fault) = await RunAsync(version, fiscalYear, cluster);
        return run is null ? fault!
            : await run.Reasons(partnerId) is { } reasons ? TypedResults.Ok(ShadowReasonsView.Of(reasons))
            : Problem.NotFound();
    }

    /// <summary>How far a run is, with the totals of those regions that the caller may see.</summary>
    internal static ShadowProgress For(this ShadowProgress progress, ClaimsPrincipal user) => user.OnlyRegions() is null
        ? progress
        : progress with { Totals = [.. progress.Totals.Where(total => user.MaySeeRegion(total.Region))] };

    private static async Task<(IShadowRun? Run, ProblemHttpResult? Fault)> RunAsync(
        string version, string? fiscalYear, IClusterClient cluster) =>
        await ShadowYears.FindAsync(cluster, version, fiscalYear) switch
        {
            { Year: { } year } => (cluster.GetGrain<IShadowRun>(GrainKeys.Shadow(version, year)), null),
            { Fault: { } fault } => (null, Problem.Invalid("fiscalYear", fault)),
            _ => (null, Problem.NotFound()),
        };
}

/// <summary>Both years of one partner, the traces as JSON within JSON; what the run found, or else told from the present state.</summary>
internal sealed record ShadowReasonsView(
    ShadowPartner Partner, ImmutableArray<Decision> Decisions, ImmutableArray<Decision> ShadowDecisions, bool IsAsFound)
{
    public static ShadowReasonsView Of(ShadowReasons reasons) => new(
        reasons.Partner, [.. reasons.Decisions.Select(Decision.Of)], [.. reasons.ShadowDecisions.Select(Decision.Of)], reasons.IsAsFound);
}
