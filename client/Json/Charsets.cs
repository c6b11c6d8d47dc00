using System.Text;
using Microsoft.Net.Http.Headers;
using PartnerConnect.Gateway.Problems;

namespace PartnerConnect.Gateway.Json;

/// <summary>Refuses JSON in a charset that nobody here reads, which the framework takes for a fault of ours.</summary>
internal static class Charsets
{
    public static void UseKnownCharsets(this WebApplication app) => app.Use(static (context, next) =>
        IsKnown(context.Request)
            ? next(context)
            : context.WriteAsync(Problem.OfStatus(415, "JSON is sent in UTF-8; write charset=utf-8 or none.")));

    private static bool IsKnown(HttpRequest request) =>
        !request.HasJsonContentType()
        || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        || !type.Charset.HasValue
        || IsKnown(type.Charset.ToString());

    // As the framework reads it: in quotes not even UTF-8 is known.
    private static bool IsKnown(string charset)
    {
        try
        {
            return Encoding.GetEncoding(charset) is not null;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            // No such charset, or UTF-7, which the platform knows and does not read.
            return false;
        }
    }
}
