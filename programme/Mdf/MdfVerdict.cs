using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Mdf;

/// <summary>Why a person's decision on a request is not taken; the order of the list is the order of precedence.</summary>
public enum MdfVerdictRefusal
{
    /// <summary>It waits for no decision any more (R63).</summary>
    NotOpen = 1,

    /// <summary>The agreement is not signed (R28).</summary>
    AgreementNotSigned = 2,

    /// <summary>The partner is in no track any more (R63).</summary>
    NoTrack = 3,

    /// <summary>The track does not have MDF (R63).</summary>
    BenefitNotGranted = 4,

    /// <summary>The partner's incentives are suspended (R27).</summary>
    IncentivesSuspended = 5,

    /// <summary>Brand alignment is not full (R41).</summary>
    BrandNotAligned = 6,

    /// <summary>The quarter's marketing plan lacks activities or objectives (R44).</summary>
    MarketingPlanIncomplete = 7,

    /// <summary>The joint business plan is missing (R35, A15, A16).</summary>
    BusinessPlanMissing = 8,

    /// <summary>A business review was missed (R46, A18).</summary>
    ReviewMissed = 9,

    /// <summary>POS weeks fall short (R36).</summary>
    PosLapsed = 10,

    /// <summary>More is approved than was asked (R63).</summary>
    AboveRequested = 11,

    /// <summary>More is approved than has accrued and is left (R64).</summary>
    BalanceTooLow = 12,
}

/// <summary>What a person's decision on a request is decided on.</summary>
public sealed record MdfVerdictFacts
{
    /// <summary>How the partner stands on the day of the decision.</summary>
    public required MdfPartnerFacts Standing { get; init; }

    /// <summary>The request.</summary>
    public required string RequestId { get; init; }

    /// <summary>Where it stands.</summary>
    public required MdfStatus Status { get; init; }

    /// <summary>From what it is to be paid.</summary>
    public required MdfKind Kind { get; init; }

    /// <summary>What was asked for.</summary>
    public required Money Requested { get; init; }

    /// <summary>Whether the person approves.</summary>
    public required bool Approve { get; init; }

    /// <summary>How much of it, where the person approves.</summary>
    public required Money Amount { get; init; }

    /// <summary>What has accrued and is left on the day.</summary>
    public required Money Left { get; init; }

    /// <summary>Who decides.</summary>
    public required string By { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public required string Reason { get; init; }
}

/// <summary>What becomes of the decision.</summary>
/// <param name="Refusal">Why it is not taken; nothing where it is.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Granted">What is approved, where something is.</param>
public sealed record MdfVerdictOutcome(MdfVerdictRefusal? Refusal, string Rule, Money? Granted = null);

/// <summary>Takes or refuses a person's decision on a request for funds.</summary>
/// <remarks>Source: R27, R28, R35, R36, R41, R44, R46, R63, R64.</remarks>
public static class MdfVerdict
{
    /// <summary>Takes the decision or refuses it; where several refusals apply, the first in <see cref="MdfVerdictRefusal"/>.</summary>
    public static Conclusion<MdfVerdictOutcome> Decide(MdfVerdictFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        foreach (var (refusal, step) in Questions(facts, guide))
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new MdfVerdictOutcome(refusal, step.Rule), steps.ToImmutable());
        }

        steps.Add(new(
            MdfRequest.Rule, null, facts.Approve ? $"{facts.Amount} approved by a person" : "Rejected by a person", $"{facts.By}: {facts.Reason}",
            "a named person and a reason", true));
        return new(new MdfVerdictOutcome(null, MdfRequest.Rule, facts.Approve ? facts.Amount : null), steps.ToImmutable());
    }

    private static IEnumerable<(MdfVerdictRefusal Refusal, RuleStep Step)> Questions(MdfVerdictFacts facts, GuideVersion guide)
    {
        yield return (MdfVerdictRefusal.NotOpen, new(
            MdfRequest.Rule, null, $"Request {facts.RequestId}", $"{facts.Status}", $"{MdfStatus.Requested}", facts.Status == MdfStatus.Requested));
        if (!facts.Approve)
            yield break;
        foreach (var (gate, step) in MdfGates.Ask(facts.Standing, guide))
            yield return (Enum.Parse<MdfVerdictRefusal>($"{gate}"), step);
        yield return (MdfVerdictRefusal.AboveRequested, new(
            MdfRequest.Rule, null, "Amount", facts.Amount.ToString(), $"at most {facts.Requested}, which was asked for", facts.Amount <= facts.Requested));
        yield return (MdfVerdictRefusal.BalanceTooLow, MdfRequest.BalanceStep(facts.Kind, facts.Amount, facts.Left));
    }
}
