using PartnerConnect.Gateway.Nfr;
using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Portal.Text;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Nfr;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The page of a partner's not-for-resale units, and the forms that buy, give up and send back.</summary>
/// <remarks>A form that is sent twice says the same twice, which changes nothing.</remarks>
internal static class NfrPages
{
    private const string OfPartner = "/partners/{partnerId}/nfr";
    private const string OneOrder = OfPartner + "/{orderId}";

    public static void MapNfrPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(OfPartner, ShowAsync).RequireAuthorization(Policies.ReadPartner);

        var forms = portal.MapForms();
        forms.MapPost(OneOrder + "/commit", CommitAsync).RequireAuthorization(Policies.OrderNfr);
        forms.MapPost(OneOrder + "/release", ReleaseAsync).RequireAuthorization(Policies.OrderNfr);
        forms.MapPost(OneOrder + "/return", ReturnAsync).RequireAuthorization(Policies.OrderNfr);
    }

    private static Task<IResult> ShowAsync(HttpContext context, IGrainFactory grains, string partnerId) =>
        PageAsync(context, grains, partnerId, StatusCodes.Status200OK);

    private static Task<IResult> CommitAsync(HttpContext context, IGrainFactory grains, string partnerId, string orderId) =>
        TakeAsync(context, grains, partnerId, orderId, partner => partner.Commit(orderId, [], context.User.ActsAs()));

    private static Task<IResult> ReleaseAsync(HttpContext context, IGrainFactory grains, string partnerId, string orderId) =>
        TakeAsync(context, grains, partnerId, orderId, partner => partner.Release(orderId, context.User.ActsAs()));

    private static Task<IResult> ReturnAsync(HttpContext context, IGrainFactory grains, string partnerId, string orderId) =>
        TakeAsync(context, grains, partnerId, orderId, partner => partner.Return(orderId, context.User.ActsAs()));

    // Taken, the person is led to the orders as they now stand; otherwise the page says why.
    private static async Task<IResult> TakeAsync(
        HttpContext context, IGrainFactory grains, string partnerId, string orderId, Func<IPartnerNfr, Task<NfrStepAnswer?>> step) =>
        !OrderIds.IsWellFormed(orderId)
            ? PortalPage.NotFound(context)
            : await step(Partner(grains, partnerId)) switch
            {
                null => PortalPage.NotFound(context),
                { Refusal: null } => TypedResults.LocalRedirect($"/portal/partners/{partnerId}/nfr"),
                var refused => await PageAsync(
                    context, grains, partnerId, StatusCodes.Status409Conflict,
                    $"Order {orderId} stays as it is: {Wording.Of(refused.Refusal)} ({refused.Rule})."),
            };

    private static async Task<IResult> PageAsync(HttpContext context, IGrainFactory grains, string partnerId, int status, string? refused = null) =>
        await Partner(grains, partnerId).Orders() is { } orders
            ? PortalPage.Of<NfrPage>(context, status, new()
            {
                [nameof(NfrPage.Visitor)] = PortalVisitor.Of(context.User),
                [nameof(NfrPage.PartnerId)] = partnerId,
                [nameof(NfrPage.Orders)] = orders,
                [nameof(NfrPage.Refused)] = refused,
            })
            : PortalPage.NotFound(context);

    private static IPartnerNfr Partner(IGrainFactory grains, string partnerId) => grains.GetGrain<IPartnerNfr>(GrainKeys.Partner(partnerId));
}
