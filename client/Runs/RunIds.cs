using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Gateway.Runs;

/// <summary>What a run and its parts are called.</summary>
internal static class RunIds
{
    private const int Longest = 120;

    /// <summary>Whether this can be a run's id: <c>run-quarter-close-FY25-Q1-benelux</c>.</summary>
    public static bool IsWellFormed(string id) =>
        id.Length <= Longest
        && Enum.GetValues<RunKind>().Any(
            kind => id.StartsWith($"run-{RunKinds.NameOf(kind)}-", StringComparison.Ordinal))
        && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-');
}
