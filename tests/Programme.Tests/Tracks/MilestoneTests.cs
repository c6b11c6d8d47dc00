using CsCheck;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>R26, R49, R50, A10, A11, A21: a quarter against its milestone.</summary>
public sealed class MilestoneTests
{
    private static readonly GuideVersion Seasonal = Sharing(2_200, 2_300, 3_000, 2_500);

    private static GuideVersion Guide => TestGuide.Shipped;

    [Theory]
    [InlineData(1, 25_000, 25_000)]
    [InlineData(2, 25_000, 50_000)]
    [InlineData(3, 25_000, 75_000)]
    [InlineData(4, 25_000, 100_000)]
    public void Each_quarter_asks_for_a_quarter_of_the_years_minimum(int number, int target, int toDate) =>
        Assert.Equal((TestFacts.Euro(target), TestFacts.Euro(toDate)), Targets(number, Guide));

    [Theory]
    [InlineData(1, 22_000, 22_000)]
    [InlineData(2, 23_000, 45_000)]
    [InlineData(3, 30_000, 75_000)]
    [InlineData(4, 25_000, 100_000)]
    public void A_seasonal_split_follows_its_shares(int number, int target, int toDate) =>
        Assert.Equal((TestFacts.Euro(target), TestFacts.Euro(toDate)), Targets(number, Seasonal));

    [Theory]
    [InlineData("benelux", "Principal", "EUR 125000.00")]
    [InlineData("dach", "Elite", "EUR 50000.00")]
    [InlineData("uk-ireland", "Elite", "GBP 43750.00")]
    [InlineData("uk-ireland", "Principal", "GBP 212500.00")]
    [InlineData("north-america", "Elite", "USD 62500.00")]
    [InlineData("north-america", "Principal", "USD 375000.00")]
    public void The_target_follows_region_and_track(string region, string track, string target)
    {
        var nothing = Money.Zero(Guide.Region(region).Currency);
        var result = Milestone.Measure(new(Quarter(1), track, region, nothing, nothing), Guide).Outcome;

        Assert.Equal(target, result.Target.ToString());
        Assert.False(result.Met);
        Assert.True(result.MissedForDowngrade);
    }

    // By default the rebate looks at the quarter alone and the downgrade at the year so far.
    [Theory]
    [InlineData(1, 25_000, 25_000, true, false)]
    [InlineData(1, 24_999.99, 24_999.99, false, true)]
    [InlineData(2, 25_000, 50_000, true, false)]
    [InlineData(2, 24_999.99, 50_000, false, false)] // A good first quarter makes up for the second.
    [InlineData(2, 25_000, 49_999.99, true, true)] // A good second quarter does not make up for the first.
    [InlineData(2, 0, 49_999.99, false, true)]
    [InlineData(4, 0, 100_000, false, false)]
    [InlineData(4, 100_000, 99_999.99, true, true)] // Returns of earlier quarters.
    public void Both_sides_of_every_milestone(int number, double quarter, double toDate, bool met, bool missed)
    {
        var result = Measure(number, quarter, toDate, Guide).Outcome;
        Assert.Equal((met, missed), (result.Met, result.MissedForDowngrade));
    }

    [Theory]
    [InlineData(MilestoneMeasure.PerQuarter, MilestoneMeasure.PerQuarter, true, false)]
    [InlineData(MilestoneMeasure.PerQuarter, MilestoneMeasure.CumulativeYtd, false, false)]
    [InlineData(MilestoneMeasure.CumulativeYtd, MilestoneMeasure.PerQuarter, true, true)]
    [InlineData(MilestoneMeasure.CumulativeYtd, MilestoneMeasure.CumulativeYtd, false, true)]
    public void The_measure_is_settled_for_rebate_and_downgrade_apart(
        MilestoneMeasure downgrade, MilestoneMeasure rebate, bool met, bool missed)
    {
        // The third quarter reaches its own target, the year so far does not.
        var guide = Guide.Settling(policies => policies with { Milestone = new(downgrade, rebate) });
        var conclusion = Measure(3, 25_000, 60_000, guide);

        Assert.Equal((met, missed), (conclusion.Outcome.Met, conclusion.Outcome.MissedForDowngrade));
        Assert.Equal([("R49", $"A10={rebate}"), ("R26", $"A10={downgrade}")],
            conclusion.Steps.Select(step => (step.Rule, step.Policy!)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-500)]
    public void A_target_of_zero_cannot_be_missed(double revenue)
    {
        var premier = new MilestoneFacts(
            Quarter(2), "Premier", "benelux", TestFacts.Euro((decimal)revenue), TestFacts.Euro((decimal)revenue));
        var required = Guide.Asking(Requirement.SalesMilestones, "Premier", RequirementLevel.Required);

        Assert.Equal(
            new MilestoneResult(false, TestFacts.Euro(0), TestFacts.Euro(0), Met: true, MissedForDowngrade: false),
            Milestone.Measure(premier, Guide).Outcome);
        Assert.False(Milestone.Measure(premier, required).Outcome.MissedForDowngrade);
    }

    [Theory]
    [InlineData(RequirementLevel.Required, true, true)]
    [InlineData(RequirementLevel.RequiredForIncentives, false, false)]
    [InlineData(RequirementLevel.NotRequired, false, false)]
    public void A_milestone_that_only_incentives_ask_for_gates_the_rebate_and_no_track(
        RequirementLevel level, bool required, bool missed)
    {
        var result = Measure(1, 0, 0, Guide.Asking(Requirement.SalesMilestones, "Elite", level)).Outcome;

        Assert.False(result.Met);
        Assert.Equal((required, missed), (result.Required, result.MissedForDowngrade));
    }

    [Fact]
    public void The_targets_to_date_end_with_exactly_the_minimum_whatever_the_amount_and_the_shares()
    {
        var shares = Gen.Int[0, 10_000].Array[3].Select(cuts =>
        {
            Array.Sort(cuts);
            return new[] { cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 10_000 - cuts[2] };
        });
        Gen.Select(Gen.Long[0, 1_000_000_000_00], shares).Sample(
            (cents, split) =>
            {
                var minimum = cents / 100m;
                var guide = Sharing(split).WithMinimum("benelux", "Elite", minimum);
                var targets = Enumerable.Range(1, 4).Select(number => Targets(number, guide)).ToList();

                Assert.Equal(TestFacts.Euro(minimum), targets[3].ToDate);
                Assert.Equal(targets.Select(each => each.ToDate).Order(), targets.Select(each => each.ToDate));

                // Quarter by quarter the rounding may be off by half a cent each.
                var sum = targets.Sum(each => each.Target.MinorUnits);
                Assert.InRange(sum - cents, -2, 2);
            },
            iter: 2_000);
    }

    [Theory]
    [InlineData(1, "33333.34", "33333.34")]
    [InlineData(2, "33333.34", "66666.67")]
    [InlineData(3, "33333.34", "100000.01")]
    [InlineData(4, "33333.34", "133333.34")]
    public void Odd_amounts_round_half_away_from_zero_to_the_cent(int number, string target, string toDate)
    {
        // A quarter of 133,333.34 is 33,333.335.
        var (quarter, sum) = Targets(number, Guide.WithMinimum("benelux", "Elite", 133_333.34m));
        Assert.Equal(($"EUR {target}", $"EUR {toDate}"), (quarter.ToString(), sum.ToString()));
    }

    [Fact]
    public void Revenue_in_another_currency_is_nonsense()
    {
        var pounds = Money.Zero(new Currency("GBP"));
        Assert.Throws<InvalidOperationException>(
            () => Milestone.Measure(new(Quarter(1), "Elite", "benelux", pounds, pounds), Guide));
    }

    private static GuideVersion Sharing(params int[] basisPoints) =>
        Guide with { Milestones = Guide.Milestones with { ShareBasisPoints = [.. basisPoints] } };

    private static FiscalQuarter Quarter(int number) => FiscalYear.Parse("FY25").Quarter(number);

    private static Conclusion<MilestoneResult> Measure(
        int number, double quarter, double toDate, GuideVersion guide) =>
        Milestone.Measure(
            new(Quarter(number), "Elite", "benelux", TestFacts.Euro((decimal)quarter), TestFacts.Euro((decimal)toDate)),
            guide);

    private static (Money Target, Money ToDate) Targets(int number, GuideVersion guide)
    {
        var result = Measure(number, 0, 0, guide).Outcome;
        return (result.Target, result.TargetToDate);
    }
}
