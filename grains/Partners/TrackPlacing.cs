using PartnerConnect.GrainInterfaces.Tracks;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners;

/// <summary>A person's placement of a partner in a track (R22).</summary>
internal static class TrackPlacing
{
    /// <summary>Asks the programme and records what it concludes.</summary>
    /// <returns>What became of the placement; its track is the one held afterwards.</returns>
    public static TrackPlacementAnswer Place(PartnerChange change, Present now, TrackPlacementRequest request)
    {
        var state = change.State;
        var guide = now.YearGuide;
        if (guide.FindTrack(request.Track) is not { } desired)
            return new TrackPlacementAnswer { Track = state.Track?.Name, Refusal = "UnknownTrack", Rule = "R7" };

        // The answer may have been lost on its way: the same placement again is told and not refused.
        var year = guide.Calendar.YearOf(now.Today);
        if (state.Placement is { } former && state.Track?.Name == former.Track && former.Year == year
            && (former.Track, former.By, former.Reason) == (desired.Name, request.Person, request.Reason))
            return new TrackPlacementAnswer
            {
                Track = former.Track,
                Rule = "R22",
                ByRuleAlone = former.ByRuleAlone,
                DecisionId = former.DecisionId,
            };

        var window = state.WindowOn(now.Today, guide);
        var facts = new PlacementOverrideFacts(
            desired.Name, state.Track?.Name, request.Person, request.Reason,
            state.EligibilityFacts(now.Today, window.RevenueDays, guide));
        var conclusion = PlacementOverrides.Decide(facts, guide);
        var outcome = conclusion.Outcome;
        var decisionId = change.Decide(
            new DecisionHead(DecisionKinds.PlacementOverride.Name, year.ToString(), now.Today,
                outcome.Refusal?.ToString() ?? "Accepted", outcome.Rule, request.Person, outcome.Departs)
            { IsRefusal = outcome.Refusal is not null },
            guide, facts, conclusion);
        if (outcome.Track is { } track)
        {
            var placed = new PlacedTrack(year, track, now.Today, request.Person, request.Reason, outcome.ByRuleAlone!, decisionId);
            change.State = change.State.Doing(new PartnerAct(now.Today) { Placed = placed })
                .Holding(track, now.Today, TrackBasis.Override) with
            {
                Placement = placed,
            };
        }

        return new TrackPlacementAnswer
        {
            Track = change.State.Track?.Name,
            Refusal = outcome.Refusal?.ToString(),
            Rule = outcome.Rule,
            ByRuleAlone = outcome.ByRuleAlone,
            DecisionId = decisionId,
        };
    }
}
