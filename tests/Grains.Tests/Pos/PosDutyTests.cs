using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Pos;

/// <summary>A32, A46: who owes reports, what silence means, and what follows from lapses.</summary>
public sealed class PosDutyTests
{
    private static readonly DateOnly Joining = new(2024, 4, 1);

    [Fact]
    public async Task A_brokers_declaration_is_an_attestation_and_a_resellers_is_not()
    {
        await using var programme = await StartAsync(RegionGuides.Of("benelux"));
        var (broker, reseller) = (await JoinAsync(programme, "TechnologyBroker"), await JoinAsync(programme, "ValueAddedReseller"));
        await programme.AdvanceAsync(new DateOnly(2024, 4, 8));

        Assert.Equal((true, true), Told(await broker.DeclareZeroAsync(new PosWeek(2024, 14))));
        Assert.Equal((true, false), Told(await reseller.DeclareZeroAsync(new PosWeek(2024, 14))));
        Assert.Equal("Zero", Week(await broker.StandingAsync(), 14).Status);
        Assert.True((await broker.ReportAsync(new PosWeek(2024, 14)))!.Attested);

        static (bool, bool) Told(GrainInterfaces.Pos.PosReportAnswer answer) => (answer.ZeroSales, answer.Attested);
    }

    [Fact]
    public async Task Where_brokers_are_exempt_silence_breaks_no_quarter_of_theirs()
    {
        await using var programme = await StartAsync(RegionGuides.Of("benelux").Setting("brokerPos: ZeroSalesDeclaration", "brokerPos: Exempt"));
        var (broker, reseller) = (await JoinAsync(programme, "ReferralInfluencer"), await JoinAsync(programme, "ValueAddedReseller"));
        await programme.AdvanceAsync(new DateOnly(2024, 8, 1));

        Assert.True(Spring(await broker.StandingAsync()).PosComplied);
        Assert.False(Spring(await reseller.StandingAsync()).PosComplied);
        Assert.All((await broker.StandingAsync()).Pos.Weeks, week => Assert.Equal("Waived", week.Status));
        Assert.DoesNotContain((await broker.StandingAsync()).Deadlines, deadline => deadline.Rule == "R36");

        static QuarterStanding Spring(Standing standing) => standing.Quarters.Single(each => each.Quarter == FiscalQuarter.Parse("FY25-Q1"));
    }

    [Fact]
    public async Task Where_no_declaration_is_needed_a_silent_week_is_one_without_sales()
    {
        await using var programme = await StartAsync(
            RegionGuides.Of("benelux").Setting("zeroWeekNeedsDeclaration: true", "zeroWeekNeedsDeclaration: false"));
        var partner = await JoinAsync(programme, "ValueAddedReseller");
        await programme.AdvanceAsync(new DateOnly(2024, 4, 19));

        var pos = (await partner.StandingAsync()).Pos;
        Assert.Equal(("Zero", "Expected", 2), (pos.Weeks[1].Status, pos.Weeks[2].Status, pos.WeeksCompliant));
    }

    [Fact]
    public async Task Lapses_in_a_row_are_told_with_what_follows_from_them()
    {
        await using var programme = await StartAsync(RegionGuides.Of("benelux"));
        var partner = await JoinAsync(programme, "ValueAddedReseller");

        await programme.AdvanceAsync(new DateOnly(2024, 4, 12));
        var first = (await partner.StandingAsync()).Pos;
        Assert.Equal((1, true, false, false, false), (first.LapsesInARow, first.ReminderDue, first.WarningDue, first.LeapHeld, first.QuarterLost));
        Assert.Empty(first.BreakingWeeks);

        await programme.AdvanceAsync(new DateOnly(2024, 4, 19));
        var second = (await partner.StandingAsync()).Pos;
        Assert.Equal((2, true, true, true, true), (second.LapsesInARow, second.ReminderDue, second.WarningDue, second.LeapHeld, second.QuarterLost));
        Assert.Equal([new PosWeek(2024, 14), new PosWeek(2024, 15)], second.BreakingWeeks);

        await partner.DeclareZeroAsync(new PosWeek(2024, 15).Next.Previous);
        await programme.AdvanceAsync(new DateOnly(2024, 4, 22));
        await partner.DeclareZeroAsync(new PosWeek(2024, 16));
        var third = (await partner.StandingAsync()).Pos;
        Assert.Equal((0, false, true), (third.LapsesInARow, third.LeapHeld, third.QuarterLost));
    }

    private static PosWeekStanding Week(Standing standing, int number) => standing.Pos.Weeks.Single(week => week.Week == new PosWeek(2024, number));

    private static Task<TestProgramme> StartAsync(GuideSeed guide) => TestProgramme.StartAsync(Joining, guide);

    private static async Task<TestPartner> JoinAsync(TestProgramme programme, string type)
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync(partner.Profile with { Type = type });
        return partner;
    }
}
