using PartnerConnect.Gateway.Portal.Parts;

namespace PartnerConnect.Gateway.Portal.Text;

/// <summary>Says what a guide version would mean.</summary>
internal static class ShadowWords
{
    /// <summary>A track, or that there is none.</summary>
    public static string Track(string? track) => track ?? "no track";

    /// <summary>The mark of an outcome.</summary>
    public static MarkKind Kind(string outcome) => outcome switch
    {
        "Rises" or "Gains" => MarkKind.Good,
        "Falls" or "Loses" => MarkKind.Bad,
        "Mixed" => MarkKind.Waiting,
        _ => MarkKind.Neutral,
    };

    /// <summary>Something gained or lost, such as <c>Milestones met +1</c>: its name comes first.</summary>
    public static string Thing(string told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var end = told.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? Wording.Of(told) : $"{Wording.Of(told[..end])}{PortalText.Readable(told[end..])}";
    }
}
