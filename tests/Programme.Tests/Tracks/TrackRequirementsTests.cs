using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>Matrix rows Q1 to Q10, A11 to A13: what a track asks for apart from incentives.</summary>
public sealed class TrackRequirementsTests
{
    private static GuideVersion Guide => TestGuide.Shipped;

    [Theory]
    [InlineData("Premier", "Agreement MinimumRevenue Orientation PosData BrandAlignment")]
    [InlineData("Elite", "Agreement MinimumRevenue Orientation BusinessPlan Certification PosData BrandAlignment "
        + "MarketingPlan SalesMilestones BusinessReviews")]
    [InlineData("Principal", "Agreement MinimumRevenue Orientation BusinessPlan Certification PosData BrandAlignment "
        + "MarketingPlan SalesMilestones BusinessReviews")]
    public void A_track_asks_for_these_requirements(string track, string requirements) =>
        Assert.Equal(
            requirements,
            string.Join(' ', Enum.GetValues<Requirement>()
                .Where(requirement => TrackRequirements.Asks(requirement, track, "benelux", Guide))));

    [Theory]
    [InlineData("dach", true)]
    [InlineData("uk-ireland", true)]
    [InlineData("benelux", false)]
    public void Some_markets_ask_Premier_for_a_business_plan(string region, bool asks)
    {
        var guide = WithMarkets(Guide, Requirement.BusinessPlan);
        Assert.Equal(asks, TrackRequirements.Asks(Requirement.BusinessPlan, "Premier", region, guide));
        Assert.True(TrackRequirements.Asks(Requirement.BusinessPlan, "Elite", region, guide));
    }

    [Theory]
    [InlineData("dach", false)]
    [InlineData("benelux", true)]
    public void A_requirement_of_some_markets_gates_a_track_in_these_alone(string region, bool eligible)
    {
        var guide = WithMarkets(
            Guide.Asking(Requirement.Certification, "Elite", RequirementLevel.RequiredInMarkets),
            Requirement.Certification);
        var facts = TestFacts.Eligible(region).Without(Requirement.Certification, "Elite");
        Assert.Equal(eligible, Eligibility.For("Elite", facts, guide).Eligible);
    }

    private static GuideVersion WithMarkets(GuideVersion guide, Requirement requirement) => guide with
    {
        Requirements =
        [
            .. guide.Requirements.Select(row => row.Requirement == requirement
                ? row with { Markets = ["dach", "uk-ireland"] }
                : row),
        ],
    };
}
