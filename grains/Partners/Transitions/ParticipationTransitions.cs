using PartnerConnect.Grains.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners.Transitions;

/// <summary>Taking part begins and ends with the agreement (R28).</summary>
internal static class ParticipationTransitions
{
    /// <summary>Lets a partner in whose agreement has begun to hold meanwhile: as of that day, whenever it is asked.</summary>
    /// <param name="change">The partner's change in the making.</param>
    /// <param name="upTo">The last day that is looked at.</param>
    /// <param name="editions">Every published version.</param>
    public static void Begin(PartnerChange change, DateOnly upTo, GuideEditions editions)
    {
        var state = change.State;
        if (!state.IsAssigned || state.Track is not null || state.Facts.AgreementSigned is not { } signed || signed > upTo)
            return;
        var day = signed > state.JoinedOn ? signed : state.JoinedOn;
        TrackTransitions.AssignNewcomer(change, day, editions.ForTracksOn(day, state.Profile!.Region));
    }

    /// <summary>Lets a partner in or out whose agreement is told to be another one, on the day it is told.</summary>
    public static void FollowAgreement(PartnerChange change, DateOnly day, GuideVersion guide)
    {
        if (!change.State.IsAssigned)
            return;
        var signed = Participation.TakesPart(change.State.Facts, day);
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
