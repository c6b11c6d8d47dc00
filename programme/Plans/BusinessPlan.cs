using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Plans;

/// <summary>A joint business plan as far as it has come. A draft is the partner's own and is not kept.</summary>
/// <param name="Year">The fiscal year it is made for.</param>
/// <param name="SubmittedOn">The day on which it was first submitted; a later version of it keeps the day.</param>
/// <param name="ApprovedOn">The day on which the account manager approved it, or nothing.</param>
/// <remarks>Source: R33, A16.</remarks>
public sealed record BusinessPlan(FiscalYear Year, DateOnly SubmittedOn, DateOnly? ApprovedOn)
{
    /// <summary>How far it has come.</summary>
    public BusinessPlanStage Stage =>
        ApprovedOn is null ? BusinessPlanStage.Submitted : BusinessPlanStage.CamApproved;

    /// <summary>The day on which it came as far as a stage, or nothing.</summary>
    public DateOnly? ReachedOn(BusinessPlanStage stage) =>
        stage == BusinessPlanStage.Submitted ? SubmittedOn : ApprovedOn;
}
