using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Deals;

/// <summary>Why a registration is not withdrawn.</summary>
public enum DealWithdrawalRefusal
{
    /// <summary>It is over: rejected, expired or won (R62).</summary>
    AlreadyOver = 1,
}

/// <summary>What a withdrawal is decided on.</summary>
/// <param name="Day">The day, in the partner's region.</param>
/// <param name="DealId">The registration.</param>
/// <param name="Status">Where it stands.</param>
public sealed record DealWithdrawalFacts(DateOnly Day, string DealId, DealStatus Status);

/// <summary>What becomes of a withdrawal.</summary>
/// <param name="Refusal">Why it is refused; nothing where the registration ends.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="LastDay">The last day of an approved registration: the day of the withdrawal; nothing where it had none yet.</param>
public sealed record DealWithdrawalOutcome(DealWithdrawalRefusal? Refusal, string Rule, DateOnly? LastDay);

/// <summary>Lets a partner take back what it registered; the end customer is free from then on.</summary>
/// <remarks>Source: R62, A30.</remarks>
public static class DealWithdrawal
{
    /// <summary>Ends the registration or refuses to.</summary>
    public static Conclusion<DealWithdrawalOutcome> Decide(DealWithdrawalFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var isLive = facts.Status is DealStatus.Requested or DealStatus.Approved;
        var step = new RuleStep(
            DealRegistration.ProtectionRule, null, $"Registration {facts.DealId}", $"{facts.Status}",
            $"{DealStatus.Requested} or {DealStatus.Approved}", isLive);
        return new(
            new DealWithdrawalOutcome(
                isLive ? null : DealWithdrawalRefusal.AlreadyOver, step.Rule,
                isLive && facts.Status == DealStatus.Approved ? facts.Day : null),
            [step]);
    }
}
