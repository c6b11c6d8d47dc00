using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Tracks;

/// <summary>A38: from when a choice counts, and by which track a quarter is judged.</summary>
public sealed class ChoiceEffectTests
{
    [Theory]
    [InlineData("Provisional", "AtQuarterEnd", "2024-04-10", "Elite")]
    [InlineData("Provisional", "AtQuarterStart", "2024-04-10", "Premier")]
    [InlineData("Retroactive", "AtQuarterEnd", "2024-04-01", "Elite")]
    [InlineData("Retroactive", "AtQuarterStart", "2024-04-01", "Elite")]
    public async Task A_quarter_is_judged_by_the_track_that_the_policies_name(
        string effect, string quarterTrack, string since, string judgedBy)
    {
        var guide = RegionGuides.Of("benelux")
            .Setting("effect: Provisional", $"effect: {effect}").Setting("quarterTrack: AtQuarterEnd", $"quarterTrack: {quarterTrack}")
            .Setting("Certification, PosData, BrandAlignment", "Certification, BrandAlignment");
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 1), guide);
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.SubmitAsync(new PosWeek(2023, 30), SoldLine.On(new DateOnly(2023, 7, 25), 120_000m));
        await programme.AdvanceAsync(new DateOnly(2024, 4, 10));

        await partner.ChooseAsync("Elite");
        Assert.Equal(DateOnly.Parse(since), (await partner.StandingAsync()).TrackSince);
        await programme.AdvanceAsync(new DateOnly(2024, 8, 1));

        var quarters = (await partner.StandingAsync()).Quarters;
        Assert.Equal("Premier", Track(quarters, "FY24-Q4"));
        Assert.Equal(judgedBy, Track(quarters, "FY25-Q1"));
    }

    // The window is over with 1 May, and all changes with it (R12): who is silent counts from that day at the latest.
    [Theory]
    [InlineData("Provisional", "2024-05-01")]
    [InlineData("Retroactive", "2024-04-01")]
    public async Task A_default_counts_from_where_a_choice_does(string effect, string since)
    {
        await using var programme = await TestProgramme.StartAsync(
            new DateOnly(2023, 9, 20), RegionGuides.Of("benelux").Setting("effect: Provisional", $"effect: {effect}"));
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.SubmitAsync(new PosWeek(2023, 20), SoldLine.On(new DateOnly(2023, 5, 16), 120_000m));
        await programme.AdvanceAsync(new DateOnly(2024, 5, 1));
        Assert.Equal("Elite", (await partner.StandingAsync()).Track);

        await programme.AdvanceAsync(new DateOnly(2024, 5, 2));

        var standing = await partner.StandingAsync();
        Assert.Equal(("Premier", "Default", DateOnly.Parse(since)), (standing.Track, standing.TrackBasis, standing.TrackSince));
        var decision = (await partner.DecisionsAsync()).Single(each => each.Kind == "default-assignment");
        Assert.Contains($"A38={effect}", decision.Trace, StringComparison.Ordinal);
    }

    private static string? Track(IEnumerable<QuarterStanding> quarters, string quarter) =>
        quarters.Single(each => each.Quarter == FiscalQuarter.Parse(quarter)).Track;
}
