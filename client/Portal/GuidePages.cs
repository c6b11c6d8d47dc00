using PartnerConnect.Gateway.Guide;
using PartnerConnect.Gateway.Portal.Pages;
using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The pages about guide versions, drafts among them, for all who run the programme.</summary>
internal static class GuidePages
{
    public static void MapGuidePages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet("/guides", ListAsync).RequireAuthorization(Policies.ReadProgramme);
        portal.MapGet("/guides/{version}", VersionAsync).RequireAuthorization(Policies.ReadProgramme);
    }

    private static async Task<IResult> ListAsync(HttpContext context, IGrainFactory grains) =>
        PortalPage.Of<GuidesPage>(context, StatusCodes.Status200OK, new()
        {
            [nameof(GuidesPage.Visitor)] = PortalVisitor.Of(context.User),
            [nameof(GuidesPage.Versions)] = await Guide(grains).Versions(),
        });

    private static async Task<IResult> VersionAsync(HttpContext context, IGrainFactory grains, string version)
    {
        var guide = Guide(grains);
        if (!GuideYaml.IsVersion(version) || await guide.Find(version) is not { } text)
            return PortalPage.NotFound(context);

        // A draft may be taken back between two questions; then there is nothing to tell.
        var findings = guide.Check(text.Yaml);
        var differences = guide.Differences(version, null);
        if (await guide.Notices(version) is not { } notices || await differences is not { } told)
            return PortalPage.NotFound(context);
        return PortalPage.Of<GuidePage>(context, StatusCodes.Status200OK, new()
        {
            [nameof(GuidePage.Visitor)] = PortalVisitor.Of(context.User),
            [nameof(GuidePage.Version)] = text.Summary,
            [nameof(GuidePage.Findings)] = await findings,
            [nameof(GuidePage.Differences)] = told,
            [nameof(GuidePage.Notices)] = notices,
        });
    }

    private static IGuide Guide(IGrainFactory grains) => grains.GetGrain<IGuide>(GrainKeys.Guide);
}
