using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Rebates;

namespace PartnerConnect.Programme.Tests.Rebates;

/// <summary>In Benelux an Elite quarter's milestone is EUR 25,000; LEAP pays 1.5, 2.0 and 3.0 % from 100, 110 and 120 %.</summary>
public sealed class LeapRebateTests
{
    private static GuideVersion Whole => TestGuide.Shipped;

    private static GuideVersion Marginal => Leap(LeapVolume.Marginal, LeapTargetRule.Separate);

    // An average of 45,454.55 grown by a tenth is 50,000.01; these four come to a target of just 50,000.00.
    private static ImmutableArray<Money> ToFiftyThousand { get; } =
        [TestFacts.Euro(45_454), TestFacts.Euro(45_455), TestFacts.Euro(45_454), TestFacts.Euro(45_455.18m)];

    [Theory]
    [InlineData(49_999.99, 0, 0)]
    [InlineData(50_000.00, 750.00, 750.00)]
    [InlineData(54_999.99, 825.00, 825.00)] // 824.99985
    [InlineData(55_000.00, 1_100.00, 825.00)]
    [InlineData(56_000.00, 1_120.00, 845.00)]
    [InlineData(59_999.99, 1_200.00, 925.00)] // 1,199.9998 and 924.9998
    [InlineData(60_000.00, 1_800.00, 925.00)]
    [InlineData(70_000.00, 2_100.00, 1_225.00)]
    public void The_step_reached_pays_on_the_whole_volume_or_on_what_lies_in_each(double sales, double whole, double marginal)
    {
        var facts = Elite((decimal)sales, ToFiftyThousand);
        Assert.Equal(TestFacts.Euro(50_000), LeapRebate.Target(facts, Whole));
        Assert.Equal(TestFacts.Euro((decimal)whole), LeapRebate.Accrue(facts, Whole).Outcome.Amount);
        Assert.Equal(TestFacts.Euro((decimal)marginal), LeapRebate.Accrue(facts, Marginal).Outcome.Amount);
    }

    [Theory]
    [InlineData(LeapTargetRule.Separate, 25_000.00, 27_500.00)]
    [InlineData(LeapTargetRule.Separate, 22_727.27, 25_000.00)] // 24,999.997
    [InlineData(LeapTargetRule.Separate, 22_727.28, 25_000.01)] // 25,000.008
    [InlineData(LeapTargetRule.Separate, 10_000.00, 25_000.00)]
    [InlineData(LeapTargetRule.Same, 25_000.00, 25_000.00)]
    public void The_target_is_the_milestone_or_growth_where_that_is_more(LeapTargetRule rule, double average, double target) => Assert.Equal(
        TestFacts.Euro((decimal)target),
        LeapRebate.Target(Elite(0, [TestFacts.Euro((decimal)average)]), Leap(LeapVolume.WholeVolume, rule)));

    [Fact]
    public void Without_quarters_before_the_target_is_the_milestone() =>
        Assert.Equal(TestFacts.Euro(25_000), LeapRebate.Target(Elite(0, []), Whole));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(0.01, 100)]
    [InlineData(1_000_000, 100)]
    public void A_target_of_nothing_is_reached_by_any_sale_and_no_more_than_reached(double sales, int rate)
    {
        var accrual = LeapRebate.Accrue(
            new LeapFacts(FiscalQuarter.Parse("FY25-Q1"), "Premier", "benelux", TestFacts.Euro((decimal)sales), []), Whole).Outcome;
        Assert.Equal((TestFacts.Euro(0), rate, (LeapNextStep?)null), (accrual.Target, accrual.RateBasisPoints, accrual.Next));
    }

    [Theory]
    [InlineData(20_000, 0, "5000.00 more for 150: 375.00")]
    [InlineData(25_000, 150, "2500.00 more for 200: 550.00")]
    [InlineData(28_000, 200, "2000.00 more for 300: 900.00")]
    [InlineData(30_000, 300, null)]
    public void The_next_step_is_told_with_what_it_takes_and_what_it_is_worth(int sales, int rate, string? next)
    {
        var accrual = LeapRebate.Accrue(Elite(sales, []), Whole).Outcome;
        Assert.Equal(rate, accrual.RateBasisPoints);
        Assert.Equal(next, accrual.Next is { } step
            ? string.Create(CultureInfo.InvariantCulture, $"{step.SalesMissing.Amount} more for {step.RateBasisPoints}: {step.Amount.Amount}")
            : null);
    }

    [Theory]
    [InlineData(24_999.99, "R58! R59!", "EUR 24999.99", "EUR 25000.00", "0.00 %", "1.50 %")]
    [InlineData(27_500.00, "R58 R59", "EUR 27500.00", "EUR 25000.00", "2.00 %", "1.50 %")]
    public void It_is_told_which_step_was_reached(double sales, string rules, string have, string need, string rate, string first)
    {
        var conclusion = LeapRebate.Accrue(Elite((decimal)sales, []), Whole);
        Assert.Equal(rules, conclusion.RulesAsked());
        Assert.Equal(
            [("A24=Separate", "LEAP sales of FY25-Q1 against the target", have, need), ("A24=WholeVolume", "LEAP rate of Elite", rate, first)],
            conclusion.Steps.Select(step => (step.Policy, step.Asked, step.Have, step.Need)));
    }

    [Fact]
    public void More_sales_never_earn_less_and_the_next_step_is_reached_by_just_what_it_takes() =>
        Gen.Select(Gen.Long[0, 9_000_000], Gen.Long[0, 500_000], Gen.Long[0, 6_000_000], Gen.Bool).Sample((cents, more, average, marginal) =>
        {
            var guide = marginal ? Marginal : Whole;
            var facts = Elite(cents / 100m, [TestFacts.Euro(average / 100m)]);
            var accrual = LeapRebate.Accrue(facts, guide).Outcome;
            Assert.True(LeapRebate.Accrue(facts with { Sales = facts.Sales + TestFacts.Euro(more / 100m) }, guide).Outcome.Amount >= accrual.Amount);
            if (accrual.Next is not { } next)
                return;
            var there = facts with { Sales = facts.Sales + next.SalesMissing };
            Assert.Equal((next.RateBasisPoints, next.Amount), Reached(there));
            Assert.Equal(accrual.RateBasisPoints, Reached(there with { Sales = there.Sales - TestFacts.Euro(0.01m) }).Rate);

            (int Rate, Money Amount) Reached(LeapFacts each) =>
                (LeapRebate.Accrue(each, guide).Outcome.RateBasisPoints, LeapRebate.Accrue(each, guide).Outcome.Amount);
        });

    private static LeapFacts Elite(decimal sales, ImmutableArray<Money> before) =>
        new(FiscalQuarter.Parse("FY25-Q1"), "Elite", "benelux", TestFacts.Euro(sales), before);

    private static GuideVersion Leap(LeapVolume volume, LeapTargetRule target) => TestGuide.Shipped.Settling(policies =>
        policies with { Leap = policies.Leap with { Volume = volume, Target = target } });
}
