namespace PartnerConnect.Programme.Prices;

/// <summary>The article number on the box: a GTIN of 8, 12, 13 or 14 digits, of which the last is a check digit.</summary>
/// <remarks>Source: programme rules section 4 (Ean, L14).</remarks>
public static class EanCode
{
    private const int LongestDigits = 14;

    /// <summary>Whether the text is 8, 12, 13 or 14 digits and the last of them checks the others.</summary>
    public static bool IsValid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is 8 or 12 or 13 or LongestDigits && text.All(char.IsAsciiDigit) && Sum(text) % 10 == 0;
    }

    /// <summary>Whether two valid numbers name the same article: a shorter one stands for itself with zeros before it.</summary>
    public static bool AreSame(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.PadLeft(LongestDigits, '0') == other.PadLeft(LongestDigits, '0');
    }

    // From the right, every other digit counts three times; the check digit makes the sum a multiple of ten.
    private static int Sum(string digits)
    {
        var sum = 0;
        for (var place = 0; place < digits.Length; place++)
            sum += (digits[^(place + 1)] - '0') * (place % 2 == 0 ? 1 : 3);
        return sum;
    }
}
