using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Plans;

/// <summary>The words of traces and checklists.</summary>
internal static class Words
{
    public static string Of(BusinessPlanStage stage) =>
        stage == BusinessPlanStage.Submitted ? "submitted" : "approved";

    public static string Of(BusinessPlan? plan) => Steps(plan?.SubmittedOn, plan?.ApprovedOn);

    public static string Of(MarketingPlan? plan) => Steps(plan?.SubmittedOn, plan?.ApprovedOn);

    public static string Of(BusinessReview? review) =>
        (review?.HeldOn is { } held ? $"held {held:yyyy-MM-dd}" : "not held")
        + (review?.DocumentsOn is { } documents ? $", documents {documents:yyyy-MM-dd}" : ", no documents");

    private static string Steps(DateOnly? submittedOn, DateOnly? approvedOn) =>
        submittedOn is null ? "none"
        : $"submitted {submittedOn:yyyy-MM-dd}" + (approvedOn is null ? "" : $", approved {approvedOn:yyyy-MM-dd}");
}
