using PartnerConnect.GrainInterfaces.Plans;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Plans;

namespace PartnerConnect.Grains.Plans;

/// <summary>Tells plans and reviews.</summary>
internal static class PlanViews
{
    /// <summary>All of them as they stand.</summary>
    public static PlansView Of(PartnerState state, Present now)
    {
        var quarter = now.Guide.Calendar.QuarterOf(now.Today);
        var plans = state.PlansOrNone();
        return new PlansView
        {
            PartnerId = state.Profile!.PartnerId,
            Day = now.Today,
            BusinessPlans = [.. plans.Business.Keys.Append(quarter.Year).Distinct().Order().Select(year => Business(state, now, year))],
            MarketingPlans = [.. plans.Marketing.Keys.Append(quarter).Distinct().Order().Select(each => Marketing(state, now, each))],
            Reviews = [.. plans.Reviews.Keys.Append(quarter.Previous).Distinct().Order().Select(each => Review(state, now, each))],
        };
    }

    /// <summary>The answer to a step that was decided.</summary>
    public static PlanAnswer Answer(PartnerChange change, Present now, string? refusal, string rule, PlanStep step) =>
        new(Of(change.State, now), refusal, rule, step.DecisionId);

    /// <summary>The answer to a step that was taken before.</summary>
    public static PlanAnswer Unchanged(PartnerChange change, Present now, PlanStep before) =>
        new(Of(change.State, now), null, before.Rule, before.DecisionId);

    private static BusinessPlanView Business(PartnerState state, Present now, FiscalYear year)
    {
        var stored = state.PlansOrNone().Business.GetValueOrDefault(year);
        var plan = stored?.Of(year);

        // The running year's day is told as it stands; that of another year as it was when the plan was handed in.
        var due = year == now.Guide.Calendar.YearOf(now.Today)
            ? BusinessPlanDeadline.For(
                new(year, now.Today, now.Region.Id, state.Track?.Name, state.Facts, state.JoinedOn), now.Guide).Outcome
            : null;
        var lastDay = due is null ? stored?.LastDay : due.LastDay;
        return new BusinessPlanView
        {
            FiscalYear = year,
            Stage = plan?.Stage.ToString() ?? "NotSubmitted",
            Duty = due?.Duty.ToString(),
            LastDay = lastDay,
            InTime = BusinessPlanDecision.InTime(plan, now.Today, lastDay, now.Guide),
            Objectives = stored?.Objectives,
            SubmittedOn = stored?.SubmittedOn,
            Submission = Step(stored?.Submission),
            ApprovedOn = stored?.ApprovedOn,
            Approval = Step(stored?.Approval),
        };
    }

    private static MarketingPlanView Marketing(PartnerState state, Present now, FiscalQuarter quarter)
    {
        var stored = state.PlansOrNone().Marketing.GetValueOrDefault(quarter);
        var lastDay = MarketingPlanTerm.LastDay(quarter, state.JudgedFrom(now.Guide), now.Guide);
        return new MarketingPlanView
        {
            Quarter = quarter,
            Stage = stored is null ? "NotSubmitted" : stored.ApprovedOn is null ? "Submitted" : "Approved",
            LastDay = lastDay,
            InTime = stored is null && now.Today <= lastDay ? null : stored?.SubmittedOn <= lastDay,
            Approver = state.Track is { } track ? MarketingPlanTerm.Approver(track.Name, now.Guide).ToString() : null,
            Activities = stored?.Activities,
            Objectives = stored?.Objectives,
            Detailed = stored?.Of(quarter).IsDetailed ?? false,
            SubmittedOn = stored?.SubmittedOn,
            Submission = Step(stored?.Submission),
            ApprovedOn = stored?.ApprovedOn,
            Approval = Step(stored?.Approval),
        };
    }

    private static ReviewView Review(PartnerState state, Present now, FiscalQuarter quarter)
    {
        var stored = state.PlansOrNone().Reviews.GetValueOrDefault(quarter);
        var lastDay = ReviewTerm.LastDay(quarter, now.Guide);
        DateOnly? documentsBy = stored?.HeldOn is { } held ? ReviewTerm.DocumentsLastDay(held, now.Guide) : null;
        return new ReviewView
        {
            Quarter = quarter,
            State = quarter == now.Guide.Calendar.QuarterOf(now.Today).Previous
                ? ReviewTerm.Judge(state.PlanFacts(now.Today, now.Guide), now.Guide).Outcome.State.ToString()
                : null,
            LastDay = lastDay,
            HeldOn = stored?.HeldOn,
            InTime = stored?.HeldOn is { } day ? day <= lastDay : null,
            DocumentsOn = stored?.DocumentsOn,
            DocumentsLastDay = documentsBy,
            DocumentsInTime = documentsBy is null ? null : stored!.DocumentsOn <= documentsBy,
            Record = Step(stored?.Record),
        };
    }

    private static PlanStepView? Step(PlanStep? step) =>
        step is null ? null : new PlanStepView(step.By, step.At, step.DecisionId, step.Reason);
}
