using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace PartnerConnect.Gateway.Portal.Style;

/// <summary>The portal's one stylesheet, carried in the assembly.</summary>
internal static class Stylesheet
{
    /// <summary>The rules that the sign-in page carries itself, because nothing is served without a token.</summary>
    public static string SignIn { get; } = Read("base.css") + Read("sign-in.css");

    private static readonly string Pages =
        Read("base.css") + Read("layout.css") + Read("parts.css") + Read("print.css");

    private static readonly string Hash =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Pages)))[..16];

    /// <summary>Where the stylesheet is; the address changes with its text, so that a browser may keep it.</summary>
    public static string Address { get; } = $"/portal/portal.css?v={Hash}";

    /// <summary>Answers with the stylesheet.</summary>
    public static IResult Serve(HttpContext context)
    {
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Text(Pages, "text/css", Encoding.UTF8);
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"portal/{name}")
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
