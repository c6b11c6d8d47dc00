using PartnerConnect.GrainInterfaces;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Proposals;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners.Transitions;

/// <summary>Downgrades: considered when a quarter settles, proposed or carried out, and taking effect on their day.</summary>
internal static class DowngradeTransitions
{
    /// <summary>Asks what the guide allows after a settled quarter and records it (R24 to R27, A5).</summary>
    public static Conclusion<DowngradeOutcome> Consider(
        PartnerChange change, FiscalQuarter quarter, PosQuarterVerdict pos, DateOnly day, GuideVersion guide)
    {
        var state = change.State;
        var track = state.Track!.Name;

        // Missed quarters of another track do not count against this one where the policy says so (A9).
        var carries = state.Streak.Track == track || !guide.Policies.Streak.ResetsOnTrackChange;
        var facts = new DowngradeFacts(
            quarter, track, carries ? state.Streak.Count : 0, pos.WeeksExpected, pos.WeeksCompliant, pos.Complies,
            state.EligibilityFacts(day, guide.Calendar.Days(quarter.Year), guide));
        var conclusion = Downgrade.Decide(facts, guide);
        var outcome = conclusion.Outcome;
        change.State = state with
        {
            IncentivesSuspendedBy = outcome.Verdict == DowngradeVerdict.SuspendIncentives ? outcome.Rule : null,
        };
        if (outcome.Verdict == DowngradeVerdict.Keeps)
            return conclusion;

        var decisionId = change.Decide(
            new DecisionHead(DecisionKinds.Downgrade.Name, quarter.ToString(), day, outcome.Verdict.ToString(), outcome.Rule!),
            guide, facts, conclusion);
        if (outcome.Verdict == DowngradeVerdict.Downgrade)
            Propose(change, quarter, outcome, day, decisionId, guide);
        TakeEffect(change, day, guide);
        return conclusion;
    }

    /// <summary>Moves the partner down now or on the downgrade's day; a partner that is there already stays.</summary>
    public static void Agree(PartnerChange change, StoredProposal proposal, DateOnly day, GuideVersion guide)
    {
        change.State = change.State with
        {
            Pending = new PendingDowngrade(proposal.To, proposal.Rule, proposal.EffectiveOn, proposal.Id),
        };
        TakeEffect(change, day, guide);
    }

    /// <summary>Lets a downgrade whose day has come take effect.</summary>
    public static void TakeEffect(PartnerChange change, DateOnly day, GuideVersion guide)
    {
        if (change.State.Pending is not { } pending || pending.EffectiveOn > day)
            return;

        var held = change.State.Track;
        var falls = held is not null && guide.Rank(held.Name) > guide.Rank(pending.To);
        change.State = change.State with
        {
            Pending = null,
            Track = falls ? new HeldTrack(pending.To, day, TrackBasis.Downgrade) : held,
        };
        if (change.State.Proposals.FirstOrDefault(each => each.Id == pending.ProposalId) is { } proposal)
            change.Put(proposal with { Status = falls ? ProposalStatus.CarriedOut : ProposalStatus.Lapsed });
    }

    /// <summary>Lets proposals lapse that have lost their object: the partner is no longer in the track they were made for.</summary>
    public static void Lapse(PartnerChange change, GuideVersion guide)
    {
        var held = change.State.Track?.Name;
        var moot = change.State.Proposals.Where(each =>
            each.Status is ProposalStatus.Open or ProposalStatus.Approved or ProposalStatus.ToldOnly
            && (held is null || each.From != held || guide.Rank(held) <= guide.Rank(each.To)));
        foreach (var proposal in moot.ToList())
        {
            change.Put(proposal with { Status = ProposalStatus.Lapsed });
            if (change.State.Pending?.ProposalId == proposal.Id)
                change.State = change.State with { Pending = null };
        }
    }

    private static void Propose(
        PartnerChange change, FiscalQuarter quarter, DowngradeOutcome outcome, DateOnly day, string decisionId, GuideVersion guide)
    {
        var state = change.State;

        // One question at a time: what waits for an answer is not asked again, unless the new reason takes effect sooner.
        if (state.Pending?.EffectiveOn <= outcome.EffectiveOn
            || state.Proposals.Any(each => each.Status == ProposalStatus.Open && each.EffectiveOn <= outcome.EffectiveOn))
            return;
        foreach (var later in state.Proposals.Where(each => each.Status == ProposalStatus.Open))
            change.Put(later with { Status = ProposalStatus.Lapsed });
        state = change.State;

        var automatic = outcome.Mode == DowngradeMode.Automatic;
        var deadlines = outcome.Mode == DowngradeMode.ProposeAndApprove ? ProposalDeadlines.For(day, guide) : null;
        var proposal = new StoredProposal
        {
            Id = GrainKeys.Proposal(state.Profile!.PartnerId, state.Proposals.Length + 1),
            From = state.Track!.Name,
            To = outcome.To!,
            Rule = outcome.Rule!,
            Quarter = quarter,
            ProposedOn = day,
            EffectiveOn = outcome.EffectiveOn!.Value,
            Status = automatic ? ProposalStatus.Approved
                : outcome.Mode == DowngradeMode.NotifyOnly ? ProposalStatus.ToldOnly
                : ProposalStatus.Open,
            DecisionId = decisionId,
            LastAnswerDay = deadlines?.LastAnswerDay,
            LastDecisionDay = deadlines?.LastDecisionDay,
            DecidedBy = automatic ? DecisionHead.Programme : null,
            DecidedAt = automatic ? change.Now : null,
        };
        change.Put(proposal);
        if (automatic)
            change.State = change.State with
            {
                Pending = new PendingDowngrade(proposal.To, proposal.Rule, proposal.EffectiveOn, proposal.Id),
            };
    }
}
