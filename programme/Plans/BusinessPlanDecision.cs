using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Programme.Plans;

/// <summary>
/// Why a joint business plan is not taken or not approved; the order of the list is the order of precedence, the number
/// is what is stored.
/// </summary>
public enum BusinessPlanRefusal
{
    /// <summary>The agreement is not signed (R28).</summary>
    AgreementNotSigned = 1,

    /// <summary>The partner is in no track yet (R33).</summary>
    NoTrack = 2,

    /// <summary>The plan is for another fiscal year than the running one and the next (R33).</summary>
    YearNotOpen = 3,

    /// <summary>There is no plan to approve (R33).</summary>
    NotSubmitted = 4,

    /// <summary>The plan is approved and stands: a year has one (R33).</summary>
    AlreadyApproved = 5,
}

/// <summary>What a step of a joint business plan is decided on.</summary>
/// <param name="Day">The day of the step, in the region.</param>
/// <param name="Year">The fiscal year of the plan.</param>
/// <param name="Asked">The stage that the plan is to reach: whoever submits asks for the first.</param>
/// <param name="Region">The region's id.</param>
/// <param name="Track">The track held, or nothing.</param>
/// <param name="Partner">The requirement facts.</param>
/// <param name="JoinedOn">The day on which the partner was taken in, in the region.</param>
/// <param name="Plan">The plan of that year as it stands, or nothing.</param>
public sealed record BusinessPlanFacts(
    DateOnly Day,
    FiscalYear Year,
    BusinessPlanStage Asked,
    string Region,
    string? Track,
    PartnerFacts Partner,
    DateOnly JoinedOn,
    BusinessPlan? Plan);

/// <summary>What becomes of a step of a joint business plan.</summary>
/// <param name="Plan">The plan as it stands after an accepted step.</param>
/// <param name="Refusal">Why the step is refused, where it is.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="LastDay">The last day on which the plan is in time, where a day is set.</param>
/// <param name="InTime">Whether the plan met that day; nothing where none is set or it may still be met.</param>
public sealed record BusinessPlanOutcome(
    BusinessPlan? Plan, BusinessPlanRefusal? Refusal, string Rule, DateOnly? LastDay, bool? InTime);

/// <summary>Takes and approves joint business plans.</summary>
/// <remarks>
/// A track that asks for no plan forbids none: who hands one in of its own accord is heard. A late plan is taken, because
/// what is lost without it comes back with it (R35). Source: R28, R33, R34, A16.
/// </remarks>
public static class BusinessPlanDecision
{
    /// <summary>
    /// Takes or approves the plan; where several refusals apply, the first in <see cref="BusinessPlanRefusal"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The guide has no such track.</exception>
    public static Conclusion<BusinessPlanOutcome> Decide(BusinessPlanFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var approves = facts.Asked == BusinessPlanStage.CamApproved;
        var steps = ImmutableArray.CreateBuilder<RuleStep>();

        var agreement = AgreementStep.On(facts.Partner, facts.Day);
        steps.Add(agreement);
        if (!agreement.Holds)
            return Refuse(BusinessPlanRefusal.AgreementNotSigned);

        steps.Add(new("R33", null, "Track held", facts.Track ?? "none", "any track", facts.Track is not null));
        if (facts.Track is null)
            return Refuse(BusinessPlanRefusal.NoTrack);

        var running = guide.Calendar.YearOf(facts.Day);
        var open = facts.Year == running || facts.Year == running.Next;
        steps.Add(new("R33", null, "Fiscal year of the plan", $"{facts.Year}", $"{running} or {running.Next}", open));
        if (!open)
            return Refuse(BusinessPlanRefusal.YearNotOpen);

        if (approves)
        {
            steps.Add(new("R33", null, $"Plan of {facts.Year} submitted",
                facts.Plan is null ? "none" : $"{facts.Plan.SubmittedOn:yyyy-MM-dd}", "a plan", facts.Plan is not null));
            if (facts.Plan is null)
                return Refuse(BusinessPlanRefusal.NotSubmitted);
        }

        var isOpen = facts.Plan?.ApprovedOn is null;
        steps.Add(new("R33", null, $"Plan of {facts.Year} not approved yet",
            isOpen ? "not approved" : $"approved {facts.Plan!.ApprovedOn:yyyy-MM-dd}", "not approved", isOpen));
        if (!isOpen)
            return Refuse(BusinessPlanRefusal.AlreadyApproved);

        var plan = approves
            ? facts.Plan! with { ApprovedOn = facts.Day }
            : facts.Plan ?? new BusinessPlan(facts.Year, facts.Day, null);
        var due = BusinessPlanDeadline.For(
            new(facts.Year, facts.Day, facts.Region, facts.Track, facts.Partner, facts.JoinedOn), guide);
        steps.AddRange(due.Steps);

        var stage = guide.Policies.BusinessPlanStage.Deadline;
        var inTime = InTime(plan, facts.Day, due.Outcome.LastDay, guide);
        if (due.Outcome.LastDay is { } lastDay)
            steps.Add(new("R34", $"A16={stage}", $"Plan {Words.Of(stage)} in time",
                plan.ReachedOn(stage) is { } reached ? $"{reached:yyyy-MM-dd}" : "not yet", $"by {lastDay:yyyy-MM-dd}",
                inTime ?? true));
        return new(
            new BusinessPlanOutcome(plan, null, "R33", due.Outcome.LastDay, inTime), steps.ToImmutable());

        Conclusion<BusinessPlanOutcome> Refuse(BusinessPlanRefusal refusal) =>
            new(new BusinessPlanOutcome(null, refusal, steps[^1].Rule, null, null), steps.ToImmutable());
    }

    /// <summary>Whether a plan met its last day, on a day; nothing where none is set or it may still be met.</summary>
    /// <remarks>Source: R34, A16: the policy says how far it must have come.</remarks>
    public static bool? InTime(BusinessPlan? plan, DateOnly day, DateOnly? lastDay, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        if (lastDay is null)
            return null;
        if (plan?.ReachedOn(guide.Policies.BusinessPlanStage.Deadline) is { } reached)
            return reached <= lastDay;
        return day <= lastDay ? null : false;
    }
}
