using System.Text.RegularExpressions;

namespace PartnerConnect.Gateway.ColumnMaps;

/// <summary>Numbers that are written with a decimal comma.</summary>
internal static partial class DecimalCommas
{
    /// <summary>The amount with a decimal point, or the text itself where it is no such number.</summary>
    public static string Amount(string text) => Number().IsMatch(text.Trim())
        ? text.Trim().Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
        : text;

    /// <summary>The whole number, without decimals that are all 0, or the text itself where it is none.</summary>
    public static string Whole(string text) => Zeros().Replace(Amount(text), "");

    /// <summary>
    /// Whether the programme would take the text for an amount although it is none with a decimal comma: nobody can say whether
    /// its point separates thousands or decimals.
    /// </summary>
    public static bool IsAmbiguous(string text) => text.Contains('.', StringComparison.Ordinal) && !Number().IsMatch(text.Trim());

    [GeneratedRegex(@"\A-?([0-9]{1,3}(\.[0-9]{3})+|[0-9]+)(,[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\.0+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Zeros();
}
