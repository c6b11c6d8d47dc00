using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tests.Decisions;

namespace PartnerConnect.Programme.Tests.Deals;

/// <summary>R27, R28, R62, A30: a person approves or rejects a registration.</summary>
public sealed class DealVerdictTests
{
    [Fact]
    public void An_approval_protects_for_ninety_days_counting_its_own()
    {
        var conclusion = DealVerdict.Decide(DealSamples.Approved, TestGuide.Shipped);

        Assert.Equal(
            new DealVerdictOutcome(null, "R62", new DateRange(new(2024, 5, 15), new(2024, 8, 12)), IsProtected: true, 500), conclusion.Outcome);
        Assert.Equal("R62 R28 R27 R62 R62 R62", conclusion.RulesAsked());
        Assert.Equal("Charlotte: A new customer.", conclusion.Steps[^1].Have);
    }

    [Fact]
    public void A_rejection_asks_nothing_but_whether_it_is_open()
    {
        var facts = Precedence.Of(typeof(DealVerdictRefusal)).Select(field => (DealVerdictRefusal)field.GetValue(null)!).Skip(1)
            .Aggregate(DealSamples.Approved with { Approve = false }, Breaking);
        var conclusion = DealVerdict.Decide(facts, TestGuide.Shipped);

        Assert.Equal((new DealVerdictOutcome(null, "R62"), "R62 R62"), (conclusion.Outcome, conclusion.RulesAsked()));
        Assert.Equal(
            DealVerdictRefusal.NotOpen, DealVerdict.Decide(facts with { Status = DealStatus.Approved }, TestGuide.Shipped).Outcome.Refusal);
    }

    [Theory]
    [InlineData(DealVerdictRefusal.NotOpen, "R62", "R62!")]
    [InlineData(DealVerdictRefusal.AgreementNotSigned, "R28", "R62 R28!")]
    [InlineData(DealVerdictRefusal.IncentivesSuspended, "R27", "R62 R28 R27!")]
    [InlineData(DealVerdictRefusal.CloseDatePassed, "R62", "R62 R28 R27 R62!")]
    [InlineData(DealVerdictRefusal.HeldByAnother, "R62", "R62 R28 R27 R62 R62!")]
    public void One_broken_rule_is_the_refusal(DealVerdictRefusal refusal, string rule, string asked)
    {
        var conclusion = DealVerdict.Decide(Breaking(DealSamples.Approved, refusal), TestGuide.Shipped);

        Assert.Equal((new DealVerdictOutcome(refusal, rule), asked), (conclusion.Outcome, conclusion.RulesAsked()));
    }

    public static IEnumerable<TheoryDataRow<DealVerdictRefusal[]>> EverySetOfRefusals => Precedence.EverySet<DealVerdictRefusal>();

    [Theory]
    [MemberData(nameof(EverySetOfRefusals))]
    public void Of_several_broken_rules_the_first_declared_is_the_refusal(DealVerdictRefusal[] broken) => Assert.Equal(
        broken[0], DealVerdict.Decide(broken.Aggregate(DealSamples.Approved, Breaking), TestGuide.Shipped).Outcome.Refusal);

    [Theory]
    [InlineData("2024-05-15", null)]
    [InlineData("2024-05-14", DealVerdictRefusal.CloseDatePassed)]
    public void A_deal_may_close_on_the_day_of_its_approval(string closeOn, DealVerdictRefusal? refusal) => Assert.Equal(
        refusal, DealVerdict.Decide(DealSamples.Approved with { CloseOn = TestFacts.Day(closeOn) }, TestGuide.Shipped).Outcome.Refusal);

    [Fact]
    public void A_late_decision_counts()
    {
        var late = DealSamples.Approved with { DecideBy = DealSamples.Today.AddDays(-1) };
        Assert.Null(DealVerdict.Decide(late, TestGuide.Shipped).Outcome.Refusal);
    }

    [Theory]
    [InlineData(500, 250)]
    [InlineData(501, 250)]
    public void A_second_registrant_may_have_half_the_discount_and_no_protection(int discount, int half)
    {
        var guide = TestGuide.Shipped.Settling(policies => policies with { DealDuplicates = DealDuplicateRule.HalfDiscountForSecond });
        guide = guide with { Deals = guide.Deals with { DiscountBasisPoints = discount } };
        var second = DealVerdict.Decide(DealSamples.Approved with { HeldUntil = DealSamples.Later, GrantedAt = null }, guide).Outcome;

        Assert.Equal((null, false, half), (second.Refusal, second.IsProtected, second.DiscountBasisPoints));
        Assert.Equal(discount, DealVerdict.Decide(DealSamples.Approved, guide).Outcome.DiscountBasisPoints);
    }

    private static DealVerdictFacts Breaking(DealVerdictFacts facts, DealVerdictRefusal refusal) => refusal switch
    {
        DealVerdictRefusal.NotOpen => facts with { Status = DealStatus.Rejected },
        DealVerdictRefusal.AgreementNotSigned => facts with { Partner = facts.Partner with { AgreementSigned = null } },
        DealVerdictRefusal.IncentivesSuspended => facts with { SuspendedBy = "R25" },
        DealVerdictRefusal.CloseDatePassed => facts with { CloseOn = facts.Day.AddDays(-1) },
        DealVerdictRefusal.HeldByAnother => facts with { HeldUntil = DealSamples.Later, GrantedAt = null },
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
