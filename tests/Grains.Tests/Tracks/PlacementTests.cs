using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.Grains.Tests.Cluster;

namespace PartnerConnect.Grains.Tests.Tracks;

/// <summary>R22, A22: a person places a partner.</summary>
public sealed class PlacementTests
{
    private static readonly DateOnly BeforeLaunch = new(2023, 9, 28);

    [Fact]
    public async Task A_placement_in_the_transition_is_final_for_the_year_and_tells_what_the_rule_alone_gives()
    {
        // No POS data gates a choice here, so that the partner may choose in April without having reported a week.
        await using var programme = await TestProgramme.StartAsync(
            BeforeLaunch, RegionGuides.Of("benelux").Setting("Certification, PosData, BrandAlignment", "Certification, BrandAlignment"));
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        Assert.Equal(("NotAssignedYet", "R18"), Told(await partner.PlaceAsync("Principal")));
        await programme.AdvanceAsync(new DateOnly(2023, 10, 20));

        var placed = await partner.PlaceAsync("principal");

        Assert.Equal(("Principal", null, "R22", "Premier"), (placed.Track, placed.Refusal, placed.Rule, placed.ByRuleAlone));
        var standing = await partner.StandingAsync();
        Assert.Equal(("Principal", "Override", new DateOnly(2023, 10, 20)), (standing.Track, standing.TrackBasis, standing.TrackSince));
        Assert.DoesNotContain(standing.Deadlines, deadline => deadline.What == "Choose a track");
        var decision = (await partner.DecisionsAsync())[^1];
        Assert.Equal(
            (placed.DecisionId, "placement-override", "Accepted", true, "programme-manager:smit"),
            (decision.Id, decision.Kind, decision.Outcome, decision.Departs, decision.DecidedBy));
        Assert.Contains("Strategic account", decision.Trace, StringComparison.Ordinal);

        // Nor has the partner the last word: what it asks for now is refused.
        var stored = await partner.StoredAsync();
        Assert.Equal(placed, await partner.PlaceAsync("Principal"));
        Assert.Equal(stored, await partner.StoredAsync());
        Assert.Equal(("AlreadyInTrack", "R7"), Told(await partner.PlaceAsync("Principal", "Another reason")));
        var choice = await partner.ChooseAsync("Premier");
        Assert.Equal(("Principal", "PlacedByPerson", "R22"), (choice.Track, choice.Refusal, choice.Rule));

        // So that it is told what helps it in the next window, and nothing of this one.
        var outlook = (await programme.Grains.GetGrain<IPartnerOutlook>(partner.Key).Outlook())!;
        Assert.All(outlook.Ways.Reach, way => Assert.EndsWith(" in FY25", way.What, StringComparison.Ordinal));

        // It holds up to the new year, in which the partner chooses for itself.
        await programme.AdvanceAsync(new DateOnly(2024, 4, 10));
        Assert.Equal("Principal", (await partner.StandingAsync()).Track);
        Assert.Equal(("OverrideNotAllowed", "R22"), Told(await partner.PlaceAsync("Elite")));
        choice = await partner.ChooseAsync("Premier");
        Assert.Equal(("Premier", null, "R8"), (choice.Track, choice.Refusal, choice.Rule));
    }

    [Fact]
    public async Task A_partner_without_an_agreement_or_a_track_that_is_none_is_refused()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2023, 10, 20), "benelux");
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync(partner.Profile with { AgreementSigned = null });

        Assert.Equal(("AgreementNotSigned", "R28"), Told(await partner.PlaceAsync("Elite")));
        Assert.Equal(("UnknownTrack", "R7"), Told(await partner.PlaceAsync("Platinum")));
    }

    [Fact]
    public async Task A_placement_in_the_window_stands_in_for_the_choice()
    {
        var guide = RegionGuides.Of("benelux").Setting("placementOverride: TransitionOnly", "placementOverride: Always");
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 1), guide);
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await programme.AdvanceAsync(new DateOnly(2024, 4, 15));

        Assert.Equal("Elite", (await partner.PlaceAsync("Elite")).Track);
        await programme.AdvanceAsync(new DateOnly(2024, 5, 3));

        // Whoever chooses nothing would have gone to Premier.
        Assert.Equal(("Elite", "Override"), ((await partner.StandingAsync()).Track, (await partner.StandingAsync()).TrackBasis));
        var close = await programme.Grains.GetGrain<GrainInterfaces.Runs.IRun>("run-window-close-FY25-benelux").Progress();
        Assert.Equal(1, close!.Outcomes["PlacedInElite"]);
        Assert.Equal("Completed", close.Status);
    }

    [Fact]
    public async Task Where_the_guide_lets_nobody_override_it_is_refused()
    {
        var guide = RegionGuides.Of("benelux").Setting("placementOverride: TransitionOnly", "placementOverride: Never");
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2023, 10, 20), guide);
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();

        Assert.Equal(("OverrideNotAllowed", "R22"), Told(await partner.PlaceAsync("Elite")));
        Assert.Equal("Premier", (await partner.StandingAsync()).Track);
    }

    // The last instant of the transition and the first after it, by the clock of each region.
    [Theory]
    [InlineData("benelux", "2024-03-31T22:00:00Z")]
    [InlineData("north-america", "2024-04-01T04:00:00Z")]
    [InlineData("apj", "2024-03-31T13:00:00Z")]
    public async Task The_transition_ends_by_the_regions_clock(string region, string end)
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 20), region);
        var partner = new TestPartner(programme, TestPartner.NewId()) { Region = region };
        await partner.EnrolAsync();

        programme.Sleep(DateTimeOffset.Parse(end).AddSeconds(-1));
        Assert.Equal("Elite", (await partner.PlaceAsync("Elite")).Track);
        programme.Sleep(DateTimeOffset.Parse(end));
        Assert.Equal(("OverrideNotAllowed", "R22"), Told(await partner.PlaceAsync("Principal")));
    }

    private static (string?, string) Told(GrainInterfaces.Tracks.TrackPlacementAnswer answer) => (answer.Refusal, answer.Rule);
}
