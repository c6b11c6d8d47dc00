namespace PartnerConnect.Gateway.Hosting;

/// <summary>How much a request may be; calls that take files say their own limit where they are mapped.</summary>
internal static class RequestLimits
{
    public const int Json = 64 * 1024;

    public const int Guide = 1024 * 1024;

    public const int File = 32 * 1024 * 1024;

    /// <summary>A feed of 1 GB, and a quarter more.</summary>
    public const int Feed = 1280 * 1024 * 1024;

    public static void AddRequestLimits(this WebApplicationBuilder builder) =>
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Json;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
}
