using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Restatements;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Restatements;

/// <summary>What was told and is told otherwise is one record, from the line to the track.</summary>
public sealed class RestatementTests(AprilProgramme april) : IClassFixture<AprilProgramme>
{
    private static readonly DateOnly Wednesday = new(2024, 4, 3);
    private static readonly PosWeek Week = new(2024, 14);
    private static readonly PosWeek Next = new(2024, 15);

    private readonly TestProgramme programme = april.Programme;

    [Fact]
    public async Task A_line_that_is_corrected_is_told_with_all_that_follows()
    {
        var partner = await JoinAsync();
        await partner.SubmitAsync(Week, SoldLine.On(Wednesday, 3_000m), new SoldLine("I-GONE", Wednesday, 500m), new SoldLine("I-SAME", Wednesday, 20m));

        await partner.SubmitAsync(Week, SoldLine.On(Wednesday, 1_000m), new SoldLine("I-SAME", Wednesday, 20m), new SoldLine("I-NEW", Wednesday, 40m) { Quantity = 2 });

        var told = await FindAsync(Assert.Single(await ListAsync(partner)).DecisionId);
        var week = Assert.Single(told.Weeks);
        Assert.Equal((Week, 1, 2, 3_520m, 1_100m, "NotJudged"), (week.Week, week.VersionBefore, week.VersionAfter, week.NetBefore.Amount, week.NetAfter.Amount, week.OutcomeAfter));
        Assert.Equal(
            ["I-20240403 1>1 3000.00>1000.00", "I-GONE 1> 500.00>", "I-NEW >2 >80.00"],
            told.Lines.Select(line => FormattableString.Invariant(
                $"{line.InvoiceNumber} {line.QuantityBefore}>{line.QuantityAfter} {line.NetBefore?.Amount}>{line.NetAfter?.Amount}")));
        var quarter = Assert.Single(told.Quarters);
        Assert.Equal((new FiscalQuarter(new FiscalYear(2025), 1), false, "Premier", null), (quarter.Quarter, quarter.Settled, quarter.Track, quarter.DecisionId));
        Assert.Equal((3_520m, 1_100m), (quarter.NetRevenue.Before.Amount, quarter.NetRevenue.After.Amount));
        Assert.Equal((35.20m, 11m), (quarter.Leap.Before.Amount, quarter.Leap.After.Amount));
        Assert.Empty(told.Tracks);
    }

    [Fact]
    public async Task It_is_a_decision_like_any_other()
    {
        var partner = await JoinAsync();
        await partner.SubmitAsync(Week, SoldLine.On(Wednesday, 3_000m));
        await partner.SubmitAsync(Week, SoldLine.On(Wednesday, 1_000m));

        var decision = (await partner.DecisionsAsync())[^1];

        Assert.Equal(("restatement", "2024-W14", "Restated", "R30"), (decision.Kind, decision.Period, decision.Outcome, decision.Rule));
        Assert.True((await programme.Grains.GetGrain<IDecisionDesk>(GrainKeys.Decisions).Replay(decision.Id))!.IsEqual);
        Assert.True((await partner.CheckDecisionsAsync()).IsIntact);
    }

    [Fact]
    public async Task What_changes_no_total_is_not_told()
    {
        var partner = await JoinAsync();
        await partner.SubmitAsync(Week, SoldLine.On(Wednesday, 3_000m));

        await partner.SubmitAsync(Week, SoldLine.On(Wednesday, 3_000m) with { EndCustomer = "Gemeente Zeist" });
        await partner.SubmitAsync(Next, SoldLine.On(Wednesday.AddDays(7), 10m));

        Assert.Empty(await ListAsync(partner));
    }

    [Fact]
    public async Task A_week_that_loses_a_line_to_an_earlier_one_is_told_with_it()
    {
        var partner = await JoinAsync();
        await partner.SubmitAsync(Next, SoldLine.On(Wednesday, 3_000m), SoldLine.On(Wednesday.AddDays(6), 1m));

        await partner.SubmitAsync(Week, SoldLine.On(Wednesday, 3_000m));

        var told = Assert.Single(await ListAsync(partner));
        Assert.Equal([(Next, 3_001m, 1m)], told.Weeks.Select(week => (week.Week, week.NetBefore.Amount, week.NetAfter.Amount)));
        Assert.Empty(told.Quarters);
    }

    [Fact]
    public async Task An_answer_that_was_lost_loses_no_restatement()
    {
        var partner = await JoinAsync();
        await partner.SubmitAsync(Week, SoldLine.On(Wednesday, 3_000m));
        programme.Faults.FailCall(1, FaultMoment.BeforeLanding, $"write partner/p-{partner.Id}");
        await Assert.ThrowsAnyAsync<Exception>(() => partner.SubmitAsync(Week, SoldLine.On(Wednesday, 1_000m)));
        Assert.True(programme.Faults.Struck);

        await partner.SubmitAsync(Week, SoldLine.On(Wednesday, 1_000m));

        Assert.Equal(1_000m, Assert.Single(await ListAsync(partner)).Weeks.Single().NetAfter.Amount);
    }

    [Fact]
    public async Task They_are_listed_page_by_page_newest_first()
    {
        var partner = await JoinAsync();
        for (var amount = 1; amount <= 4; amount++)
            await partner.SubmitAsync(Week, SoldLine.On(Wednesday, amount));
        var desk = programme.Grains.GetGrain<IRestatements>(GrainKeys.Restatements);

        var first = await desk.List(partner.Id, before: null, 2);
        var second = await desk.List(partner.Id, first[^1].Sequence, 2);

        Assert.Equal([4m, 3m, 2m], first.Concat(second).Select(each => each.Weeks.Single().NetAfter.Amount));
        Assert.Null(await desk.Find((await partner.DecisionsAsync())[0].Id));
        Assert.Null(await desk.Find("d-nobody-1"));
    }

    [Fact]
    public async Task A_line_of_a_settled_quarter_leaves_what_was_settled_and_tells_the_difference()
    {
        await using var years = await TestProgramme.StartAsync(new DateOnly(2024, 3, 25));
        var partner = years.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.SubmitAsync(new(2024, 12), SoldLine.On(new(2024, 3, 20), 1_000m));
        await years.AdvanceAsync(new DateOnly(2024, 5, 3));
        var settled = (await partner.StandingAsync()).Quarters.Single(each => each.Quarter == new FiscalQuarter(new FiscalYear(2024), 4));
        Assert.True(settled.Settled);

        await partner.SubmitAsync(new(2024, 17), new SoldLine("I-LATE", new(2024, 3, 29), 200m), SoldLine.On(new(2024, 4, 23), 5m));

        var told = Assert.Single(await years.Grains.GetGrain<IRestatements>(GrainKeys.Restatements).List(partner.Id, before: null, 10));
        var quarter = told.Quarters.Single(each => each.Quarter == settled.Quarter);
        Assert.Equal((true, 1_000m, 1_200m), (quarter.Settled, quarter.NetRevenue.Before.Amount, quarter.NetRevenue.After.Amount));
        Assert.Equal((10m, 12m), (quarter.Leap.Before.Amount, quarter.Leap.After.Amount));
        var milestone = (await partner.DecisionsAsync()).Single(each => each.Id == quarter.DecisionId);
        Assert.Equal(("milestone", "FY24-Q4"), (milestone.Kind, milestone.Period));
        var now = (await partner.StandingAsync()).Quarters.Single(each => each.Quarter == settled.Quarter);
        Assert.Equal((1_000m, 1_200m), (now.SettledNetRevenue!.Value.Amount, now.NetRevenue.Amount));
    }

    private async Task<TestPartner> JoinAsync()
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        return partner;
    }

    private async Task<IReadOnlyList<RestatementView>> ListAsync(TestPartner partner) =>
        await programme.Grains.GetGrain<IRestatements>(GrainKeys.Restatements).List(partner.Id, before: null, 200);

    private async Task<RestatementView> FindAsync(string decisionId) =>
        (await programme.Grains.GetGrain<IRestatements>(GrainKeys.Restatements).Find(decisionId))!;
}
