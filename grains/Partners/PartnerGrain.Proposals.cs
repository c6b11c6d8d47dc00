using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Partners.Transitions;
using PartnerConnect.Programme.Decisions;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain
{
    public async Task<ProposalAnswer?> Decide(ProposalDecision decision)
    {
        if (stored.State.Profile is not { } profile)
            return null;

        var now = await CatchUpAsync();
        if (stored.State.Proposals.FirstOrDefault(each => each.Id == decision.ProposalId) is not { } proposal)
            return null;
        if (proposal.Status != ProposalStatus.Open)
        {
            var same = decision.Approve
                ? proposal.Status is ProposalStatus.Approved or ProposalStatus.CarriedOut
                : proposal.Status == ProposalStatus.Rejected;
            return new ProposalAnswer(ProposalViews.Of(proposal, profile), AlreadyDecided: !same);
        }

        var change = new PartnerChange(stored.State, now.Moment);
        var status = decision.Approve ? ProposalStatus.Approved : ProposalStatus.Rejected;
        var decided = proposal with
        {
            Status = status,
            DecidedBy = decision.DecidedBy,
            Reason = decision.Reason,
            DecidedAt = now.Moment,
        };
        var step = new RuleStep(proposal.Rule, "A5=ProposeAndApprove", "A person's decision on the proposal",
            $"{status} by {decision.DecidedBy}: {decision.Reason}", "a named person and a reason", true);
        change.Decide(
            new DecisionHead("downgrade-decision", proposal.Quarter.ToString(), now.Today, status.ToString(), proposal.Rule, decision.DecidedBy),
            now.Guide, new { proposal.Id, proposal.From, proposal.To, proposal.DecisionId },
            new Conclusion<ProposalStatus>(status, [step]));
        change.Put(decided);
        if (decision.Approve)
            DowngradeTransitions.Agree(change, decided, now.Today, now.Guide);
        await SaveAsync(Finish(change, now.Guide));
        return new ProposalAnswer(
            ProposalViews.Of(stored.State.Proposals.First(each => each.Id == proposal.Id), profile), AlreadyDecided: false);
    }
}
