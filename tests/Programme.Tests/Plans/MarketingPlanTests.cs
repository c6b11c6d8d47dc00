using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Plans;
using PartnerConnect.Programme.Tests.Decisions;

namespace PartnerConnect.Programme.Tests.Plans;

/// <summary>R28, R43, R44, R45, A17: quarterly marketing plans.</summary>
public sealed class MarketingPlanTests
{
    private static readonly FiscalQuarter Quarter = FiscalQuarter.Parse("FY25-Q1");

    private static readonly MarketingPlanFacts Submits = new(
        new(2024, 4, 12), Quarter, MarketingPlanStep.Submit, null, "benelux", "Elite", TestFacts.Qualified,
        new(2023, 10, 1), null, HasActivities: true, HasObjectives: true, PlanSamples.Plan("2024-04-02"));

    // A partner in Premier, whose plans the desk approves.
    private static readonly MarketingPlanFacts Approves = Submits with
    {
        Asked = MarketingPlanStep.Approve,
        By = MarketingPlanApprover.ProgrammeDesk,
        Track = "Premier",
        Plan = new(Quarter, new(2024, 4, 12), null, true, true),
    };

    private static GuideVersion Guide => TestGuide.Shipped;

    public static TheoryData<MarketingPlanRefusal[]> SetsOfRefusals =>
        new(Precedence.EverySet<MarketingPlanRefusal>().Select(row => row.Data)
            .Where(set => !set.Contains(MarketingPlanRefusal.NotSubmitted) || !set.Contains(MarketingPlanRefusal.AlreadyApproved)));

    [Theory]
    [InlineData("FY25-Q1", "2024-04-16")]
    [InlineData("FY25-Q2", "2024-07-16")]
    [InlineData("FY25-Q3", "2024-10-16")]
    [InlineData("FY25-Q4", "2025-01-16")]
    public void It_is_due_15_days_after_the_quarters_first_day(string quarter, string lastDay) => Assert.Equal(
        TestFacts.Day(lastDay),
        MarketingPlanTerm.LastDay(FiscalQuarter.Parse(quarter), new(2023, 10, 1), Guide));

    [Theory]
    [InlineData("2024-03-31", "2024-04-16")]
    [InlineData("2024-04-01", "2024-04-16")]
    [InlineData("2024-04-02", "2024-04-17")]
    [InlineData("2024-06-30", "2024-07-15")]
    [InlineData("2024-07-01", "2024-04-16")]
    public void Who_joins_within_the_quarter_has_as_many_days_from_joining(string joined, string lastDay) =>
        Assert.Equal(TestFacts.Day(lastDay), MarketingPlanTerm.LastDay(Quarter, TestFacts.Day(joined), Guide));

    [Theory]
    [InlineData("Premier", PlanApprover.ProgrammeDesk, MarketingPlanApprover.ProgrammeDesk)]
    [InlineData("Premier", PlanApprover.Nobody, MarketingPlanApprover.Nobody)]
    [InlineData("Elite", PlanApprover.Nobody, MarketingPlanApprover.AccountManager)]
    [InlineData("Principal", PlanApprover.ProgrammeDesk, MarketingPlanApprover.AccountManager)]
    public void The_account_manager_approves_or_else_whom_the_policy_names(
        string track, PlanApprover policy, MarketingPlanApprover approver) =>
        Assert.Equal(approver, MarketingPlanTerm.Approver(
            track, Guide.Settling(policies => policies with { MarketingPlanApproverWithoutManager = policy })));

    [Theory]
    [InlineData("2024-04-16", true)]
    [InlineData("2024-04-17", false)]
    [InlineData("2024-06-30", false)]
    public void A_late_plan_is_taken_and_told_as_late(string day, bool inTime)
    {
        var conclusion = MarketingPlanDecision.Decide(Submits with { Day = TestFacts.Day(day) }, Guide);
        Assert.Equal((null, inTime), (conclusion.Outcome.Refusal, conclusion.Outcome.InTime));
        Assert.Equal(inTime ? "R28 R43 R43 R43 R43 R44 R45" : "R28 R43 R43 R43 R43! R44 R45", conclusion.RulesAsked());
    }

    [Theory]
    [InlineData(true, true, "both", true)]
    [InlineData(true, false, "activities alone", false)]
    [InlineData(false, true, "objectives alone", false)]
    [InlineData(false, false, "neither", false)]
    public void MDF_asks_for_activities_and_objectives(bool activities, bool objectives, string have, bool detailed)
    {
        var conclusion = MarketingPlanDecision.Decide(
            Submits with { HasActivities = activities, HasObjectives = objectives }, Guide);
        Assert.Equal(detailed, conclusion.Outcome.Plan!.IsDetailed);
        Assert.Equal(("R44", have, detailed), (conclusion.Steps[5].Rule, conclusion.Steps[5].Have, conclusion.Steps[5].Holds));
    }

    [Theory]
    [InlineData("Elite", false, false)]
    [InlineData("Elite", true, true)]
    [InlineData("Premier", false, true)]
    public void It_stands_beside_the_years_business_plan_where_one_is_asked_for(string track, bool hasPlan, bool holds)
    {
        var conclusion = MarketingPlanDecision.Decide(
            Submits with { Track = track, BusinessPlan = hasPlan ? Submits.BusinessPlan : null }, Guide);
        Assert.Null(conclusion.Outcome.Refusal);
        Assert.Equal(("R45", holds), (conclusion.Steps[^1].Rule, conclusion.Steps[^1].Holds));
    }

    [Fact]
    public void A_plan_that_is_submitted_again_keeps_its_first_day_and_takes_its_new_details()
    {
        var again = Submits with { Day = new(2024, 5, 2), HasObjectives = false, Plan = Approves.Plan };
        Assert.Equal(
            new MarketingPlan(Quarter, new(2024, 4, 12), null, true, false),
            MarketingPlanDecision.Decide(again, Guide).Outcome.Plan);
    }

    [Theory]
    [InlineData("FY24-Q4", MarketingPlanRefusal.QuarterNotOpen)]
    [InlineData("FY25-Q1", null)]
    [InlineData("FY25-Q2", null)]
    [InlineData("FY25-Q3", MarketingPlanRefusal.QuarterNotOpen)]
    public void Plans_are_taken_for_the_running_quarter_and_the_next(string quarter, MarketingPlanRefusal? refusal) =>
        Assert.Equal(
            refusal,
            MarketingPlanDecision.Decide(Submits with { Quarter = FiscalQuarter.Parse(quarter) }, Guide).Outcome.Refusal);

    [Theory]
    [InlineData("Premier", MarketingPlanApprover.AccountManager, MarketingPlanRefusal.NotTheApprover)]
    [InlineData("Premier", MarketingPlanApprover.ProgrammeDesk, null)]
    [InlineData("Elite", MarketingPlanApprover.AccountManager, null)]
    [InlineData("Elite", MarketingPlanApprover.ProgrammeDesk, null)]
    public void The_desk_may_approve_every_plan_and_account_managers_those_of_their_tracks(
        string track, MarketingPlanApprover by, MarketingPlanRefusal? refusal)
    {
        var outcome = MarketingPlanDecision.Decide(Approves with { Track = track, By = by }, Guide).Outcome;
        Assert.Equal((refusal, "R43"), (outcome.Refusal, outcome.Rule));
        Assert.Equal(refusal is null ? Approves.Day : null, outcome.Plan?.ApprovedOn);
    }

    [Theory]
    [InlineData(MarketingPlanRefusal.AgreementNotSigned, "R28", "R28!")]
    [InlineData(MarketingPlanRefusal.NoTrack, "R43", "R28 R43!")]
    [InlineData(MarketingPlanRefusal.QuarterNotOpen, "R43", "R28 R43 R43!")]
    [InlineData(MarketingPlanRefusal.NotSubmitted, "R43", "R28 R43 R43 R43!")]
    [InlineData(MarketingPlanRefusal.NotTheApprover, "R43", "R28 R43 R43 R43 R43!")]
    [InlineData(MarketingPlanRefusal.AlreadyApproved, "R43", "R28 R43 R43 R43 R43 R43!")]
    public void One_broken_rule_is_the_refusal(MarketingPlanRefusal refusal, string rule, string asked)
    {
        var conclusion = MarketingPlanDecision.Decide(Breaking(Approves, refusal), Guide);
        Assert.Equal(new MarketingPlanOutcome(null, refusal, rule, null, null), conclusion.Outcome);
        Assert.Equal(asked, conclusion.RulesAsked());
    }

    [Theory]
    [MemberData(nameof(SetsOfRefusals))]
    public void Of_several_broken_rules_the_first_declared_is_the_refusal(MarketingPlanRefusal[] broken) => Assert.Equal(
        broken[0], MarketingPlanDecision.Decide(broken.Aggregate(Approves, Breaking), Guide).Outcome.Refusal);

    private static MarketingPlanFacts Breaking(MarketingPlanFacts facts, MarketingPlanRefusal refusal) => refusal switch
    {
        MarketingPlanRefusal.AgreementNotSigned => facts with { Partner = facts.Partner with { AgreementSigned = null } },
        MarketingPlanRefusal.NoTrack => facts with { Track = null },
        MarketingPlanRefusal.QuarterNotOpen => facts with { Quarter = FiscalQuarter.Parse("FY24-Q4") },
        MarketingPlanRefusal.NotSubmitted => facts with { Plan = null },
        MarketingPlanRefusal.NotTheApprover => facts with { By = MarketingPlanApprover.AccountManager },
        MarketingPlanRefusal.AlreadyApproved => facts with { Plan = Approves.Plan! with { ApprovedOn = new(2024, 4, 13) } },
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
