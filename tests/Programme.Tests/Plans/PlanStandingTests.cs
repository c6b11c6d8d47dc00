using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Plans;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Plans;

/// <summary>What a partner is told of its plans and reviews.</summary>
public sealed class PlanStandingTests
{
    private static GuideVersion Guide => TestGuide.Shipped;

    [Fact]
    public void The_checklist_tells_plans_and_reviews_as_unmet_until_they_are_there() => Assert.Equal(
        [
            "BusinessPlan R33 False: none / submitted by 2024-05-16",
            "MarketingPlan R43 False: none / submitted by 2024-04-16",
            "BusinessReviews R46 False: not held, no documents / held by 2024-04-30",
        ],
        Checklist(PlanSamples.On("2024-04-10"), Guide));

    [Fact]
    public void The_checklist_tells_what_is_there() => Assert.Equal(
        [
            "BusinessPlan R33 True: submitted 2024-05-20, approved 2024-05-21 / submitted by 2024-05-16",
            "MarketingPlan R43 True: submitted 2024-04-20 / submitted by 2024-04-16",
            "BusinessReviews R47 True: held 2024-04-20, documents 2024-04-13 / documents by 2024-04-13",
        ],
        Checklist(
            PlanSamples.On("2024-06-01").WithPlan("2024-05-20", "2024-05-21") with
            {
                MarketingPlan = new(new(PlanSamples.Year, 1), new(2024, 4, 20), null, true, true),
                Review = new(new(PlanSamples.Year.Previous, 4), new(2024, 4, 20), new(2024, 4, 13)),
            },
            Guide));

    [Fact]
    public void A_track_that_asks_for_none_of_them_is_told_none() =>
        Assert.Empty(Checklist(PlanSamples.On("2024-06-01", "Premier"), Guide));

    [Fact]
    public void Without_plan_facts_the_checklist_leaves_them_out() => Assert.DoesNotContain(
        Eligibility.Checklist("Elite", TestFacts.Eligible(), null, Guide), each => each.Requirement == Requirement.BusinessPlan);

    [Theory]
    [InlineData(NewcomerPlanRule.NoLimit, "2024-04-05", "submitted, no day set in the first year")]
    [InlineData(NewcomerPlanRule.LaterOf, "2024-04-05", "submitted by 2024-05-20")]
    [InlineData(NewcomerPlanRule.LaterOf, "2024-04-11", "submitted after onboarding")]
    public void A_newcomer_is_told_its_own_day(NewcomerPlanRule rule, string trained, string need)
    {
        var facts = PlanSamples.On("2024-04-10") with
        {
            Partner = TestFacts.Qualified with { OrientationCompleted = TestFacts.Day(trained) },
        };
        var guide = Guide.Settling(policies => policies with { NewcomerBusinessPlan = rule });
        Assert.Equal(need, PlanStanding.Ask(Requirement.BusinessPlan, facts, guide)!.Need);
    }

    // Whoever was there at the launch takes part from it; its days for a marketing plan are those of the quarter or its own.
    [Theory]
    [InlineData("2023-10-01", "2024-04-08", "submitted by 2024-04-23")] // It joined within the quarter.
    [InlineData("2023-10-01", "2023-10-10", "submitted by 2024-04-16")]
    [InlineData("2024-04-05", "2023-10-10", "submitted by 2024-04-20")] // The launch was within it.
    [InlineData("2024-04-05", "2024-04-03", "submitted by 2024-04-20")] // Both were.
    [InlineData("2024-04-05", "2024-04-08", "submitted by 2024-04-23")]
    public void A_marketing_plan_is_due_after_the_later_of_launch_and_joining(string launch, string joinedOn, string need)
    {
        var guide = Guide with { ProgrammeLaunch = TestFacts.Day(launch) };
        var facts = PlanSamples.On("2024-04-10") with { JoinedOn = TestFacts.Day(joinedOn) };

        Assert.Equal(need, PlanStanding.Ask(Requirement.MarketingPlan, facts, guide)!.Need);
    }

    [Theory]
    [InlineData(MissedReviewRule.None, null)]
    [InlineData(MissedReviewRule.Flag, false)]
    [InlineData(MissedReviewRule.BlockMdf, false)]
    public void A_missed_review_shows_unless_nothing_follows_from_it(MissedReviewRule rule, bool? met)
    {
        var guide = Guide.Settling(policies => policies with { MissedReview = rule });
        Assert.Equal(met, PlanStanding.Ask(Requirement.BusinessReviews, PlanSamples.On("2024-05-01"), guide)?.Holds);
    }

    [Fact]
    public void What_is_open_falls_due() => Assert.Equal(
        [
            new("Submit the joint business plan of FY25", "R34", new(2024, 5, 16)),
            new("Submit the marketing plan of FY25-Q1", "R43", new(2024, 4, 16)),
            new("Hold the business review of FY24-Q4", "R46", new(2024, 4, 30)),
            new PlanDeadline("Send the documents for the business review of FY24-Q4", "R47", new(2024, 4, 23)),
        ],
        PlanStanding.Deadlines(PlanSamples.On("2024-04-10"), Guide));

    [Fact]
    public void What_is_there_falls_due_no_more()
    {
        var facts = PlanSamples.On("2024-04-25").WithPlan("2024-04-20") with
        {
            MarketingPlan = new(new(PlanSamples.Year, 1), new(2024, 4, 20), null, true, true),
            Review = new(new(PlanSamples.Year.Previous, 4), new(2024, 4, 20), null),
        };
        Assert.Empty(PlanStanding.Deadlines(facts, Guide));

        var approval = Guide.Settling(policies => policies with
        {
            BusinessPlanStage = policies.BusinessPlanStage with { Deadline = BusinessPlanStage.CamApproved },
        });
        Assert.Equal("Have the joint business plan of FY25 approved", Assert.Single(PlanStanding.Deadlines(facts, approval)).What);
    }

    [Theory]
    [InlineData("2024-05-16", MissedReviewRule.Flag, "")]
    [InlineData("2024-05-16", MissedReviewRule.BlockMdf, "Mdf:R46")]
    [InlineData("2024-05-17", MissedReviewRule.Flag, "Mdf:R35 SalesCollaboration:R35")]
    [InlineData("2024-05-17", MissedReviewRule.BlockMdf, "Mdf:R35 SalesCollaboration:R35")]
    public void A_blocked_benefit_names_its_rule(string day, MissedReviewRule rule, string blocked)
    {
        var guide = Guide.Settling(policies => policies with { MissedReview = rule });
        Assert.Equal(blocked, Told(PlanStanding.Blocks(PlanSamples.On(day), guide).BlockedBy));
    }

    [Fact]
    public void A_benefit_that_a_person_may_withdraw_is_told_apart()
    {
        var guide = Guide.Settling(policies => policies with
        {
            MissingBusinessPlan = policies.MissingBusinessPlan with { Mode = SanctionMode.Discretionary },
        });
        var blocks = PlanStanding.Blocks(PlanSamples.On("2024-05-17"), guide);
        Assert.Empty(blocks.BlockedBy);
        Assert.Equal("Mdf:R35 SalesCollaboration:R35", Told(blocks.MayBeLostBy));
    }

    private static string Told(IEnumerable<KeyValuePair<Benefit, string>> blocks) =>
        string.Join(' ', blocks.OrderBy(each => each.Key).Select(each => $"{each.Key}:{each.Value}"));

    private static IEnumerable<string> Checklist(PlanFacts facts, GuideVersion guide) =>
        Eligibility.Checklist(facts.Track!, TestFacts.Eligible(), facts, guide)
            .Where(each => PlanStanding.Ask(each.Requirement, facts, guide) is not null)
            .Select(each => $"{each.Requirement} {each.Step.Rule} {each.Step.Holds}: {each.Step.Have} / {each.Step.Need}");
}
