using PartnerConnect.Grains.Tests.Cluster;

namespace PartnerConnect.Grains.Tests.Tracks;

/// <summary>A39: the days of its own in which a partner that joins in mid-year may choose.</summary>
public sealed class NewcomerWindowTests
{
    [Fact]
    public async Task The_years_window_does_not_cut_them_short()
    {
        // By commitment and with certificates alone, whoever joins fits the highest track at once.
        await using var programme = await TestProgramme.StartAsync(
            new DateOnly(2024, 4, 20),
            RegionGuides.Of("benelux").Setting("newcomerTrack: LowestTrackAtOnce", "newcomerTrack: BestFitAtOnce")
                .Setting("eligibilityBasis: PriorFY", "eligibilityBasis: Committed")
                .Setting("[Agreement, MinimumRevenue, Orientation, Certification, PosData, BrandAlignment]", "[Agreement, Certification]"));
        var (chooses, waits) = (programme.Partner(TestPartner.NewId()), programme.Partner(TestPartner.NewId()));
        await chooses.EnrolAsync();
        await waits.EnrolAsync();

        await programme.AdvanceAsync(new DateOnly(2024, 5, 20));

        var standing = await waits.StandingAsync();
        Assert.Equal(("Principal", "Newcomer", new DateOnly(2024, 4, 20)), (standing.Track, standing.TrackBasis, standing.TrackSince));
        var kept = (await waits.DecisionsAsync()).Single(each => each.Kind == "default-assignment");
        Assert.Contains("A39=BestFitAtOnce", kept.Trace, StringComparison.Ordinal);
        Assert.Equal(("Elite", null), Told(await chooses.ChooseAsync("Elite")));
        await programme.AdvanceAsync(new DateOnly(2024, 5, 21));
        Assert.Equal(("Principal", "WindowClosed"), Told(await waits.ChooseAsync("Elite")));
    }

    [Fact]
    public async Task They_begin_once_it_is_onboarded()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 7, 10), "benelux");
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync(partner.Profile with { OrientationCompleted = null });

        var early = await partner.ChooseAsync("Elite");
        Assert.Equal(("WindowClosed", "R32"), (early.Refusal, early.Rule));
        Assert.DoesNotContain((await partner.StandingAsync()).Deadlines, deadline => deadline.What == "Choose a track");

        await programme.AdvanceAsync(new DateOnly(2024, 8, 20));
        await partner.EnrolAsync(partner.Profile with { OrientationCompleted = new DateOnly(2024, 8, 15) });
        var choice = (await partner.StandingAsync()).Deadlines.Single(deadline => deadline.What == "Choose a track");
        Assert.Equal(new DateOnly(2024, 9, 14), choice.LastDay);
        Assert.Equal(("Premier", null), Told(await partner.ChooseAsync("Premier")));
    }

    private static (string?, string?) Told(GrainInterfaces.Tracks.TrackChoiceAnswer answer) => (answer.Track, answer.Refusal);
}
