using System.Collections.Immutable;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Prices;

/// <summary>Where a discount on a price comes from.</summary>
public enum DiscountKind
{
    /// <summary>The standard discount of the track and category (R52).</summary>
    Standard = 1,

    /// <summary>The price incentive of a registered deal (R62).</summary>
    DealRegistration = 2,

    /// <summary>A promotion (R57).</summary>
    Promotion = 3,
}

/// <summary>A discount on a price.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="BasisPoints">In hundredths of one percent, 0 to 10,000.</param>
public sealed record Discount(DiscountKind Kind, int BasisPoints);

/// <summary>What one discount takes off a unit's price.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Rule">The rule that grants it.</param>
/// <param name="BasisPoints">In hundredths of one percent.</param>
/// <param name="Before">The price before it.</param>
/// <param name="Off">What it takes off; nothing where only a larger one counts.</param>
/// <param name="After">The price after it.</param>
public sealed record DiscountStep(DiscountKind Kind, string Rule, int BasisPoints, Money Before, Money Off, Money After);

/// <summary>Takes several discounts off one price, as the guide says that they work together.</summary>
/// <remarks>
/// The price after each is reckoned from the list price with every discount up to it, and rounded once, half away from zero to
/// the minor unit: so the last price does not depend on their order. Source: R52, R54, A37.
/// </remarks>
public static class DiscountSteps
{
    private const int WholeBasisPoints = 10_000;

    /// <summary>The steps, in the order of the discounts.</summary>
    /// <param name="price">The list price of a unit, before VAT and other levies.</param>
    /// <param name="discounts">The discounts.</param>
    /// <param name="stacking">How they work together.</param>
    /// <exception cref="ArgumentOutOfRangeException">A discount is negative or more than the whole.</exception>
    public static ImmutableArray<DiscountStep> Of(Money price, ImmutableArray<Discount> discounts, DiscountStacking stacking)
    {
        var steps = ImmutableArray.CreateBuilder<DiscountStep>(discounts.Length);
        var (left, before) = (1m, price);
        var best = discounts.IsEmpty ? 0 : discounts.Max(discount => discount.BasisPoints);
        var isGiven = false;
        foreach (var discount in discounts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(discount.BasisPoints);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(discount.BasisPoints, WholeBasisPoints);
            var share = (decimal)discount.BasisPoints / WholeBasisPoints;
            var counts = stacking != DiscountStacking.BestOf || (!isGiven && discount.BasisPoints == best);
            isGiven |= counts;
            left = !counts ? left : stacking == DiscountStacking.Multiplicative ? left * (1 - share) : decimal.Max(0, left - share);
            var after = Money.RoundedHalfAwayFromZero(price.Amount * left, price.Currency);
            steps.Add(new(discount.Kind, RuleOf(discount.Kind), discount.BasisPoints, before, before - after, after));
            before = after;
        }

        return steps.MoveToImmutable();
    }

    private static string RuleOf(DiscountKind kind) => kind switch
    {
        DiscountKind.DealRegistration => "R62",
        DiscountKind.Promotion => "R57",
        _ => "R52",
    };
}
