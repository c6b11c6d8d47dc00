using System.Collections.Immutable;
using PartnerConnect.Gateway.Paging;
using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Pos;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Pos;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The page of all partners' refused lines: what somebody has to work on.</summary>
internal static class ExceptionPages
{
    private const int LinesOnAPage = 100;

    public static void MapExceptionPages(this IEndpointRouteBuilder portal) =>
        portal.MapGet("/exceptions", ShowAsync).RequireAuthorization(Policies.ReadProgramme);

    private static async Task<IResult> ShowAsync(HttpContext context, IGrainFactory grains, string? region, string? code, string? cursor)
    {
        // What is no cursor of ours leads to the beginning.
        PosPlaces.TryRead(string.IsNullOrEmpty(cursor) ? null : Cursor.Read(cursor), out PosExceptionPlace? after);
        var filter = new ExceptionFilter(ListAddress.Chosen(region), ListAddress.Chosen(code, ExceptionFilter.Codes), after);
        var tracks = grains.GetGrain<IPartnerDirectory>(GrainKeys.Directory).Tracks();
        var desk = grains.GetGrain<IPosDesk>(GrainKeys.PosDesk);
        var found = await context.User.ListAsync(
            filter.Region, LinesOnAPage + 1,
            each => desk.Exceptions(new PosExceptionQuery(Region: each, Code: filter.Code, After: after), LinesOnAPage + 1), RegionOrders.Compare);
        return PortalPage.Of<ExceptionsPage>(context, StatusCodes.Status200OK, new()
        {
            [nameof(ExceptionsPage.Visitor)] = PortalVisitor.Of(context.User),
            [nameof(ExceptionsPage.Filter)] = filter,
            [nameof(ExceptionsPage.Counts)] = (await tracks).For(context.User),
            [nameof(ExceptionsPage.Lines)] =
                found.Take(LinesOnAPage).Select(each => each with { Reject = each.Reject.For(context.User) }).ToImmutableArray(),
            [nameof(ExceptionsPage.HasMore)] = found.Length > LinesOnAPage,
        });
    }
}
