using CsCheck;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Rebates;

namespace PartnerConnect.Programme.Tests.Rebates;

public sealed class LeapStatementTests
{
    private static readonly FiscalQuarter Before = FiscalQuarter.Parse("FY24-Q4");

    [Theory]
    [InlineData(0, 0, 1_120, 0)]
    [InlineData(0, 100, 1_220, 0)]
    [InlineData(0, -1_120, 0, 0)]
    [InlineData(0, -1_120.01, 0, -0.01)]
    [InlineData(-120, -1_500, 0, -500)]
    [InlineData(-120, 0, 1_000, 0)]
    public void What_is_earned_corrected_and_carried_on_is_paid_and_a_sum_below_zero_is_carried_on(
        double carriedIn, double corrected, double payable, double carriedOut)
    {
        var statement = LeapStatements.Settle(Facts((decimal)carriedIn, (decimal)corrected), TestGuide.Shipped).Outcome;
        Assert.Equal(
            (1_120m, (decimal)corrected, (decimal)payable, (decimal)carriedOut),
            (statement.Quarter.Amount.Amount, statement.Corrected.Amount, statement.Payable.Amount, statement.CarriedOut.Amount));
    }

    [Fact]
    public void Accrual_and_adjustments_always_equal_what_is_paid_and_carried_on_and_the_lines_sum_to_what_is_earned() =>
        Gen.Select(Gen.Long[0, 9_000_000].Array[1, 30], Gen.Long[-500_000, 0], Gen.Long[-500_000, 500_000]).Sample((sold, carried, corrected) =>
        {
            var facts = Facts(carried / 100m, corrected / 100m);
            facts = facts with
            {
                Quarter = facts.Quarter with { Lines = [.. sold.Select((cents, index) => TestLeap.Products(14 + (index % 13), cents / 100m))] },
            };
            var statement = LeapStatements.Settle(facts, TestGuide.Shipped).Outcome;
            Assert.Equal(statement.Quarter.Amount + facts.CarriedIn + statement.Corrected, statement.Payable + statement.CarriedOut);
            Assert.True(statement.Payable.MinorUnits >= 0 && statement.CarriedOut.MinorUnits <= 0);
            Assert.True(statement.Payable.MinorUnits == 0 || statement.CarriedOut.MinorUnits == 0);
            Assert.Equal(statement.Quarter.Amount.MinorUnits, statement.Lines.Sum(line => line.Rebate.MinorUnits));
            Assert.Equal(statement.Quarter.Sales.MinorUnits, statement.Lines.Sum(line => line.Counts.MinorUnits));
        });

    [Fact]
    public void Returns_after_the_settlement_take_back_what_the_milestone_no_longer_earns()
    {
        var settled = TestLeap.Sold(56_000, net: 26_000);
        var facts = new LeapCorrectionFacts(1, settled.Decided().Amount, settled with { NetRevenue = TestFacts.Euro(24_000) });
        var correction = LeapCorrections.Decide(facts, TestGuide.Shipped).Outcome;
        Assert.Equal((LeapRefusal.MilestoneMissed, -1_120m), (correction.Refusal!.Value, correction.Difference.Amount));
        Assert.Equal(correction.After, correction.Before + correction.Difference);
    }

    [Fact]
    public void Lines_that_come_after_the_settlement_are_made_good()
    {
        var facts = new LeapCorrectionFacts(1, TestFacts.Euro(1_120), TestLeap.Sold(60_000));
        Assert.Equal(TestFacts.Euro(680), LeapCorrections.Decide(facts, TestGuide.Shipped).Outcome.Difference);
    }

    [Fact]
    public void What_was_corrected_once_is_not_corrected_again() => Assert.Equal(
        TestFacts.Euro(0),
        LeapCorrections.Decide(new(1, TestFacts.Euro(1_800), TestLeap.Sold(60_000)), TestGuide.Shipped).Outcome.Difference);

    [Fact]
    public void Its_text_names_every_figure_and_its_hash_follows_each_of_them()
    {
        var facts = Facts(-20, -100);
        var text = Text(facts);
        Assert.Equal(
            """
            statement=AW-0001/FY25-Q1
            number=2
            day=2024-07-31
            guide=2023-10
            region=benelux
            track=Elite
            lines=2024-W15/1/products net=EUR 56000.00 gross=EUR 56000.00 counts=EUR 56000.00 rebate=EUR 1120.00
            sales=EUR 56000.00
            target=EUR 50000.00
            rateBasisPoints=200
            accrued=EUR 1120.00
            status=Earned
            refusal=none
            earned=EUR 1120.00
            correction=FY24-Q4/1 before=EUR 500.00 after=EUR 400.00 difference=EUR -100.00 decision=d-AW-0001-9
            corrected=EUR -100.00
            carriedIn=EUR -20.00
            payable=EUR 1000.00
            carriedOut=EUR 0.00

            """.ReplaceLineEndings("\n"),
            text);
        Assert.Matches("^[0-9a-f]{64}$", LeapStatementText.Hash(text));
        Assert.Equal(LeapStatementText.Hash(text), LeapStatementText.Hash(Text(Facts(-20, -100))));
        Assert.NotEqual(LeapStatementText.Hash(text), LeapStatementText.Hash(Text(Facts(-20, -100.01m))));
    }

    private static string Text(LeapStatementFacts facts) =>
        LeapStatementText.Of(facts, LeapStatements.Settle(facts, TestGuide.Shipped).Outcome, TestGuide.Shipped.Version);

    private static LeapStatementFacts Facts(decimal carriedIn, decimal corrected) => new(
        "AW-0001", 2, TestLeap.Sold(56_000), TestFacts.Euro(carriedIn),
        corrected == 0 ? [] : [new(Before, 1, TestFacts.Euro(500), TestFacts.Euro(500 + corrected), "d-AW-0001-9")]);
}
