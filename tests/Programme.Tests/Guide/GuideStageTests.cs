using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

public sealed class GuideStageTests
{
    private static readonly GuideVersion First = TestGuide.Shipped;

    [Theory]
    [InlineData("2023-10", "benelux", "2023-09-30", GuideStage.Published)]
    [InlineData("2023-10", "benelux", "2023-10-01", GuideStage.InForce)]
    [InlineData("2023-10", "benelux", "2024-05-31", GuideStage.InForce)]
    [InlineData("2023-10", "benelux", "2024-06-01", GuideStage.Superseded)]
    [InlineData("2023-10", "dach", "2024-06-30", GuideStage.InForce)]
    [InlineData("2023-10", "dach", "2024-07-01", GuideStage.Superseded)]
    [InlineData("next", "benelux", "2024-05-31", GuideStage.Published)]
    [InlineData("next", "benelux", "2024-06-01", GuideStage.InForce)]
    [InlineData("next", "dach", "2024-06-30", GuideStage.Published)]
    [InlineData("next", "dach", "2024-07-01", GuideStage.InForce)]
    [InlineData("draft", "dach", "2024-07-01", GuideStage.Draft)]
    public void A_version_comes_into_force_and_is_superseded_region_by_region(string version, string region, string day, GuideStage stage)
    {
        var dach = First.Region("dach");
        var next = First with { Version = "next", InForceFrom = new(2024, 6, 1), Regions = First.Regions.Replace(dach, dach with { InForceFrom = new(2024, 7, 1) }) };
        Assert.Equal(stage, GuideStages.In(version, region, DateOnly.Parse(day, null), new GuideEditions([First, next])));
    }

    [Theory]
    [InlineData(GuideStage.Draft)]
    [InlineData(GuideStage.Draft, GuideStage.Draft, GuideStage.Draft)]
    [InlineData(GuideStage.Published, GuideStage.Published, GuideStage.Published)]
    [InlineData(GuideStage.InForce, GuideStage.Published, GuideStage.InForce)]
    [InlineData(GuideStage.InForce, GuideStage.InForce, GuideStage.Superseded)]
    [InlineData(GuideStage.Published, GuideStage.Published, GuideStage.Superseded)]
    [InlineData(GuideStage.Superseded, GuideStage.Superseded, GuideStage.Superseded)]
    public void As_a_whole_it_is_in_force_once_it_is_so_anywhere(GuideStage overall, params GuideStage[] byRegion) =>
        Assert.Equal(overall, GuideStages.Overall([.. byRegion]));
}
