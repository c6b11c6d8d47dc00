using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Programme.Proposals;

namespace PartnerConnect.Grains.Partners;

/// <summary>Tells proposals.</summary>
internal static class ProposalViews
{
    /// <summary>What is proposed, as the programme judges it.</summary>
    public static ProposedChange Change(this StoredProposal proposal) =>
        new(proposal.Kind, proposal.From, proposal.To, proposal.Rule, proposal.Quarter);

    /// <summary>What is proposed, in words for people.</summary>
    public static string InWords(this StoredProposal proposal) => proposal.Kind switch
    {
        ProposalKind.Suspension => "the suspension of incentives",
        ProposalKind.Upgrade => $"the upgrade to {proposal.To}",
        _ => $"the downgrade to {proposal.To}",
    };

    /// <summary>A proposal as it is told.</summary>
    public static ProposalView Of(StoredProposal proposal, StoredProfile partner) => new()
    {
        Id = proposal.Id,
        Kind = proposal.Kind.ToString(),
        PartnerId = partner.PartnerId,
        Region = partner.Region,
        From = proposal.From,
        To = proposal.To,
        Rule = proposal.Rule,
        Period = proposal.Quarter.ToString(),
        ProposedOn = proposal.ProposedOn,
        EffectiveOn = proposal.EffectiveOn,
        Status = proposal.Status.ToString(),
        DecidedBy = proposal.DecidedBy,
        Reason = proposal.Reason,
        DecidedAt = proposal.DecidedAt,
        DecisionId = proposal.DecisionId,
        LastAnswerDay = proposal.LastAnswerDay,
        LastDecisionDay = proposal.LastDecisionDay,
        PartnerAnswer = proposal.PartnerAnswer,
        AnsweredAt = proposal.AnsweredAt,
    };
}
