namespace PartnerConnect.Gateway.Portal.Session;

/// <summary>Tells what can be a partner's id, so that no grain is woken for what cannot.</summary>
internal static class PartnerIds
{
    /// <summary>Whether the text is 1 to 40 letters, digits, dots, dashes or underscores.</summary>
    public static bool IsOne(string? text) =>
        text is { Length: >= 1 and <= 40 } && text.All(each => char.IsAsciiLetterOrDigit(each) || each is '.' or '-' or '_');
}
