using Scalar.AspNetCore;

namespace PartnerConnect.Gateway.Hosting;

/// <summary>What a browser may do with an answer.</summary>
internal static class SecurityHeaders
{
    private const string Always = "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(static (context, next) =>
        {
            context.Response.OnStarting(static state =>
            {
                Write((HttpContext)state);
                return Task.CompletedTask;
            }, context);
            return next(context);
        });

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (context.Request.Path.StartsWithSegments("/v1"))
            headers.CacheControl = "no-store";

        // A page of the portal has said what it may do itself.
        if (headers.ContentSecurityPolicy.Count > 0)
            return;
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = PolicyFor(context);
    }

    // Two pages are not ours and bring inline styles; the API reference also a script, which its nonce lets through.
    private static string PolicyFor(HttpContext context) =>
        context.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce
            ? $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; {InlineStyles}; {Always}"
            : context.Request.Path.StartsWithSegments("/dashboard")
                ? $"default-src 'self'; {InlineStyles}; {Always}"
                : $"default-src 'self'; {Always}";

    private const string InlineStyles = "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:";
}
