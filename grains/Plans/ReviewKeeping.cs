using PartnerConnect.GrainInterfaces.Plans;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Plans;

namespace PartnerConnect.Grains.Plans;

/// <summary>The record of business reviews.</summary>
internal static class ReviewKeeping
{
    /// <summary>Records a review, unless it is recorded so.</summary>
    public static PlanAnswer Record(PartnerChange change, Present now, ReviewRecord review)
    {
        var plans = change.State.PlansOrNone();
        var former = plans.Reviews.GetValueOrDefault(review.Quarter);
        if (former is not null && former.HeldOn == review.HeldOn && former.DocumentsOn == review.DocumentsOn)
            return PlanViews.Unchanged(change, now, former.Record);

        var facts = new BusinessReviewFacts(
            now.Today, new BusinessReview(review.Quarter, review.HeldOn, review.DocumentsOn),
            change.State.Track?.Name, change.State.Facts, change.State.JudgedFrom(now.Guide));
        var conclusion = DecisionKinds.BusinessReview.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;
        var decisionId = change.Decide(
            new DecisionHead(DecisionKinds.BusinessReview.Name, review.Quarter.ToString(), now.Today,
                outcome.Refusal?.ToString() ?? "Recorded", outcome.Rule, review.RecordedBy)
            { IsRefusal = outcome.Refusal is not null },
            now.Guide, facts, conclusion);
        var step = new PlanStep(review.RecordedBy, now.Moment, decisionId, Rule: outcome.Rule);
        if (outcome.Refusal is null)
            change.State = change.State with
            {
                Plans = plans with
                {
                    Reviews = plans.Reviews.SetItem(
                        review.Quarter, new StoredReview(review.HeldOn, review.DocumentsOn, step)),
                },
            };
        return PlanViews.Answer(change, now, outcome.Refusal?.ToString(), outcome.Rule, step);
    }
}
