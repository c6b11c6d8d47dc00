using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PartnerConnect.Gateway.Xlsx;

/// <summary>Text as workbooks hold it: in runs, with readings beside it, and with characters that XML has no place for written out.</summary>
internal static partial class RichText
{
    /// <summary>Appends what is written in an element, up to its end.</summary>
    /// <param name="part">Stands at the beginning of the element.</param>
    /// <param name="element">Its name.</param>
    /// <param name="text">Takes the text, one character more than a field may have at most.</param>
    public static void Append(PartReader part, string element, StringBuilder text)
    {
        var (isText, isReading) = (false, false);
        while (part.Step() && !part.Ends(element))
        {
            if (part.Begins("rPh") && part.IsOpening)
                isReading = true;
            else if (part.Ends("rPh"))
                isReading = false;
            else if (part.Begins("t"))
                isText = part.IsOpening;
            else if (part.Ends("t"))
                isText = false;
            else if (isText && !isReading)
                part.AppendText(text);
        }
    }

    /// <summary>Puts the characters in the place of <c>_x000D_</c> and its like; half of a pair stands for none.</summary>
    public static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, match => Written(match.ValueSpan)) : text;

    private static string Written(ReadOnlySpan<char> escape)
    {
        var character = (char)ushort.Parse(escape[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return char.IsSurrogate(character) ? "\uFFFD" : character.ToString();
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
