using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Plans;

namespace PartnerConnect.Programme.Tests.Plans;

/// <summary>R35, A15, A16: what a missing joint business plan costs.</summary>
public sealed class MissingBusinessPlanTests
{
    private static GuideVersion Guide => TestGuide.Shipped;

    [Theory]
    [InlineData(DayCounting.Inclusive, "2024-05-15", "")]
    [InlineData(DayCounting.Inclusive, "2024-05-16", "Mdf SalesCollaboration")]
    [InlineData(DayCounting.Exclusive, "2024-05-16", "")]
    [InlineData(DayCounting.Exclusive, "2024-05-17", "Mdf SalesCollaboration")]
    public void From_the_day_after_the_last_it_blocks_MDF_and_sales_collaboration(
        DayCounting counting, string day, string blocked)
    {
        var guide = Guide.Settling(policies => policies with { BusinessPlanCounting = counting });
        var outcome = MissingBusinessPlan.On(PlanSamples.On(day), guide).Outcome;
        Assert.Equal(blocked, string.Join(' ', outcome.Blocked));
        Assert.Empty(outcome.MayBeLost);
    }

    // The plan is there when it is submitted, late or not; MDF waits for its approval.
    [Theory]
    [InlineData("2024-05-10", null, "Mdf")]
    [InlineData("2024-06-01", null, "Mdf")]
    [InlineData("2024-05-10", "2024-05-11", "")]
    [InlineData("2024-06-01", "2024-06-02", "")]
    public void What_is_lost_comes_back_with_the_plan(string submittedOn, string? approvedOn, string blocked)
    {
        var outcome = MissingBusinessPlan.On(PlanSamples.On("2024-06-03").WithPlan(submittedOn, approvedOn), Guide).Outcome;
        Assert.Equal(blocked, string.Join(' ', outcome.Blocked));
    }

    [Theory]
    [InlineData(BusinessPlanStage.Submitted, BusinessPlanStage.Submitted, "")]
    [InlineData(BusinessPlanStage.Submitted, BusinessPlanStage.CamApproved, "Mdf")]
    [InlineData(BusinessPlanStage.CamApproved, BusinessPlanStage.Submitted, "SalesCollaboration")]
    [InlineData(BusinessPlanStage.CamApproved, BusinessPlanStage.CamApproved, "Mdf SalesCollaboration")]
    public void How_far_the_plan_must_have_come_follows_the_policy(
        BusinessPlanStage deadline, BusinessPlanStage mdf, string blocked)
    {
        var guide = Guide.Settling(policies => policies with { BusinessPlanStage = new(deadline, mdf) });
        var conclusion = MissingBusinessPlan.On(PlanSamples.On("2024-06-03").WithPlan("2024-05-10"), guide);
        Assert.Equal(blocked, string.Join(' ', conclusion.Outcome.Blocked));
        Assert.Equal($"A15=Automatic:A16={mdf}", conclusion.Steps[2].Policy);
    }

    [Fact]
    public void Where_the_loss_is_a_persons_to_decide_nothing_is_blocked()
    {
        var guide = Guide.Settling(policies => policies with
        {
            MissingBusinessPlan = new([Benefit.Leap], SanctionMode.Discretionary),
        });
        var outcome = MissingBusinessPlan.On(PlanSamples.On("2024-05-17"), guide).Outcome;
        Assert.Empty(outcome.Blocked);
        Assert.Equal([Benefit.Leap], outcome.MayBeLost);
    }

    [Fact]
    public void Who_owes_no_plan_loses_nothing() =>
        Assert.Empty(MissingBusinessPlan.On(PlanSamples.On("2024-06-03", "Premier"), Guide).Outcome.Blocked);

    [Fact]
    public void Premier_loses_it_in_a_market_that_asks_for_a_plan() => Assert.Equal(
        [Benefit.Mdf, Benefit.SalesCollaboration],
        MissingBusinessPlan.On(PlanSamples.On("2024-06-03", "Premier"), Guide.AskingPremierIn("benelux")).Outcome.Blocked);

    [Theory]
    [InlineData(NewcomerPlanRule.LaterOf, "2024-08-24", 0)]
    [InlineData(NewcomerPlanRule.LaterOf, "2024-08-25", 2)]
    [InlineData(NewcomerPlanRule.AtOnboarding, "2024-07-10", 0)]
    [InlineData(NewcomerPlanRule.AtOnboarding, "2024-07-11", 2)]
    [InlineData(NewcomerPlanRule.NoLimit, "2025-03-31", 0)]
    [InlineData(NewcomerPlanRule.NoLimit, "2025-05-16", 0)]
    [InlineData(NewcomerPlanRule.NoLimit, "2025-05-17", 2)]
    public void A_newcomer_loses_it_after_its_own_day(NewcomerPlanRule rule, string day, int lost)
    {
        var guide = Guide.Settling(policies => policies with { NewcomerBusinessPlan = rule });
        var facts = PlanSamples.On(day) with
        {
            Partner = TestFacts.Qualified with { OrientationCompleted = new(2024, 7, 10) },
        };
        Assert.Equal(lost, MissingBusinessPlan.On(facts, guide).Outcome.Blocked.Length);
    }
}
