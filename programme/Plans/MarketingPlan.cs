using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Plans;

/// <summary>The marketing plan of one quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="SubmittedOn">The day on which it was first submitted; a later version of it keeps the day.</param>
/// <param name="ApprovedOn">The day on which it was approved, or nothing.</param>
/// <param name="HasActivities">Whether it says which activities are planned.</param>
/// <param name="HasObjectives">Whether it says which results are expected.</param>
/// <remarks>Source: R43, R44.</remarks>
public sealed record MarketingPlan(
    FiscalQuarter Quarter, DateOnly SubmittedOn, DateOnly? ApprovedOn, bool HasActivities, bool HasObjectives)
{
    /// <summary>Whether it says what MDF asks of a plan: activities and objectives, both (R44).</summary>
    public bool IsDetailed => HasActivities && HasObjectives;
}

/// <summary>Who approves a marketing plan.</summary>
public enum MarketingPlanApprover
{
    /// <summary>The partner's channel account manager (R43).</summary>
    AccountManager = 1,

    /// <summary>The programme desk, for a partner without an account manager (A17).</summary>
    ProgrammeDesk = 2,

    /// <summary>Nobody: submission is enough (A17).</summary>
    Nobody = 3,
}

/// <summary>When a marketing plan is due and who approves it.</summary>
/// <remarks>Source: R43, R73, A17.</remarks>
public static class MarketingPlanTerm
{
    /// <summary>The last day on which the plan of a quarter is in time, itself included.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="takesPartFrom">The partner's first day in the programme; one that joins within the quarter has as
    /// many days from joining.</param>
    /// <param name="guide">The guide in force.</param>
    /// <remarks>
    /// The first day is not counted: 15 days after 1 April are over with 16 April. The setting is a number of days after
    /// the start, and A3 reads "days after" the same way.
    /// </remarks>
    public static DateOnly LastDay(FiscalQuarter quarter, DateOnly takesPartFrom, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var days = guide.Calendar.Days(quarter);
        var from = days.Contains(takesPartFrom) ? takesPartFrom : days.FirstDay;
        return from.AddDays(guide.MarketingPlan.DueDaysAfterQuarterStart);
    }

    /// <summary>Who approves the plan of a partner in a track.</summary>
    /// <exception cref="ArgumentException">The guide has no such track.</exception>
    public static MarketingPlanApprover Approver(string track, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        if (guide.Benefit(Benefit.AccountManagement, track).Grant != BenefitGrant.NotGranted)
            return MarketingPlanApprover.AccountManager;
        return guide.Policies.MarketingPlanApproverWithoutManager == PlanApprover.ProgrammeDesk
            ? MarketingPlanApprover.ProgrammeDesk
            : MarketingPlanApprover.Nobody;
    }
}
