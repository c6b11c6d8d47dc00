using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Runs;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The pages about transitions that are carried out over all partners of a region, and the forms of those who stop them.</summary>
/// <remarks>A form that is sent twice says the same twice, which changes nothing.</remarks>
internal static class RunPages
{
    private const int RunsOnAPage = 100;
    private const string OneRun = "/runs/{runId}";
    private const string SecondsToReload = "3";

    public static void MapRunPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet("/runs", ListAsync).RequireAuthorization(Policies.ReadRuns);
        portal.MapGet(OneRun, ShowAsync).RequireAuthorization(Policies.ReadRuns);

        var forms = portal.MapForms();
        forms.MapPost(OneRun + "/start", StartAsync).RequireAuthorization(Policies.StartRun);
        forms.MapPost(OneRun + "/pause", PauseAsync).RequireAuthorization(Policies.StartRun);
        forms.MapPost(OneRun + "/resume", ResumeAsync).RequireAuthorization(Policies.StartRun);
        forms.MapPost(OneRun + "/cancel", CancelAsync).RequireAuthorization(Policies.StartRun);
    }

    private static async Task<IResult> ListAsync(HttpContext context, IGrainFactory grains, string? region, string? status)
    {
        var filter = RunFilter.Of(region, status);
        var directory = grains.GetGrain<IPartnerDirectory>(GrainKeys.Directory);
        var runs = await context.User.ListAsync(
            filter.Region, RunsOnAPage, each => directory.Runs(each, filter.Status, RunsOnAPage), RegionOrders.Compare);
        return PortalPage.Of<RunsPage>(context, StatusCodes.Status200OK, new()
        {
            [nameof(RunsPage.Visitor)] = PortalVisitor.Of(context.User),
            [nameof(RunsPage.Filter)] = filter,
            [nameof(RunsPage.Runs)] = runs,
        });
    }

    private static async Task<IResult> ShowAsync(HttpContext context, IGrainFactory grains, string runId, string? follow)
    {
        if (await FindAsync(context, grains, runId) is not { } run)
            return PortalPage.NotFound(context);

        // Whoever asked for it sees the page load itself again, by a header, because a page of ours has no script.
        if (follow is not null && !RunView.Of(runId, run.Progress).IsOver)
            context.Response.Headers["Refresh"] = SecondsToReload;
        return Page(context, run, StatusCodes.Status200OK, follows: follow is not null);
    }

    // Taken up again, it is the same run: no partner passes a boundary twice.
    private static async Task<IResult> StartAsync(HttpContext context, IGrainFactory grains, string runId)
    {
        if (await FindAsync(context, grains, runId) is not { Progress.Order: var order } run)
            return PortalPage.NotFound(context);
        return Told(context, run, await Calendar(grains, order).StartRun(order.Kind, order.Period), new TypedText("start", "", Fault: null));
    }

    private static Task<IResult> PauseAsync(HttpContext context, IGrainFactory grains, string runId) =>
        ActAsync(context, grains, runId, RunActKind.Pause);

    private static Task<IResult> ResumeAsync(HttpContext context, IGrainFactory grains, string runId) =>
        ActAsync(context, grains, runId, RunActKind.Resume);

    private static Task<IResult> CancelAsync(HttpContext context, IGrainFactory grains, string runId) =>
        ActAsync(context, grains, runId, RunActKind.Cancel);

    private static async Task<IResult> ActAsync(HttpContext context, IGrainFactory grains, string runId, RunActKind kind)
    {
        if (await FindAsync(context, grains, runId) is not { Progress.Order: var order } run)
            return PortalPage.NotFound(context);
        var typed = await TypedText.ReadAsync(context, "reason");
        if (typed.Fault is not null)
            return Page(context, run, StatusCodes.Status400BadRequest, refused: typed);

        // The calendar says when it is, by the programme's clock.
        var act = new RunAct(kind, context.User.Actor(), typed.Text, default);
        return Told(context, run, await Calendar(grains, order).ControlRun(order.Kind, order.Period, act), typed);
    }

    // Taken, the person is led to the run as it now stands; otherwise the form says why and keeps what was typed.
    private static IResult Told(HttpContext context, RunListing run, RunAnswer answer, TypedText typed) =>
        answer is { Refusal: null, Progress: not null }
            ? TypedResults.LocalRedirect($"/portal/runs/{run.RunId}?follow=yes")
            : Page(
                context, answer.Progress is { } now ? run with { Progress = now } : run, StatusCodes.Status409Conflict,
                refused: typed with { Fault = answer.Message ?? "Earlier boundaries of the region come first." });

    private static async Task<RunListing?> FindAsync(HttpContext context, IGrainFactory grains, string runId) =>
        RunIds.IsWellFormed(runId) && await grains.GetGrain<IRun>(runId).Progress() is { } progress
        && context.User.MaySeeRegion(progress.Order.Region)
            ? new RunListing(runId, progress)
            : null;

    private static IRegionCalendar Calendar(IGrainFactory grains, RunOrder order) =>
        grains.GetGrain<IRegionCalendar>(GrainKeys.Region(order.Region));

    private static IResult Page(HttpContext context, RunListing run, int status, bool follows = false, TypedText? refused = null) =>
        PortalPage.Of<RunPage>(context, status, new()
        {
            [nameof(RunPage.Visitor)] = PortalVisitor.Of(context.User),
            [nameof(RunPage.Run)] = run,
            [nameof(RunPage.Follows)] = follows,
            [nameof(RunPage.Refused)] = refused,
        });
}
