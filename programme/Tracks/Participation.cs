using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Programme.Tracks;

/// <summary>What the end of taking part is decided on.</summary>
/// <param name="Day">The day, in the region.</param>
/// <param name="Track">The track held.</param>
/// <param name="Partner">The requirement facts.</param>
public sealed record ParticipationFacts(DateOnly Day, string Track, PartnerFacts Partner);

/// <summary>Whether a partner may go on taking part: with the agreement everything begins and ends.</summary>
/// <remarks>Source: R28.</remarks>
public static class Participation
{
    /// <summary>Whether the partner takes part on a day: from the day on which it signed the agreement.</summary>
    public static bool TakesPart(PartnerFacts partner, DateOnly day) => AgreementStep.On(partner, day).Holds;

    /// <summary>The first day from which a partner is judged: the later of the programme's launch and its joining.</summary>
    /// <param name="joinedOn">The day on which it was taken in.</param>
    /// <param name="guide">The guide in force.</param>
    public static DateOnly JudgedFrom(DateOnly joinedOn, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return joinedOn > guide.ProgrammeLaunch ? joinedOn : guide.ProgrammeLaunch;
    }

    /// <summary>The track that the partner goes on holding, or nothing where the agreement no longer holds.</summary>
    public static Conclusion<string?> Decide(ParticipationFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var agreement = AgreementStep.On(facts.Partner, facts.Day);
        return new(agreement.Holds ? facts.Track : null, [agreement]);
    }
}
