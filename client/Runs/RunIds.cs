using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Gateway.Runs;

/// <summary>What a run and its parts are called.</summary>
internal static class RunIds
{
    /// <summary>Whether this can be a run's id: <c>run-quarter-close-FY25-Q1-benelux</c>.</summary>
    public static bool IsWellFormed(string id) =>
        id.Length <= 120
        && Enum.GetValues<RunKind>().Any(
            kind => id.StartsWith($"run-{RunKinds.NameOf(kind)}-", StringComparison.Ordinal))
        && IsName(id);

    /// <summary>Whether this can be a region's id or a period's name.</summary>
    public static bool IsName(string text) =>
        text.Length is >= 1 and <= 120
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-');
}
