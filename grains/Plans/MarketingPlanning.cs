using PartnerConnect.GrainInterfaces.Plans;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Plans;

namespace PartnerConnect.Grains.Plans;

/// <summary>The steps of a marketing plan.</summary>
internal static class MarketingPlanning
{
    /// <summary>Takes a plan, unless it is the one that is there.</summary>
    public static PlanAnswer Submit(PartnerChange change, Present now, MarketingPlanSubmission plan)
    {
        var former = Former(change, plan.Quarter);
        if (former is not null && former.Activities == plan.Activities && former.Objectives == plan.Objectives)
            return PlanViews.Unchanged(change, now, former.Submission);

        var facts = Facts(change, now, plan.Quarter) with
        {
            Asked = MarketingPlanStep.Submit,
            HasActivities = plan.Activities is not null,
            HasObjectives = plan.Objectives is not null,
        };
        var (outcome, step) = Decide(change, now, facts, plan.SubmittedBy, null);
        if (outcome.Plan is { } taken)
            Keep(change, plan.Quarter, new StoredMarketingPlan(
                taken.SubmittedOn, taken.ApprovedOn, plan.Activities, plan.Objectives, step, null));
        return PlanViews.Answer(change, now, outcome.Refusal?.ToString(), outcome.Rule, step);
    }

    /// <summary>Approves a plan, unless it is approved.</summary>
    public static PlanAnswer Approve(PartnerChange change, Present now, FiscalQuarter quarter, PlanApproval approval)
    {
        var former = Former(change, quarter);
        if (former?.Approval is { } given)
            return PlanViews.Unchanged(change, now, given);

        var facts = Facts(change, now, quarter) with
        {
            Asked = MarketingPlanStep.Approve,
            By = approval.ForProgrammeDesk ? MarketingPlanApprover.ProgrammeDesk : MarketingPlanApprover.AccountManager,
        };
        var (outcome, step) = Decide(change, now, facts, approval.ApprovedBy, approval.Reason);
        if (outcome.Plan is { } approved)
            Keep(change, quarter, former! with { ApprovedOn = approved.ApprovedOn, Approval = step });
        return PlanViews.Answer(change, now, outcome.Refusal?.ToString(), outcome.Rule, step);
    }

    private static (MarketingPlanOutcome Outcome, PlanStep Step) Decide(
        PartnerChange change, Present now, MarketingPlanFacts facts, string by, string? reason)
    {
        var conclusion = DecisionKinds.MarketingPlan.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;
        var accepted = facts.Asked == MarketingPlanStep.Submit ? "Submitted" : "Approved";
        var decisionId = change.Decide(
            new DecisionHead(DecisionKinds.MarketingPlan.Name, facts.Quarter.ToString(), now.Today,
                outcome.Refusal?.ToString() ?? accepted, outcome.Rule, by)
            { IsRefusal = outcome.Refusal is not null },
            now.Guide, facts, conclusion);
        return (outcome, new PlanStep(by, now.Moment, decisionId, reason, outcome.Rule));
    }

    private static MarketingPlanFacts Facts(PartnerChange change, Present now, FiscalQuarter quarter)
    {
        var state = change.State;
        var plan = Former(change, quarter)?.Of(quarter);
        return new MarketingPlanFacts(
            now.Today, quarter, default, null, now.Region.Id, state.Track?.Name, state.Facts,
            state.JudgedFrom(now.Guide), plan, plan?.HasActivities ?? false, plan?.HasObjectives ?? false,
            state.BusinessPlan(quarter.Year));
    }

    private static StoredMarketingPlan? Former(PartnerChange change, FiscalQuarter quarter) =>
        change.State.PlansOrNone().Marketing.GetValueOrDefault(quarter);

    private static void Keep(PartnerChange change, FiscalQuarter quarter, StoredMarketingPlan plan)
    {
        var plans = change.State.PlansOrNone();
        change.State = change.State with { Plans = plans with { Marketing = plans.Marketing.SetItem(quarter, plan) } };
    }
}
