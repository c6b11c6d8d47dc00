using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Plans;

/// <summary>
/// Why a marketing plan is not taken or not approved; the order of the list is the order of precedence, the number is
/// what is stored.
/// </summary>
public enum MarketingPlanRefusal
{
    /// <summary>The agreement is not signed (R28).</summary>
    AgreementNotSigned = 1,

    /// <summary>The partner is in no track yet (R43).</summary>
    NoTrack = 2,

    /// <summary>The plan is for another quarter than the running one and the next (R43).</summary>
    QuarterNotOpen = 3,

    /// <summary>There is no plan to approve (R43).</summary>
    NotSubmitted = 4,

    /// <summary>The plan is the programme desk's to approve and not an account manager's (R43, A17).</summary>
    NotTheApprover = 5,

    /// <summary>The plan is approved and stands (R43).</summary>
    AlreadyApproved = 6,
}

/// <summary>What is asked for with a marketing plan.</summary>
public enum MarketingPlanStep
{
    /// <summary>That it is taken.</summary>
    Submit = 1,

    /// <summary>That it is approved.</summary>
    Approve = 2,
}

/// <summary>What a step of a marketing plan is decided on.</summary>
/// <param name="Day">The day of the step, in the region.</param>
/// <param name="Quarter">The quarter of the plan.</param>
/// <param name="Asked">What is asked for.</param>
/// <param name="By">Who approves; nothing where the plan is submitted. The desk stands above account managers and may
/// approve every plan.</param>
/// <param name="Region">The region's id.</param>
/// <param name="Track">The track held, or nothing.</param>
/// <param name="Partner">The requirement facts.</param>
/// <param name="TakesPartFrom">The first day of taking part: launch or joining.</param>
/// <param name="Plan">The plan as it stands, or nothing.</param>
/// <param name="HasActivities">Whether a plan that is submitted says which activities are planned.</param>
/// <param name="HasObjectives">Whether it says which results are expected.</param>
/// <param name="BusinessPlan">The joint business plan of the quarter's fiscal year, or nothing (R45).</param>
public sealed record MarketingPlanFacts(
    DateOnly Day,
    FiscalQuarter Quarter,
    MarketingPlanStep Asked,
    MarketingPlanApprover? By,
    string Region,
    string? Track,
    PartnerFacts Partner,
    DateOnly TakesPartFrom,
    MarketingPlan? Plan,
    bool HasActivities,
    bool HasObjectives,
    BusinessPlan? BusinessPlan);

/// <summary>What becomes of a step of a marketing plan.</summary>
/// <param name="Plan">The plan as it stands after an accepted step.</param>
/// <param name="Refusal">Why the step is refused, where it is.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="LastDay">The last day on which the plan is in time.</param>
/// <param name="InTime">Whether it was submitted by then.</param>
public sealed record MarketingPlanOutcome(
    MarketingPlan? Plan, MarketingPlanRefusal? Refusal, string Rule, DateOnly? LastDay, bool? InTime);

/// <summary>Takes and approves marketing plans.</summary>
/// <remarks>
/// A plan without details, without a business plan beside it, or after its day is taken and told as such: it is MDF that
/// asks for them. Source: R28, R43, R44, R45, A17.
/// </remarks>
public static class MarketingPlanDecision
{
    /// <summary>
    /// Takes or approves the plan; where several refusals apply, the first in <see cref="MarketingPlanRefusal"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The guide has no such track.</exception>
    public static Conclusion<MarketingPlanOutcome> Decide(MarketingPlanFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var approves = facts.Asked == MarketingPlanStep.Approve;
        var steps = ImmutableArray.CreateBuilder<RuleStep>();

        var agreement = AgreementStep.On(facts.Partner, facts.Day);
        steps.Add(agreement);
        if (!agreement.Holds)
            return Refuse(MarketingPlanRefusal.AgreementNotSigned);

        steps.Add(new("R43", null, "Track held", facts.Track ?? "none", "any track", facts.Track is not null));
        if (facts.Track is null)
            return Refuse(MarketingPlanRefusal.NoTrack);

        var running = guide.Calendar.QuarterOf(facts.Day);
        var open = facts.Quarter == running || facts.Quarter == running.Next;
        steps.Add(new("R43", null, "Quarter of the plan", $"{facts.Quarter}", $"{running} or {running.Next}", open));
        if (!open)
            return Refuse(MarketingPlanRefusal.QuarterNotOpen);

        if (approves)
        {
            steps.Add(new("R43", null, $"Plan of {facts.Quarter} submitted", Words.Of(facts.Plan), "a plan",
                facts.Plan is not null));
            if (facts.Plan is null)
                return Refuse(MarketingPlanRefusal.NotSubmitted);

            var approver = MarketingPlanTerm.Approver(facts.Track, guide);
            var may = approver != MarketingPlanApprover.ProgrammeDesk || facts.By == MarketingPlanApprover.ProgrammeDesk;
            steps.Add(new("R43", $"A17={guide.Policies.MarketingPlanApproverWithoutManager}",
                $"Approver of a plan in {facts.Track}", $"{facts.By}", $"{approver}", may));
            if (!may)
                return Refuse(MarketingPlanRefusal.NotTheApprover);
        }

        var isOpen = facts.Plan?.ApprovedOn is null;
        steps.Add(new("R43", null, $"Plan of {facts.Quarter} not approved yet", Words.Of(facts.Plan), "not approved",
            isOpen));
        if (!isOpen)
            return Refuse(MarketingPlanRefusal.AlreadyApproved);

        var plan = approves
            ? facts.Plan! with { ApprovedOn = facts.Day }
            : new MarketingPlan(facts.Quarter, facts.Plan?.SubmittedOn ?? facts.Day, null,
                facts.HasActivities, facts.HasObjectives);
        var lastDay = MarketingPlanTerm.LastDay(facts.Quarter, facts.TakesPartFrom, guide);
        var inTime = plan.SubmittedOn <= lastDay;
        steps.Add(new("R43", $"A17={guide.MarketingPlan.DueDaysAfterQuarterStart}", "Plan submitted in time",
            $"{plan.SubmittedOn:yyyy-MM-dd}", $"by {lastDay:yyyy-MM-dd}", inTime));
        steps.Add(new("R44", null, "Activities and objectives", Details(plan), "both, for MDF", plan.IsDetailed));
        steps.Add(new("R45", null, $"Joint business plan of {facts.Quarter.Year} beside it", Words.Of(facts.BusinessPlan),
            "a plan where the track asks for one",
            facts.BusinessPlan is not null
            || !TrackRequirements.Asks(Requirement.BusinessPlan, facts.Track, facts.Region, guide)));
        return new(new MarketingPlanOutcome(plan, null, "R43", lastDay, inTime), steps.ToImmutable());

        Conclusion<MarketingPlanOutcome> Refuse(MarketingPlanRefusal refusal) =>
            new(new MarketingPlanOutcome(null, refusal, steps[^1].Rule, null, null), steps.ToImmutable());
    }

    private static string Details(MarketingPlan plan) => (plan.HasActivities, plan.HasObjectives) switch
    {
        (true, true) => "both",
        (true, false) => "activities alone",
        (false, true) => "objectives alone",
        _ => "neither",
    };
}
