using System.Collections.Frozen;

namespace PartnerConnect.Programme.Pos;

/// <summary>Tells whether a VAT number has the format of the country that its prefix names (L09).</summary>
/// <remarks>The check digits are not reckoned: what a partner copies from an invoice may be wrong and still be told.</remarks>
internal static class VatNumbers
{
    private const int ShortestOther = 2;
    private const int LongestOther = 20;

    // 9 is a digit, A a letter, * either. Spaces, dots, dashes and slashes are left out of both sides.
    private static readonly FrozenDictionary<string, string[]> Formats =
        """
        AT A99999999
        BE 9999999999 999999999
        BG 999999999 9999999999
        CH A999999999 A999999999AAA A999999999AAAA
        CY 99999999A
        CZ 99999999 999999999 9999999999
        DE 999999999
        DK 99999999
        EE 999999999
        EL 999999999
        ES *9999999*
        FI 99999999
        FR **999999999
        GB 999999999 999999999999 AA999
        HR 99999999999
        HU 99999999
        IE 9*99999A 9999999AA
        IS 99999 999999
        IT 99999999999
        LI 99999
        LT 999999999 999999999999
        LU 99999999
        LV 99999999999
        MT 99999999
        NL 999999999A99
        NO 999999999 999999999AAA
        PL 9999999999
        PT 999999999
        RO 99 999 9999 99999 999999 9999999 99999999 999999999 9999999999
        SE 999999999999
        SI 99999999
        SK 9999999999
        XI 999999999 999999999999 AA999
        """.Split('\n')
        .Select(line => line.TrimEnd().Split(' '))
        .ToFrozenDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);

    /// <summary>
    /// Whether the number has the format that its prefix asks for, or without one the format of the country; where
    /// neither is listed it is 2 to 20 letters and digits.
    /// </summary>
    public static bool IsValid(string country, string number)
    {
        var plain = string.Concat(number.Where(character => character is not (' ' or '.' or '-' or '/'))).ToUpperInvariant();
        if (!plain.All(char.IsAsciiLetterOrDigit))
            return false;

        // Greece is EL to the tax office and GR to the post, and partners write either.
        var prefix = Listed(plain[..Math.Min(plain.Length, 2)]);
        if (Formats.TryGetValue(prefix, out var ofPrefix) && ofPrefix.Any(format => Matches(plain[2..], format)))
            return true;
        if (Formats.TryGetValue(Listed(country), out var formats))
            return formats.Any(format => Matches(plain, format));
        return ofPrefix is null && plain.Length is >= ShortestOther and <= LongestOther;
    }

    private static string Listed(string country) => country == "GR" ? "EL" : country;

    private static bool Matches(string plain, string format) =>
        plain.Length == format.Length && plain.Zip(format).All(pair => pair.Second switch
        {
            '9' => char.IsAsciiDigit(pair.First),
            'A' => char.IsAsciiLetter(pair.First),
            _ => true,
        });
}
