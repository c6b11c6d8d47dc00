namespace PartnerConnect.Gateway.Portal.Session;

/// <summary>Tells a request of our own pages from one that another site makes a browser send.</summary>
/// <remarks>
/// Browsers say where a request comes from, in headers that no page can forge: <c>Sec-Fetch-Site</c>, or <c>Origin</c>
/// where the connection is plain. Nothing is stored and nothing is signed, so any gateway can answer a form that another
/// one rendered.
/// </remarks>
internal static class SameOrigin
{
    /// <summary>Whether the request changes nothing, or comes from a page of this origin.</summary>
    public static bool Allows(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsOwn(request);

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site == "same-origin";

        return Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
            && string.Equals(origin.Authority, Authority(request), StringComparison.OrdinalIgnoreCase);
    }

    // Behind a proxy that ends TLS the scheme here may not be the browser's, but the host is; neither says a default port.
    private static string Authority(HttpRequest request) =>
        request.Host.Port is 80 or 443 ? request.Host.Host : request.Host.Value ?? "";
}
