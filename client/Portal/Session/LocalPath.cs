namespace PartnerConnect.Gateway.Portal.Session;

/// <summary>Where a person may be sent after signing in: to a page of this site, and nowhere else.</summary>
internal static class LocalPath
{
    /// <summary>The page everybody has.</summary>
    public const string Home = "/portal";

    /// <summary>The path where it is one of this site's, otherwise the home page.</summary>
    public static string Of(string? path) =>
        path is { Length: > 1 and < 1000 } && path[0] == '/' && path[1] is not ('/' or '\\')
            && !path.Any(character => char.IsControl(character) || character == '\\')
            && !path.StartsWith("/portal/sign-", StringComparison.OrdinalIgnoreCase)
            ? path
            : Home;
}
