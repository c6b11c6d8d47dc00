using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Gateway.Runs;

/// <summary>Transitions that are carried out over all partners of a region.</summary>
internal static class RunsApi
{
    private static readonly string[] Statuses = Enum.GetNames<RunStatus>();

    public static void MapRuns(this WebApplication app)
    {
        var runs = app.MapGroup("/v1/runs").WithTags("Runs");

        runs.MapGet("/", ListAsync).RequireAuthorization(Policies.ReadRuns).WithSummary("Runs, latest cut-off first.");
        runs.MapPost("/", RunStart.StartAsync).RequireAuthorization(Policies.StartRun)
            .WithSummary("Sees to it that a run whose moment has come is carried out; it is carried out once.");
        runs.MapGet("/{runId}", FindAsync).RequireAuthorization(Policies.ReadRuns).WithSummary("How far a run is.");
        runs.MapPost("/{runId}/pause", RunActs.PauseAsync).RequireAuthorization(Policies.StartRun)
            .WithSummary("Pauses a run, before its moment or after; partners still pass the boundary by their own commands.");
        runs.MapPost("/{runId}/resume", RunActs.ResumeAsync).RequireAuthorization(Policies.StartRun)
            .WithSummary("Lets a paused or cancelled run go on.");
        runs.MapPost("/{runId}/cancel", RunActs.CancelAsync).RequireAuthorization(Policies.StartRun)
            .WithSummary("Takes a run back before its first partner was asked.");
        runs.MapGet("/{runId}/events", WatchAsync).RequireAuthorization(Policies.ReadRuns)
            .WithSummary("How far a run is, as it goes on, until it has ended for good or is cancelled.");
    }

    private static async Task<Results<Ok<Page<RunView>>, ProblemHttpResult>> ListAsync(
        string? region, string? status, string? limit, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (PageRequest.TryRead(null, limit, out var page) is { } fault)
            return fault;
        if (ListFilter.TryReadRegion(region, out var inRegion) is { } badRegion)
            return badRegion;
        if (ListFilter.TryReadOneOf("status", status, Statuses, out var known) is { } badStatus)
            return badStatus;

        var directory = cluster.GetGrain<IPartnerDirectory>(GrainKeys.Directory);
        var found = await user.ListAsync(inRegion, page.Limit, each => directory.Runs(each, known, page.Limit), RegionOrders.Compare);
        return TypedResults.Ok(new Page<RunView>(
            [.. found.Select(run => RunView.Of(run.RunId, run.Progress))], Next: null));
    }

    private static async Task<Results<Ok<RunView>, ProblemHttpResult>> FindAsync(
        string runId, ClaimsPrincipal user, IClusterClient cluster) =>
        await FindProgressAsync(runId, user, cluster) is { } progress
            ? TypedResults.Ok(RunView.Of(runId, progress))
            : Problem.NotFound();

    private static async Task<Results<ServerSentEventsResult<RunView>, ProblemHttpResult>> WatchAsync(
        string runId, ClaimsPrincipal user, IClusterClient cluster, CancellationToken cancellation) =>
        await FindProgressAsync(runId, user, cluster) is not null
            ? TypedResults.ServerSentEvents(RunWatch.WatchAsync(runId, cluster, cancellation))
            : Problem.NotFound();

    // A run is one region's, and names the partners that it could not carry out.
    private static async Task<RunProgress?> FindProgressAsync(string runId, ClaimsPrincipal user, IClusterClient cluster) =>
        RunIds.IsWellFormed(runId) && await cluster.GetGrain<IRun>(runId).Progress() is { } progress
        && user.MaySeeRegion(progress.Order.Region)
            ? progress
            : null;
}
