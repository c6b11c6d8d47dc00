using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Tracks;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain
{
    public async Task<TrackChoiceAnswer?> Choose(string track, string decidedBy)
    {
        if (stored.State.Profile is null)
            return null;

        var now = await CatchUpAsync();
        var state = stored.State;
        if (now.Guide.FindTrack(track) is not { } desired)
            return new TrackChoiceAnswer { Track = state.Track?.Name, Refusal = "UnknownTrack", Rule = "R7", Unmet = [] };

        var window = state.WindowOn(now.Today, now.Guide);
        var year = now.Guide.Calendar.YearOf(now.Today);
        var chosen = state.Choice?.Year == year ? state.Choice.Track : null;
        if (chosen == desired.Name && state.Track?.Name == chosen)
            return new TrackChoiceAnswer { Track = chosen, Refusal = null, Rule = "R15", Unmet = [] };

        var facts = new TrackChoiceFacts(
            desired.Name, state.Track?.Name, chosen, window.Window, window.Days,
            state.EligibilityFacts(now.Today, window.RevenueDays, now.Guide));
        var conclusion = TrackChoice.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;

        var change = new PartnerChange(state, now.Moment);
        var decisionId = change.Decide(
            new DecisionHead("track-choice", year.ToString(), now.Today, outcome.Refusal?.ToString() ?? "Accepted", outcome.Rule,
                decidedBy),
            now.Guide, facts, conclusion);
        if (outcome.Track is { } accepted)
            change.State = change.State with
            {
                Choice = new ChosenTrack(year, window.Window, accepted, now.Today),
                Track = state.Track?.Name == accepted
                    ? state.Track with { Basis = TrackBasis.Choice }
                    : new HeldTrack(accepted, now.Today, TrackBasis.Choice),
            };
        await SaveAsync(Finish(change, now.Guide));
        return new TrackChoiceAnswer
        {
            Track = stored.State.Track?.Name,
            Refusal = outcome.Refusal?.ToString(),
            Rule = outcome.Rule,
            Unmet = [.. outcome.Unmet.Select(each => new UnmetStanding(each.Requirement.ToString(), each.Rule, each.Have, each.Need))],
            DecisionId = decisionId,
        };
    }
}
