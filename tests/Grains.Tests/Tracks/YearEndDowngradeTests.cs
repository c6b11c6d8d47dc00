using PartnerConnect.GrainInterfaces;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Tracks;

/// <summary>
/// R15, R26, A7: milestones of a fourth quarter, which settle when the year that the downgrade waits for has begun. Each
/// quarter counts for itself here, so that a partner may miss two and still have sold enough for its track.
/// </summary>
public sealed class YearEndDowngradeTests
{
    private static GuideSeed PerQuarter => RegionGuides.Of("benelux")
        .Setting("downgrade: CumulativeYtd", "downgrade: PerQuarter")
        .Setting("default: LowestTrack", "default: BestFit")
        .Setting("Certification, PosData, BrandAlignment", "Certification, BrandAlignment")
        .Setting("rule: BelowThreshold", "rule: AllWeeks");

    [Fact]
    public async Task A_fourth_quarter_leads_down_at_once_unless_the_partner_chose_for_the_new_year()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 8), PerQuarter);
        var (undecided, chose) = (await EliteAsync(programme), await EliteAsync(programme));
        await SellAsync(programme, new PosWeek(2024, 17), 60_000m, undecided, chose);
        await SellAsync(programme, new PosWeek(2024, 30), 60_000m, undecided, chose);
        await ReportAsync(programme, new PosWeek(2024, 45), undecided, chose);
        await ReportAsync(programme, new PosWeek(2025, 4), undecided, chose);
        await programme.AdvanceAsync(new DateOnly(2025, 4, 15));
        Assert.Null((await chose.ChooseAsync("Elite")).Refusal);

        // FY25-Q3 and Q4 were missed. Q4 settles on 1 May 2025, the last day of the window.
        await programme.AdvanceAsync(new DateOnly(2025, 5, 1));

        var proposal = Assert.Single((await undecided.StandingAsync()).Proposals);
        Assert.Equal(
            ("R26", "FY25-Q4", new DateOnly(2025, 5, 1)), (proposal.Rule, proposal.Period, proposal.EffectiveOn));
        var standing = await chose.StandingAsync();
        Assert.Equal(("Elite", 2), (standing.Track, standing.MissedStreak));
        Assert.Empty(standing.Proposals);

        await undecided.DecideAsync(proposal.Id, approve: true);
        Assert.Equal(("Premier", new DateOnly(2025, 5, 1)),
            ((await undecided.StandingAsync()).Track, (await undecided.StandingAsync()).TrackSince));

        // The streak of who chose goes on: a third missed quarter leads down with the year after.
        await ReportAsync(programme, new PosWeek(2025, 20), chose);
        await programme.AdvanceAsync(new DateOnly(2025, 7, 31));
        var later = Assert.Single((await chose.StandingAsync()).Proposals);
        Assert.Equal(("R26", "FY26-Q1", new DateOnly(2026, 4, 1)), (later.Rule, later.Period, later.EffectiveOn));
    }

    [Fact]
    public async Task A_proposal_that_waits_lapses_with_a_choice_on_the_windows_last_day()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 8), PerQuarter);
        var partner = await EliteAsync(programme);
        await SellAsync(programme, new PosWeek(2024, 17), 60_000m, partner);
        await SellAsync(programme, new PosWeek(2024, 30), 60_000m, partner);
        await ReportAsync(programme, new PosWeek(2024, 45), partner);
        await ReportAsync(programme, new PosWeek(2025, 4), partner);
        await programme.AdvanceAsync(new DateOnly(2025, 5, 1));
        Assert.Equal("Open", Assert.Single((await partner.StandingAsync()).Proposals).Status);

        Assert.Null((await partner.ChooseAsync("Elite")).Refusal);

        Assert.Empty((await partner.StandingAsync()).Proposals);
        var late = await partner.DecideAsync(GrainKeys.Proposal(partner.Id, 1), approve: true);
        Assert.Equal((true, "Lapsed"), (late!.AlreadyDecided, late.Proposal.Status));
        Assert.Equal("Elite", (await partner.StandingAsync()).Track);
    }

    private static async Task<TestPartner> EliteAsync(TestProgramme programme)
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.SubmitAsync(new PosWeek(2023, 30), SoldLine.On(new DateOnly(2023, 7, 25), 120_000m));
        Assert.Null((await partner.ChooseAsync("Elite")).Refusal);
        return partner;
    }

    private static async Task SellAsync(TestProgramme programme, PosWeek week, decimal price, params TestPartner[] partners)
    {
        await programme.AdvanceAsync(week.Next.FirstDay);
        foreach (var partner in partners)
            Assert.Equal(1, (await partner.SubmitAsync(week, SoldLine.On(week.FirstDay, price))).LinesAccepted);
    }

    // One week of a quarter is enough for its POS data to hold, by the rule that all have to fail.
    private static async Task ReportAsync(TestProgramme programme, PosWeek week, params TestPartner[] partners)
    {
        await programme.AdvanceAsync(week.Next.FirstDay);
        foreach (var partner in partners)
            await partner.DeclareZeroAsync(week);
    }
}
