using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Proposals;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners.Transitions;

/// <summary>A higher track in mid-year: asked for by the partner, approved by a person (R17, A40).</summary>
internal static class UpgradeTransitions
{
    /// <summary>The request of this track that still waits for a person, or nothing.</summary>
    public static StoredProposal? FindOpen(PartnerState state, string track) =>
        state.Proposals.FirstOrDefault(each => IsOpen(each) && each.To == track && each.From == state.Track?.Name);

    /// <summary>Puts the request before a person, in the place of one for another track; gives its id.</summary>
    public static string Propose(PartnerChange change, string track, DateOnly day, string decisionId, GuideVersion guide)
    {
        foreach (var former in change.State.Proposals.Where(IsOpen))
            change.Put(former with { Status = ProposalStatus.Lapsed });

        var state = change.State;
        var proposal = new StoredProposal
        {
            Id = GrainKeys.Proposal(state.Profile!.PartnerId, state.Proposals.Length + 1),
            Kind = ProposalKind.Upgrade,
            From = state.Track!.Name,
            To = track,
            Rule = "R17",
            Quarter = guide.Calendar.QuarterOf(day),
            ProposedOn = day,
            EffectiveOn = day,
            Status = ProposalStatus.Open,
            DecisionId = decisionId,
            LastDecisionDay = ProposalDeadlines.For(day, guide).LastDecisionDay,
        };
        change.Put(proposal);
        return proposal.Id;
    }

    /// <summary>Moves the partner up on the day of the approval.</summary>
    public static void Agree(PartnerChange change, StoredProposal proposal, DateOnly day)
    {
        change.State = change.State.Holding(proposal.To, day, TrackBasis.Upgrade);
        change.Put(proposal with { Status = ProposalStatus.CarriedOut, EffectiveOn = day });
    }

    private static bool IsOpen(StoredProposal proposal) =>
        proposal is { Kind: ProposalKind.Upgrade, Status: ProposalStatus.Open };
}
