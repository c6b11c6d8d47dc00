using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Partners;

/// <summary>Benelux asks for EUR 100,000 in Elite and 500,000 in Principal; launch measures October 2022 to September 2023.</summary>
public sealed class LaunchTests
{
    private static readonly DateOnly LaunchDay = new(2023, 10, 1);

    [Theory]
    [InlineData("2023-05-16", 99_999.99, "Premier")]
    [InlineData("2023-05-16", 100_000, "Elite")]
    [InlineData("2022-10-01", 500_000, "Principal")]
    [InlineData("2022-09-30", 500_000, "Premier")]
    public async Task Who_joins_before_launch_waits_and_the_run_places_it_by_twelve_months(string day, decimal net, string track)
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2023, 9, 20), "benelux");
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await SellAsync(partner, DateOnly.Parse(day), net);
        Assert.Null((await partner.StandingAsync()).Track);

        await programme.AdvanceAsync(LaunchDay);

        var standing = await partner.StandingAsync();
        Assert.Equal((track, "LaunchAssignment", LaunchDay), (standing.Track, standing.TrackBasis, standing.TrackSince));
        var decision = Assert.Single(await partner.DecisionsAsync(), each => each.Kind == "launch-assignment");
        Assert.Equal((track, LaunchDay, "R18"), (decision.Outcome, decision.AsOf, decision.Rule));
    }

    // The cluster slept over launch: decided as of launch, and told ten days later.
    [Theory]
    [InlineData("Launch", "2023-11-30")]
    [InlineData("Notified", "2023-12-09")]
    [InlineData("Later", "2023-12-09")]
    public async Task The_transition_runs_from_launch_or_from_when_its_assignment_was_told(string from, string lastDay)
    {
        await using var programme = await TestProgramme.StartAsync(
            new DateOnly(2023, 9, 20), RegionGuides.Of("benelux").Setting("from: Launch", $"from: {from}"));
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        programme.Sleep(new DateTimeOffset(2023, 10, 10, 12, 0, 0, TimeSpan.Zero));

        var standing = await partner.StandingAsync();

        Assert.Equal(LaunchDay, standing.TrackSince);
        Assert.Equal(DateOnly.Parse(lastDay), standing.Deadlines.Single(deadline => deadline.What == "Choose a track").LastDay);
    }

    [Fact]
    public async Task History_that_comes_in_on_the_day_of_launch_counts_in_the_run()
    {
        await using var programme = await TestProgramme.StartAsync(LaunchDay, "benelux");
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        Assert.Null((await partner.StandingAsync()).Track);
        await SellAsync(partner, new DateOnly(2023, 5, 16), 120_000m);

        await programme.Region("benelux").CatchUp();

        Assert.Equal("Elite", (await partner.StandingAsync()).Track);
    }

    [Fact]
    public async Task Who_joins_on_the_day_after_the_run_is_placed_the_next_day_as_of_launch()
    {
        await using var programme = await TestProgramme.StartAsync(LaunchDay, "benelux");
        await programme.Region("benelux").CatchUp();
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await SellAsync(partner, new DateOnly(2023, 5, 16), 120_000m);
        Assert.Null((await partner.StandingAsync()).Track);

        await programme.AdvanceAsync(LaunchDay.AddDays(1));

        var standing = await partner.StandingAsync();
        Assert.Equal(("Elite", LaunchDay), (standing.Track, standing.TrackSince));
    }

    [Fact]
    public async Task Without_an_agreement_nobody_takes_part_until_it_is_signed()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2023, 9, 20), "benelux");
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync(partner.Profile with { AgreementSigned = null });
        await programme.AdvanceAsync(LaunchDay);
        Assert.Null((await partner.StandingAsync()).Track);

        await partner.EnrolAsync();

        var standing = await partner.StandingAsync();
        Assert.Equal(("Premier", "Newcomer"), (standing.Track, standing.TrackBasis));
    }

    private static Task<PosReportAnswer> SellAsync(TestPartner partner, DateOnly day, decimal net) =>
        partner.SubmitAsync(PosWeek.Of(day), SoldLine.On(day, net));
}
