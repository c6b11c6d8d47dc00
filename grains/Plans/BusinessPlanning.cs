using PartnerConnect.GrainInterfaces.Plans;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Plans;

namespace PartnerConnect.Grains.Plans;

/// <summary>The steps of a joint business plan.</summary>
internal static class BusinessPlanning
{
    /// <summary>Takes a plan, unless it is the one that is there.</summary>
    public static PlanAnswer Submit(PartnerChange change, Present now, BusinessPlanSubmission plan)
    {
        var former = Former(change, plan.Year);
        if (former is not null && former.Objectives == plan.Objectives)
            return PlanViews.Unchanged(change, now, former.Submission);

        var (outcome, step) = Decide(change, now, plan.Year, BusinessPlanStage.Submitted, plan.SubmittedBy, null);
        if (outcome.Plan is { } taken)
            Keep(change, plan.Year, new StoredBusinessPlan(
                taken.SubmittedOn, taken.ApprovedOn, outcome.LastDay, plan.Objectives, step, null));
        return PlanViews.Answer(change, now, outcome.Refusal?.ToString(), outcome.Rule, step);
    }

    /// <summary>Approves a plan, unless it is approved.</summary>
    public static PlanAnswer Approve(PartnerChange change, Present now, FiscalYear year, PlanApproval approval)
    {
        var former = Former(change, year);
        if (former?.Approval is { } given)
            return PlanViews.Unchanged(change, now, given);

        var (outcome, step) = Decide(
            change, now, year, BusinessPlanStage.CamApproved, approval.ApprovedBy, approval.Reason);
        if (outcome.Plan is { } approved)
            Keep(change, year, former! with { ApprovedOn = approved.ApprovedOn, LastDay = outcome.LastDay, Approval = step });
        return PlanViews.Answer(change, now, outcome.Refusal?.ToString(), outcome.Rule, step);
    }

    private static (BusinessPlanOutcome Outcome, PlanStep Step) Decide(
        PartnerChange change, Present now, FiscalYear year, BusinessPlanStage asked, string by, string? reason)
    {
        var state = change.State;
        var facts = new BusinessPlanFacts(
            now.Today, year, asked, now.Region.Id, state.Track?.Name, state.Facts, state.JoinedOn,
            state.BusinessPlan(year));
        var conclusion = DecisionKinds.BusinessPlan.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;
        var decisionId = change.Decide(
            new DecisionHead(DecisionKinds.BusinessPlan.Name, year.ToString(), now.Today,
                outcome.Refusal?.ToString() ?? asked.ToString(), outcome.Rule, by)
            { IsRefusal = outcome.Refusal is not null },
            now.Guide, facts, conclusion);
        return (outcome, new PlanStep(by, now.Moment, decisionId, reason, outcome.Rule));
    }

    private static StoredBusinessPlan? Former(PartnerChange change, FiscalYear year) =>
        change.State.PlansOrNone().Business.GetValueOrDefault(year);

    private static void Keep(PartnerChange change, FiscalYear year, StoredBusinessPlan plan)
    {
        var plans = change.State.PlansOrNone();
        change.State = change.State with { Plans = plans with { Business = plans.Business.SetItem(year, plan) } };
    }
}
