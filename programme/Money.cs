using System.Globalization;
using System.Text.Json.Serialization;

namespace PartnerConnect.Programme;

/// <summary>An exact amount: a whole number of minor units (cents) of one currency.</summary>
/// <remarks>
/// Equal when units and currency are. Adding and comparing are exact and refuse mixed currencies; overflow throws.
/// Only the methods that name a rounding rule round.
/// </remarks>
[JsonConverter(typeof(MoneyJsonConverter))]
public readonly record struct Money : IComparable<Money>
{
    /// <summary>Makes an amount of whole minor units.</summary>
    /// <param name="minorUnits">Cents, or whatever the currency's smallest unit is; may be negative.</param>
    /// <param name="currency">A named currency.</param>
    /// <exception cref="ArgumentException">The currency is the default value, which names none.</exception>
    public Money(long minorUnits, Currency currency)
    {
        if (currency.Code.Length == 0)
            throw new ArgumentException("An amount needs a currency.", nameof(currency));
        MinorUnits = minorUnits;
        Currency = currency;
    }

    /// <summary>The amount in the currency's smallest unit.</summary>
    public long MinorUnits { get; }

    /// <summary>The currency of the amount.</summary>
    public Currency Currency { get; }

    /// <summary>The amount as a decimal with exactly the currency's decimals.</summary>
    public decimal Amount => MinorUnits * new decimal(1, 0, 0, isNegative: false, (byte)Currency.MinorDigits);

    /// <summary>Nothing, in this currency.</summary>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>Takes a decimal that is already exact in the currency.</summary>
    /// <exception cref="ArgumentException">The amount has more decimals than the currency.</exception>
    /// <exception cref="OverflowException">The amount does not fit 64 bits of minor units.</exception>
    public static Money Exact(decimal amount, Currency currency)
    {
        var minorUnits = amount * Scale(currency);
        if (decimal.Truncate(minorUnits) != minorUnits)
            throw new ArgumentException($"{amount} has more decimals than {currency} allows.", nameof(amount));
        return new Money((long)minorUnits, currency);
    }

    /// <summary>Rounds a decimal half away from zero to the minor unit: the rule for a line's value and for every share.</summary>
    /// <exception cref="OverflowException">The amount does not fit 64 bits of minor units.</exception>
    public static Money RoundedHalfAwayFromZero(decimal amount, Currency currency) =>
        new((long)decimal.Round(amount * Scale(currency), 0, MidpointRounding.AwayFromZero), currency);

    /// <summary>Returns a share of this amount, rounded half away from zero to the minor unit.</summary>
    /// <param name="basisPoints">Hundredths of one percent, 0 or more; 10,000 is the whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is negative.</exception>
    public Money Share(int basisPoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(basisPoints);
        return new((long)decimal.Round((decimal)MinorUnits * basisPoints / 10_000, 0, MidpointRounding.AwayFromZero), Currency);
    }

    /// <summary>The exact sum.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => new(left.MinorUnits + left.Same(right).MinorUnits, left.Currency);

    /// <summary>The exact difference.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) => new(left.MinorUnits - left.Same(right).MinorUnits, left.Currency);

    /// <summary>The amount with its sign turned.</summary>
    public static Money operator -(Money amount) => new(-amount.MinorUnits, amount.Currency);

    /// <summary>Whether the left amount is smaller.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is larger.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is smaller or the same.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is larger or the same.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Compares the amounts.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money other) => MinorUnits.CompareTo(Same(other).MinorUnits);

    /// <summary>The amount with its currency, such as <c>EUR 1120.00</c>, the same on every machine.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Currency} {Amount}");

    private Money Same(Money other) => other.Currency == Currency
        ? other
        : throw new InvalidOperationException($"{Currency} and {other.Currency} do not mix.");

    private static decimal Scale(Currency currency)
    {
        var scale = 1m;
        for (var digit = 0; digit < currency.MinorDigits; digit++)
            scale *= 10;
        return scale;
    }
}
