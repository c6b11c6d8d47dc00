using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Deals;

/// <summary>Why a step of the Global Deal Desk is not put where somebody wants it; the order of the list is the order of precedence.</summary>
public enum GlobalDealStepRefusal
{
    /// <summary>It is done, and stays done (R65).</summary>
    AlreadyDone = 1,

    /// <summary>The step before it is not done (R65).</summary>
    StepBeforeNotDone = 2,
}

/// <summary>What a change of a step is decided on.</summary>
/// <param name="Day">The day, in the partner's region.</param>
/// <param name="GlobalDealId">The opportunity.</param>
/// <param name="Step">The step.</param>
/// <param name="Steps">Where every step stands, in their order.</param>
/// <param name="To">Where it is to stand.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="By">Who says so.</param>
public sealed record GlobalDealStepFacts(
    DateOnly Day, string GlobalDealId, GlobalDealStep Step, ImmutableArray<GlobalDealStepStatus> Steps, GlobalDealStepStatus To, string Owner, string By);

/// <summary>What becomes of it.</summary>
/// <param name="Refusal">Why it is refused; nothing where the step changes.</param>
/// <param name="Rule">The rule that decided.</param>
public sealed record GlobalDealStepOutcome(GlobalDealStepRefusal? Refusal, string Rule);

/// <summary>Leads an opportunity through the desk's steps, each with an owner: none is done before the one before it.</summary>
/// <remarks>Source: R65.</remarks>
public static class GlobalDealProgress
{
    /// <summary>Changes the step or refuses to; where several refusals apply, the first in <see cref="GlobalDealStepRefusal"/>.</summary>
    public static Conclusion<GlobalDealStepOutcome> Decide(GlobalDealStepFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var index = (int)facts.Step - 1;
        var stands = facts.Steps[index];
        var open = new RuleStep(
            "R65", null, $"{facts.Step} of {facts.GlobalDealId}", $"{stands}", "not done", stands != GlobalDealStepStatus.Done);
        if (!open.Holds)
            return new(new(GlobalDealStepRefusal.AlreadyDone, open.Rule), [open]);

        var before = index == 0 || facts.To != GlobalDealStepStatus.Done || facts.Steps[index - 1] == GlobalDealStepStatus.Done;
        var inOrder = new RuleStep(
            "R65", null, index == 0 ? "First step" : $"{(GlobalDealStep)index} before it", index == 0 ? "none before it" : $"{facts.Steps[index - 1]}",
            facts.To == GlobalDealStepStatus.Done ? "done" : "not asked", before);
        if (!inOrder.Holds)
            return new(new(GlobalDealStepRefusal.StepBeforeNotDone, inOrder.Rule), [open, inOrder]);

        var named = new RuleStep("R65", null, $"{facts.To} with an owner", ShownText.Of(facts.Owner), $"a named owner, said by {facts.By}", true);
        return new(new(null, named.Rule), [open, inOrder, named]);
    }
}
