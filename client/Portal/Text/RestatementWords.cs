using System.Globalization;

namespace PartnerConnect.Gateway.Portal.Text;

/// <summary>How a figure before and after is told in one cell.</summary>
internal static class RestatementWords
{
    public static string Change(int? before, int? after) =>
        Change(before?.ToString(CultureInfo.InvariantCulture), after?.ToString(CultureInfo.InvariantCulture));

    public static string Change(string? before, string? after) => before == after ? before ?? "–" : $"{before ?? "–"} → {after ?? "–"}";
}
