using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.Gateway.Security;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Plans;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Plans;

/// <summary>A partner's business plans, marketing plans and reviews.</summary>
internal static class PlansApi
{
    public static void MapPlans(this WebApplication app)
    {
        var partner = app.MapGroup("/v1/partners/{partnerId}").WithTags("Plans");

        partner.MapGet("/plans", FindAsync).RequireAuthorization(Policies.ReadPartner)
            .WithSummary("Plans and reviews as they stand, with what the running year and quarter ask for.");
        partner.MapPut("/plans/business/{fiscalYear}", SubmitBusinessAsync).RequireAuthorization(Policies.SubmitPlan)
            .WithSummary("Submits the joint business plan of a fiscal year; until its approval a later one replaces it.");
        partner.MapPost("/plans/business/{fiscalYear}/approve", ApproveBusinessAsync).RequireAuthorization(Policies.ApprovePlan)
            .WithSummary("Approves the joint business plan of a fiscal year.");
        partner.MapPut("/plans/marketing/{quarter}", SubmitMarketingAsync).RequireAuthorization(Policies.SubmitPlan)
            .WithSummary("Submits the marketing plan of a quarter; until its approval a later one replaces it.");
        partner.MapPost("/plans/marketing/{quarter}/approve", ApproveMarketingAsync).RequireAuthorization(Policies.ApprovePlan)
            .WithSummary("Approves the marketing plan of a quarter.");
        partner.MapPut("/reviews/{quarter}", ReviewAsync).RequireAuthorization(Policies.ApprovePlan)
            .WithSummary("Records the business review of a quarter; a later record corrects it.");
    }

    private static async Task<Results<Ok<PlansView>, ProblemHttpResult>> FindAsync(string partnerId, IClusterClient cluster) =>
        await Partner(partnerId, cluster).Plans() is { } plans ? TypedResults.Ok(plans) : Problem.NotFound();

    private static async Task<Results<Ok<BusinessPlanView>, ProblemHttpResult>> SubmitBusinessAsync(
        string partnerId, string fiscalYear, BusinessPlanBody? body, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (!FiscalYear.TryParse(fiscalYear, null, out var year))
            return NotAYear();
        if (PlanText.IsTooLong(body?.Objectives))
            return PlanText.TooLong("objectives");

        var answer = await Partner(partnerId, cluster).SubmitBusinessPlan(
            new BusinessPlanSubmission(year, PlanText.Given(body?.Objectives), user.ActsAs()));
        return Told(answer, plans => plans.BusinessPlans.First(plan => plan.FiscalYear == year));
    }

    private static async Task<Results<Ok<BusinessPlanView>, ProblemHttpResult>> ApproveBusinessAsync(
        string partnerId, string fiscalYear, PlanApprovalBody? body, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (!FiscalYear.TryParse(fiscalYear, null, out var year))
            return NotAYear();
        if (PlanText.IsTooLong(body?.Reason))
            return PlanText.TooLong("reason");

        var answer = await Partner(partnerId, cluster).ApproveBusinessPlan(year, Approval(body, user));
        return Told(answer, plans => plans.BusinessPlans.First(plan => plan.FiscalYear == year));
    }

    private static async Task<Results<Ok<MarketingPlanView>, ProblemHttpResult>> SubmitMarketingAsync(
        string partnerId, string quarter, MarketingPlanBody body, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (!FiscalQuarter.TryParse(quarter, null, out var named))
            return NotAQuarter();
        if (PlanText.IsTooLong(body.Activities))
            return PlanText.TooLong("activities");
        if (PlanText.IsTooLong(body.Objectives))
            return PlanText.TooLong("objectives");

        var answer = await Partner(partnerId, cluster).SubmitMarketingPlan(new MarketingPlanSubmission(
            named, PlanText.Given(body.Activities), PlanText.Given(body.Objectives), user.ActsAs()));
        return Told(answer, plans => plans.MarketingPlans.First(plan => plan.Quarter == named));
    }

    private static async Task<Results<Ok<MarketingPlanView>, ProblemHttpResult>> ApproveMarketingAsync(
        string partnerId, string quarter, PlanApprovalBody? body, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (!FiscalQuarter.TryParse(quarter, null, out var named))
            return NotAQuarter();
        if (PlanText.IsTooLong(body?.Reason))
            return PlanText.TooLong("reason");

        var answer = await Partner(partnerId, cluster).ApproveMarketingPlan(named, Approval(body, user));
        return Told(answer, plans => plans.MarketingPlans.First(plan => plan.Quarter == named));
    }

    private static async Task<Results<Ok<ReviewView>, ProblemHttpResult>> ReviewAsync(
        string partnerId, string quarter, ReviewBody body, ClaimsPrincipal user, IClusterClient cluster)
    {
        if (!FiscalQuarter.TryParse(quarter, null, out var named))
            return NotAQuarter();
        if (body is { HeldOn: null, DocumentsOn: null })
            return Problem.Invalid("heldOn", "The day of the review or that of its documents is needed.");

        var answer = await Partner(partnerId, cluster)
            .RecordReview(new ReviewRecord(named, body.HeldOn, body.DocumentsOn, user.Actor()));
        return Told(answer, plans => plans.Reviews.First(review => review.Quarter == named));
    }

    private static Results<Ok<TView>, ProblemHttpResult> Told<TView>(PlanAnswer? answer, Func<PlansView, TView> view) =>
        answer switch
        {
            null => Problem.NotFound(),
            { Refusal: null } => TypedResults.Ok(view(answer.Plans)),
            _ => Problem.Refused(
                answer.Refusal, answer.Rule, $"{answer.Rule} does not allow it: {answer.Refusal}.",
                ("decisionId", answer.DecisionId)),
        };

    private static PlanApproval Approval(PlanApprovalBody? body, ClaimsPrincipal user) =>
        new(user.Actor(), PlanText.Given(body?.Reason), ForProgrammeDesk: user.IsInRole(Roles.ProgrammeManager) && user.OnlyRegions() is null);

    private static ProblemHttpResult NotAYear() => Problem.Invalid("fiscalYear", "The fiscal year is one like FY25.");

    private static ProblemHttpResult NotAQuarter() => Problem.Invalid("quarter", "The quarter is one like FY25-Q1.");

    private static IPartnerPlans Partner(string partnerId, IClusterClient cluster) =>
        cluster.GetGrain<IPartnerPlans>(GrainKeys.Partner(partnerId));
}
