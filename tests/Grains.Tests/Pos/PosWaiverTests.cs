using System.Text.Json;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Guide.Shadow;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Grains.Tests.Pos;

/// <summary>A person excuses a lapse: from that moment on it counts for nothing and against nobody.</summary>
public sealed class PosWaiverTests
{
    private static readonly DateOnly Joining = new(2024, 4, 1);
    private static readonly PosWeek First = new(2024, 14);

    [Fact]
    public async Task Waived_weeks_mend_a_quarter_that_is_over_at_once_and_it_settles_as_compliant()
    {
        var guide = RegionGuides.Of("benelux");
        await using var programme = await TestProgramme.StartAsync(Joining, guide);
        var partner = await JoinAsync(programme);
        for (var week = First.Next.Next; week.LastDay <= new DateOnly(2024, 6, 30); week = week.Next)
        {
            await programme.AdvanceAsync(week.LastDay);
            await partner.DeclareZeroAsync(week);
        }

        await programme.AdvanceAsync(new DateOnly(2024, 7, 10));
        var broken = (await partner.StandingAsync()).PosUnsettled!;
        Assert.Equal((false, true, 13, 0), (broken.Complies, broken.QuarterLost, broken.WeeksExpected, broken.WeeksWaived));
        Assert.Equal([First, First.Next], broken.BreakingWeeks);
        Assert.Contains((await OutlookAsync(programme, partner)).Lapses, due => (due.Kind, due.Rule) == ("QuarterLost", "R25"));

        var first = await WaiveAsync(programme, partner, First);
        await WaiveAsync(programme, partner, First.Next);
        var mended = (await partner.StandingAsync()).PosUnsettled!;
        Assert.Equal((true, false, 11, 2), (mended.Complies, mended.QuarterLost, mended.WeeksExpected, mended.WeeksWaived));
        Assert.Equal(("Waived", "Waived", "cam:jansen", "Our gateway was down"), (
            mended.Weeks[0].Verdict, mended.Weeks[0].Status, mended.Weeks[0].Waiver!.WaivedBy, mended.Weeks[0].Waiver!.Reason));
        Assert.DoesNotContain((await OutlookAsync(programme, partner)).Lapses, due => due.Kind == "QuarterLost" && due.Weeks.Contains(First));

        // The day before nobody had waived anything.
        Assert.False((await partner.StandingOnAsync(new DateOnly(2024, 7, 9))).Standing!.PosUnsettled!.Complies);

        await programme.AdvanceAsync(new DateOnly(2024, 8, 5));
        var settled = (await partner.StandingAsync()).Quarters.Single(each => each.Quarter == FiscalQuarter.Parse("FY25-Q1"));
        Assert.True(settled.PosComplied);
        Assert.Empty(settled.PosBreakingWeeks);
        Assert.Null((await partner.StandingAsync()).PosUnsettled);
        Assert.Equal("QuarterSettled", (await Waivers(programme, partner).Waive(new(new PosWeek(2024, 20), null, "cam:jansen", "x")))!.Refusal);
        Assert.Equal("QuarterSettled", (await Waivers(programme, partner).Revoke(new(First, null, "cam:jansen", "x")))!.Refusal);

        var decision = (await partner.DecisionsAsync()).Single(each => each.Id == first.Waiver!.DecisionId);
        Assert.Equal(("pos-waiver", "2024-W14", "WeekWaived", "R36", "cam:jansen", true), (
            decision.Kind, decision.Period, decision.Outcome, decision.Rule, decision.DecidedBy, decision.Departs));
        Assert.Equal(decision.Trace, DecisionKinds.Find(decision.Kind)!.Replay(decision.Trace, GuideFile.ReadStored(guide.Yaml)!));
        Assert.True((await partner.CheckDecisionsAsync()).IsIntact);
        Assert.Empty((await programme.Grains.GetGrain<IPartnerOutlook>(partner.Key).Counterfactual(decision.Id))!.Aims);

        // A shadow run gives the waivers on their day: without them the quarter suspends incentives.
        var state = JsonSerializer.Deserialize<PartnerState>(await partner.StoredAsync(), GrainStateJson.Options)!;
        Assert.DoesNotContain("downgrade", Played(state, guide.Yaml));
        Assert.Equal(2, Played(state, guide.Yaml).Count(kind => kind == "pos-waiver"));
        Assert.Contains("downgrade", Played(state with { Acts = [.. state.Acts.Where(act => act.Waived is null)] }, guide.Yaml));
    }

    [Fact]
    public async Task A_waived_line_counts_for_nothing_and_not_against_its_week_as_long_as_it_is_refused_for_the_same()
    {
        await using var programme = await TestProgramme.StartAsync(Joining, RegionGuides.Of("benelux"));
        var partner = await JoinAsync(programme);
        await programme.AdvanceAsync(new DateOnly(2024, 4, 8));
        await partner.SubmitAsync(First, Sale(1), Sale(2), Sale(3) with { Part = "NONE-1" });
        Assert.Equal(("TooFewValidLines", 2, 1, 0), Told(await WeekAsync(programme, partner)));

        Assert.Equal("LineNotRejected", (await Waivers(programme, partner).Waive(new(First, 3, "cam:jansen", "x")))!.Refusal);
        Assert.Equal("LineNotRejected", (await Waivers(programme, partner).Waive(new(First, 9, "cam:jansen", "x")))!.Refusal);
        Assert.Equal(1, await ExceptionsAsync(programme, partner, includesWaived: false));
        var waived = await WaiveAsync(programme, partner, First, line: 4);
        Assert.Equal(("L02", 1, true), (waived.Waiver!.Code, waived.Waiver.Version, waived.Waiver.Stands));
        Assert.Equal(("Compliant", 2, 1, 1), Told(await WeekAsync(programme, partner)));
        Assert.Equal((0, 1), (await ExceptionsAsync(programme, partner, false), await ExceptionsAsync(programme, partner, true)));
        Assert.Equal("WeekComplies", (await Waivers(programme, partner).Waive(new(First, null, "cam:jansen", "x")))!.Refusal);

        // The same line refused for the same keeps its waiver in a newer version, also after the partner was forgotten.
        await partner.SubmitAsync(First, Sale(1), Sale(2) with { Price = 60m }, Sale(3) with { Part = "NONE-1" });
        await partner.ForgetAsync();
        Assert.Equal(("Compliant", 2, 1, 1), Told(await WeekAsync(programme, partner)));
        Assert.Equal(2, Assert.Single((await WeekAsync(programme, partner)).Waivers).Version);
        Assert.Equal(0, await ExceptionsAsync(programme, partner, includesWaived: false));

        await partner.SubmitAsync(First, Sale(1), Sale(2), Sale(3) with { Part = "NONE-2" });
        Assert.Equal(("TooFewValidLines", 2, 1, 0), Told(await WeekAsync(programme, partner)));
        Assert.Empty((await WeekAsync(programme, partner)).Waivers);
        Assert.Equal(1, await ExceptionsAsync(programme, partner, includesWaived: false));
    }

    [Fact]
    public async Task A_waiver_is_given_and_revoked_once_however_often_it_is_asked_for()
    {
        await using var programme = await TestProgramme.StartAsync(Joining, RegionGuides.Of("benelux"));
        var partner = await JoinAsync(programme);
        Assert.Equal("WeekNotOver", (await Waivers(programme, partner).Waive(new(First, null, "cam:jansen", "x")))!.Refusal);
        Assert.Equal("NothingOwed", (await Waivers(programme, partner).Waive(new(First.Previous, null, "cam:jansen", "x")))!.Refusal);
        await programme.AdvanceAsync(new DateOnly(2024, 4, 12));

        var given = await WaiveAsync(programme, partner, First);
        var again = await WaiveAsync(programme, partner, First);
        var other = (await Waivers(programme, partner).Waive(new(First, null, "cam:smit", "Our gateway was down")))!;
        Assert.Equal(given, again);
        Assert.Equal(("AlreadyWaived", "cam:jansen"), (other.Refusal, other.Waiver!.WaivedBy));
        Assert.Equal(0, (await partner.StandingAsync()).Pos.LapsesInARow);

        var request = new PosWaiverRequest(First, null, "cam:smit", "It was up");
        var ended = await Waivers(programme, partner).Revoke(request);
        Assert.Equal(ended, await Waivers(programme, partner).Revoke(request));
        Assert.Equal((false, "cam:smit", "It was up"), (ended!.Waiver!.Stands, ended.Waiver.RevokedBy, ended.Waiver.RevokedReason));
        Assert.Equal("NotWaived", (await Waivers(programme, partner).Revoke(request with { By = "cam:jansen" }))!.Refusal);
        Assert.Equal((1, "Missing"), ((await partner.StandingAsync()).Pos.LapsesInARow, (await WeekAsync(programme, partner)).Week.Verdict));

        Assert.True((await WaiveAsync(programme, partner, First)).Waiver!.Stands);
        Assert.Equal(
            ["pos-waiver", "pos-waiver-revocation", "pos-waiver"],
            (await partner.DecisionsAsync()).Select(each => each.Kind).Where(kind => kind.StartsWith("pos-", StringComparison.Ordinal)));
        Assert.Null(await Waivers(programme, programme.Partner("T-NOBODY")).Waive(request));
        Assert.Null(await Waivers(programme, programme.Partner("T-NOBODY")).Revoke(request));
        Assert.Null(await Waivers(programme, programme.Partner("T-NOBODY")).Week(First));
    }

    [Fact]
    public async Task What_falls_due_from_lapses_is_told_with_its_day_and_what_one_more_would_bring()
    {
        await using var programme = await TestProgramme.StartAsync(Joining, RegionGuides.Of("benelux"));
        var partner = await JoinAsync(programme);
        await programme.AdvanceAsync(new DateOnly(2024, 4, 12));

        var outlook = await OutlookAsync(programme, partner);
        var due = Assert.Single(outlook.Lapses);
        Assert.Equal(("Reminder", new DateOnly(2024, 4, 12), "R36"), (due.Kind, due.DueOn, due.Rule));
        Assert.Contains(outlook.Warnings, warning => (warning.Rule, warning.LastDay, warning.IsDue) == ("R58", new DateOnly(2024, 4, 18), true));

        await programme.AdvanceAsync(new DateOnly(2024, 4, 19));
        Assert.Equal(
            ["Reminder", "ManagerWarning", "LeapHold", "QuarterLost"], (await OutlookAsync(programme, partner)).Lapses.Select(each => each.Kind));
        await WaiveAsync(programme, partner, First.Next);
        Assert.Equal([("Reminder", First)], (await partner.StandingAsync()).Pos.Due.Select(each => (each.Kind, each.Weeks.Single())));
    }

    [Fact]
    public async Task A_week_that_falls_due_tells_when_its_report_came()
    {
        await using var programme = await TestProgramme.StartAsync(Joining, RegionGuides.Of("benelux"));
        var partner = await JoinAsync(programme);
        await programme.AdvanceAsync(new DateOnly(2024, 4, 19));
        await partner.DeclareZeroAsync(First);
        await partner.ForgetAsync();

        var week = (await WeekAsync(programme, partner)).Week;
        Assert.Equal(("Late", true, true, false, new DateOnly(2024, 4, 10), new DateOnly(2024, 4, 11)), (
            week.Verdict, week.Late, week.ZeroSales, week.Attested, week.DueDay, week.LastDayInTime));
        Assert.Equal(programme.Now, week.ReceivedAt);
    }

    private static SoldLine Sale(int number) => SoldLine.On(First.FirstDay.AddDays(1), 50m) with { Number = number };

    private static (string, int, int, int) Told(PosWeekView week) =>
        (week.Week.Verdict, week.Week.LinesAccepted, week.Week.LinesRejected, week.Week.LinesWaived);

    private static IEnumerable<string> Played(PartnerState state, string yaml) => ShadowPlay.Play(
        state, FiscalYear.Parse("FY25"), new DateTimeOffset(2024, 8, 4, 0, 0, 0, TimeSpan.Zero),
        new GuideEditions([GuideFile.ReadStored(yaml)!]), isTraced: true).Decisions.Select(decision => decision.Kind);

    private static async Task<TestPartner> JoinAsync(TestProgramme programme)
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        return partner;
    }

    private static async Task<PosWaiverAnswer> WaiveAsync(TestProgramme programme, TestPartner partner, PosWeek week, int? line = null)
    {
        var answer = (await Waivers(programme, partner).Waive(new(week, line, "cam:jansen", "Our gateway was down")))!;
        Assert.Null(answer.Refusal);
        return answer;
    }

    private static IPartnerPosWaivers Waivers(TestProgramme programme, TestPartner partner) =>
        programme.Grains.GetGrain<IPartnerPosWaivers>(partner.Key);

    private static async Task<PosWeekView> WeekAsync(TestProgramme programme, TestPartner partner) =>
        (await Waivers(programme, partner).Week(First))!;

    private static async Task<PartnerOutlook> OutlookAsync(TestProgramme programme, TestPartner partner) =>
        (await programme.Grains.GetGrain<IPartnerOutlook>(partner.Key).Outlook())!;

    private static async Task<int> ExceptionsAsync(TestProgramme programme, TestPartner partner, bool includesWaived)
    {
        var found = await programme.Grains.GetGrain<IPosDesk>(GrainKeys.PosDesk)
            .Exceptions(new PosExceptionQuery(PartnerId: partner.Id, IncludesWaived: includesWaived), 100);
        Assert.All(found, each => Assert.Equal(includesWaived, each.Waiver is not null));
        return found.Length;
    }
}
