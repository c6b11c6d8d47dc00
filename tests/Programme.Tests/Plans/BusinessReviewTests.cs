using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Plans;
using PartnerConnect.Programme.Tests.Decisions;

namespace PartnerConnect.Programme.Tests.Plans;

/// <summary>R28, R46, R47, A18: quarterly business reviews.</summary>
public sealed class BusinessReviewTests
{
    private static readonly FiscalQuarter Quarter = FiscalQuarter.Parse("FY25-Q1");

    private static readonly BusinessReviewFacts Recorded = new(
        new(2024, 7, 20), Review("2024-07-15", "2024-07-08"), "Elite", TestFacts.Qualified, new(2023, 10, 1));

    private static GuideVersion Guide => TestGuide.Shipped;

    public static TheoryData<BusinessReviewRefusal[]> SetsOfRefusals =>
        new(Precedence.EverySet<BusinessReviewRefusal>().Select(row => row.Data)
            .Where(set => !set.Contains(BusinessReviewRefusal.HeldBeforeQuarter) || !set.Contains(BusinessReviewRefusal.NotHeldYet)));

    [Theory]
    [InlineData("FY25-Q1", "2024-07-30")]
    [InlineData("FY25-Q2", "2024-10-30")]
    [InlineData("FY25-Q3", "2025-01-30")]
    [InlineData("FY25-Q4", "2025-04-30")]
    public void It_is_held_within_30_days_after_the_quarter(string quarter, string lastDay) =>
        Assert.Equal(TestFacts.Day(lastDay), ReviewTerm.LastDay(FiscalQuarter.Parse(quarter), Guide));

    // R47's own example, and a week over the days on which clocks change and a leap day.
    [Theory]
    [InlineData("2024-07-15", "2024-07-08", true)]
    [InlineData("2024-07-15", "2024-07-09", false)]
    [InlineData("2024-07-15", null, false)]
    [InlineData("2024-04-02", "2024-03-26", true)]
    [InlineData("2024-04-02", "2024-03-27", false)]
    [InlineData("2024-03-05", "2024-02-27", true)]
    [InlineData("2024-03-05", "2024-02-28", false)]
    public void Its_documents_are_in_seven_days_before_by_date(string heldOn, string? documentsOn, bool inTime)
    {
        var quarter = Guide.Calendar.QuarterOf(TestFacts.Day(heldOn)).Previous;
        var outcome = BusinessReviewDecision.Decide(
            Recorded with { Review = Review(heldOn, documentsOn) with { Quarter = quarter } }, Guide).Outcome;
        Assert.Equal((null, inTime), (outcome.Refusal, outcome.DocumentsInTime));
    }

    [Theory]
    [InlineData("2024-07-20", true)]
    [InlineData("2024-07-30", true)]
    [InlineData("2024-07-31", false)]
    public void A_late_review_is_recorded_and_told_as_late(string heldOn, bool inTime)
    {
        var facts = Recorded with { Day = new(2024, 8, 30), Review = Review(heldOn, "2024-07-08") };
        Assert.Equal(inTime, BusinessReviewDecision.Decide(facts, Guide).Outcome.InTime);
    }

    [Fact]
    public void Documents_may_be_recorded_before_the_review()
    {
        var outcome = BusinessReviewDecision.Decide(Recorded with { Review = Review(null, "2024-07-08") }, Guide).Outcome;
        Assert.Equal(new BusinessReviewOutcome(null, "R46", new(2024, 7, 30), null, null), outcome);
    }

    [Theory]
    [InlineData("FY24-Q2", BusinessReviewRefusal.QuarterNotOpen)]
    [InlineData("FY24-Q3", null)]
    [InlineData("FY25-Q2", null)]
    [InlineData("FY25-Q3", BusinessReviewRefusal.QuarterNotOpen)]
    public void A_review_looks_back_on_a_quarter_of_taking_part(string quarter, BusinessReviewRefusal? refusal)
    {
        var review = Review("2024-07-15", null) with { Quarter = FiscalQuarter.Parse(quarter) };
        Assert.Equal(refusal, BusinessReviewDecision.Decide(Recorded with { Review = review }, Guide).Outcome.Refusal);
    }

    [Theory]
    [InlineData("2024-03-31", BusinessReviewRefusal.HeldBeforeQuarter)]
    [InlineData("2024-04-01", null)]
    [InlineData("2024-07-20", null)]
    [InlineData("2024-07-21", BusinessReviewRefusal.NotHeldYet)]
    public void It_is_held_between_the_quarters_first_day_and_now(string heldOn, BusinessReviewRefusal? refusal) =>
        Assert.Equal(
            refusal, BusinessReviewDecision.Decide(Recorded with { Review = Review(heldOn, null) }, Guide).Outcome.Refusal);

    // On each last day that is allowed, and on the quarter's first.
    [Theory]
    [InlineData("2024-04-01", "2024-07-30", "2024-03-25")]
    [InlineData("2024-07-30", "2024-07-30", "2024-07-23")]
    [InlineData("2024-07-23", "2024-07-23", "2024-07-16")]
    public void On_the_outermost_days_every_step_holds(string heldOn, string day, string documentsOn)
    {
        var conclusion = BusinessReviewDecision.Decide(
            Recorded with { Day = TestFacts.Day(day), Review = Review(heldOn, documentsOn) }, Guide);

        Assert.Equal(new BusinessReviewOutcome(null, "R46", new(2024, 7, 30), true, true), conclusion.Outcome);
        Assert.Equal("R28 R46 R46 R46 R46 R47 R46 R47", conclusion.RulesAsked());
    }

    [Theory]
    [InlineData("2024-07-20", null)]
    [InlineData("2024-07-21", BusinessReviewRefusal.DocumentsNotInYet)]
    public void Documents_are_in_by_now(string documentsOn, BusinessReviewRefusal? refusal)
    {
        var conclusion = BusinessReviewDecision.Decide(Recorded with { Review = Review(null, documentsOn) }, Guide);
        Assert.Equal(refusal, conclusion.Outcome.Refusal);
        Assert.Equal(refusal is null ? "R28 R46 R46 R47" : "R28 R46 R46 R47!", conclusion.RulesAsked());
    }

    [Theory]
    [InlineData(BusinessReviewRefusal.AgreementNotSigned, "R28", "R28!")]
    [InlineData(BusinessReviewRefusal.NoTrack, "R46", "R28 R46!")]
    [InlineData(BusinessReviewRefusal.QuarterNotOpen, "R46", "R28 R46 R46!")]
    [InlineData(BusinessReviewRefusal.HeldBeforeQuarter, "R46", "R28 R46 R46 R46!")]
    [InlineData(BusinessReviewRefusal.NotHeldYet, "R46", "R28 R46 R46 R46 R46!")]
    [InlineData(BusinessReviewRefusal.DocumentsNotInYet, "R47", "R28 R46 R46 R46 R46 R47!")]
    public void One_broken_rule_is_the_refusal(BusinessReviewRefusal refusal, string rule, string asked)
    {
        var conclusion = BusinessReviewDecision.Decide(Breaking(Recorded, refusal), Guide);
        Assert.Equal(new BusinessReviewOutcome(refusal, rule, null, null, null), conclusion.Outcome);
        Assert.Equal(asked, conclusion.RulesAsked());
    }

    [Theory]
    [MemberData(nameof(SetsOfRefusals))]
    public void Of_several_broken_rules_the_first_declared_is_the_refusal(BusinessReviewRefusal[] broken) => Assert.Equal(
        broken[0], BusinessReviewDecision.Decide(broken.Aggregate(Recorded, Breaking), Guide).Outcome.Refusal);

    // In Q2 a partner answers for the review of Q1, whose last day is 30 July.
    [Theory]
    [InlineData("2024-07-30", null, null, ReviewState.Awaited)]
    [InlineData("2024-07-31", null, null, ReviewState.Missed)]
    [InlineData("2024-07-31", null, "2024-07-08", ReviewState.Missed)]
    [InlineData("2024-07-31", "2024-07-15", "2024-07-08", ReviewState.InOrder)]
    [InlineData("2024-07-31", "2024-07-15", "2024-07-09", ReviewState.DocumentsLate)]
    [InlineData("2024-07-31", "2024-07-15", null, ReviewState.DocumentsLate)]
    [InlineData("2024-09-30", "2024-09-01", "2024-07-08", ReviewState.InOrder)]
    [InlineData("2024-10-01", "2024-07-15", "2024-07-08", ReviewState.Awaited)]
    public void A_partner_answers_for_the_quarter_before(string day, string? heldOn, string? documentsOn, ReviewState state)
    {
        var review = Review(heldOn, documentsOn);
        var facts = PlanSamples.On(day) with
        {
            Review = Guide.Calendar.QuarterOf(TestFacts.Day(day)).Previous == review.Quarter ? review : null,
        };
        Assert.Equal(state, ReviewTerm.Judge(facts, Guide).Outcome.State);
    }

    [Theory]
    [InlineData(MissedReviewRule.None, null, false, false)]
    [InlineData(MissedReviewRule.Flag, null, true, false)]
    [InlineData(MissedReviewRule.BlockMdf, null, true, true)]
    [InlineData(MissedReviewRule.None, "2024-07-15", false, false)]
    [InlineData(MissedReviewRule.Flag, "2024-07-15", true, false)]
    [InlineData(MissedReviewRule.BlockMdf, "2024-07-15", true, false)]
    public void What_a_lapse_leads_to_follows_the_policy(MissedReviewRule rule, string? heldOn, bool flagged, bool blocks)
    {
        var guide = Guide.Settling(policies => policies with { MissedReview = rule });
        var facts = PlanSamples.On("2024-07-31") with { Review = Review(heldOn, null) };
        var verdict = ReviewTerm.Judge(facts, guide).Outcome;
        Assert.Equal((flagged, blocks), (verdict.Flagged, verdict.BlocksMdf));
    }

    [Theory]
    [InlineData("Elite", "Elite", ReviewState.Missed)]
    [InlineData("Premier", "Elite", ReviewState.NotAsked)]
    [InlineData("Elite", "Premier", ReviewState.NotAsked)]
    [InlineData(null, "Elite", ReviewState.NotAsked)]
    public void Only_a_track_that_asks_for_it_then_and_now_owes_one(string? reviewed, string track, ReviewState state) =>
        Assert.Equal(
            state, ReviewTerm.Judge(PlanSamples.On("2024-07-31", track) with { ReviewedTrack = reviewed }, Guide).Outcome.State);

    [Fact]
    public void From_a_review_that_is_not_asked_for_nothing_follows() => Assert.Equal(
        new ReviewVerdict(ReviewState.NotAsked, Flagged: false, BlocksMdf: false),
        ReviewTerm.Judge(PlanSamples.On("2024-07-31", "Premier"), Guide).Outcome);

    private static BusinessReview Review(string? heldOn, string? documentsOn) => new(
        Quarter, heldOn is null ? null : TestFacts.Day(heldOn), documentsOn is null ? null : TestFacts.Day(documentsOn));

    private static BusinessReviewFacts Breaking(BusinessReviewFacts facts, BusinessReviewRefusal refusal) => refusal switch
    {
        BusinessReviewRefusal.AgreementNotSigned => facts with { Partner = facts.Partner with { AgreementSigned = null } },
        BusinessReviewRefusal.NoTrack => facts with { Track = null },
        BusinessReviewRefusal.QuarterNotOpen => facts with { TakesPartFrom = new(2024, 7, 1) },
        BusinessReviewRefusal.HeldBeforeQuarter => facts with { Review = facts.Review with { HeldOn = new(2024, 3, 31) } },
        BusinessReviewRefusal.NotHeldYet => facts with { Review = facts.Review with { HeldOn = new(2024, 7, 21) } },
        BusinessReviewRefusal.DocumentsNotInYet =>
            facts with { Review = facts.Review with { DocumentsOn = new(2024, 7, 21) } },
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
