using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Plans;

/// <summary>What a partner without its joint business plan goes without.</summary>
/// <param name="Blocked">The benefits that are blocked until the plan is there.</param>
/// <param name="MayBeLost">The benefits that a person may withdraw; the programme itself blocks none of them.</param>
public sealed record MissingPlanOutcome(ImmutableArray<Benefit> Blocked, ImmutableArray<Benefit> MayBeLost);

/// <summary>Tells which benefits a missing joint business plan costs.</summary>
/// <remarks>
/// A plan is missing from the day after its last day; until then nothing is lost. From then on MDF waits for the stage
/// that A16 sets for MDF, every other benefit for the stage that meets the deadline. Source: R35, A15, A16.
/// </remarks>
public static class MissingBusinessPlan
{
    /// <summary>What a partner goes without on a day.</summary>
    /// <exception cref="ArgumentException">The guide has no such track.</exception>
    public static Conclusion<MissingPlanOutcome> On(PlanFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var due = BusinessPlanDeadline.For(facts.OfTheYear(guide), guide);
        if (due.Outcome.LastDay is not { } lastDay || facts.Day <= lastDay)
            return new(new MissingPlanOutcome([], []), due.Steps);

        var (blocked, mode) = guide.Policies.MissingBusinessPlan;
        ImmutableArray<(Benefit Benefit, RuleStep Step)> asked =
        [
            .. blocked.Select(benefit => (benefit, Step(benefit, benefit == Benefit.Mdf
                ? guide.Policies.BusinessPlanStage.Mdf
                : guide.Policies.BusinessPlanStage.Deadline))),
        ];
        ImmutableArray<Benefit> lost = [.. asked.Where(each => !each.Step.Holds).Select(each => each.Benefit)];
        return new(
            mode == SanctionMode.Automatic ? new MissingPlanOutcome(lost, []) : new MissingPlanOutcome([], lost),
            due.Steps.AddRange(asked.Select(each => each.Step)));

        RuleStep Step(Benefit benefit, BusinessPlanStage stage) => new(
            "R35", $"A15={mode}:A16={stage}", $"Joint business plan for {benefit}",
            Words.Of(facts.BusinessPlan), $"a plan that is {Words.Of(stage)}",
            facts.BusinessPlan?.ReachedOn(stage) is not null);
    }

    internal static BusinessPlanDeadlineFacts OfTheYear(this PlanFacts facts, GuideVersion guide) =>
        new(guide.Calendar.YearOf(facts.Day), facts.Day, facts.Region, facts.Track, facts.Partner, facts.JoinedOn);
}
