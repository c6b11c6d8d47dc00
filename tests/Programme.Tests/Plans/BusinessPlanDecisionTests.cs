using System.Globalization;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Plans;
using PartnerConnect.Programme.Tests.Decisions;

namespace PartnerConnect.Programme.Tests.Plans;

/// <summary>R28, R33, R34, A3, A16: submitting and approving a joint business plan.</summary>
public sealed class BusinessPlanDecisionTests
{
    private static readonly BusinessPlanFacts Submits = new(
        new(2024, 5, 10), PlanSamples.Year, BusinessPlanStage.Submitted, "benelux", "Elite", TestFacts.Qualified,
        new(2023, 9, 1), null);

    private static readonly BusinessPlanFacts Approves = Submits with
    {
        Asked = BusinessPlanStage.CamApproved,
        Plan = PlanSamples.Plan("2024-05-02"),
    };

    private static GuideVersion Guide => TestGuide.Shipped;

    public static TheoryData<BusinessPlanRefusal[]> SetsOfRefusals =>
        new(Precedence.EverySet<BusinessPlanRefusal>().Select(row => row.Data)
            .Where(set => !set.Contains(BusinessPlanRefusal.NotSubmitted) || !set.Contains(BusinessPlanRefusal.AlreadyApproved)));

    [Fact]
    public void A_plan_is_submitted_and_then_approved()
    {
        var submitted = BusinessPlanDecision.Decide(Submits, Guide);
        var approved = BusinessPlanDecision.Decide(
            Approves with { Plan = submitted.Outcome.Plan, Day = new(2024, 5, 20) }, Guide);

        Assert.Equal(
            new BusinessPlanOutcome(PlanSamples.Plan("2024-05-10"), null, "R33", new(2024, 5, 16), true), submitted.Outcome);
        Assert.Equal("R28 R33 R33 R33 R33 R34 R34", submitted.RulesAsked());
        Assert.Equal(BusinessPlanStage.Submitted, submitted.Outcome.Plan!.Stage);
        Assert.Equal(
            new BusinessPlanOutcome(PlanSamples.Plan("2024-05-10", "2024-05-20"), null, "R33", new(2024, 5, 16), true),
            approved.Outcome);
        Assert.Equal(BusinessPlanStage.CamApproved, approved.Outcome.Plan!.Stage);
    }

    [Fact]
    public void A_plan_that_is_submitted_again_keeps_its_first_day()
    {
        var again = BusinessPlanDecision.Decide(
            Submits with { Plan = PlanSamples.Plan("2024-05-02"), Day = new(2024, 6, 1) }, Guide);
        Assert.Equal(PlanSamples.Plan("2024-05-02"), again.Outcome.Plan);
        Assert.True(again.Outcome.InTime);
    }

    // A region's last day is over with its own midnight, whatever day it is elsewhere: Amsterdam, New York, Sydney.
    [Theory]
    [InlineData("benelux", DayCounting.Exclusive, "2024-05-16T21:59:59Z", true)]
    [InlineData("benelux", DayCounting.Exclusive, "2024-05-16T22:00:00Z", false)]
    [InlineData("benelux", DayCounting.Inclusive, "2024-05-15T21:59:59Z", true)]
    [InlineData("benelux", DayCounting.Inclusive, "2024-05-15T22:00:00Z", false)]
    [InlineData("north-america", DayCounting.Exclusive, "2024-05-17T03:59:59Z", true)]
    [InlineData("north-america", DayCounting.Exclusive, "2024-05-17T04:00:00Z", false)]
    [InlineData("north-america", DayCounting.Inclusive, "2024-05-16T03:59:59Z", true)]
    [InlineData("north-america", DayCounting.Inclusive, "2024-05-16T04:00:00Z", false)]
    [InlineData("apj", DayCounting.Exclusive, "2024-05-16T13:59:59Z", true)]
    [InlineData("apj", DayCounting.Exclusive, "2024-05-16T14:00:00Z", false)]
    [InlineData("apj", DayCounting.Inclusive, "2024-05-15T13:59:59Z", true)]
    [InlineData("apj", DayCounting.Inclusive, "2024-05-15T14:00:00Z", false)]
    public void The_last_day_ends_at_the_regions_midnight(
        string region, DayCounting counting, string moment, bool inTime)
    {
        var guide = Guide.Settling(policies => policies with { BusinessPlanCounting = counting });
        var day = RegionTime.DayAt(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), guide.Region(region));

        var conclusion = BusinessPlanDecision.Decide(Submits with { Region = region, Day = day }, guide);

        Assert.Equal((inTime, null), (conclusion.Outcome.InTime, conclusion.Outcome.Refusal));
        Assert.Equal(inTime, conclusion.Steps[^1].Holds);
    }

    // Submitted on 10 May and approved on the day given, where 16 May is the last day.
    [Theory]
    [InlineData(BusinessPlanStage.Submitted, "2024-05-16", true)]
    [InlineData(BusinessPlanStage.Submitted, "2024-05-17", true)]
    [InlineData(BusinessPlanStage.CamApproved, "2024-05-16", true)]
    [InlineData(BusinessPlanStage.CamApproved, "2024-05-17", false)]
    public void Which_stage_meets_the_deadline_follows_the_policy(BusinessPlanStage stage, string approvedOn, bool inTime)
    {
        var guide = Guide.Settling(policies => policies with
        {
            BusinessPlanStage = policies.BusinessPlanStage with { Deadline = stage },
        });
        var conclusion = BusinessPlanDecision.Decide(
            Approves with { Plan = PlanSamples.Plan("2024-05-10"), Day = TestFacts.Day(approvedOn) }, guide);
        Assert.Equal(inTime, conclusion.Outcome.InTime);
        Assert.Equal($"A16={stage}", conclusion.Steps[^1].Policy);
    }

    [Theory]
    [InlineData("2024-05-16", null)]
    [InlineData("2024-05-17", false)]
    public void A_plan_that_must_be_approved_is_late_from_the_day_after(string day, bool? inTime)
    {
        var guide = Guide.Settling(policies => policies with
        {
            BusinessPlanStage = policies.BusinessPlanStage with { Deadline = BusinessPlanStage.CamApproved },
        });
        Assert.Equal(inTime, BusinessPlanDecision.Decide(Submits with { Day = TestFacts.Day(day) }, guide).Outcome.InTime);
    }

    [Fact]
    public void A_partner_that_owes_no_plan_may_hand_one_in()
    {
        var outcome = BusinessPlanDecision.Decide(Submits with { Track = "Premier" }, Guide).Outcome;
        Assert.Equal(new BusinessPlanOutcome(PlanSamples.Plan("2024-05-10"), null, "R33", null, null), outcome);
    }

    [Theory]
    [InlineData("FY24", BusinessPlanRefusal.YearNotOpen)]
    [InlineData("FY25", null)]
    [InlineData("FY26", null)]
    [InlineData("FY27", BusinessPlanRefusal.YearNotOpen)]
    public void Plans_are_taken_for_the_running_year_and_the_next(string year, BusinessPlanRefusal? refusal) =>
        Assert.Equal(refusal, BusinessPlanDecision.Decide(Submits with { Year = FiscalYear.Parse(year) }, Guide).Outcome.Refusal);

    [Theory]
    [InlineData("2025-03-31", null)]
    [InlineData("2025-04-01", BusinessPlanRefusal.YearNotOpen)]
    public void A_years_plan_is_taken_until_the_year_ends(string day, BusinessPlanRefusal? refusal) =>
        Assert.Equal(refusal, BusinessPlanDecision.Decide(Submits with { Day = TestFacts.Day(day) }, Guide).Outcome.Refusal);

    // Each row breaks exactly one rule.
    [Theory]
    [InlineData(BusinessPlanRefusal.AgreementNotSigned, "R28", "R28!")]
    [InlineData(BusinessPlanRefusal.NoTrack, "R33", "R28 R33!")]
    [InlineData(BusinessPlanRefusal.YearNotOpen, "R33", "R28 R33 R33!")]
    [InlineData(BusinessPlanRefusal.NotSubmitted, "R33", "R28 R33 R33 R33!")]
    [InlineData(BusinessPlanRefusal.AlreadyApproved, "R33", "R28 R33 R33 R33 R33!")]
    public void One_broken_rule_is_the_refusal(BusinessPlanRefusal refusal, string rule, string asked)
    {
        var conclusion = BusinessPlanDecision.Decide(Breaking(Approves, refusal), Guide);
        Assert.Equal(new BusinessPlanOutcome(null, refusal, rule, null, null), conclusion.Outcome);
        Assert.Equal(asked, conclusion.RulesAsked());
    }

    [Theory]
    [MemberData(nameof(SetsOfRefusals))]
    public void Of_several_broken_rules_the_first_declared_is_the_refusal(BusinessPlanRefusal[] broken) =>
        Assert.Equal(broken[0], BusinessPlanDecision.Decide(broken.Aggregate(Approves, Breaking), Guide).Outcome.Refusal);

    [Fact]
    public void An_approved_plan_is_not_replaced() => Assert.Equal(
        BusinessPlanRefusal.AlreadyApproved,
        BusinessPlanDecision.Decide(Submits with { Plan = PlanSamples.Plan("2024-05-02", "2024-05-03") }, Guide).Outcome.Refusal);

    private static BusinessPlanFacts Breaking(BusinessPlanFacts facts, BusinessPlanRefusal refusal) => refusal switch
    {
        BusinessPlanRefusal.AgreementNotSigned => facts with { Partner = facts.Partner with { AgreementSigned = null } },
        BusinessPlanRefusal.NoTrack => facts with { Track = null },
        BusinessPlanRefusal.YearNotOpen => facts with { Year = FiscalYear.Parse("FY24") },
        BusinessPlanRefusal.NotSubmitted => facts with { Plan = null },
        BusinessPlanRefusal.AlreadyApproved => facts with { Plan = PlanSamples.Plan("2024-05-02", "2024-05-03") },
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
