namespace PartnerConnect.Gateway.Security;

/// <summary>What an id of a partner may look like: what storage, addresses and files all bear.</summary>
internal static class PartnerIds
{
    public const string Rule = "1 to 40 letters, digits, dots, dashes or underscores";

    public static bool IsWellFormed(string? id) =>
        id is { Length: >= 1 and <= 40 }
        && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_');
}
