using Microsoft.AspNetCore.HttpOverrides;

namespace PartnerConnect.Gateway.Hosting;

/// <summary>Believes the proxy that a caller came by TLS, where the operator says there is a proxy.</summary>
internal static class ForwardedScheme
{
    private const string Setting = "PartnerConnect:ForwardedHeaders";

    public static void UseForwardedScheme(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>(Setting))
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedProto };

        // The proxy's address changes with its pod; the setting itself says that nobody but the proxy gets here.
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        app.UseForwardedHeaders(options);
    }
}
