using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Decisions;
using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Rebates;

namespace PartnerConnect.Grains.Tests.Rebates;

/// <summary>A newcomer to Premier sells in FY25-Q1 and reports every week; Premier has no minimum, so that any sale earns 1 %.</summary>
public sealed class LeapStatementTests
{
    private static readonly FiscalQuarter First = FiscalQuarter.Parse("FY25-Q1");

    [Fact]
    public async Task A_quarter_accrues_settles_is_corrected_in_the_next_statement_and_is_paid_once()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 1));
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await ReportAsync(programme, partner);

        var live = await LeapAsync(programme, partner);
        Assert.Equal((First, "Accruing", 13_000m, 130m), (live.Unsettled!.Quarter, live.Unsettled.Status, live.Unsettled.Sales.Amount, live.Unsettled.Amount.Amount));
        Assert.Equal((First.Next, 0m), (live.Current!.Quarter, live.Current.Sales.Amount));

        await programme.AdvanceAsync(new DateOnly(2024, 7, 31));
        var statement = await StatementAsync(programme, partner, 1);
        Assert.Equal(("Earned", 130m, 130m, 0m), (statement.Status, statement.Earned.Amount, statement.Payable.Amount, statement.CarriedOut.Amount));
        Assert.Equal([.. Enumerable.Range(14, 13).Select(week => (PosWeek?)new PosWeek(2024, week))], statement.Lines.Select(line => line.Week));
        Assert.Equal(statement.Earned.MinorUnits, statement.Lines.Sum(line => line.Rebate.MinorUnits));
        Assert.Equal(LeapStatementText.Hash(statement.Text), statement.Hash);
        Assert.Equal(statement.Hash, (await LeapAsync(programme, partner)).Statements.Single().Hash);

        await partner.CorrectAsync("I-20240403", withdrawn: true);
        var pending = Assert.Single((await LeapAsync(programme, partner)).Corrections);
        Assert.Equal((First, 1, 130m, 120m, -10m), (pending.Quarter, pending.Statement, pending.Before.Amount, pending.After.Amount, pending.Difference.Amount));

        // Nothing is reported of the second quarter, so it earns nothing, and what is taken back is carried on.
        await programme.AdvanceAsync(new DateOnly(2024, 10, 31));
        var second = await StatementAsync(programme, partner, 2);
        Assert.Equal(("NotEarned", -10m, 0m, -10m), (second.Status, second.Corrected.Amount, second.Payable.Amount, second.CarriedOut.Amount));
        var unchanged = await StatementAsync(programme, partner, 1);
        Assert.Equal((statement.Text, statement.Hash, statement.Payable), (unchanged.Text, unchanged.Hash, unchanged.Payable));
        await programme.AdvanceAsync(new DateOnly(2025, 1, 31));
        var third = await StatementAsync(programme, partner, 3);
        Assert.Equal((0, -10m, -10m), (third.Corrections.Length, third.CarriedIn.Amount, third.CarriedOut.Amount));

        var decisions = (await partner.DecisionsAsync()).Where(each => each.Kind.StartsWith("leap-", StringComparison.Ordinal)).ToList();
        Assert.Equal(["leap-statement", "leap-correction", "leap-statement", "leap-statement"], decisions.Select(each => each.Kind));
        foreach (var decision in decisions)
            Assert.True((await programme.Grains.GetGrain<IDecisionDesk>(GrainKeys.Decisions).Replay(decision.Id))!.IsEqual, decision.Kind);
        Assert.True((await partner.CheckDecisionsAsync()).IsIntact);
    }

    [Fact]
    public async Task A_statement_is_paid_once()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 1));
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await ReportAsync(programme, partner);
        await programme.AdvanceAsync(new DateOnly(2024, 8, 5));

        var desk = programme.Grains.GetGrain<ILeapDesk>(GrainKeys.LeapDesk);
        Assert.Contains(await desk.List(new(Unpaid: true), 200), each => each.PartnerId == partner.Id);
        var paid = await PayAsync(programme, partner, "SEPA-77");
        var again = await PayAsync(programme, partner, "SEPA-77");
        var other = await PayAsync(programme, partner, "SEPA-78");
        Assert.Equal((null, "SEPA-77"), (paid.Refusal, paid.Payment!.Reference));
        Assert.Equal(paid, again);
        Assert.Equal(("AlreadyPaid", "SEPA-77"), (other.Refusal, other.Payment!.Reference));
        Assert.Equal("SEPA-77", (await StatementAsync(programme, partner, 1)).Payment!.Reference);
        Assert.Empty(await desk.List(new(Unpaid: true), 200));
        Assert.Null(await programme.Grains.GetGrain<IPartnerLeap>(partner.Key).Pay(new("leap-other-1", new(2024, 8, 5), "X", "finance:bos")));
    }

    [Fact]
    public async Task A_write_that_is_lost_leaves_one_statement_all_the_same()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 1));
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await ReportAsync(programme, partner);
        await programme.AdvanceAsync(new DateOnly(2024, 7, 31));
        var before = await StatementAsync(programme, partner, 1);

        await partner.ForgetAsync();

        Assert.Equal(before.Hash, Assert.Single((await LeapAsync(programme, partner)).Statements).Hash);
        Assert.Null(await programme.Grains.GetGrain<ILeapDesk>(GrainKeys.LeapDesk).Find(GrainKeys.LeapStatement(partner.Id, 2)));
    }

    private static async Task ReportAsync(TestProgramme programme, TestPartner partner)
    {
        for (var number = 14; number <= 26; number++)
        {
            var week = new PosWeek(2024, number);
            await programme.AdvanceAsync(week.LastDay.AddDays(1));
            await partner.SubmitAsync(week, SoldLine.On(week.LastDay.AddDays(-4), 1_000m));
        }
    }

    private static async Task<LeapView> LeapAsync(TestProgramme programme, TestPartner partner) =>
        (await programme.Grains.GetGrain<IPartnerLeap>(partner.Key).Leap())!;

    private static async Task<LeapStatementView> StatementAsync(TestProgramme programme, TestPartner partner, int number) =>
        (await programme.Grains.GetGrain<ILeapDesk>(GrainKeys.LeapDesk).Find(GrainKeys.LeapStatement(partner.Id, number)))!;

    private static async Task<LeapPaymentAnswer> PayAsync(TestProgramme programme, TestPartner partner, string reference) =>
        (await programme.Grains.GetGrain<IPartnerLeap>(partner.Key).Pay(
            new(GrainKeys.LeapStatement(partner.Id, 1), new(2024, 8, 5), reference, "finance:bos")))!;
}
