using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Rebates;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The pages of the LEAP rebate: what accrues, and each statement, to look at or to print.</summary>
internal static class LeapPages
{
    private const string OfPartner = "/partners/{partnerId}/leap";

    public static void MapLeapPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(OfPartner, OfPartnerAsync).RequireAuthorization(Policies.ReadPartner);
        portal.MapGet(OfPartner + "/{statementId}", ShowAsync).RequireAuthorization(Policies.ReadPartner);
    }

    private static async Task<IResult> OfPartnerAsync(HttpContext context, IGrainFactory grains, string partnerId) =>
        await grains.GetGrain<IPartnerLeap>(GrainKeys.Partner(partnerId)).Leap() is { } leap
            ? PortalPage.Of<LeapPage>(context, StatusCodes.Status200OK, new()
            {
                [nameof(LeapPage.Visitor)] = PortalVisitor.Of(context.User),
                [nameof(LeapPage.Leap)] = leap,
            })
            : PortalPage.NotFound(context);

    private static async Task<IResult> ShowAsync(HttpContext context, IGrainFactory grains, string partnerId, string statementId) =>
        await grains.GetGrain<ILeapDesk>(GrainKeys.LeapDesk).Find(statementId) is { } found && found.PartnerId == partnerId
            ? PortalPage.Of<LeapStatementPage>(context, StatusCodes.Status200OK, new()
            {
                [nameof(LeapStatementPage.Visitor)] = PortalVisitor.Of(context.User),
                [nameof(LeapStatementPage.Statement)] = found,
            })
            : PortalPage.NotFound(context);
}
