using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Mdf;

/// <summary>What a partner does with its request.</summary>
public enum MdfStep
{
    /// <summary>It says that the activity took place.</summary>
    Done = 1,

    /// <summary>It takes the request back.</summary>
    Withdraw = 2,
}

/// <summary>Why a step is not taken; the order of the list is the order of precedence.</summary>
public enum MdfStepRefusal
{
    /// <summary>The request does not stand where the step begins (R63).</summary>
    NotOpen = 1,

    /// <summary>The activity has not begun yet (R63).</summary>
    NotBegunYet = 2,
}

/// <summary>What a step is decided on.</summary>
/// <param name="Day">The day, in the partner's region.</param>
/// <param name="RequestId">The request.</param>
/// <param name="Step">The step.</param>
/// <param name="Status">Where the request stands.</param>
/// <param name="FirstDay">The activity's first day.</param>
public sealed record MdfStepFacts(DateOnly Day, string RequestId, MdfStep Step, MdfStatus Status, DateOnly FirstDay);

/// <summary>What becomes of a step.</summary>
/// <param name="Refusal">Why it is not taken; nothing where it is.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Status">Where the request stands then; nothing where the step is not taken.</param>
public sealed record MdfStepOutcome(MdfStepRefusal? Refusal, string Rule, MdfStatus? Status = null);

/// <summary>Leads a request through its activity.</summary>
/// <remarks>Source: R63.</remarks>
public static class MdfActivityStep
{
    /// <summary>Takes the step or refuses it; where several refusals apply, the first in <see cref="MdfStepRefusal"/>.</summary>
    public static Conclusion<MdfStepOutcome> Decide(MdfStepFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        foreach (var (refusal, step) in Questions(facts))
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new MdfStepOutcome(refusal, step.Rule), steps.ToImmutable());
        }

        return new(
            new MdfStepOutcome(null, MdfRequest.Rule, facts.Step == MdfStep.Done ? MdfStatus.Done : MdfStatus.Withdrawn), steps.ToImmutable());
    }

    private static IEnumerable<(MdfStepRefusal Refusal, RuleStep Step)> Questions(MdfStepFacts facts)
    {
        var isDone = facts.Step == MdfStep.Done;
        yield return (MdfStepRefusal.NotOpen, new(
            MdfRequest.Rule, null, $"Request {facts.RequestId}", $"{facts.Status}",
            isDone ? $"{MdfStatus.Approved}" : $"{MdfStatus.Requested} or {MdfStatus.Approved}",
            facts.Status == MdfStatus.Approved || (!isDone && facts.Status == MdfStatus.Requested)));
        if (isDone)
        {
            yield return (MdfStepRefusal.NotBegunYet, new(
                MdfRequest.Rule, null, "First day of the activity", Invariant($"{facts.FirstDay:yyyy-MM-dd}"),
                Invariant($"{facts.Day:yyyy-MM-dd} or before"), facts.FirstDay <= facts.Day));
        }
    }
}
