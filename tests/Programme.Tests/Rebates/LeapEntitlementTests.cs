using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Rebates;

namespace PartnerConnect.Programme.Tests.Rebates;

public sealed class LeapEntitlementTests
{
    [Theory]
    [InlineData(49_999.99, LeapStatus.NotEarned, 0, 0)]
    [InlineData(50_000.00, LeapStatus.Earned, 750.00, 750.00)]
    [InlineData(56_000.00, LeapStatus.Earned, 1_120.00, 845.00)]
    public void The_guides_example_Elite_with_a_target_of_50_000_earns_1_120_or_845(double sales, LeapStatus status, double whole, double marginal)
    {
        var facts = TestLeap.Sold((decimal)sales);
        Assert.Equal((status, TestFacts.Euro((decimal)whole)), (facts.Decided().Status, facts.Decided().Amount));
        Assert.Equal(
            TestFacts.Euro((decimal)marginal), facts.Decided(TestLeap.Leap(policy => policy with { Volume = LeapVolume.Marginal })).Amount);
    }

    public static TheoryData<LeapRefusal, string> EachRefusal { get; } = new()
    {
        { LeapRefusal.BenefitNotGranted, "R58" },
        { LeapRefusal.IncentivesSuspended, "R25" },
        { LeapRefusal.PlanMissing, "R35" },
        { LeapRefusal.MilestoneMissed, "R49" },
        { LeapRefusal.TargetNotReached, "R58" },
        { LeapRefusal.PosNotCompliant, "R58" },
    };

    [Theory]
    [MemberData(nameof(EachRefusal))]
    public void One_broken_rule_is_the_refusal(LeapRefusal refusal, string rule)
    {
        var (facts, guide) = Broken(refusal, (TestLeap.Sold(56_000), TestGuide.Shipped));
        var outcome = facts.Decided(guide);
        Assert.Equal((refusal, rule, TestFacts.Euro(0)), (outcome.Refusal!.Value, outcome.Rule, outcome.Amount));
    }

    [Theory]
    [MemberData(nameof(EachRefusal))]
    public void Of_several_the_first_is_told_and_all_of_them_are_asked(LeapRefusal refusal, string rule)
    {
        var all = Enum.GetValues<LeapRefusal>();
        Assert.Equal(all, EachRefusal.Select(row => row.Data.Item1));
        var (facts, guide) = all.SkipWhile(each => each != refusal)
            .Aggregate((TestLeap.Sold(56_000), TestGuide.Shipped), (broken, each) => Broken(each, broken));
        var conclusion = LeapEntitlement.Decide(facts, guide);
        Assert.Equal((refusal, rule), (conclusion.Outcome.Refusal!.Value, conclusion.Outcome.Rule));

        // Target and rate are two steps of one refusal.
        Assert.Equal(all.Length + 1, conclusion.Steps.Length);
    }

    [Fact]
    public void A_missed_milestone_costs_no_rebate_where_the_word_means_a_discount_or_the_track_asks_for_none()
    {
        var facts = TestLeap.Sold(56_000, net: 24_999.99m);
        Assert.Equal(LeapRefusal.MilestoneMissed, facts.Decided().Refusal);
        Assert.Equal(TestFacts.Euro(1_120), (facts with { NetRevenue = TestFacts.Euro(25_000) }).Decided().Amount);
        Assert.Null(facts.Decided(TestGuide.Shipped.Settling(policies =>
            policies with { DiscountOrRebate = policies.DiscountOrRebate with { Milestones = PriceReduction.Discount } })).Refusal);
        Assert.Null(facts.Decided(TestGuide.Shipped.Asking(Requirement.SalesMilestones, "Elite", RequirementLevel.NotRequired)).Refusal);
        Assert.NotNull(facts.Decided(TestGuide.Shipped.Asking(Requirement.SalesMilestones, "Elite", RequirementLevel.RequiredForIncentives)).Refusal);
    }

    [Theory]
    [InlineData("2024-06-30", true, LeapStatus.Accruing, null)]
    [InlineData("2024-07-30", true, LeapStatus.Accruing, null)]
    [InlineData("2024-07-31", true, LeapStatus.Earned, null)]
    [InlineData("2024-05-20", false, LeapStatus.Held, "2024-07-30")]
    [InlineData("2024-07-30", false, LeapStatus.Held, "2024-07-30")]
    [InlineData("2024-07-31", false, LeapStatus.Forfeited, null)]
    public void It_is_held_for_POS_data_up_to_the_last_day_of_the_cure_and_then_forfeited(
        string day, bool complies, LeapStatus status, string? heldUntil)
    {
        var facts = TestLeap.Sold(56_000) with { Day = TestFacts.Day(day), Pos = complies ? TestLeap.Complies : TestLeap.FallsShort };
        var outcome = facts.Decided();
        Assert.Equal((status, heldUntil is null ? null : (DateOnly?)TestFacts.Day(heldUntil)), (outcome.Status, outcome.HeldUntil));
        Assert.Equal(complies ? 1_120 : 0, outcome.Amount.Amount);
        Assert.Equal(1_120, outcome.Accrual.Amount.Amount);
    }

    [Fact]
    public void A_cure_that_ends_before_the_quarter_settles_forfeits_on_its_own_day()
    {
        var pos = TestLeap.FallsShort with { LastCureDay = new DateOnly(2024, 7, 10) };
        var facts = TestLeap.Sold(56_000) with { Pos = pos, Day = new DateOnly(2024, 7, 10) };
        Assert.Equal(LeapStatus.Held, facts.Decided().Status);
        Assert.Equal(LeapStatus.Forfeited, (facts with { Day = new DateOnly(2024, 7, 11) }).Decided().Status);
    }

    [Fact]
    public void Services_count_returns_and_units_not_for_resale_do_not_unless_the_guide_says_so()
    {
        var facts = TestLeap.Sold(50_000) with
        {
            Lines =
            [
                TestLeap.Products(15, 48_000, net: 40_000),
                TestLeap.Products(15, 2_000) with { IsService = true },
                TestLeap.Products(16, -3_000) with { IsReturn = true },
                new LeapLineGroup(null, 0, false, false, TestFacts.Euro(500), TestFacts.Euro(500)),
            ],
        };
        Assert.Equal(TestFacts.Euro(50_000), facts.Decided().Sales);
        Assert.Equal(TestFacts.Euro(45_500), facts.Decided(Measuring(new(RevenueBasis.Invoiced, true, true, false))).Sales);
        Assert.Equal(TestFacts.Euro(42_000), facts.Decided(Measuring(new(RevenueBasis.Net, false, false, true))).Sales);
    }

    [Fact]
    public void The_order_of_lines_changes_nothing()
    {
        var facts = TestLeap.Sold(0) with { Lines = [TestLeap.Products(15, 30_000), TestLeap.Products(16, 26_000)] };
        Assert.Equal(facts.Decided(), (facts with { Lines = [.. facts.Lines.Reverse()] }).Decided());
    }

    [Fact]
    public void Asked_twice_the_answer_is_the_same() => Assert.Equal(TestLeap.Sold(56_000).Decided(), TestLeap.Sold(56_000).Decided());

    private static GuideVersion Measuring(RevenueMeasure leap) =>
        TestGuide.Shipped.Settling(policies => policies with { Revenue = policies.Revenue with { Leap = leap } });

    private static (LeapQuarterFacts Facts, GuideVersion Guide) Broken(LeapRefusal refusal, (LeapQuarterFacts Facts, GuideVersion Guide) whole) => refusal switch
    {
        LeapRefusal.BenefitNotGranted => (whole.Facts, whole.Guide with
        {
            Benefits =
            [
                .. whole.Guide.Benefits.Select(row => row.Benefit == Benefit.Leap
                    ? row with { Cells = row.Cells.SetItem("Elite", row.Cells["Elite"] with { Grant = BenefitGrant.NotGranted }) }
                    : row),
            ],
        }),
        LeapRefusal.IncentivesSuspended => (whole.Facts with { SuspendedBy = "R25" }, whole.Guide),
        LeapRefusal.PlanMissing => (whole.Facts with { BlockedBy = "R35" }, whole.Guide),
        LeapRefusal.MilestoneMissed => (whole.Facts with { NetRevenue = TestFacts.Euro(24_999.99m) }, whole.Guide),
        LeapRefusal.TargetNotReached => (whole.Facts with { Lines = [TestLeap.Products(15, 49_999.99m)] }, whole.Guide),
        LeapRefusal.PosNotCompliant => (whole.Facts with { Pos = TestLeap.FallsShort }, whole.Guide),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "It is none."),
    };
}
