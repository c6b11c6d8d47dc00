using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Proposals;

/// <summary>What the expiry of a proposal is decided on.</summary>
/// <param name="Day">The day, in the region.</param>
/// <param name="ProposalId">The proposal.</param>
/// <param name="Rule">The rule by which it was proposed.</param>
/// <param name="LastDecisionDay">The last day on which it could be decided.</param>
public sealed record ProposalExpiryFacts(DateOnly Day, string ProposalId, string Rule, DateOnly LastDecisionDay);

/// <summary>Ends a proposal that nobody has decided in time: what only may happen then does not.</summary>
/// <remarks>Source: A5, A40.</remarks>
public static class ProposalExpiry
{
    /// <summary>Whether the proposal has expired.</summary>
    public static Conclusion<bool> Decide(ProposalExpiryFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var inTime = new RuleStep(facts.Rule, ProposalPolicy.Of(facts.Rule), "Day without a decision", $"{facts.Day:yyyy-MM-dd}",
            $"a decision by {facts.LastDecisionDay:yyyy-MM-dd}", facts.Day <= facts.LastDecisionDay);
        return new(!inTime.Holds, [inTime]);
    }
}
