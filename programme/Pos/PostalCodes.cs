using System.Collections.Frozen;

namespace PartnerConnect.Programme.Pos;

/// <summary>Tells whether a postal code has the format of its country (L09).</summary>
internal static class PostalCodes
{
    private const int ShortestOther = 2;
    private const int LongestOther = 12;

    // 9 is a digit, A a letter, * either. Spaces and dashes are left out of both sides: partners write them as they
    // like.
    private static readonly FrozenDictionary<string, string[]> Formats =
        """
        NL 9999AA
        BE 9999 A9999
        LU 9999 A9999
        DE 99999 A99999
        AT 9999 A9999
        CH 9999 AA9999
        LI 9999 AA9999
        GB A99AA A999AA A9A9AA AA99AA AA999AA AA9A9AA
        IE A99**** A9A****
        DK 9999 AA9999
        SE 99999 AA99999
        NO 9999 AA9999
        FI 99999 AA99999
        IS 999 AA999
        ES 99999
        PT 9999 9999999
        IT 99999
        FR 99999
        GR 99999
        MT AAA9999
        CY 9999
        SM 99999
        VA 99999
        AD 999 AA999
        US 99999 999999999
        CA A9A9A9
        MX 99999
        AU 9999
        NZ 9999
        JP 9999999
        KR 99999
        SG 999999
        IN 999999
        CN 999999
        TW 999 99999 999999
        MY 99999
        TH 99999
        ID 99999
        PH 9999
        VN 99999 999999
        """.Split('\n')
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);

    /// <summary>
    /// Whether the code has a format of the country; a country that is not listed takes 2 to 12 letters, digits, spaces
    /// and dashes, of which at least one is a letter or digit.
    /// </summary>
    public static bool IsValid(string country, string postalCode)
    {
        if (!postalCode.All(character => char.IsAsciiLetterOrDigit(character) || IsSeparator(character)))
            return false;

        var plain = string.Concat(postalCode.Where(character => !IsSeparator(character)));
        return Formats.TryGetValue(country, out var formats)
            ? formats.Any(format => Matches(plain, format))
            : plain.Length > 0 && postalCode.Length is >= ShortestOther and <= LongestOther;
    }

    private static bool IsSeparator(char character) => character is ' ' or '-';

    private static bool Matches(string plain, string format)
    {
        if (plain.Length != format.Length)
            return false;
        for (var index = 0; index < plain.Length; index++)
        {
            if (!Matches(plain[index], format[index]))
                return false;
        }

        return true;
    }

    private static bool Matches(char character, char wanted) => wanted switch
    {
        '9' => char.IsAsciiDigit(character),
        'A' => char.IsAsciiLetter(character),
        _ => true,
    };
}
