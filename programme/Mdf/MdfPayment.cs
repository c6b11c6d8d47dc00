using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Mdf;

/// <summary>Why a payment is refused; the order of the list is the order of precedence.</summary>
public enum MdfPaymentRefusal
{
    /// <summary>The claim is not accepted, or paid already (R63).</summary>
    NotAccepted = 1,

    /// <summary>Who pays has approved the request or accepted the claim (R63).</summary>
    SamePerson = 2,
}

/// <summary>What a payment is decided on.</summary>
/// <param name="Day">The day, in the partner's region.</param>
/// <param name="RequestId">The request.</param>
/// <param name="Claim">The claim's number, 1 for the first.</param>
/// <param name="Status">Where the claim stands.</param>
/// <param name="Amount">What is paid: what was accepted.</param>
/// <param name="ApprovedBy">Who approved the request.</param>
/// <param name="AcceptedBy">Who accepted the claim; nothing where nobody did.</param>
/// <param name="By">Who pays.</param>
/// <param name="Reference">What the payment is called in the vendor's books.</param>
public sealed record MdfPaymentFacts(
    DateOnly Day,
    string RequestId,
    int Claim,
    MdfClaimStatus Status,
    Money Amount,
    string ApprovedBy,
    string? AcceptedBy,
    string By,
    string Reference);

/// <summary>What becomes of a payment.</summary>
/// <param name="Refusal">Why it is refused; nothing where it is recorded.</param>
/// <param name="Rule">The rule that decided.</param>
public sealed record MdfPaymentOutcome(MdfPaymentRefusal? Refusal, string Rule);

/// <summary>Records the payment of a claim, by another person than those who let it through.</summary>
/// <remarks>Source: R63.</remarks>
public static class MdfPayment
{
    /// <summary>Records the payment or refuses it; where several refusals apply, the first in <see cref="MdfPaymentRefusal"/>.</summary>
    public static Conclusion<MdfPaymentOutcome> Decide(MdfPaymentFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var isOther = !IsSame(facts.By, facts.ApprovedBy) && !IsSame(facts.By, facts.AcceptedBy);
        ImmutableArray<(MdfPaymentRefusal Refusal, RuleStep Step)> questions =
        [
            (MdfPaymentRefusal.NotAccepted, new(
                MdfRequest.Rule, null, $"Claim {facts.Claim} of {facts.RequestId}", $"{facts.Status}", $"{MdfClaimStatus.Accepted}",
                facts.Status == MdfClaimStatus.Accepted)),
            (MdfPaymentRefusal.SamePerson, new(
                MdfRequest.Rule, null, "Paid by", facts.By, $"neither {facts.ApprovedBy} nor {facts.AcceptedBy ?? "whoever accepts"}", isOther)),
        ];
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        foreach (var (refusal, step) in questions)
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new MdfPaymentOutcome(refusal, step.Rule), steps.ToImmutable());
        }

        steps.Add(new(MdfRequest.Rule, null, $"{facts.Amount} paid", facts.Reference, "a reference", true));
        return new(new MdfPaymentOutcome(null, MdfRequest.Rule), steps.ToImmutable());
    }

    private static bool IsSame(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
