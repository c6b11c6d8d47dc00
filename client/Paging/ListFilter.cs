using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;

namespace PartnerConnect.Gateway.Paging;

/// <summary>What a list is narrowed down by: the id of a region or a partner, the name of a track, one word of a few.</summary>
/// <remarks>Nothing given is no filter. A text that no name can be never reaches a database, which would fail on some.</remarks>
internal static class ListFilter
{
    private const int Longest = 100;

    /// <summary>Whether a name can be written so.</summary>
    public static bool IsReadable(string text) => text.Length <= Longest && !text.Any(char.IsControl);

    public static ProblemHttpResult? TryReadRegion(string? text, out string? region) =>
        TryRead("region", text, "The region is a region's id, such as benelux.", out region);

    public static ProblemHttpResult? TryReadTrack(string? text, out string? track) =>
        TryRead("track", text, "The track is a track's name, such as Elite.", out track);

    /// <summary>Reads one of a few words in whatever case.</summary>
    public static ProblemHttpResult? TryReadOneOf(string field, string? text, string[] words, out string? word)
    {
        word = words.FirstOrDefault(candidate => candidate.Equals(text, StringComparison.OrdinalIgnoreCase));
        return word is not null || string.IsNullOrEmpty(text)
            ? null
            : Problem.Invalid(field, $"The {field} is one of {string.Join(", ", words)}.");
    }

    private static ProblemHttpResult? TryRead(string field, string? text, string rule, out string? given)
    {
        given = string.IsNullOrEmpty(text) ? null : text;
        return given is null || IsReadable(given) ? null : Problem.Invalid(field, rule);
    }
}
