using System.Collections.Immutable;
using PartnerConnect.Gateway.Deals;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Gateway.Nfr;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Portal.Text;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Deals;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The pages about deals, and the forms of those who decide on them and of those whose they are.</summary>
/// <remarks>A form that is sent twice says the same twice, which changes nothing.</remarks>
internal static class DealPages
{
    private const int DealsOnAPage = 50;

    private const string OfPartner = "/partners/{partnerId}/deals";

    private const string OneDeal = OfPartner + "/{dealId}";

    public static void MapDealPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet("/deals", ListAsync).RequireAuthorization(Policies.ReadProgramme);
        portal.MapGet(OfPartner, OfPartnerAsync).RequireAuthorization(Policies.ReadPartner);
        portal.MapGet(OneDeal, ShowAsync).RequireAuthorization(Policies.ReadPartner);

        var forms = portal.MapForms();
        forms.MapPost(OneDeal + "/approve", ApproveAsync).RequireAuthorization(Policies.DecideDeal);
        forms.MapPost(OneDeal + "/reject", RejectAsync).RequireAuthorization(Policies.DecideDeal);
        forms.MapPost(OneDeal + "/extend", ExtendAsync).RequireAuthorization(Policies.RegisterDeal);
        forms.MapPost(OneDeal + "/withdraw", WithdrawAsync).RequireAuthorization(Policies.RegisterDeal);
    }

    private static async Task<IResult> ListAsync(HttpContext context, IGrainFactory grains, string? status, string? cursor)
    {
        var filter = DealFilter.Of(status, string.IsNullOrEmpty(cursor) ? null : Cursor.Read(cursor));
        var found = await context.User.ListAsync(
            region: null, DealsOnAPage + 1, each => Desk(grains).List(filter.Query with { Region = each }, DealsOnAPage + 1), RegionOrders.Compare);
        return PortalPage.Of<DealsPage>(context, StatusCodes.Status200OK, new()
        {
            [nameof(DealsPage.Visitor)] = PortalVisitor.Of(context.User),
            [nameof(DealsPage.Filter)] = filter,
            [nameof(DealsPage.Deals)] = found[..Math.Min(found.Length, DealsOnAPage)],
            [nameof(DealsPage.HasMore)] = found.Length > DealsOnAPage,
        });
    }

    private static async Task<IResult> OfPartnerAsync(HttpContext context, IGrainFactory grains, string partnerId) =>
        await Partner(grains, partnerId).Deals() is { } deals
            ? PortalPage.Of<PartnerDealsPage>(context, StatusCodes.Status200OK, new()
            {
                [nameof(PartnerDealsPage.Visitor)] = PortalVisitor.Of(context.User),
                [nameof(PartnerDealsPage.PartnerId)] = partnerId,
                [nameof(PartnerDealsPage.All)] = deals,
            })
            : PortalPage.NotFound(context);

    private static async Task<IResult> ShowAsync(HttpContext context, IGrainFactory grains, string partnerId, string dealId) =>
        await FindAsync(grains, partnerId, dealId) is { } deal
            ? await PageAsync(context, grains, deal, StatusCodes.Status200OK)
            : PortalPage.NotFound(context);

    private static Task<IResult> ApproveAsync(HttpContext context, IGrainFactory grains, string partnerId, string dealId) =>
        DecideAsync(context, grains, partnerId, dealId, approve: true);

    private static Task<IResult> RejectAsync(HttpContext context, IGrainFactory grains, string partnerId, string dealId) =>
        DecideAsync(context, grains, partnerId, dealId, approve: false);

    // Taken, the person is led to the deal as it now stands; otherwise the form says why and keeps what was typed.
    private static async Task<IResult> DecideAsync(HttpContext context, IGrainFactory grains, string partnerId, string dealId, bool approve)
    {
        if (await FindAsync(grains, partnerId, dealId) is not { } deal)
            return PortalPage.NotFound(context);
        var typed = await TypedText.ReadAsync(context, "reason");
        if (typed.Fault is not null)
            return await PageAsync(context, grains, deal, StatusCodes.Status400BadRequest, typed);
        var answer = await Partner(grains, partnerId).Decide(new DealDecision(dealId, approve, context.User.Actor(), typed.Text));
        return await ToldAsync(context, grains, deal, answer, "reason", typed.Text);
    }

    private static async Task<IResult> ExtendAsync(HttpContext context, IGrainFactory grains, string partnerId, string dealId)
    {
        if (await FindAsync(grains, partnerId, dealId) is not { } deal)
            return PortalPage.NotFound(context);

        // The key stands in the form, so that a form that is sent twice asks for one extension.
        var key = (await PortalForm.ReadAsync(context, RequestLimits.Json))?["key"].ToString() ?? "";
        return OrderIds.IsWellFormed(key)
            ? await ToldAsync(context, grains, deal, await Partner(grains, partnerId).Extend(dealId, key, context.User.ActsAs()), "key", "")
            : await PageAsync(context, grains, deal, StatusCodes.Status400BadRequest, new TypedText("key", "", "The form is incomplete; send it again."));
    }

    private static async Task<IResult> WithdrawAsync(HttpContext context, IGrainFactory grains, string partnerId, string dealId) =>
        await FindAsync(grains, partnerId, dealId) is { } deal
            ? await ToldAsync(context, grains, deal, await Partner(grains, partnerId).Withdraw(dealId, context.User.ActsAs()), "key", "")
            : PortalPage.NotFound(context);

    private static async Task<IResult> ToldAsync(
        HttpContext context, IGrainFactory grains, DealView deal, DealAnswer? answer, string field, string text) => answer switch
        {
            null => PortalPage.NotFound(context),
            { Refusal: null } => TypedResults.LocalRedirect($"/portal/partners/{deal.PartnerId}/deals/{deal.Id}"),
            _ => await PageAsync(
                context, grains, answer.Deal ?? deal, StatusCodes.Status409Conflict,
                new TypedText(field, text, PortalText.Readable(DealRefusals.Message(answer)))),
        };

    private static async Task<IResult> PageAsync(HttpContext context, IGrainFactory grains, DealView deal, int status, TypedText? refused = null)
    {
        var visitor = PortalVisitor.Of(context.User);
        return PortalPage.Of<DealPage>(context, status, new()
        {
            [nameof(DealPage.Visitor)] = visitor,
            [nameof(DealPage.Deal)] = deal,

            // What other partners have registered is for those who decide.
            [nameof(DealPage.Similar)] = visitor.DecidesDeals ? await Desk(grains).Similar(deal) : ImmutableArray<SimilarDeal>.Empty,
            [nameof(DealPage.Refused)] = refused,
        });
    }

    private static async Task<DealView?> FindAsync(IGrainFactory grains, string partnerId, string dealId) =>
        GrainKeys.PartnerOf(dealId) == partnerId ? await Partner(grains, partnerId).Deal(dealId) : null;

    private static IPartnerDeals Partner(IGrainFactory grains, string partnerId) => grains.GetGrain<IPartnerDeals>(GrainKeys.Partner(partnerId));

    private static IDealDesk Desk(IGrainFactory grains) => grains.GetGrain<IDealDesk>(GrainKeys.Deals);
}
