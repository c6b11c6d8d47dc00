using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Rebates;
using PartnerConnect.Gateway.Security;
using PartnerConnect.Gateway.Xlsx;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Rebates;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The pages of the LEAP rebate: what accrues, and each statement, to look at or to print.</summary>
internal static class LeapPages
{
    private const string OfPartner = "/partners/{partnerId}/leap";

    private const string OneStatement = OfPartner + "/{statementId}";

    public static void MapLeapPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(OfPartner, OfPartnerAsync).RequireAuthorization(Policies.ReadPartner);
        portal.MapGet(OneStatement, ShowAsync).RequireAuthorization(Policies.ReadPartner);
        portal.MapGet(OneStatement + "/statement.csv", CsvAsync).RequireAuthorization(Policies.ReadPartner);
        portal.MapGet(OneStatement + "/statement.xlsx", XlsxAsync).RequireAuthorization(Policies.ReadPartner);
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
        await FindAsync(grains, partnerId, statementId) is { } found
            ? PortalPage.Of<LeapStatementPage>(context, StatusCodes.Status200OK, new()
            {
                [nameof(LeapStatementPage.Visitor)] = PortalVisitor.Of(context.User),
                [nameof(LeapStatementPage.Statement)] = found,
            })
            : PortalPage.NotFound(context);

    private static async Task<IResult> CsvAsync(HttpContext context, IGrainFactory grains, string partnerId, string statementId) =>
        await FindAsync(grains, partnerId, statementId) is { } found
            ? TypedResults.File(LeapStatementFile.Csv(found), "text/csv; charset=utf-8", $"{statementId}.csv")
            : PortalPage.NotFound(context);

    private static async Task<IResult> XlsxAsync(HttpContext context, IGrainFactory grains, string partnerId, string statementId) =>
        await FindAsync(grains, partnerId, statementId) is { } found
            ? TypedResults.File(LeapStatementFile.Xlsx(found), TableFile.WorkbookType, $"{statementId}.xlsx")
            : PortalPage.NotFound(context);

    private static async Task<LeapStatementView?> FindAsync(IGrainFactory grains, string partnerId, string statementId) =>
        await grains.GetGrain<ILeapDesk>(GrainKeys.LeapDesk).Find(statementId) is { } found && found.PartnerId == partnerId ? found : null;
}
