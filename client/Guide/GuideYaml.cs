using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Gateway.Guide;

/// <summary>The text of a version as it comes and goes.</summary>
internal static class GuideYaml
{
    public const string MediaType = "application/yaml";

    private const int MostErrors = 200;

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string[] OtherMediaTypes { get; } = ["application/x-yaml", "text/yaml", "text/x-yaml"];

    /// <summary>The text in the body, or what is wrong with it; neither where none is needed.</summary>
    public static async Task<(string? Yaml, ProblemHttpResult? Fault)> ReadAsync(
        HttpRequest request, CancellationToken cancellation, bool isOptional = false)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        if (body.Length == 0)
            return (null, isOptional ? null : Bad([new GuideError(1, 1, "", "The body must hold the guide file.")]));
        try
        {
            return (Strict.GetString(body.GetBuffer(), 0, (int)body.Length).TrimStart('\uFEFF'), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, Bad([new GuideError(1, 1, "", "The body is not UTF-8.")]));
        }
    }

    public static ProblemHttpResult Bad(IEnumerable<GuideFileProblem> problems) => Bad(problems.Select(GuideError.Of));

    private static ProblemHttpResult Bad(IEnumerable<GuideError> errors) => Problem.Of(
        400, "/problems/guide", "The guide file has errors; nothing was stored.", null,
        ("errors", errors.Take(MostErrors).ToList()));

    public static bool IsWanted(HttpRequest request) =>
        request.GetTypedHeaders().Accept.OrderByDescending(accepted => accepted.Quality ?? 1).FirstOrDefault()
            is { MediaType.Value: { } wanted }
        && (wanted.Equals(MediaType, StringComparison.OrdinalIgnoreCase)
            || OtherMediaTypes.Contains(wanted, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether the text can be the name of a version.</summary>
    public static bool IsVersion(string version) =>
        version.Length is >= 1 and <= 60
        && version.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_');
}
