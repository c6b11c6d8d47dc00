using System.Collections.Immutable;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tracks;

/// <summary>Which benefits the guide means by its incentives, where its one word is a discount or a rebate.</summary>
/// <remarks>Source: the footnote of the requirement matrix, R27, R49, A23.</remarks>
public static class Incentives
{
    /// <summary>What a partner goes without while its incentives are suspended (R27): what the footnote speaks of, MDF,
    /// and deal registration, which brings a price incentive (R62).</summary>
    public static ImmutableArray<Benefit> Suspended(GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return [MeantBy(guide.Policies.DiscountOrRebate.Footnote), Benefit.Mdf, Benefit.DealRegistration];
    }

    /// <summary>What a quarter whose milestone is missed does not earn (R49).</summary>
    public static Benefit LostWithMilestone(GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return MeantBy(guide.Policies.DiscountOrRebate.Milestones);
    }

    private static Benefit MeantBy(PriceReduction word) =>
        word == PriceReduction.Rebate ? Benefit.Leap : Benefit.StandardDiscount;
}
