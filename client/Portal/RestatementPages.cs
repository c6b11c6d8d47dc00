using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Pos;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Restatements;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The page of a restatement: what sell-out that was told anew changed, from the line to the track.</summary>
internal static class RestatementPages
{
    public static void MapRestatementPages(this IEndpointRouteBuilder portal) =>
        portal.MapGet("/partners/{partnerId}/restatements/{decisionId}", ShowAsync).RequireAuthorization(Policies.ReadPartner);

    private static async Task<IResult> ShowAsync(HttpContext context, IGrainFactory grains, string partnerId, string decisionId) =>
        await grains.GetGrain<IRestatements>(GrainKeys.Restatements).Find(decisionId) is { } found && found.PartnerId == partnerId
            ? PortalPage.Of<RestatementPage>(context, StatusCodes.Status200OK, new()
            {
                [nameof(RestatementPage.Visitor)] = PortalVisitor.Of(context.User),
                [nameof(RestatementPage.Restatement)] = found.For(context.User),
                [nameof(RestatementPage.MayReadLines)] = context.User.MayReadLines(),
            })
            : PortalPage.NotFound(context);
}
