using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Plans;

/// <summary>Something of a partner's plans that falls due.</summary>
/// <param name="What">What falls due.</param>
/// <param name="Rule">The rule's number.</param>
/// <param name="LastDay">The last day, itself included, in the region.</param>
public sealed record PlanDeadline(string What, string Rule, DateOnly LastDay);

/// <summary>The rules by which plans and reviews bear on the benefits of a partner.</summary>
/// <param name="BlockedBy">The rule that blocks each blocked benefit.</param>
/// <param name="MayBeLostBy">The rule by which a person may withdraw a benefit.</param>
public sealed record BenefitBlocks(
    ImmutableDictionary<Benefit, string> BlockedBy, ImmutableDictionary<Benefit, string> MayBeLostBy);

/// <summary>What a partner is told of its plans and reviews: the checklist, what falls due, what is blocked.</summary>
public static class PlanStanding
{
    /// <summary>How the partner stands with a plan or review that its track asks for; nothing for other requirements.</summary>
    /// <remarks>
    /// A plan counts from the day on which it is there, a late one too: until then it is not met, and what is needed says
    /// by when. Source: R33, R34, R43, R46, R47, A16, A17, A18.
    /// </remarks>
    /// <exception cref="ArgumentException">The guide has no such track.</exception>
    public static RuleStep? Ask(Requirement requirement, PlanFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        return requirement switch
        {
            Requirement.BusinessPlan => BusinessPlan(facts, guide),
            Requirement.MarketingPlan => MarketingPlan(facts, guide),
            Requirement.BusinessReviews => Review(facts, guide),
            _ => null,
        };
    }

    /// <summary>What is still open and falls due, whether or not its day has passed.</summary>
    /// <remarks>Source: R34, R43, R46, R47. The documents' day is that of a review on its own last day.</remarks>
    /// <exception cref="ArgumentException">The guide has no such track.</exception>
    public static ImmutableArray<PlanDeadline> Deadlines(PlanFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var open = ImmutableArray.CreateBuilder<PlanDeadline>();
        var quarter = guide.Calendar.QuarterOf(facts.Day);

        var stage = guide.Policies.BusinessPlanStage.Deadline;
        if (BusinessPlanDeadline.For(facts.OfTheYear(guide), guide).Outcome.LastDay is { } planDay
            && facts.BusinessPlan?.ReachedOn(stage) is null)
            open.Add(new(
                facts.BusinessPlan is null
                    ? $"Submit the joint business plan of {quarter.Year}"
                    : $"Have the joint business plan of {quarter.Year} approved",
                "R34", planDay));

        if (Asks(Requirement.MarketingPlan, facts, guide) && facts.MarketingPlan is null)
            open.Add(new(
                $"Submit the marketing plan of {quarter}", "R43",
                MarketingPlanTerm.LastDay(quarter, TakesPartFrom(facts, guide), guide)));

        var state = ReviewTerm.Judge(facts, guide).Outcome.State;
        if (state is ReviewState.Awaited or ReviewState.Missed)
        {
            var reviewDay = ReviewTerm.LastDay(quarter.Previous, guide);
            open.Add(new($"Hold the business review of {quarter.Previous}", "R46", reviewDay));
            if (facts.Review?.DocumentsOn is null)
                open.Add(new(
                    $"Send the documents for the business review of {quarter.Previous}", "R47",
                    ReviewTerm.DocumentsLastDay(reviewDay, guide)));
        }

        return open.ToImmutable();
    }

    /// <summary>The benefits that a missing plan or review blocks, or may cost, on the day.</summary>
    /// <remarks>Source: R35, R46, A15, A16, A18; where two rules block a benefit, the plan's is told.</remarks>
    /// <exception cref="ArgumentException">The guide has no such track.</exception>
    public static BenefitBlocks Blocks(PlanFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var missing = MissingBusinessPlan.On(facts, guide).Outcome;
        var blocked = missing.Blocked.ToImmutableDictionary(benefit => benefit, _ => "R35");
        if (ReviewTerm.Judge(facts, guide).Outcome.BlocksMdf && !blocked.ContainsKey(Benefit.Mdf))
            blocked = blocked.Add(Benefit.Mdf, "R46");
        return new BenefitBlocks(blocked, missing.MayBeLost.ToImmutableDictionary(benefit => benefit, _ => "R35"));
    }

    private static RuleStep? BusinessPlan(PlanFacts facts, GuideVersion guide)
    {
        var due = BusinessPlanDeadline.For(facts.OfTheYear(guide), guide).Outcome;
        if (due.Duty is BusinessPlanDuty.NotAsked or BusinessPlanDuty.BeforeLaunch)
            return null;
        var stage = guide.Policies.BusinessPlanStage.Deadline;
        return new RuleStep("R33", $"A16={stage}", $"Joint business plan of {guide.Calendar.YearOf(facts.Day)}",
            Words.Of(facts.BusinessPlan),
            due.Duty switch
            {
                BusinessPlanDuty.AwaitsOnboarding => $"{Words.Of(stage)} after onboarding",
                BusinessPlanDuty.WithoutLimit => $"{Words.Of(stage)}, no day set in the first year",
                _ => $"{Words.Of(stage)} by {due.LastDay:yyyy-MM-dd}",
            },
            facts.BusinessPlan?.ReachedOn(stage) is not null);
    }

    private static RuleStep? MarketingPlan(PlanFacts facts, GuideVersion guide)
    {
        if (!Asks(Requirement.MarketingPlan, facts, guide))
            return null;
        var quarter = guide.Calendar.QuarterOf(facts.Day);
        var lastDay = MarketingPlanTerm.LastDay(quarter, TakesPartFrom(facts, guide), guide);
        return new RuleStep("R43", null, $"Marketing plan of {quarter}", Words.Of(facts.MarketingPlan),
            $"submitted by {lastDay:yyyy-MM-dd}", facts.MarketingPlan is not null);
    }

    // A review that is not held and may still be is open and no lapse; a guide that attaches nothing to it tells nothing.
    private static RuleStep? Review(PlanFacts facts, GuideVersion guide)
    {
        var judged = ReviewTerm.Judge(facts, guide);
        if (judged.Outcome.State == ReviewState.NotAsked || guide.Policies.MissedReview == MissedReviewRule.None)
            return null;
        return judged.Outcome.State == ReviewState.Awaited ? judged.Steps[^1] with { Holds = false } : judged.Steps[^1];
    }

    private static DateOnly TakesPartFrom(PlanFacts facts, GuideVersion guide) =>
        facts.JoinedOn > guide.ProgrammeLaunch ? facts.JoinedOn : guide.ProgrammeLaunch;

    private static bool Asks(Requirement requirement, PlanFacts facts, GuideVersion guide) =>
        facts.Track is { } track && TrackRequirements.Asks(requirement, track, facts.Region, guide);
}
