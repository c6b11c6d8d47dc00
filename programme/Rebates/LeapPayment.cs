using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Rebates;

/// <summary>Why a payment is not recorded; the order of the list is the order of precedence.</summary>
public enum LeapPaymentRefusal
{
    /// <summary>The statement was paid already, with another reference or on another day (R58).</summary>
    AlreadyPaid = 1,

    /// <summary>The statement owes nothing (R58).</summary>
    NothingToPay = 2,

    /// <summary>The day lies before the statement, or is still to come (R58).</summary>
    DayOutOfRange = 3,
}

/// <summary>What the recording of a payment is decided on.</summary>
/// <param name="StatementId">The statement.</param>
/// <param name="SettledOn">The day of the statement.</param>
/// <param name="Payable">What it owes.</param>
/// <param name="PaidBefore">The reference of the payment that is recorded already, or nothing.</param>
/// <param name="PaidOn">The day on which it is paid.</param>
/// <param name="Reference">The payer's reference.</param>
/// <param name="Today">The day, in the partner's region.</param>
public sealed record LeapPaymentFacts(
    string StatementId, DateOnly SettledOn, Money Payable, string? PaidBefore, DateOnly PaidOn, string Reference, DateOnly Today);

/// <summary>What becomes of the recording of a payment.</summary>
/// <param name="Refusal">Why it is refused; nothing where it is recorded.</param>
/// <param name="Rule">The rule that decided.</param>
public sealed record LeapPaymentOutcome(LeapPaymentRefusal? Refusal, string Rule);

/// <summary>Records that a statement was paid: once, and all of it.</summary>
/// <remarks>Source: R58. That nothing is paid twice is the service's own rule; the guide takes it for granted.</remarks>
public static class LeapPayment
{
    /// <summary>Records or refuses it; where several refusals apply, the first in <see cref="LeapPaymentRefusal"/>.</summary>
    public static Conclusion<LeapPaymentOutcome> Decide(LeapPaymentFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        foreach (var (refusal, step) in Questions(facts))
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new LeapPaymentOutcome(refusal, step.Rule), steps.ToImmutable());
        }

        return new(new LeapPaymentOutcome(null, LeapEntitlement.PaidRule), steps.ToImmutable());
    }

    private static IEnumerable<(LeapPaymentRefusal Refusal, RuleStep Step)> Questions(LeapPaymentFacts facts)
    {
        yield return (LeapPaymentRefusal.AlreadyPaid, new(
            LeapEntitlement.PaidRule, null, $"Payment of {facts.StatementId} before", facts.PaidBefore ?? "none", "none",
            facts.PaidBefore is null));
        yield return (LeapPaymentRefusal.NothingToPay, new(
            LeapEntitlement.PaidRule, null, "Payable", $"{facts.Payable}", "more than 0", facts.Payable.MinorUnits > 0));
        yield return (LeapPaymentRefusal.DayOutOfRange, new(
            LeapEntitlement.PaidRule, null, "Paid on", Invariant($"{facts.PaidOn:yyyy-MM-dd}"),
            Invariant($"{facts.SettledOn:yyyy-MM-dd} to {facts.Today:yyyy-MM-dd}"),
            facts.PaidOn >= facts.SettledOn && facts.PaidOn <= facts.Today));
    }
}
