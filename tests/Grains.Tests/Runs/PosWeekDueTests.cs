using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Tests.Runs;

/// <summary>R24, A8: a lapse is held against a partner as soon as its week is due.</summary>
public sealed class PosWeekDueTests
{
    private static GuideSeed AnyLapse => RegionGuides.Of("benelux").Setting("trigger: FullQuarter", "trigger: AnyLapse");

    [Fact]
    public async Task A_missing_week_is_proposed_for_a_downgrade_when_its_grace_is_over_and_only_then()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 8), AnyLapse);
        var partner = await EliteAsync(programme);

        // W15, up to Sunday 14 April, is due on Wednesday and in its grace on Thursday.
        programme.Sleep(new DateTimeOffset(2024, 4, 18, 21, 59, 59, TimeSpan.Zero));
        Assert.Empty((await partner.StandingAsync()).Proposals);
        programme.Sleep(new DateTimeOffset(2024, 4, 18, 22, 0, 0, TimeSpan.Zero));

        var proposal = Assert.Single((await partner.StandingAsync()).Proposals);
        Assert.Equal(
            ("Downgrade", "Open", "R24", "Elite", "Premier", "FY25-Q1"),
            (proposal.Kind, proposal.Status, proposal.Rule, proposal.From, proposal.To, proposal.Period));
        Assert.Equal((new DateOnly(2024, 4, 19), new DateOnly(2024, 4, 19)), (proposal.ProposedOn, proposal.EffectiveOn));
        var decision = (await partner.DecisionsAsync()).Single(each => each.Kind == "downgrade");
        Assert.Equal(("2024-W15", "R24", proposal.DecisionId), (decision.Period, decision.Rule, decision.Id));

        await partner.DecideAsync(proposal.Id, approve: true);
        Assert.Equal("Premier", (await partner.StandingAsync()).Track);
    }

    [Fact]
    public async Task A_week_is_held_against_a_partner_once()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 8), AnyLapse);
        var partner = await EliteAsync(programme);
        await programme.AdvanceAsync(new DateOnly(2024, 4, 19));
        await partner.DecideAsync(GrainKeys.Proposal(partner.Id, 1), approve: false);

        // The next week is reported in time, the one after it is not.
        await programme.AdvanceAsync(new DateOnly(2024, 4, 22));
        await partner.DeclareZeroAsync(new PosWeek(2024, 16));
        await programme.AdvanceAsync(new DateOnly(2024, 5, 2));
        Assert.Empty((await partner.StandingAsync()).Proposals);
        await programme.AdvanceAsync(new DateOnly(2024, 5, 3));

        Assert.Equal(GrainKeys.Proposal(partner.Id, 2), Assert.Single((await partner.StandingAsync()).Proposals).Id);
        Assert.Equal(["2024-W15", "2024-W17"], await DowngradesAsync(partner));
    }

    [Fact]
    public async Task Each_week_is_a_run_whose_totals_are_those_of_its_partners()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 8), AnyLapse);
        var (elite, premier, good) = (await EliteAsync(programme), programme.Partner(TestPartner.NewId()), programme.Partner(TestPartner.NewId()));
        await premier.EnrolAsync();
        await good.EnrolAsync();
        await programme.AdvanceAsync(new DateOnly(2024, 4, 15));
        await good.DeclareZeroAsync(new PosWeek(2024, 15));
        await programme.AdvanceAsync(new DateOnly(2024, 4, 19));

        var id = GrainKeys.Run(RunKind.PosWeekDue, "2024-W15", "benelux");
        var run = (await programme.Grains.GetGrain<IRun>(id).Progress())!;
        Assert.Equal(("Completed", null, 3), (run.Status, run.Mismatch, run.Partners));
        Assert.Equal(
            [("Compliant", 1), ("MissingAndDowngradeProposed", 1), ("MissingAndSuspensionProposed", 1)],
            run.Outcomes.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => (each.Key, each.Value)));
        var again = await programme.Region("benelux").StartRun("pos-week-due", "2024-W15");
        Assert.Equal((run.Status, run.CompletedAt), (again.Progress!.Status, again.Progress.CompletedAt));
        Assert.Equal("NotYet", (await programme.Region("benelux").StartRun("pos-week-due", "2024-W16")).Refusal);
        Assert.Equal("UnknownRun", (await programme.Region("benelux").StartRun("pos-week-due", "FY25-Q1")).Refusal);

        Assert.Equal("Elite", (await elite.StandingAsync()).Track);
    }

    [Fact]
    public async Task In_the_lowest_track_a_person_is_asked_before_incentives_are_suspended()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 8), AnyLapse);
        var premier = programme.Partner(TestPartner.NewId());
        await premier.EnrolAsync();
        await programme.AdvanceAsync(new DateOnly(2024, 4, 19));

        var asked = await premier.StandingAsync();
        var proposal = Assert.Single(asked.Proposals);
        Assert.Equal(("Suspension", "Premier", "R24", "Open"), (proposal.Kind, proposal.To, proposal.Rule, proposal.Status));
        Assert.Null(asked.IncentivesSuspendedBy);
        Assert.All(asked.Benefits, benefit => Assert.NotEqual("R24", benefit.BlockedBy));
        Assert.Contains(asked.Deadlines, each => each.What == "Answer the proposal: the suspension of incentives");

        await premier.DecideAsync(proposal.Id, approve: true);
        var suspended = await premier.StandingAsync();
        Assert.Equal(("R24", "Premier"), (suspended.IncentivesSuspendedBy, suspended.Track));
        Assert.Equal(
            ["DealRegistration", "Mdf", "Leap"], suspended.Benefits.Where(benefit => benefit.BlockedBy == "R24").Select(benefit => benefit.Benefit));

        // The next lapse is recorded and asks nobody again: they stay suspended until a quarter settles without one.
        await programme.AdvanceAsync(new DateOnly(2024, 4, 26));
        Assert.Equal(["2024-W15", "2024-W16"], await DowngradesAsync(premier));
        Assert.DoesNotContain((await premier.StandingAsync()).Proposals, each => each.Status == "Open");
        for (var week = new PosWeek(2024, 17); week <= new PosWeek(2024, 43); week = week.Next)
        {
            await programme.AdvanceAsync(week.LastDay.AddDays(1));
            await premier.DeclareZeroAsync(week);
        }

        await programme.AdvanceAsync(new DateOnly(2024, 10, 30));
        Assert.Equal("R24", (await premier.StandingAsync()).IncentivesSuspendedBy);
        await programme.AdvanceAsync(new DateOnly(2024, 10, 31));
        Assert.Null((await premier.StandingAsync()).IncentivesSuspendedBy);
    }

    [Fact]
    public async Task A_cluster_that_slept_asks_about_every_week_as_of_its_day()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 8), AnyLapse);
        var partner = await EliteAsync(programme);

        programme.Sleep(new DateTimeOffset(2024, 5, 10, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateOnly(2024, 4, 19), Assert.Single((await partner.StandingAsync()).Proposals).ProposedOn);
        Assert.Equal(
            ["2024-W15", "2024-W16", "2024-W17", "2024-W18"], await DowngradesAsync(partner));
    }

    [Fact]
    public async Task Thirteen_weeks_roll()
    {
        var guide = RegionGuides.Of("benelux").Setting("window: Fiscal", "window: Rolling13Weeks");
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 8), guide);
        var partner = await EliteAsync(programme);

        // W15 to W27 are thirteen; none is reported. W27 is in its grace up to Thursday 11 July.
        await programme.AdvanceAsync(new DateOnly(2024, 7, 11));
        Assert.Empty((await partner.StandingAsync()).Proposals);
        await programme.AdvanceAsync(new DateOnly(2024, 7, 12));

        var proposal = Assert.Single((await partner.StandingAsync()).Proposals);
        Assert.Equal(("R25", "FY25-Q2", new DateOnly(2024, 7, 12)), (proposal.Rule, proposal.Period, proposal.EffectiveOn));
        await partner.DecideAsync(proposal.Id, approve: false);

        // The quarter settles without asking about the same weeks again.
        await programme.AdvanceAsync(new DateOnly(2024, 8, 1));
        Assert.Equal(["2024-W27"], await DowngradesAsync(partner));
    }

    private static async Task<IEnumerable<string?>> DowngradesAsync(TestPartner partner) =>
        (await partner.DecisionsAsync()).Where(each => each.Kind == "downgrade").Select(each => each.Period);

    // Joins on Monday 8 April 2024 and chooses Elite in the window.
    private static async Task<TestPartner> EliteAsync(TestProgramme programme)
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.SubmitAsync(new PosWeek(2023, 30), SoldLine.On(new DateOnly(2023, 7, 25), 120_000m));
        Assert.Null((await partner.ChooseAsync("Elite")).Refusal);
        return partner;
    }
}
