using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Deals;

/// <summary>Why a registration is not extended; the order of the list is the order of precedence.</summary>
public enum DealExtensionRefusal
{
    /// <summary>It is not approved, or it is won (R62).</summary>
    NotApproved = 1,

    /// <summary>Its last day has passed (A30).</summary>
    AskedTooLate = 2,

    /// <summary>It was extended as often as the guide allows (A30).</summary>
    NoExtensionLeft = 3,

    /// <summary>The end customer is protected for another partner (R62, A30).</summary>
    HeldByAnother = 4,
}

/// <summary>What an extension is decided on.</summary>
/// <param name="Day">The day on which it is asked, in the partner's region.</param>
/// <param name="DealId">The registration.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="LastDay">The last of its days, where it is approved.</param>
/// <param name="Extensions">How often it was extended before.</param>
/// <param name="HeldUntil">Until when another partner's registration protects the end customer, or nothing.</param>
public sealed record DealExtensionFacts(
    DateOnly Day, string DealId, DealStatus Status, DateOnly? LastDay, int Extensions, DateTimeOffset? HeldUntil = null);

/// <summary>What becomes of an extension.</summary>
/// <param name="Refusal">Why it is refused; nothing where it is granted.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="LastDay">The last day from now on, itself included; nothing where it is refused.</param>
public sealed record DealExtensionOutcome(DealExtensionRefusal? Refusal, string Rule, DateOnly? LastDay);

/// <summary>Grants or refuses extensions: who asks in time has one, and no person is asked.</summary>
/// <remarks>Source: R62, A30.</remarks>
public static class DealExtension
{
    /// <summary>Grants or refuses the extension; where several refusals apply, the first in <see cref="DealExtensionRefusal"/>.</summary>
    public static Conclusion<DealExtensionOutcome> Decide(DealExtensionFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        foreach (var (refusal, step) in Questions(facts, guide))
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new DealExtensionOutcome(refusal, step.Rule, null), steps.ToImmutable());
        }

        return new(
            new DealExtensionOutcome(null, DealRegistration.ProtectionRule, DealDays.Extended(facts.LastDay!.Value, guide.Deals)),
            steps.ToImmutable());
    }

    private static IEnumerable<(DealExtensionRefusal Refusal, RuleStep Step)> Questions(DealExtensionFacts facts, GuideVersion guide)
    {
        // An expired one was approved: what is wrong is that it is asked too late.
        var wasApproved = facts is { Status: DealStatus.Approved or DealStatus.Expired, LastDay: not null };
        yield return (DealExtensionRefusal.NotApproved, new(
            DealRegistration.ProtectionRule, null, $"Registration {facts.DealId}", $"{facts.Status}", $"{DealStatus.Approved}", wasApproved));
        yield return (DealExtensionRefusal.AskedTooLate, new(
            DealRegistration.ProtectionRule, "A30", "Asked on", Invariant($"{facts.Day:yyyy-MM-dd}"),
            Invariant($"by {facts.LastDay:yyyy-MM-dd}"), facts.Day <= facts.LastDay));
        yield return (DealExtensionRefusal.NoExtensionLeft, new(
            DealRegistration.ProtectionRule, "A30", "Extensions before", Invariant($"{facts.Extensions}"),
            Invariant($"fewer than {guide.Deals.Extensions}"), facts.Extensions < guide.Deals.Extensions));
        yield return (DealExtensionRefusal.HeldByAnother, DealRegistration.FreeStep(facts.HeldUntil, guide));
    }
}
