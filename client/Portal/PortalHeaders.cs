using System.Security.Cryptography;

namespace PartnerConnect.Gateway.Portal;

/// <summary>The headers of every page: nothing from elsewhere, nothing inline, nothing kept.</summary>
internal static class PortalHeaders
{
    private const string Rest =
        "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For a page whose style comes from our stylesheet.</summary>
    public static void Write(HttpResponse response) => Write(response, "'self'");

    /// <summary>For the sign-in page, whose few rules are in the page itself.</summary>
    /// <returns>The nonce that lets them apply.</returns>
    public static string WriteWithNonce(HttpResponse response)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        Write(response, $"'nonce-{nonce}'");
        return nonce;
    }

    private static void Write(HttpResponse response, string styles)
    {
        response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src {styles}; {Rest}";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
    }
}
