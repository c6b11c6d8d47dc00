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

    [Fact]
    public void A_missing_plan_tells_what_it_blocks()
    {
        var told = MissingBusinessPlan.On(PlanSamples.On("2024-05-17"), Guide).Told();

        Assert.Contains("| Joint business plan for Mdf | none | a plan that is approved | no", told, StringComparison.Ordinal);
        Assert.Contains("| Joint business plan for SalesCollaboration | none | a plan that is submitted | no", told, StringComparison.Ordinal);
    }
}
