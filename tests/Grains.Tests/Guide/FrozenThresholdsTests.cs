using PartnerConnect.Grains.Guide;
using PartnerConnect.Grains.Tests.Cluster;

namespace PartnerConnect.Grains.Tests.Guide;

/// <summary>A version that comes into force in mid-year leaves the year's thresholds, milestones and window alone (A35).</summary>
public sealed class FrozenThresholdsTests
{
    [Theory]
    [InlineData(true, "WindowClosed", "EUR 100000.00", 0, "2023-10")]
    [InlineData(false, "NotEligible", "EUR 120000.00", 3_000, "2024-04")]
    public async Task A_version_of_mid_year_changes_the_running_year_only_where_thresholds_are_not_frozen(
        bool frozen, string choiceOn4May, string elite, decimal second, string judgedBy)
    {
        var guide = Guide(frozen);
        await using var programme = await StartAsync(guide);
        await programme.PublishAsync(guide.Edition("2024-04", "2024-04-25")
            .Replace("annualMinimum: {Premier: 0, Elite: 100000", "annualMinimum: {Premier: 10000, Elite: 120000", StringComparison.Ordinal)
            .Replace("[2500, 2500, 2500, 2500]", "[4000, 3000, 2970, 30]", StringComparison.Ordinal)
            .Replace("windowDays: 30 ", "windowDays: 45 ", StringComparison.Ordinal));
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();

        // The window of 30 days is over on 1 May, that of 45 days on 16 May.
        await programme.AdvanceAsync(new DateOnly(2024, 5, 4));
        Assert.Equal(choiceOn4May, (await partner.ChooseAsync("Elite")).Refusal);

        await programme.AdvanceAsync(new DateOnly(2024, 7, 3));
        var standing = await partner.StandingAsync();
        Assert.Equal("2024-04", standing.GuideVersion);
        Assert.Equal(elite, standing.Eligibility.Single(each => each.Track == "Elite").Unmet.Single(each => each.Rule == "R29").Need);
        var closed = (await partner.DecisionsAsync()).Single(decision => decision is { Kind: "milestone-provisional", Period: "FY25-Q1" });
        Assert.Equal(judgedBy, closed.GuideVersion);
        Assert.Equal(second, standing.Quarters.Single(each => $"{each.Quarter}" == "FY25-Q2").Milestone!.Value.Amount);

        // From the next year's first day on it holds everywhere.
        await programme.AdvanceAsync(new DateOnly(2025, 4, 2));
        standing = await partner.StandingAsync();
        Assert.Equal("EUR 120000.00", standing.Eligibility.Single(each => each.Track == "Elite").Unmet.Single(each => each.Rule == "R29").Need);
        Assert.Equal(4_000m, standing.Quarters.Single(each => $"{each.Quarter}" == "FY26-Q1").Milestone!.Value.Amount);
        await programme.AdvanceAsync(new DateOnly(2025, 5, 10));
        Assert.Equal("NotEligible", (await partner.ChooseAsync("Elite")).Refusal);
        await programme.AdvanceAsync(new DateOnly(2025, 5, 18));
        Assert.Equal("WindowClosed", (await partner.ChooseAsync("Elite")).Refusal);
    }

    [Fact]
    public async Task A_version_of_1_June_leaves_the_running_year_alone_and_holds_from_1_April_on()
    {
        var guide = Guide(frozen: true);
        await using var programme = await StartAsync(guide);
        await programme.PublishAsync(guide.Edition("2024-06", "2024-06-01", "Premier: 0, Elite: 100000", "Premier: 10000, Elite: 120000"));
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();

        foreach (var (day, version, milestone) in new[]
        {
            (new DateOnly(2024, 5, 31), "2023-10", 0m), (new DateOnly(2024, 6, 1), "2024-06", 0m),
            (new DateOnly(2025, 3, 31), "2024-06", 0m), (new DateOnly(2025, 4, 1), "2024-06", 2_500m),
        })
        {
            await programme.AdvanceAsync(day);
            var standing = await partner.StandingAsync();
            Assert.Equal((version, milestone), (standing.GuideVersion, standing.Quarters[^1].Milestone!.Value.Amount));
        }
    }

    private static Task<TestProgramme> StartAsync(string guide) => TestProgramme.StartAsync(
        new TestProgrammePlan(new Grains.Calendar.SimulationClock(new DateTimeOffset(2024, 3, 10, 12, 0, 0, TimeSpan.Zero)))
        {
            Guide = new GuideSeed(guide),
        });

    private static string Guide(bool frozen) => RegionGuides.Of("benelux").Yaml.Replace(
        "thresholdsFrozenAtYearStart: true", $"thresholdsFrozenAtYearStart: {(frozen ? "true" : "false")}", StringComparison.Ordinal);
}
