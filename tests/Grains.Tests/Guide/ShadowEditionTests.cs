using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Guide;

/// <summary>Shadow runs where editions, policies and partners are not all alike.</summary>
public sealed class ShadowEditionTests
{
    private const string Dach = """
          - id: dach
            name: DACH
            currency: EUR
            posCurrencies: [EUR]
            timeZone: Europe/Berlin
            countries: [DE, AT, CH, LI]
            annualMinimum: {Premier: 0, Elite: 200000, Principal: 1000000}

        """;

    [Fact]
    public async Task A_region_that_came_in_the_year_must_be_in_the_guide_that_is_tried()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 10), "benelux");
        var yaml = (await programme.Guide.Find("2023-10"))!.Yaml;
        var wider = yaml.Replace("  - id: benelux", $"{Dach}  - id: benelux", StringComparison.Ordinal);
        await programme.PublishAsync(wider.Edition("wider", "2024-07-01"));
        await programme.AdvanceAsync(new DateOnly(2024, 7, 10));
        var (here, there) = (programme.Partner(TestPartner.NewId()), new TestPartner(programme, TestPartner.NewId()) { Region = "dach" });
        Assert.Null((await here.EnrolAsync()).Refusal);
        Assert.Null((await there.EnrolAsync()).Refusal);

        await programme.Guide.Submit(yaml.Edition("narrow", "2026-04-01"));
        var refused = await Run(programme, "narrow").Start();
        await programme.Guide.Submit(wider.Edition("wide", "2026-04-01"));
        var run = await Run(programme, "wide").CompleteAsync();

        Assert.Equal("BreaksWithTheVersionBefore", refused.Refusal);
        Assert.Contains("must still name dach", refused.Message, StringComparison.Ordinal);
        Assert.Equal(
            [(here.Id, "Same", "Premier"), (there.Id, "Same", "Premier")],
            (await run.Partners(null, null, null, 200)).Select(each => (each.PartnerId, each.Outcome, each.Track)));
    }

    [Fact]
    public async Task A_partner_that_cannot_be_played_is_listed_and_stops_nobody_else()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 10), "benelux");
        var (torn, whole) = (programme.Partner(TestPartner.NewId()), programme.Partner(TestPartner.NewId()));
        await torn.EnrolAsync();
        await whole.EnrolAsync();
        await programme.TamperAsync($"UPDATE grain_state SET payload = CAST('{{\"profile\":' AS BLOB) WHERE key_text = '{torn.Key}'");
        await programme.Guide.Submit((await programme.Guide.Find("2023-10"))!.Yaml.Edition("same", "2026-04-01"));

        var run = await Run(programme, "same").CompleteAsync();

        var failed = Assert.Single(await run.Partners("Failed", null, null, 200));
        Assert.Equal((torn.Id, null, null), (failed.PartnerId, failed.Track, failed.ShadowTrack));
        Assert.NotEmpty(failed.Failure!);
        Assert.Equal(whole.Id, Assert.Single(await run.Partners("Same", null, null, 200)).PartnerId);
        Assert.Equal(["Failed", "Same"], (await run.Progress())!.Totals.Select(total => total.Outcome).Order());
    }

    // The window is open still, so that a refused choice leaves the track with which the year began.
    [Fact]
    public async Task A_choice_that_was_dated_back_is_no_part_of_the_years_beginning()
    {
        await using var programme = await TestProgramme.StartAsync(
            new DateOnly(2024, 3, 1),
            Lenient.Setting("effect: Provisional", "effect: Retroactive"));
        var partner = await JoinAsync(programme);
        await programme.AdvanceAsync(new DateOnly(2024, 4, 10));
        Assert.Equal("Elite", (await partner.ChooseAsync("Elite")).Track);
        await programme.AdvanceAsync(new DateOnly(2024, 4, 20));
        await programme.Guide.Submit((await programme.Guide.Find("2023-10"))!.Yaml
            .Edition("dearer", "2026-04-01", "Elite: 100000", "Elite: 150000"));

        var found = Assert.Single(await (await Run(programme, "dearer").CompleteAsync()).Partners(null, null, null, 200));

        Assert.Equal(("Elite", "Premier", "Falls"), (found.Track, found.ShadowTrack, found.Outcome));
    }

    [Fact]
    public async Task A_lapse_that_led_to_a_downgrade_in_the_year_leads_to_it_again()
    {
        await using var programme = await TestProgramme.StartAsync(
            new DateOnly(2024, 3, 1), Lenient.Setting("trigger: FullQuarter", "trigger: AnyLapse"));
        var partner = await JoinAsync(programme);
        await programme.AdvanceAsync(new DateOnly(2024, 4, 10));
        await partner.ChooseAsync("Elite");
        await programme.AdvanceAsync(new DateOnly(2024, 4, 30));
        var proposal = Assert.Single((await partner.StandingAsync()).Proposals);
        await partner.DecideAsync(proposal.Id, approve: true);
        Assert.Equal("Premier", (await partner.StandingAsync()).Track);
        await programme.Guide.Submit((await programme.Guide.Find("2023-10"))!.Yaml.Edition("same", "2026-04-01"));

        var run = await Run(programme, "same").CompleteAsync();

        var found = Assert.Single(await run.Partners(null, null, null, 200));
        Assert.Equal(("Premier", "Premier", "Same"), (found.Track, found.ShadowTrack, found.Outcome));
        var reasons = (await run.Reasons(partner.Id))!;
        Assert.Contains(reasons.Decisions, each => (each.Kind, each.Outcome) == ("downgrade", "Downgrade"));
    }

    private static GuideSeed Lenient =>
        RegionGuides.Of("benelux").Setting("Certification, PosData, BrandAlignment", "Certification, BrandAlignment");

    private static IShadowRun Run(TestProgramme programme, string version) =>
        programme.Grains.GetGrain<IShadowRun>(GrainKeys.Shadow(version, FiscalYear.Parse("FY25")));

    private static async Task<TestPartner> JoinAsync(TestProgramme programme)
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.SubmitAsync(new PosWeek(2023, 30), SoldLine.On(new DateOnly(2023, 7, 25), 120_000m));
        return partner;
    }
}
