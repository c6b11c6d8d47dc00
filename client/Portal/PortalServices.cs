using PartnerConnect.Gateway.Portal.Session;
using PartnerConnect.Gateway.Portal.Style;

namespace PartnerConnect.Gateway.Portal;

/// <summary>Puts the portal into a host.</summary>
public static class PortalServices
{
    /// <summary>Adds what the pages need beside authentication, authorization and a way to the grains.</summary>
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services;
    }

    /// <summary>Maps the pages under <c>/portal</c>; all but the sign-in forms ask for a session.</summary>
    public static WebApplication MapPortal(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var portal = app.MapGroup("/portal").RequireAuthorization().ExcludeFromDescription();
        portal.MapGet("/portal.css", Stylesheet.Serve);
        portal.MapPartnerPages();
        portal.MapDecisionPages();
        portal.MapPosPages();
        portal.MapExceptionPages();
        portal.MapRestatementPages();
        portal.MapWaiverForms();
        portal.MapPosLinePages();
        portal.MapProposalPages();
        portal.MapDealPages();
        portal.MapLeapPages();
        portal.MapNfrPages();
        portal.MapRunPages();
        portal.MapGuidePages();
        portal.MapShadowRunPages();
        portal.MapSignIn();
        portal.MapGet("/{**elsewhere}", PortalPage.NotFound);
        app.MapGet("/", () => TypedResults.LocalRedirect(LocalPath.Home))
            .RequireAuthorization().ExcludeFromDescription();
        return app;
    }
}
