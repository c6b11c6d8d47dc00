using System.Buffers;
using System.Globalization;
using System.Text;
using static System.FormattableString;

namespace PartnerConnect.Programme.Pos;

/// <summary>Text of a stranger's file made safe to print: at most 80 characters, none of them invisible.</summary>
internal static class ShownText
{
    private const int LongestShown = 80;

    private static readonly SearchValues<char> Harmless = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code)]);

    public static string Of(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var piece = IsVisible(rune) ? rune.ToString() : Invariant($"\\u{rune.Value:X4}");
            if (shown.Length + piece.Length > LongestShown)
                return shown.Append('…').ToString();
            shown.Append(piece);
        }

        return shown.ToString();
    }

    /// <summary>
    /// Whether there is a character that no field may hold: a control character, or half of a surrogate pair.
    /// </summary>
    public static bool HoldsControlCharacter(string text)
    {
        for (var index = text.AsSpan().IndexOfAnyExcept(Harmless); index >= 0 && index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
                index++;
            else if (char.IsControl(text[index]) || char.IsSurrogate(text[index]))
                return true;
        }

        return false;
    }

    // Format characters include those that turn the direction of writing and so make a message read as another one.
    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
