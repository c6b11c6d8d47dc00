using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;
using static PartnerConnect.Programme.Guide.PriceReduction;

namespace PartnerConnect.Programme.Tests.Tracks;

public sealed class IncentivesTests
{
    [Theory]
    [InlineData(Rebate, Benefit.Leap)]
    [InlineData(Discount, Benefit.StandardDiscount)]
    public void The_one_word_of_the_guide_says_what_is_suspended_and_what_a_missed_milestone_costs(PriceReduction word, Benefit meant)
    {
        var footnote = TestGuide.Shipped.Settling(policies =>
            policies with { DiscountOrRebate = policies.DiscountOrRebate with { Footnote = word } });
        var milestones = TestGuide.Shipped.Settling(policies =>
            policies with { DiscountOrRebate = policies.DiscountOrRebate with { Milestones = word } });

        Assert.Equal([meant, Benefit.Mdf, Benefit.DealRegistration], Incentives.Suspended(footnote));
        Assert.Equal(meant, Incentives.LostWithMilestone(milestones));
        Assert.Equal(Benefit.Leap, Incentives.LostWithMilestone(footnote));
    }
}
