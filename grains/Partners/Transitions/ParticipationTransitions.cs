using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

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
        var step = new RuleStep("R28", null, "Agreement signed", "not signed", "signed", false);
        change.Decide(
            new DecisionHead("participation-end", null, day, "NotParticipating", "R28"), guide,
            new { Day = day, track.Name, change.State.Facts }, new Conclusion<string?>(null, [step]));
        change.State = change.State with { Track = null, NewcomerSince = null, Choice = null, Pending = null };
    }
}
