using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Deals;

/// <summary>What the expiry of a registration is decided on.</summary>
/// <param name="Day">The day, in the partner's region.</param>
/// <param name="DealId">The registration.</param>
/// <param name="LastDay">The last of its days.</param>
public sealed record DealExpiryFacts(DateOnly Day, string DealId, DateOnly LastDay);

/// <summary>Ends an approved registration with the day after its last.</summary>
/// <remarks>Source: R62, A30.</remarks>
public static class DealExpiry
{
    /// <summary>Whether the registration has expired.</summary>
    public static Conclusion<bool> Decide(DealExpiryFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var holds = new RuleStep(
            DealRegistration.ProtectionRule, "A30", "Day without a sale", Invariant($"{facts.Day:yyyy-MM-dd}"),
            Invariant($"a sale by {facts.LastDay:yyyy-MM-dd}"), facts.Day <= facts.LastDay);
        return new(!holds.Holds, [holds]);
    }
}
