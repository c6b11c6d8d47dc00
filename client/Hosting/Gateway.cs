using Orleans.Dashboard;
using PartnerConnect.Gateway.Bundles;
using PartnerConnect.Gateway.Calendar;
using PartnerConnect.Gateway.ColumnMaps;
using PartnerConnect.Gateway.Deals;
using PartnerConnect.Gateway.Decisions;
using PartnerConnect.Gateway.Guide;
using PartnerConnect.Gateway.Health;
using PartnerConnect.Gateway.Json;
using PartnerConnect.Gateway.Mdf;
using PartnerConnect.Gateway.Nfr;
using PartnerConnect.Gateway.OpenApi;
using PartnerConnect.Gateway.Outlook;
using PartnerConnect.Gateway.Partners;
using PartnerConnect.Gateway.Plans;
using PartnerConnect.Gateway.Portal;
using PartnerConnect.Gateway.Pos;
using PartnerConnect.Gateway.Prices;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Proposals;
using PartnerConnect.Gateway.Rebates;
using PartnerConnect.Gateway.Restatements;
using PartnerConnect.Gateway.Runs;
using PartnerConnect.Gateway.Security;
using PartnerConnect.Gateway.Spooling;
using PartnerConnect.Gateway.Tracks;

namespace PartnerConnect.Gateway.Hosting;

/// <summary>The gateway as both hosts compose it: the silo on a single machine, the client of a cluster.</summary>
/// <remarks>It needs an <see cref="IClusterClient"/> and the services of the Orleans dashboard from its host.</remarks>
public static class Gateway
{
    /// <summary>Adds what the gateway needs.</summary>
    /// <exception cref="InvalidOperationException">Nothing sound says whose tokens to trust.</exception>
    public static WebApplicationBuilder AddGateway(this WebApplicationBuilder builder, GatewayOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);

        builder.Services.AddSingleton(options);
        builder.AddRequestLimits();
        builder.Services.AddProblems();
        builder.Services.AddStrictJson();
        builder.AddTokens(options);
        builder.Services.AddPolicies();
        builder.Services.AddOpenApiDocument();
        builder.Services.AddSingleton<PublishedGuides>();
        builder.Services.AddSingleton(services => SpoolSpace.Of(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddPortal();
        return builder;
    }

    /// <summary>Puts the gateway's pipeline together and maps its calls.</summary>
    public static WebApplication UseGateway(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        // What goes wrong is a problem, whoever finds it.
        app.UseForwardedScheme();
        app.UseProblems();
        app.UseSecurityHeaders();

        // Who calls, and whether the call and the partner it names are theirs.
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseOwnership();
        app.UseKnownCharsets();

        // The programme.
        app.MapGuides();
        app.MapShadowRuns();
        app.MapCatalogue();
        app.MapPartners();
        app.MapPos();
        app.MapPosFeed();
        app.MapPosAmendments();
        app.MapPosCorrections();
        app.MapPosLines();
        app.MapPosExceptions();
        app.MapPosWaivers();
        app.MapReconciliation();
        app.MapRestatements();
        app.MapColumnMaps();
        app.MapTracks();
        app.MapNfr();
        app.MapPlans();
        app.MapDecisions();
        app.MapOutlook();
        app.MapProposals();
        app.MapDeals();
        app.MapGlobalDeals();
        app.MapLeap();
        app.MapMdf();
        app.MapQuotes();
        app.MapBundles();
        app.MapRuns();
        app.MapClock();

        // People.
        app.MapPortal();

        // Those who run it and those who build on it.
        app.MapHealth();
        app.MapDevelopmentTokens();
        app.MapOpenApiDocument();
        app.MapOrleansDashboard(routePrefix: "/dashboard")
            .RequireAuthorization(Policies.Dashboard).ExcludeFromDescription();
        return app;
    }
}
