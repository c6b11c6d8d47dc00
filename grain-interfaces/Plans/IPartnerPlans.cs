using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Plans;

/// <summary>Business plans, marketing plans and reviews of a partner. The key is <see cref="GrainKeys.Partner"/>.</summary>
/// <remarks>
/// Every step that changes something or is refused is a decision. The same step again changes nothing and answers the same.
/// Every call answers nothing for an unknown partner.
/// </remarks>
[GrainInterfaceType("partner-plans"), Alias("partner-plans")]
public interface IPartnerPlans : IGrainWithStringKey
{
    /// <summary>The plans and reviews as they stand, with what the running year and quarter still ask for.</summary>
    [Alias("plans")]
    Task<PlansView?> Plans();

    /// <summary>Submits the joint business plan of a fiscal year, or replaces it before its approval (R33).</summary>
    [Alias("submit-business-plan")]
    Task<PlanAnswer?> SubmitBusinessPlan(BusinessPlanSubmission plan);

    /// <summary>Approves the joint business plan of a fiscal year (A16).</summary>
    [Alias("approve-business-plan")]
    Task<PlanAnswer?> ApproveBusinessPlan(FiscalYear year, PlanApproval approval);

    /// <summary>Submits the marketing plan of a quarter, or replaces it before its approval (R43).</summary>
    [Alias("submit-marketing-plan")]
    Task<PlanAnswer?> SubmitMarketingPlan(MarketingPlanSubmission plan);

    /// <summary>Approves the marketing plan of a quarter (A17).</summary>
    [Alias("approve-marketing-plan")]
    Task<PlanAnswer?> ApproveMarketingPlan(FiscalQuarter quarter, PlanApproval approval);

    /// <summary>Records the business review of a quarter, or corrects the record (R46, R47).</summary>
    [Alias("record-review")]
    Task<PlanAnswer?> RecordReview(ReviewRecord review);
}

/// <summary>A joint business plan.</summary>
/// <param name="Year">The fiscal year it is made for.</param>
/// <param name="Objectives">What it aims at, 1 to 2,000 characters, or nothing.</param>
/// <param name="SubmittedBy">Who submits it: the partner, or the name of the person who does so for it.</param>
[GenerateSerializer, Alias("business-plan-submission"), Immutable]
public sealed record BusinessPlanSubmission(
    [property: Id(0)] FiscalYear Year, [property: Id(1)] string? Objectives, [property: Id(2)] string SubmittedBy);

/// <summary>A marketing plan.</summary>
/// <param name="Quarter">The quarter it is made for.</param>
/// <param name="Activities">What is planned, 1 to 2,000 characters, or nothing (R44).</param>
/// <param name="Objectives">The results expected, 1 to 2,000 characters, or nothing (R44).</param>
/// <param name="SubmittedBy">Who submits it: the partner, or the name of the person who does so for it.</param>
[GenerateSerializer, Alias("marketing-plan-submission"), Immutable]
public sealed record MarketingPlanSubmission(
    [property: Id(0)] FiscalQuarter Quarter,
    [property: Id(1)] string? Activities,
    [property: Id(2)] string? Objectives,
    [property: Id(3)] string SubmittedBy);

/// <summary>A person's approval of a plan.</summary>
/// <param name="ApprovedBy">The person's name.</param>
/// <param name="Reason">Why, 1 to 2,000 characters, or nothing.</param>
/// <param name="ForProgrammeDesk">Whether the person speaks for the programme desk and not as an account manager.</param>
[GenerateSerializer, Alias("plan-approval"), Immutable]
public sealed record PlanApproval(
    [property: Id(0)] string ApprovedBy, [property: Id(1)] string? Reason, [property: Id(2)] bool ForProgrammeDesk);

/// <summary>What is to be known of a business review.</summary>
/// <param name="Quarter">The quarter it looks back on.</param>
/// <param name="HeldOn">The day on which it was held, in the region, or nothing.</param>
/// <param name="DocumentsOn">The day on which its documents were in, or nothing.</param>
/// <param name="RecordedBy">The name of the person who records it.</param>
[GenerateSerializer, Alias("review-record"), Immutable]
public sealed record ReviewRecord(
    [property: Id(0)] FiscalQuarter Quarter,
    [property: Id(1)] DateOnly? HeldOn,
    [property: Id(2)] DateOnly? DocumentsOn,
    [property: Id(3)] string RecordedBy);

/// <summary>What became of a step.</summary>
/// <param name="Plans">The plans and reviews as they now stand.</param>
/// <param name="Refusal">Why the step is refused: a name of <c>BusinessPlanRefusal</c>, <c>MarketingPlanRefusal</c> or
/// <c>BusinessReviewRefusal</c>; nothing where it is accepted.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="DecisionId">The decision that holds the trace.</param>
[GenerateSerializer, Alias("plan-answer"), Immutable]
public sealed record PlanAnswer(
    [property: Id(0)] PlansView Plans,
    [property: Id(1)] string? Refusal,
    [property: Id(2)] string? Rule,
    [property: Id(3)] string? DecisionId);
