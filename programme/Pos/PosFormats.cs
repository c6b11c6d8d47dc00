using System.Collections.Frozen;
using System.Globalization;

namespace PartnerConnect.Programme.Pos;

/// <summary>How numbers and dates are written in a report, the same on every machine.</summary>
internal static class PosFormats
{
    private static readonly FrozenDictionary<string, PosTransactionType> TransactionTypes =
        Enum.GetValues<PosTransactionType>().ToFrozenDictionary(type => type.ToString(), StringComparer.OrdinalIgnoreCase);

    private const decimal LargestAmount = 1_000_000_000_000m;
    private const int MostDecimals = 4;

    /// <summary>Reads digits with at most a minus before them.</summary>
    public static bool TryWhole(string text, out int number)
    {
        number = 0;
        return IsMadeOfDigitsAnd('-', text)
            && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>
    /// Reads an amount of 0 or more: digits with at most a point and no more than 4 decimals, below a bound that lies
    /// far above any price and low enough to be multiplied by any quantity.
    /// </summary>
    public static bool TryAmount(string text, out decimal amount)
    {
        amount = 0;
        return IsMadeOfDigitsAnd('.', text)
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)
            && amount.Scale <= MostDecimals
            && amount <= LargestAmount;
    }

    /// <summary>Reads <c>yyyy-MM-dd</c> and nothing else.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Reads one of the four names, whatever its case; a number is not a name.</summary>
    public static bool TryTransactionType(string text, out PosTransactionType type)
    {
        type = TransactionTypes.GetValueOrDefault(text);
        return type != default;
    }

    private static bool IsMadeOfDigitsAnd(char other, string text) =>
        text.All(character => char.IsAsciiDigit(character) || character == other);
}
