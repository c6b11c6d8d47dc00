using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Plans;
using PartnerConnect.Programme.Tests.Decisions;

namespace PartnerConnect.Programme.Tests.Plans;

/// <summary>R33 to R35, R43 to R47: what is read of plans and reviews, word for word.</summary>
public sealed class PlanTraceTests
{
    private static readonly BusinessPlanFacts Approves = new(
        new(2024, 5, 20), PlanSamples.Year, BusinessPlanStage.CamApproved, "benelux", "Elite", TestFacts.Qualified,
        new(2023, 9, 1), PlanSamples.Plan("2024-05-02"));

    private static readonly MarketingPlanFacts Marketing = new(
        new(2024, 4, 10), FiscalQuarter.Parse("FY25-Q1"), MarketingPlanStep.Submit, null, "benelux", "Elite",
        TestFacts.Qualified, new(2023, 10, 1), null, HasActivities: true, HasObjectives: true, PlanSamples.Plan("2024-04-02"));

    private static readonly BusinessReviewFacts Reviewed = new(
        new(2024, 7, 20), new(FiscalQuarter.Parse("FY25-Q1"), new(2024, 7, 10), new(2024, 7, 1)), "Elite",
        TestFacts.Qualified, new(2023, 10, 1));

    private static GuideVersion Guide => TestGuide.Shipped;

    [Fact]
    public void A_business_plan_is_told_from_the_agreement_to_its_last_day() => Assert.Equal(
        """
        R28 | Agreement signed | signed | signed | yes
        R33 | Track held | Elite | any track | yes
        R33 | Fiscal year of the plan | FY25 | FY25 or FY26 | yes
        R33 | Plan of FY25 submitted | 2024-05-02 | a plan | yes
        R33 | Plan of FY25 not approved yet | not approved | not approved | yes
        R33 | Joint business plan of FY25 | Elite | a track that asks for one | yes
        R34 A3=Exclusive | Last day for the joint business plan of FY25 | onboarded 2023-09-01 | by 2024-05-16 | yes
        R34 A16=Submitted | Plan submitted in time | 2024-05-02 | by 2024-05-16 | yes
        """,
        BusinessPlanDecision.Decide(Approves, Guide).Told());

    [Fact]
    public void A_plan_that_waits_for_its_approval_is_told_as_in_time_so_far()
    {
        var guide = Guide.Settling(policies => policies with
        {
            BusinessPlanStage = policies.BusinessPlanStage with { Deadline = BusinessPlanStage.CamApproved },
        });
        var submits = Approves with { Asked = BusinessPlanStage.Submitted, Day = new(2024, 5, 16) };

        Assert.Equal(
            "R34 A16=CamApproved | Plan approved in time | not yet | by 2024-05-16 | yes",
            BusinessPlanDecision.Decide(submits, guide).Told().Split('\n')[^1]);
    }

    [Theory]
    [InlineData(NewcomerPlanRule.LaterOf, "2024-07-10", "R34 A14=LaterOf:A3=Exclusive | {0} | onboarded 2024-07-10 | by 2024-08-24 | yes")]
    [InlineData(NewcomerPlanRule.AtOnboarding, "2024-07-10", "R34 A14=AtOnboarding:A3=Exclusive | {0} | onboarded 2024-07-10 | by 2024-07-10 | yes")]
    [InlineData(NewcomerPlanRule.NoLimit, "2024-07-10", "R34 A14=NoLimit:A3=Exclusive | {0} | onboarded 2024-07-10 | no day set | yes")]
    [InlineData(NewcomerPlanRule.LaterOf, null, "R34 A14=LaterOf | {0} | not onboarded | no day set | yes")]
    public void A_last_day_is_told_with_the_policy_it_follows(NewcomerPlanRule rule, string? trained, string line)
    {
        var guide = Guide.Settling(policies => policies with { NewcomerBusinessPlan = rule });
        var facts = new BusinessPlanDeadlineFacts(
            PlanSamples.Year, new(2024, 7, 20), "benelux", "Elite",
            TestFacts.Qualified with { OrientationCompleted = trained is null ? null : TestFacts.Day(trained) }, new(2023, 9, 1));

        Assert.Equal(
            line.Replace("{0}", "Last day for the joint business plan of FY25", StringComparison.Ordinal),
            BusinessPlanDeadline.For(facts, guide).Told().Split('\n')[^1]);
        Assert.Equal(
            "R33 | Joint business plan of FY25 | no track | a track that asks for one | no",
            BusinessPlanDeadline.For(facts with { Track = null }, guide).Told());
    }

    [Fact]
    public void A_refused_business_plan_ends_with_what_was_missing()
    {
        AssertEnds("R28 | Agreement signed | not signed | signed | no", Approves with { Partner = TestFacts.Qualified with { AgreementSigned = null } });
        AssertEnds("R33 | Track held | none | any track | no", Approves with { Track = null });
        AssertEnds("R33 | Fiscal year of the plan | FY27 | FY25 or FY26 | no", Approves with { Year = new(2027) });
        AssertEnds("R33 | Plan of FY25 submitted | none | a plan | no", Approves with { Plan = null });
        AssertEnds(
            "R33 | Plan of FY25 not approved yet | approved 2024-05-10 | not approved | no",
            Approves with { Plan = PlanSamples.Plan("2024-05-02", "2024-05-10") });

        static void AssertEnds(string line, BusinessPlanFacts facts) =>
            Assert.Equal(line, BusinessPlanDecision.Decide(facts, Guide).Told().Split('\n')[^1]);
    }

    [Fact]
    public void A_marketing_plan_is_told_with_what_it_is_needed_for() => Assert.Equal(
        """
        R28 | Agreement signed | signed | signed | yes
        R43 | Track held | Elite | any track | yes
        R43 | Quarter of the plan | FY25-Q1 | FY25-Q1 or FY25-Q2 | yes
        R43 | Plan of FY25-Q1 not approved yet | none | not approved | yes
        R43 A17=15 | Plan submitted in time | 2024-04-10 | by 2024-04-16 | yes
        R44 | Activities and objectives | both | both, for MDF | yes
        R45 | Joint business plan of FY25 beside it | submitted 2024-04-02 | a plan where the track asks for one | yes
        """,
        MarketingPlanDecision.Decide(Marketing, Guide).Told());

    [Fact]
    public void A_refused_marketing_plan_ends_with_what_was_missing()
    {
        var approves = Marketing with
        {
            Asked = MarketingPlanStep.Approve,
            By = MarketingPlanApprover.ProgrammeDesk,
            Plan = new(Marketing.Quarter, new(2024, 4, 3), new(2024, 4, 5), true, true),
        };

        AssertEnds("R28 | Agreement signed | not signed | signed | no", Marketing with { Partner = TestFacts.Qualified with { AgreementSigned = null } });
        AssertEnds("R43 | Track held | none | any track | no", Marketing with { Track = null });
        AssertEnds(
            "R43 | Quarter of the plan | FY25-Q3 | FY25-Q1 or FY25-Q2 | no",
            Marketing with { Quarter = FiscalQuarter.Parse("FY25-Q3") });
        AssertEnds("R43 | Plan of FY25-Q1 submitted | none | a plan | no", approves with { Plan = null });
        AssertEnds(
            "R43 | Plan of FY25-Q1 not approved yet | submitted 2024-04-03, approved 2024-04-05 | not approved | no", approves);

        static void AssertEnds(string line, MarketingPlanFacts facts) =>
            Assert.Equal(line, MarketingPlanDecision.Decide(facts, Guide).Told().Split('\n')[^1]);
    }

    [Theory]
    [InlineData(MarketingPlanApprover.ProgrammeDesk, "yes")]
    [InlineData(MarketingPlanApprover.AccountManager, "no")]
    public void An_approval_tells_whose_it_is(MarketingPlanApprover by, string holds)
    {
        var told = MarketingPlanDecision.Decide(
            Marketing with
            {
                Asked = MarketingPlanStep.Approve,
                By = by,
                Track = "Premier",
                Plan = new(Marketing.Quarter, new(2024, 4, 3), null, true, true),
            },
            Guide).Told().Split('\n');

        Assert.Equal("R43 | Plan of FY25-Q1 submitted | submitted 2024-04-03 | a plan | yes", told[3]);
        Assert.Equal($"R43 A17=ProgrammeDesk | Approver of a plan in Premier | {by} | ProgrammeDesk | {holds}", told[4]);
    }

    [Fact]
    public void A_review_is_told_with_its_documents() => Assert.Equal(
        """
        R28 | Agreement signed | signed | signed | yes
        R46 | Track held | Elite | any track | yes
        R46 | Quarter of the review | FY25-Q1 | FY24-Q3 to FY25-Q2 | yes
        R46 | Held in the quarter or after it | 2024-07-10 | 2024-04-01 or later | yes
        R46 | Held by now | 2024-07-10 | by 2024-07-20 | yes
        R47 | Documents in by now | 2024-07-01 | by 2024-07-20 | yes
        R46 A18=Flag | Review held in time | 2024-07-10 | by 2024-07-30 | yes
        R47 A18=Flag | Documents in time | 2024-07-01 | by 2024-07-03 | yes
        """,
        BusinessReviewDecision.Decide(Reviewed, Guide).Told());

    [Fact]
    public void A_refused_review_ends_with_what_was_missing()
    {
        var quarter = Reviewed.Review.Quarter;

        AssertEnds("R28 | Agreement signed | not signed | signed | no", Reviewed with { Partner = TestFacts.Qualified with { AgreementSigned = null } });
        AssertEnds("R46 | Track held | none | any track | no", Reviewed with { Track = null });
        AssertEnds(
            "R46 | Quarter of the review | FY25-Q3 | FY24-Q3 to FY25-Q2 | no",
            Reviewed with { Review = new(FiscalQuarter.Parse("FY25-Q3"), null, null) });
        AssertEnds(
            "R46 | Held in the quarter or after it | 2024-03-31 | 2024-04-01 or later | no",
            Reviewed with { Review = new(quarter, new(2024, 3, 31), null) });
        AssertEnds(
            "R46 | Held by now | 2024-07-21 | by 2024-07-20 | no", Reviewed with { Review = new(quarter, new(2024, 7, 21), null) });
        AssertEnds(
            "R47 | Documents in by now | 2024-07-21 | by 2024-07-20 | no",
            Reviewed with { Review = new(quarter, null, new(2024, 7, 21)) });
        AssertEnds(
            "R47 A18=Flag | Documents in time | none | by 2024-07-03 | no",
            Reviewed with { Review = new(quarter, new(2024, 7, 10), null) });

        static void AssertEnds(string line, BusinessReviewFacts facts) =>
            Assert.Equal(line, BusinessReviewDecision.Decide(facts, Guide).Told().Split('\n')[^1]);
    }

    [Theory]
    [InlineData("Elite", null, null, "R46 | Business review of FY25-Q1 | Elite | a track that asks for one | yes\n"
        + "R46 A18=Flag | Business review of FY25-Q1 held | not held, no documents | held by 2024-07-30 | no")]
    [InlineData("Elite", "2024-07-15", "2024-07-09", "R46 | Business review of FY25-Q1 | Elite | a track that asks for one | yes\n"
        + "R47 A18=Flag | Documents of the business review of FY25-Q1 | held 2024-07-15, documents 2024-07-09 | documents by 2024-07-08 | no")]
    [InlineData("Premier", null, null, "R46 | Business review of FY25-Q1 | Premier | a track that asks for one | no")]
    [InlineData(null, null, null, "R46 | Business review of FY25-Q1 | no track | a track that asks for one | no")]
    public void How_a_partner_stands_with_its_review_is_told(string? track, string? heldOn, string? documentsOn, string lines)
    {
        var facts = PlanSamples.On("2024-07-31", track) with
        {
            Review = heldOn is null ? null : new(Reviewed.Review.Quarter, TestFacts.Day(heldOn), TestFacts.Day(documentsOn!)),
        };

        Assert.Equal(lines, ReviewTerm.Judge(facts, Guide).Told());
    }

    [Fact]
    public void A_missing_plan_tells_what_it_blocks() => Assert.Equal(
        """
        R33 | Joint business plan of FY25 | Elite | a track that asks for one | yes
        R34 A3=Exclusive | Last day for the joint business plan of FY25 | onboarded 2023-09-01 | by 2024-05-16 | yes
        R35 A15=Automatic:A16=CamApproved | Joint business plan for Mdf | none | a plan that is approved | no
        R35 A15=Automatic:A16=Submitted | Joint business plan for SalesCollaboration | none | a plan that is submitted | no
        """,
        MissingBusinessPlan.On(PlanSamples.On("2024-05-17"), Guide).Told());

    [Fact]
    public void The_checklist_is_told_line_by_line()
    {
        var facts = PlanSamples.On("2024-04-10").WithPlan("2024-04-02");

        Assert.Equal(
            """
            R33 A16=Submitted | Joint business plan of FY25 | submitted 2024-04-02 | submitted by 2024-05-16 | yes
            R43 | Marketing plan of FY25-Q1 | none | submitted by 2024-04-16 | no
            R46 A18=Flag | Business review of FY24-Q4 held | not held, no documents | held by 2024-04-30 | no
            """,
            new[] { Requirement.BusinessPlan, Requirement.MarketingPlan, Requirement.BusinessReviews }
                .Select(requirement => PlanStanding.Ask(requirement, facts, Guide)!).Told());
    }
}
