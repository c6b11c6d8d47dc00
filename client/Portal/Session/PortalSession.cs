using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace PartnerConnect.Gateway.Portal.Session;

/// <summary>The browser's session: the bearer token itself, in a cookie that no script can read.</summary>
public static class PortalSession
{
    /// <summary>The cookie's name.</summary>
    public const string CookieName = "partnerconnect-session";

    private static readonly PathString[] BrowserPaths = ["/portal", "/docs", "/openapi", "/dashboard"];

    private static readonly object Offered = new();

    // Some identity providers make tokens that are longer than a browser lets one cookie be.
    private static readonly ChunkingCookieManager Cookies = new();

    /// <summary>The token of a browser's request, or nothing where a cookie does not speak for it.</summary>
    /// <remarks>
    /// The API under <c>/v1</c> never takes a cookie, a request that brings a token of its own needs none, and one that changes
    /// something takes it only from our own pages.
    /// </remarks>
    public static string? ReadToken(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Items.TryGetValue(Offered, out var offered))
            return (string?)offered;

        var bringsItsOwn = context.Request.Headers.Authorization.Count > 0;
        return !bringsItsOwn && IsBrowserPath(context.Request) && SameOrigin.Allows(context.Request)
            ? Cookies.GetRequestCookie(context, CookieName)
            : null;
    }

    /// <summary>Whether the request is a browser's for a page that a session opens.</summary>
    internal static bool IsNavigation(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && IsBrowserPath(request)
        && request.GetTypedHeaders().Accept
            .Any(each => each.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    /// <summary>Begins a session where the bearer handler accepts the token.</summary>
    /// <returns>Whether it did.</returns>
    internal static async Task<bool> BeginAsync(HttpContext context, string token)
    {
        var result = await AuthenticateAsync(context, token);
        if (!result.Succeeded)
            return false;

        Cookies.AppendResponseCookie(context, CookieName, token, Cookie(context, result.Properties?.ExpiresUtc));
        return true;
    }

    /// <summary>Ends the session.</summary>
    internal static void End(HttpContext context) =>
        Cookies.DeleteCookie(context, CookieName, Cookie(context, expires: null));

    // A handler remembers its first answer for as long as its scope lives, so an offered token is shown to a new one.
    private static async Task<AuthenticateResult> AuthenticateAsync(HttpContext context, string token)
    {
        await using var scope = context.RequestServices.CreateAsyncScope();
        var handlers = scope.ServiceProvider.GetRequiredService<IAuthenticationHandlerProvider>();
        context.Items[Offered] = token;
        try
        {
            var handler = await handlers.GetHandlerAsync(context, JwtBearerDefaults.AuthenticationScheme);
            return handler is null ? AuthenticateResult.NoResult() : await handler.AuthenticateAsync();
        }
        finally
        {
            context.Items.Remove(Offered);
        }
    }

    private static bool IsBrowserPath(HttpRequest request) =>
        request.Path == "/"
        || BrowserPaths.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private static CookieOptions Cookie(HttpContext context, DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        IsEssential = true,
        Path = "/",
        Expires = expires,
    };
}
