using PartnerConnect.Grains.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners.Transitions;

/// <summary>Taking part begins and ends with the agreement (R28).</summary>
internal static class ParticipationTransitions
{
    /// <summary>Lets a partner in on the day its agreement holds, and out when it no longer does.</summary>
    public static void FollowAgreement(PartnerChange change, DateOnly day, GuideVersion guide)
    {
        if (!change.State.IsAssigned)
            return;
        var signed = change.State.Facts.AgreementSigned <= day;
        if (signed && change.State.Track is null)
            TrackTransitions.AssignNewcomer(change, day, guide);
        else if (!signed && change.State.Track is { } track)
            End(change, track, day, guide);
    }

    private static void End(PartnerChange change, HeldTrack track, DateOnly day, GuideVersion guide)
    {
        var facts = new ParticipationFacts(day, track.Name, change.State.Facts);
        change.Decide(
            new DecisionHead(DecisionKinds.ParticipationEnd.Name, null, day, "NotParticipating", "R28"), guide,
            facts, Participation.Decide(facts, guide));
        change.State = change.State.HoldingNone(day);
    }
}
