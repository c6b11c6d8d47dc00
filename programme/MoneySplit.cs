namespace PartnerConnect.Programme;

/// <summary>Splits an amount so that its parts always sum to it again.</summary>
public static class MoneySplit
{
    /// <summary>
    /// The parts in proportion to weights: each is the difference of two running shares, and these are rounded half away from zero to
    /// the minor unit.
    /// </summary>
    /// <param name="amount">The amount.</param>
    /// <param name="weights">How much each part weighs; one may be negative, such as what an adjustment takes back.</param>
    /// <returns>As many parts as weights.</returns>
    /// <exception cref="ArgumentException">The weights sum to nothing, and the amount is something.</exception>
    public static IReadOnlyList<Money> ByWeight(Money amount, IReadOnlyList<long> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var whole = weights.Aggregate((Int128)0, (sum, weight) => sum + weight);
        if (whole == 0 && amount.MinorUnits != 0)
            throw new ArgumentException("An amount is not split over nothing.", nameof(weights));

        var parts = new Money[weights.Count];
        var (running, given) = ((Int128)0, 0L);
        for (var index = 0; index < parts.Length; index++)
        {
            running += weights[index];
            var upTo = whole == 0 ? 0 : (long)Rounded(amount.MinorUnits * running, whole);
            parts[index] = new Money(upTo - given, amount.Currency);
            given = upTo;
        }

        return parts;
    }

    private static Int128 Rounded(Int128 dividend, Int128 divisor)
    {
        var (size, by) = (Int128.Abs(dividend), Int128.Abs(divisor));
        var rounded = ((size * 2) + by) / (by * 2);
        return Int128.IsNegative(dividend) == Int128.IsNegative(divisor) ? rounded : -rounded;
    }
}
