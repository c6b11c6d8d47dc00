using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using static System.FormattableString;

namespace PartnerConnect.Programme.Deals;

/// <summary>Why a person's decision on a registration is not taken; the order of the list is the order of precedence.</summary>
public enum DealVerdictRefusal
{
    /// <summary>It waits for no decision any more (R62).</summary>
    NotOpen = 1,

    /// <summary>The agreement is not signed (R28).</summary>
    AgreementNotSigned = 2,

    /// <summary>The partner's incentives are suspended (R27).</summary>
    IncentivesSuspended = 3,

    /// <summary>The deal was to close before today (R62).</summary>
    CloseDatePassed = 4,

    /// <summary>Another partner's registration was approved first (R62, A30).</summary>
    HeldByAnother = 5,
}

/// <summary>What a person's decision on a registration is decided on.</summary>
public sealed record DealVerdictFacts
{
    /// <summary>The day of the decision, in the partner's region.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The registration.</summary>
    public required string DealId { get; init; }

    /// <summary>Where it stands.</summary>
    public required DealStatus Status { get; init; }

    /// <summary>Whether the person approves.</summary>
    public required bool Approve { get; init; }

    /// <summary>Who decides.</summary>
    public required string By { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public required string Reason { get; init; }

    /// <summary>The requirement facts.</summary>
    public required PartnerFacts Partner { get; init; }

    /// <summary>The rule for which incentives are suspended, or nothing.</summary>
    public string? SuspendedBy { get; init; }

    /// <summary>The day on which the partner expects to close the deal.</summary>
    public required DateOnly CloseOn { get; init; }

    /// <summary>The last day on which it is decided in time.</summary>
    public required DateOnly DecideBy { get; init; }

    /// <summary>Until when another partner's registration protects the end customer, or nothing.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>When the end customer was granted to this registration: the moment by which the first is the first.</summary>
    public DateTimeOffset? GrantedAt { get; init; }
}

/// <summary>What becomes of the decision.</summary>
/// <param name="Refusal">Why it is not taken; nothing where it is.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Days">The days of the registration, where it is approved.</param>
/// <param name="IsProtected">Whether the end customer is protected on them; a second registrant's is not.</param>
/// <param name="DiscountBasisPoints">The extra discount, in hundredths of one percent; 0 where it is not approved.</param>
public sealed record DealVerdictOutcome(
    DealVerdictRefusal? Refusal, string Rule, DateRange? Days = null, bool IsProtected = false, int DiscountBasisPoints = 0);

/// <summary>Takes or refuses a person's decision on a registration.</summary>
/// <remarks>A late decision is not refused: the days are the vendor's own duty. Source: R27, R28, R62, A30.</remarks>
public static class DealVerdict
{
    /// <summary>Takes the decision or refuses it; where several refusals apply, the first in <see cref="DealVerdictRefusal"/>.</summary>
    public static Conclusion<DealVerdictOutcome> Decide(DealVerdictFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        foreach (var (refusal, step) in Questions(facts, guide))
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new DealVerdictOutcome(refusal, step.Rule), steps.ToImmutable());
        }

        steps.Add(new(
            DealRegistration.ProtectionRule, null, facts.Approve ? "Approved by a person" : "Rejected by a person",
            $"{facts.By}: {facts.Reason}", "a named person and a reason", true));
        return new(Outcome(facts, guide), steps.ToImmutable());
    }

    private static DealVerdictOutcome Outcome(DealVerdictFacts facts, GuideVersion guide)
    {
        if (!facts.Approve)
            return new(null, DealRegistration.ProtectionRule);
        var isSecond = facts.HeldUntil is not null;
        return new(
            null, DealRegistration.ProtectionRule, DealDays.Protection(facts.Day, guide.Deals), !isSecond,
            DealIncentive.BasisPoints(isSecond, guide.Deals));
    }

    private static IEnumerable<(DealVerdictRefusal Refusal, RuleStep Step)> Questions(DealVerdictFacts facts, GuideVersion guide)
    {
        yield return (DealVerdictRefusal.NotOpen, new(
            DealRegistration.ProtectionRule, null, $"Registration {facts.DealId}", $"{facts.Status}", $"{DealStatus.Requested}",
            facts.Status == DealStatus.Requested));
        if (!facts.Approve)
            yield break;
        yield return (DealVerdictRefusal.AgreementNotSigned, AgreementStep.On(facts.Partner, facts.Day));
        yield return (DealVerdictRefusal.IncentivesSuspended, DealRegistration.SuspensionStep(facts.SuspendedBy));
        yield return (DealVerdictRefusal.CloseDatePassed, new(
            DealRegistration.ProtectionRule, null, "Expected close", Invariant($"{facts.CloseOn:yyyy-MM-dd}"),
            Invariant($"{facts.Day:yyyy-MM-dd} or later"), facts.CloseOn >= facts.Day));
        yield return (DealVerdictRefusal.HeldByAnother, DealRegistration.FreeStep(facts.HeldUntil, guide));
    }
}
