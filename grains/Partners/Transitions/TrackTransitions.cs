using PartnerConnect.Grains.Decisions;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners.Transitions;

/// <summary>Launch assignment and the yearly window.</summary>
internal static class TrackTransitions
{
    private const string NotParticipating = "NotParticipating";

    /// <summary>Assigns the track that fits the partner best (R18).</summary>
    public static void AssignAtLaunch(PartnerChange change, Boundary boundary, GuideVersion guide)
    {
        if (change.State.IsAssigned)
        {
            change.Passed(boundary, PartnerChange.NotConcerned, 0);
            return;
        }

        var facts = change.State.EligibilityFacts(boundary.Day, RevenueDays.ForLaunch(guide), guide);
        var conclusion = TrackAssignments.AtLaunch(facts, guide);
        Assign(change, DecisionKinds.LaunchAssignment.Name, boundary.Period, boundary.Day, guide, facts, conclusion);

        // Decided as of launch, and told when it is decided: a run that comes late shortens nobody's 60 days (A4).
        var decidedOn = RegionTime.DayAt(change.Now, guide.Region(change.State.Profile!.Region));
        change.State = change.State with { ToldOn = decidedOn > boundary.Day ? decidedOn : boundary.Day };
        change.Passed(boundary, conclusion.Outcome.Track ?? NotParticipating, facts.NetRevenue.MinorUnits);
    }

    /// <summary>Assigns a partner that joins after launch, once its agreement is signed (A39).</summary>
    public static void AssignNewcomer(PartnerChange change, DateOnly day, GuideVersion guide)
    {
        var facts = change.State.EligibilityFacts(day, RevenueDays.ForNewcomer(day, guide), guide);
        var conclusion = TrackAssignments.ForNewcomer(facts, guide);
        Assign(change, DecisionKinds.NewcomerAssignment.Name, null, day, guide, facts, conclusion);
        if (conclusion.Outcome.Track is not null)
            change.State = change.State with { NewcomerSince = day };
    }

    /// <summary>Tells the partner for which tracks it is eligible; its track goes on provisionally (R10, R14, A38).</summary>
    public static void OpenWindow(PartnerChange change, Boundary boundary, GuideVersion guide)
    {
        if (change.State.Track is null)
        {
            change.Passed(boundary, PartnerChange.NotConcerned, 0);
            return;
        }

        var facts = change.State.EligibilityFacts(
            boundary.Day, RevenueDays.ForYear(FiscalYear.Parse(boundary.Period), guide), guide);
        var conclusion = Eligibility.Tell(facts, guide);
        var highest = conclusion.Outcome.LastOrDefault(track => track.Eligible)?.Track ?? "None";
        change.Decide(
            new DecisionHead(DecisionKinds.EligibilityTold.Name, boundary.Period, boundary.Day, highest, "R14"), guide, facts, conclusion);
        change.Passed(boundary, $"EligibleFor{highest}", facts.NetRevenue.MinorUnits);
    }

    /// <summary>Assigns a partner that chose nothing (R13).</summary>
    public static void CloseWindow(PartnerChange change, Boundary boundary, GuideVersion guide)
    {
        var state = change.State;
        var year = FiscalYear.Parse(boundary.Period);
        if (!state.IsAssigned)
        {
            change.Passed(boundary, PartnerChange.NotConcerned, 0);
            return;
        }

        if (state.SettledFor(year) is { } settled)
        {
            change.Passed(boundary, $"{(settled.IsPlaced ? "PlacedIn" : "Chose")}{settled.Track}", 0);
            return;
        }

        var eligibility = state.EligibilityFacts(boundary.Day, RevenueDays.ForYear(year, guide), guide);
        var facts = new DefaultAssignmentFacts(year, state.Track?.Name, eligibility) { OwnWindow = state.OwnWindow(boundary.Day, guide) };
        var conclusion = TrackAssignments.WithoutChoice(facts, guide);
        Assign(change, DecisionKinds.DefaultAssignment.Name, boundary.Period, boundary.Day, guide, facts, conclusion);
        var outcome = conclusion.Outcome switch
        {
            { Track: null } => NotParticipating,
            { Basis: TrackBasis.Newcomer } => "OwnWindowOpen",
            var assigned => $"DefaultedTo{assigned.Track}",
        };
        change.Passed(boundary, outcome, eligibility.NetRevenue.MinorUnits);
    }

    private static void Assign<TFacts>(
        PartnerChange change, string kind, string? period, DateOnly day, GuideVersion guide,
        TFacts facts, Conclusion<TrackAssignment> conclusion)
    {
        var (track, basis, since) = conclusion.Outcome;
        change.Decide(
            new DecisionHead(kind, period, day, track ?? NotParticipating, conclusion.Steps[^1].Rule), guide, facts, conclusion);
        var assigned = change.State with { IsAssigned = true };
        change.State = track is null ? assigned.HoldingNone(since)
            : assigned.Track?.Name == track ? assigned
            : assigned.Holding(track, since, basis);
    }
}
