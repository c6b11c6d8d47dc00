using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Deals;

/// <summary>The price incentive of a registration: an extra discount, before VAT and every other levy (R54).</summary>
/// <remarks>How it goes together with other discounts is A37's and not asked here. Source: R62, A30.</remarks>
public static class DealIncentive
{
    /// <summary>The extra discount, in hundredths of one percent.</summary>
    /// <param name="isSecond">Whether it is the second registrant's, who has half of it, rounded down to a hundredth of one percent.</param>
    /// <param name="terms">The terms of deal registration.</param>
    public static int BasisPoints(bool isSecond, DealTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return isSecond ? terms.DiscountBasisPoints / 2 : terms.DiscountBasisPoints;
    }

    /// <summary>What is taken off an amount, rounded half away from zero to the minor unit.</summary>
    /// <param name="amount">What the incentive is reckoned on, such as the price after the standard discount.</param>
    /// <param name="basisPoints">The incentive that was approved, 0 to 10,000.</param>
    public static Money Off(Money amount, int basisPoints) => amount.Share(basisPoints);
}
