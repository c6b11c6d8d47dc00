using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners.Transitions;
using PartnerConnect.Programme.Proposals;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain
{
    public async Task<ProposalView?> Proposal(string proposalId)
    {
        if (stored.State.Profile is null)
            return null;

        await CatchUpAsync();
        return FindProposal(proposalId) is { } proposal ? ProposalViews.Of(proposal, stored.State.Profile) : null;
    }

    public async Task<ProposalAnswer?> Decide(ProposalDecision decision)
    {
        if (stored.State.Profile is null)
            return null;

        var now = await CatchUpAsync();
        if (FindProposal(decision.ProposalId) is not { } proposal)
            return null;
        var status = decision.Approve ? ProposalStatus.Approved : ProposalStatus.Rejected;
        if (proposal.Status == status || (proposal.Status == ProposalStatus.CarriedOut && decision.Approve))
            return Told(proposal);

        var facts = new ProposalVerdictFacts(
            now.Today, proposal.Id, proposal.Rule, proposal.From, proposal.To, proposal.Status == ProposalStatus.Open,
            proposal.LastDecisionDay ?? DateOnly.MaxValue, proposal.PartnerAnswer, decision.Approve, decision.DecidedBy, decision.Reason);
        var conclusion = ProposalVerdict.Decide(facts, now.Guide);
        if (conclusion.Outcome.Refusal is { } refusal)
            return Told(proposal, refusal.ToString());

        var change = new PartnerChange(stored.State, now.Moment);
        change.Decide(
            new DecisionHead(
                DecisionKinds.ProposalDecided.Name, proposal.Quarter.ToString(), now.Today, status.ToString(), proposal.Rule,
                decision.DecidedBy, conclusion.Outcome.Departs),
            now.Guide, facts, conclusion);
        var decided = proposal with
        {
            Status = status,
            DecidedBy = decision.DecidedBy,
            Reason = decision.Reason,
            DecidedAt = now.Moment,
        };
        change.Put(decided);
        if (decision.Approve && decided.Kind == ProposalKind.Upgrade)
            UpgradeTransitions.Agree(change, decided, now.Today);
        else if (decision.Approve)
            DowngradeTransitions.Agree(change, decided, now.Today, now.Guide);
        await SaveAsync(Finish(change, now.Guide));
        return Told(FindProposal(proposal.Id)!);
    }

    public async Task<ProposalAnswer?> Answer(string proposalId, string answer)
    {
        if (stored.State.Profile is null)
            return null;

        var now = await CatchUpAsync();
        if (FindProposal(proposalId) is not { } proposal)
            return null;
        if (proposal.PartnerAnswer == answer)
            return Told(proposal);

        var facts = new ProposalReplyFacts(
            now.Today, proposal.Id, proposal.Rule, proposal.Status == ProposalStatus.Open,
            proposal.LastAnswerDay ?? DateOnly.MinValue, proposal.PartnerAnswer, answer);
        var conclusion = ProposalReply.Decide(facts, now.Guide);
        if (conclusion.Outcome.Refusal is { } refusal)
            return Told(proposal, refusal.ToString());

        var change = new PartnerChange(stored.State, now.Moment);
        change.Decide(
            new DecisionHead(
                DecisionKinds.ProposalAnswered.Name, proposal.Quarter.ToString(), now.Today, "Answered", proposal.Rule, DecisionHead.Partner),
            now.Guide, facts, conclusion);
        change.Put(proposal with { PartnerAnswer = answer, AnsweredAt = now.Moment });
        await SaveAsync(Finish(change, now.Guide));
        return Told(FindProposal(proposal.Id)!);
    }

    private StoredProposal? FindProposal(string proposalId) => stored.State.Proposals.FirstOrDefault(each => each.Id == proposalId);

    private ProposalAnswer Told(StoredProposal proposal, string? refusal = null) => new(
        ProposalViews.Of(proposal, stored.State.Profile!), AlreadyDecided: refusal == nameof(ProposalVerdictRefusal.NotOpen), refusal);
}
