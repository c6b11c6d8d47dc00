using PartnerConnect.Gateway.Decisions;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The pages about what was decided, and where people departed from the rule.</summary>
internal static class DecisionPages
{
    private const int DeparturesOnAPage = 50;

    private const string OneDecision = "/partners/{partnerId}/decisions/{decisionId}";

    public static void MapDecisionPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet("/departures", DeparturesAsync).RequireAuthorization(Policies.ReadProgramme);
        portal.MapGet(OneDecision, ShowAsync).RequireAuthorization(Policies.ReadPartner);
        portal.MapGet(OneDecision + "/changes", ChangesAsync).RequireAuthorization(Policies.ReadPartner);

        // Asking a rule again changes nothing, so the answer is the page itself and leads nowhere else.
        portal.MapForms().MapPost(OneDecision + "/replay", ReplayAsync).RequireAuthorization(Policies.ReadPartner);
    }

    private static async Task<IResult> DeparturesAsync(HttpContext context, IGrainFactory grains, string? region, string? cursor)
    {
        // What is no cursor of ours leads to the beginning.
        var isCursor = DepartureCursor.TryRead(string.IsNullOrEmpty(cursor) ? null : Cursor.Read(cursor), out var before);
        var filter = new DepartureFilter(ListAddress.Chosen(region), isCursor ? before : null);
        var tracks = Directory(grains).Tracks();
        var found = await context.User.ListAsync(
            filter.Region, DeparturesOnAPage + 1, each => Desk(grains).Departures(each, filter.Before, DeparturesOnAPage + 1), RegionOrders.Compare);
        return PortalPage.Of<DeparturesPage>(context, StatusCodes.Status200OK, new()
        {
            [nameof(DeparturesPage.Visitor)] = PortalVisitor.Of(context.User),
            [nameof(DeparturesPage.Filter)] = filter,
            [nameof(DeparturesPage.Counts)] = (await tracks).For(context.User),
            [nameof(DeparturesPage.Departures)] = found[..Math.Min(found.Length, DeparturesOnAPage)],
            [nameof(DeparturesPage.HasMore)] = found.Length > DeparturesOnAPage,
        });
    }

    private static async Task<IResult> ShowAsync(HttpContext context, IGrainFactory grains, string partnerId, string decisionId) =>
        await Directory(grains).Decision(decisionId) is { } decision && decision.PartnerId == partnerId
            ? Page(context, decision)
            : PortalPage.NotFound(context);

    private static async Task<IResult> ChangesAsync(HttpContext context, IGrainFactory grains, string partnerId, string decisionId)
    {
        if (await Directory(grains).Decision(decisionId) is not { } decision || decision.PartnerId != partnerId)
            return PortalPage.NotFound(context);
        var changes = await grains.GetGrain<IPartnerOutlook>(GrainKeys.Partner(partnerId)).Counterfactual(decisionId);
        return changes is null ? PortalPage.NotFound(context) : Page(context, decision, changes: changes);
    }

    private static async Task<IResult> ReplayAsync(HttpContext context, IGrainFactory grains, string partnerId, string decisionId) =>
        await Desk(grains).Replay(decisionId) is { } replay && replay.Decision.PartnerId == partnerId
            ? Page(context, replay.Decision, replay)
            : PortalPage.NotFound(context);

    private static IResult Page(
        HttpContext context, DecisionView decision, DecisionReplay? replay = null, DecisionCounterfactual? changes = null) =>
        PortalPage.Of<DecisionPage>(context, StatusCodes.Status200OK, new()
        {
            [nameof(DecisionPage.Visitor)] = PortalVisitor.Of(context.User),
            [nameof(DecisionPage.Decision)] = decision,
            [nameof(DecisionPage.Replay)] = replay,
            [nameof(DecisionPage.Changes)] = changes,
        });

    private static IDecisionDesk Desk(IGrainFactory grains) => grains.GetGrain<IDecisionDesk>(GrainKeys.Decisions);

    private static IPartnerDirectory Directory(IGrainFactory grains) =>
        grains.GetGrain<IPartnerDirectory>(GrainKeys.Directory);
}
