using System.Collections.Immutable;
using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The pages about partners.</summary>
/// <remarks>
/// Which partner's pages a visitor may see is decided before: <see cref="Ownership"/> goes by the names of the route's
/// values.
/// </remarks>
internal static class PartnerPages
{
    private const int PartnersOnAPage = 50;
    private const int LatestDecisions = 20;

    public static void MapPartnerPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet("", Home);
        portal.MapGet("/partners", ListAsync).RequireAuthorization(Policies.ReadProgramme);
        portal.MapGet("/partners/{partnerId}", StandingAsync).RequireAuthorization(Policies.ReadPartner);
    }

    private static IResult Home(HttpContext context)
    {
        var visitor = PortalVisitor.Of(context.User);
        if (visitor.PartnerId is not null)
            return TypedResults.LocalRedirect($"/portal/partners/{visitor.PartnerId}");
        return visitor.ReadsEveryPartner
            ? TypedResults.LocalRedirect("/portal/partners")
            : PortalPage.Of<HomePage>(context, StatusCodes.Status200OK, new() { [nameof(HomePage.Visitor)] = visitor });
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, IGrainFactory grains, string? region, string? track, string? cursor)
    {
        var visitor = PortalVisitor.Of(context.User);
        if (!visitor.ReadsEveryPartner)
            return PortalPage.NotFound(context);

        var filter = new PartnerFilter(
            ListAddress.Chosen(region), ListAddress.Chosen(track), PartnerIds.IsWellFormed(cursor) ? cursor : null);
        var directory = Directory(grains);
        var counts = directory.Tracks();
        var partners = await context.User.ListAsync(
            filter.Region, PartnersOnAPage + 1, each => directory.Partners(each, filter.Track, filter.Cursor, PartnersOnAPage + 1), RegionOrders.Compare);
        return PortalPage.Of<PartnersPage>(context, StatusCodes.Status200OK, new()
        {
            [nameof(PartnersPage.Visitor)] = visitor,
            [nameof(PartnersPage.Filter)] = filter,
            [nameof(PartnersPage.Counts)] = (await counts).For(context.User),
            [nameof(PartnersPage.Partners)] = partners.Take(PartnersOnAPage).ToImmutableArray(),
            [nameof(PartnersPage.HasMore)] = partners.Length > PartnersOnAPage,
        });
    }

    private static async Task<IResult> StandingAsync(HttpContext context, IGrainFactory grains, string partnerId, string? asOf)
    {
        var partner = grains.GetGrain<IPartnerStanding>(GrainKeys.Partner(partnerId));
        var past = await PastDay.OfAsync(partner, asOf);
        if (past?.Standing is { } then)
            return StandingPageOf(context, then, past);
        if (await partner.Standing() is not { } standing)
            return PortalPage.NotFound(context);

        var outlook = grains.GetGrain<IPartnerOutlook>(GrainKeys.Partner(partnerId)).Outlook();
        return StandingPageOf(
            context, standing, past, await outlook, await Directory(grains).Decisions(partnerId, before: null, LatestDecisions),
            await ReturnedAsync(grains, standing));
    }

    private static IResult StandingPageOf(
        HttpContext context, Standing standing, PastDay? past, PartnerOutlook? outlook = null, ImmutableArray<DecisionView> decisions = default,
        ImmutableHashSet<PosWeek>? returned = null) =>
        PortalPage.Of<StandingPage>(context, StatusCodes.Status200OK, new()
        {
            [nameof(StandingPage.Visitor)] = PortalVisitor.Of(context.User),
            [nameof(StandingPage.Standing)] = standing,
            [nameof(StandingPage.Past)] = past,
            [nameof(StandingPage.Outlook)] = outlook,
            [nameof(StandingPage.Decisions)] = decisions.IsDefault ? [] : decisions,
            [nameof(StandingPage.Returned)] = returned ?? [],
        });

    // Only of weeks that have begun and may still be reported in time; those that are due have a page of their own in any case.
    private static async Task<ImmutableHashSet<PosWeek>> ReturnedAsync(IGrainFactory grains, Standing standing)
    {
        var desk = grains.GetGrain<IPosDesk>(GrainKeys.PosDesk);
        var asked = standing.Pos.Weeks.Concat(standing.PosUnsettled?.Weeks ?? [])
            .Where(each => each is { Version: 0, Verdict: "NotDueYet" } && each.Week.FirstDay <= standing.Day).Select(each => each.Week)
            .Select(async week => (Week: week, Receipts: await desk.Versions(standing.PartnerId, week)));
        return [.. (await Task.WhenAll(asked)).Where(each => !each.Receipts.IsEmpty).Select(each => each.Week)];
    }

    private static IPartnerDirectory Directory(IGrainFactory grains) =>
        grains.GetGrain<IPartnerDirectory>(GrainKeys.Directory);
}
