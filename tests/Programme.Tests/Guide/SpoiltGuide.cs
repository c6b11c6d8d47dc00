namespace PartnerConnect.Programme.Tests.Guide;

/// <summary>Changes one place in a guide's text.</summary>
public static class SpoiltGuide
{
    /// <summary>Puts something in the place of the first find after an anchor that begins a line, its indent aside.</summary>
    public static string Spoilt(this string yaml, string after, string found, string put)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(found);
        var anchor = System.Text.RegularExpressions.Regex.Match(
            yaml, $@"^ *{System.Text.RegularExpressions.Regex.Escape(after)}", System.Text.RegularExpressions.RegexOptions.Multiline);
        Assert.True(anchor.Success, $"The guide has no '{after}'.");
        var at = yaml.IndexOf(found, anchor.Index, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The guide has no '{found}' after '{after}'.");
        return yaml.Remove(at, found.Length).Insert(at, put);
    }
}
