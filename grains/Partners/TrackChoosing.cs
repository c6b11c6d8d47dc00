using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Tracks;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners.Transitions;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners;

/// <summary>A partner's choice of a track.</summary>
internal static class TrackChoosing
{
    /// <summary>Asks the programme and records what it concludes.</summary>
    /// <returns>What became of the choice; its track is the one held afterwards.</returns>
    public static TrackChoiceAnswer Choose(PartnerChange change, Present now, string track, string decidedBy)
    {
        var state = change.State;
        var guide = now.YearGuide;
        if (guide.FindTrack(track) is not { } desired)
            return new TrackChoiceAnswer { Track = state.Track?.Name, Refusal = "UnknownTrack", Rule = "R7", Unmet = [] };

        var window = state.WindowOn(now.Today, guide);
        var year = guide.Calendar.YearOf(now.Today);
        var settled = state.SettledFor(year);
        if (settled?.Track == desired.Name && state.Track?.Name == desired.Name)
            return new TrackChoiceAnswer
            {
                Track = desired.Name,
                Refusal = null,
                Rule = (settled.IsPlaced ? "R22" : state.Choice?.Rule) ?? "R15",
                Unmet = [],
                DecisionId = settled.IsPlaced ? state.Placement?.DecisionId : state.Choice?.DecisionId,
            };
        if (UpgradeTransitions.FindOpen(state, desired.Name) is { } waiting)
            return new TrackChoiceAnswer
            {
                Track = state.Track?.Name,
                Refusal = null,
                Rule = waiting.Rule,
                Unmet = [],
                DecisionId = waiting.DecisionId,
                ProposalId = waiting.Id,
            };

        var facts = new TrackChoiceFacts(
            desired.Name, state.Track?.Name, settled?.Track, window.Window, window.Days,
            state.EligibilityFacts(now.Today, window.RevenueDays, guide))
        {
            IsPlaced = settled?.IsPlaced == true,
        };
        var conclusion = TrackChoice.Decide(facts, guide);
        var outcome = conclusion.Outcome;
        var decisionId = change.Decide(
            new DecisionHead(DecisionKinds.TrackChoice.Name, year.ToString(), now.Today,
                outcome.Refusal?.ToString() ?? (outcome.Proposed is null ? "Accepted" : "Proposed"), outcome.Rule, decidedBy)
            { IsRefusal = outcome.Refusal is not null },
            guide, facts, conclusion);
        if (outcome.Refusal is null)
            change.State = change.State.Doing(new PartnerAct(now.Today) { Chosen = desired.Name });
        if (outcome.Track is { } accepted)
            change.State = change.State.Holding(accepted, outcome.Since!.Value, TrackBasis.Choice) with
            {
                Choice = new ChosenTrack(year, window.Window, accepted, now.Today) { DecisionId = decisionId, Rule = outcome.Rule },
                Placement = null,
            };
        var proposalId = outcome.Proposed is { } higher
            ? UpgradeTransitions.Propose(change, higher, now.Today, decisionId, guide)
            : null;
        return new TrackChoiceAnswer
        {
            Track = change.State.Track?.Name,
            Refusal = outcome.Refusal?.ToString(),
            Rule = outcome.Rule,
            Unmet = [.. outcome.Unmet.Select(each => new UnmetStanding(each.Requirement.ToString(), each.Rule, each.Have, each.Need))],
            DecisionId = decisionId,
            ProposalId = proposalId,
        };
    }
}
