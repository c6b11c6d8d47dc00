using System.Collections.Immutable;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.GrainInterfaces.Partners;

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
        portal.MapGet("/partners/{partnerId}/decisions/{decisionId}", DecisionAsync)
            .RequireAuthorization(Policies.ReadPartner);
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

        var filter = new PartnerFilter(Chosen(region), Chosen(track), PartnerIds.IsWellFormed(cursor) ? cursor : null);
        var directory = Directory(grains);
        var counts = directory.Tracks();
        var partners = await directory.Partners(filter.Region, filter.Track, filter.Cursor, PartnersOnAPage + 1);
        return PortalPage.Of<PartnersPage>(context, StatusCodes.Status200OK, new()
        {
            [nameof(PartnersPage.Visitor)] = visitor,
            [nameof(PartnersPage.Filter)] = filter,
            [nameof(PartnersPage.Counts)] = await counts,
            [nameof(PartnersPage.Partners)] = partners.Take(PartnersOnAPage).ToImmutableArray(),
            [nameof(PartnersPage.HasMore)] = partners.Length > PartnersOnAPage,
        });
    }

    private static async Task<IResult> StandingAsync(HttpContext context, IGrainFactory grains, string partnerId)
    {
        if (await grains.GetGrain<IPartnerStanding>(GrainKeys.Partner(partnerId)).Standing() is not { } standing)
            return PortalPage.NotFound(context);

        var outlook = grains.GetGrain<IPartnerOutlook>(GrainKeys.Partner(partnerId)).Outlook();
        return PortalPage.Of<StandingPage>(context, StatusCodes.Status200OK, new()
        {
            [nameof(StandingPage.Visitor)] = PortalVisitor.Of(context.User),
            [nameof(StandingPage.Standing)] = standing,
            [nameof(StandingPage.Outlook)] = await outlook,
            [nameof(StandingPage.Decisions)] =
                await Directory(grains).Decisions(partnerId, before: null, LatestDecisions),
        });
    }

    private static async Task<IResult> DecisionAsync(
        HttpContext context, IGrainFactory grains, string partnerId, string decisionId)
    {
        if (await Directory(grains).Decision(decisionId) is not { } decision || decision.PartnerId != partnerId)
            return PortalPage.NotFound(context);

        return PortalPage.Of<DecisionPage>(context, StatusCodes.Status200OK, new()
        {
            [nameof(DecisionPage.Visitor)] = PortalVisitor.Of(context.User),
            [nameof(DecisionPage.Decision)] = decision,
        });
    }

    private static IPartnerDirectory Directory(IGrainFactory grains) =>
        grains.GetGrain<IPartnerDirectory>(GrainKeys.Directory);

    // An empty choice of the filter's form is no choice, and what cannot be read was chosen in no form.
    private static string? Chosen(string? choice) =>
        string.IsNullOrWhiteSpace(choice) || !ListFilter.IsReadable(choice) ? null : choice;
}
