using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Partners;

public sealed class EnrolmentTests(SharedProgramme programme)
{
    [Fact]
    public async Task Enrolling_twice_changes_nothing()
    {
        var partner = await programme.JoinAsync();
        var stored = await partner.StoredAsync();

        var again = await partner.EnrolAsync();

        Assert.Null(again.Refusal);
        Assert.Equal(stored, await partner.StoredAsync());
        Assert.Single(await partner.DecisionsAsync());
    }

    [Fact]
    public async Task A_new_profile_replaces_the_old_and_keeps_the_track()
    {
        var partner = await programme.JoinAsync();

        await partner.EnrolAsync(partner.Profile with { Name = "Van Dijk Groep", BrandAligned = false });

        var standing = await partner.StandingAsync();
        Assert.Equal(("Van Dijk Groep", "Premier"), (standing.Name, standing.Track));
        Assert.Single(await partner.DecisionsAsync());
    }

    [Fact]
    public async Task A_partner_stays_in_its_region()
    {
        var partner = await programme.JoinAsync();

        var answer = await partner.EnrolAsync(partner.Profile with { Region = "dach" });

        Assert.Equal(EnrolRefusals.RegionIsFixed, answer.Refusal);
        Assert.Equal("benelux", (await partner.StandingAsync()).Region);
    }

    [Theory]
    [InlineData("Wholesaler")]
    [InlineData("valueaddedreseller")]
    [InlineData("1")]
    public async Task A_type_the_guide_does_not_know_is_refused(string type)
    {
        var partner = programme.NewPartner();

        var answer = await partner.EnrolAsync(partner.Profile with { Type = type });

        Assert.Equal(EnrolRefusals.UnknownType, answer.Refusal);
        Assert.Null(await partner.FindStandingAsync());
    }

    [Fact]
    public async Task The_items_of_brand_alignment_that_are_met_are_kept_by_name()
    {
        var partner = await programme.JoinAsync();

        await partner.EnrolAsync(partner.Profile with { BrandAligned = false, BrandItems = ["Products", "Affiliation"] });

        var standing = await partner.StandingAsync();
        Assert.Equal(
            "not full, without BrandProtocol, TechnologyPartner, OwnServices",
            standing.Requirements.Single(each => each.Requirement == "BrandAlignment").Have);
        Assert.Equal(["Affiliation", "Products"], (await partner.FindAsync())!.BrandItems);

        await partner.EnrolAsync(partner.Profile with
        {
            BrandAligned = false,
            BrandItems = ["Affiliation", "BrandProtocol", "TechnologyPartner", "Products", "OwnServices"],
        });
        Assert.True((await partner.FindAsync())!.BrandAligned);
    }

    [Theory]
    [InlineData(false, "Logo")]
    [InlineData(false, "All")]
    [InlineData(true, "Products")]
    public async Task Items_that_contradict_or_are_none_are_refused(bool aligned, string item)
    {
        var partner = programme.NewPartner();

        var answer = await partner.EnrolAsync(partner.Profile with { BrandAligned = aligned, BrandItems = [item] });

        Assert.Equal(EnrolRefusals.WrongBrandItems, answer.Refusal);
        Assert.Null(await partner.FindStandingAsync());
    }

    [Fact]
    public async Task A_region_the_guide_does_not_know_is_refused()
    {
        var partner = programme.NewPartner("atlantis");

        Assert.Equal(EnrolRefusals.UnknownRegion, (await partner.EnrolAsync()).Refusal);
        Assert.Null(await partner.FindStandingAsync());
    }

    [Fact]
    public async Task Who_joins_after_launch_is_a_newcomer_in_the_lowest_track()
    {
        var partner = await programme.JoinAsync();

        var standing = await partner.StandingAsync();

        Assert.Equal(("Premier", "Newcomer", SharedProgramme.Today), (standing.Track, standing.TrackBasis, standing.TrackSince));
        var decision = Assert.Single(await partner.DecisionsAsync());
        Assert.Equal(("newcomer-assignment", "Premier", "R7"), (decision.Kind, decision.Outcome, decision.Rule));
    }

    [Fact]
    public async Task Who_signs_the_agreement_later_gets_its_track_then()
    {
        var partner = programme.NewPartner();
        await partner.EnrolAsync(partner.Profile with { AgreementSigned = null });
        Assert.Null((await partner.StandingAsync()).Track);
        Assert.Empty(await partner.DecisionsAsync());

        await partner.EnrolAsync();

        Assert.Equal("Premier", (await partner.StandingAsync()).Track);
        Assert.Single(await partner.DecisionsAsync());
    }

    [Fact]
    public async Task Nobody_answers_for_a_partner_that_was_never_enrolled()
    {
        var partner = programme.NewPartner();

        Assert.Null(await partner.FindStandingAsync());
        Assert.Null(await partner.ReportAsync(new PosWeek(2024, 15)));
        Assert.Null(await partner.SubmitAsync(new PosWeek(2024, 15), SoldLine.On(SharedProgramme.Today, 100m)));
        Assert.Null(await partner.ChooseAsync("Elite"));
        Assert.Null(await partner.OrderAsync("N-1", Products.Camera.ManufacturerPartNumber));
        Assert.Null(await partner.DecideAsync("proposal-none-1", approve: true));
    }
}
