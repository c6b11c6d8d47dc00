using PartnerConnect.Grains.Calendar;

namespace PartnerConnect.Grains.Tests.Calendar;

public sealed class WakeUpTests
{
    [Fact]
    public void A_hundred_regions_wake_one_after_the_other_and_none_before_its_boundary()
    {
        var seconds = Enumerable.Range(1, 100).Select(number => WakeUp.After($"region-of-{number}").TotalSeconds).ToList();

        Assert.All(seconds, second => Assert.InRange(second, 1, 30));
        Assert.True(seconds.Distinct().Count() >= 24, $"They wake in {seconds.Distinct().Count()} seconds of 30.");
        Assert.All(seconds.GroupBy(second => second), together => Assert.InRange(together.Count(), 1, 12));
    }

    [Theory]
    [InlineData("benelux", 15)]
    [InlineData("north-america", 22)]
    public void A_region_wakes_in_the_same_second_on_every_silo(string region, int second) =>
        Assert.Equal(second, WakeUp.After(region).TotalSeconds);
}
