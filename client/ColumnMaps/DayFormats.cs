using System.Globalization;

namespace PartnerConnect.Gateway.ColumnMaps;

/// <summary>How a partner's files may write days: a closed list, since a format that is guessed swaps days and months.</summary>
internal static class DayFormats
{
    /// <summary>How a POS report writes days.</summary>
    public const string Canonical = "yyyy-MM-dd";

    public static readonly string[] All =
    [
        Canonical, "yyyyMMdd", "yyyy/MM/dd", "dd-MM-yyyy", "dd/MM/yyyy", "dd.MM.yyyy", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy",
        "MM/dd/yyyy", "M/d/yyyy",
    ];

    /// <summary>The day as a report writes it, or the text itself where it is not in the format.</summary>
    public static string Translate(string text, string format) =>
        DateOnly.TryParseExact(text.Trim(), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString(Canonical, CultureInfo.InvariantCulture)
            : text;
}
