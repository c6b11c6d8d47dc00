using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Mdf;

/// <summary>Why a person's decision on a claim is not taken; the order of the list is the order of precedence.</summary>
public enum MdfClaimVerdictRefusal
{
    /// <summary>It waits for no decision any more (R63).</summary>
    NotOpen = 1,

    /// <summary>More is accepted than was claimed (R63).</summary>
    AboveClaimed = 2,
}

/// <summary>What a person's decision on a claim is decided on.</summary>
/// <param name="Day">The day, in the partner's region.</param>
/// <param name="RequestId">The request.</param>
/// <param name="Claim">The claim's number, 1 for the first.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Claimed">What is claimed.</param>
/// <param name="Accept">Whether the person accepts.</param>
/// <param name="Amount">How much of it, where the person accepts.</param>
/// <param name="By">Who decides.</param>
/// <param name="Reason">Why, in the person's words.</param>
public sealed record MdfClaimVerdictFacts(
    DateOnly Day,
    string RequestId,
    int Claim,
    MdfClaimStatus Status,
    Money Claimed,
    bool Accept,
    Money Amount,
    string By,
    string Reason);

/// <summary>What becomes of the decision.</summary>
/// <param name="Refusal">Why it is not taken; nothing where it is.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Accepted">What is accepted, where something is.</param>
public sealed record MdfClaimVerdictOutcome(MdfClaimVerdictRefusal? Refusal, string Rule, Money? Accepted = null);

/// <summary>Takes or refuses a person's decision on a claim.</summary>
/// <remarks>Source: R63.</remarks>
public static class MdfClaimVerdict
{
    /// <summary>Takes the decision or refuses it; where several refusals apply, the first in <see cref="MdfClaimVerdictRefusal"/>.</summary>
    public static Conclusion<MdfClaimVerdictOutcome> Decide(MdfClaimVerdictFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        foreach (var (refusal, step) in Questions(facts))
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new MdfClaimVerdictOutcome(refusal, step.Rule), steps.ToImmutable());
        }

        steps.Add(new(
            MdfRequest.Rule, null, facts.Accept ? $"{facts.Amount} accepted by a person" : "Rejected by a person", $"{facts.By}: {facts.Reason}",
            "a named person and a reason", true));
        return new(new MdfClaimVerdictOutcome(null, MdfRequest.Rule, facts.Accept ? facts.Amount : null), steps.ToImmutable());
    }

    private static IEnumerable<(MdfClaimVerdictRefusal Refusal, RuleStep Step)> Questions(MdfClaimVerdictFacts facts)
    {
        yield return (MdfClaimVerdictRefusal.NotOpen, new(
            MdfRequest.Rule, null, $"Claim {facts.Claim} of {facts.RequestId}", $"{facts.Status}", $"{MdfClaimStatus.Claimed}",
            facts.Status == MdfClaimStatus.Claimed));
        if (facts.Accept)
        {
            yield return (MdfClaimVerdictRefusal.AboveClaimed, new(
                MdfRequest.Rule, null, "Amount", facts.Amount.ToString(), $"at most {facts.Claimed}, which is claimed", facts.Amount <= facts.Claimed));
        }
    }
}
