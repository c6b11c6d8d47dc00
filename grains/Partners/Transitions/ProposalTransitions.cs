using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Proposals;

namespace PartnerConnect.Grains.Partners.Transitions;

/// <summary>What becomes of proposals that nobody decides.</summary>
internal static class ProposalTransitions
{
    /// <summary>Ends every open proposal whose last day for a decision has passed (A5).</summary>
    public static void Expire(PartnerChange change, DateOnly day, GuideEditions editions)
    {
        foreach (var proposal in change.State.Proposals.Where(each => each.Status == ProposalStatus.Open && each.LastDecisionDay < day).ToList())
        {
            // As of the day on which it expired and by the guide of that day, whenever that is noticed.
            var lastDay = proposal.LastDecisionDay!.Value;
            var guide = editions.InForceOn(lastDay.AddDays(1), change.State.Profile!.Region);
            var facts = new ProposalExpiryFacts(lastDay.AddDays(1), proposal.Id, proposal.Rule, lastDay);
            change.Decide(
                new DecisionHead(DecisionKinds.ProposalExpired.Name, proposal.Quarter.ToString(), facts.Day, nameof(ProposalStatus.Expired), proposal.Rule),
                guide, facts, ProposalExpiry.Decide(facts, guide));
            change.Put(proposal with { Status = ProposalStatus.Expired });
        }
    }
}
