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

    /// <summary>Reads kind, period and region out of a run's id.</summary>
    public static bool TryRead(string id, out (string Kind, string Period, string Region) parts)
    {
        parts = default;
        if (!IsWellFormed(id))
            return false;
        var kind = Enum.GetValues<RunKind>().Select(RunKinds.NameOf).First(
            name => id.StartsWith($"run-{name}-", StringComparison.Ordinal));
        var words = id[$"run-{kind}-".Length..].Split('-');

        // A period is one word or two, such as FY25, FY25-Q1 or 2024-W15; what follows is the region.
        var length = words.Length > 2 && words[1] is ['Q' or 'W', >= '0' and <= '9', ..] ? 2 : 1;
        if (words.Length <= length)
            return false;
        parts = (kind, string.Join('-', words[..length]), string.Join('-', words[length..]));
        return true;
    }
}
