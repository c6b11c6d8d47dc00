using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.GrainInterfaces.Tracks;

/// <summary>The track a partner chooses. The key is <see cref="GrainKeys.Partner"/>.</summary>
[GrainInterfaceType("partner-tracks"), Alias("partner-tracks")]
public interface IPartnerTracks : IGrainWithStringKey
{
    /// <summary>Chooses a track in an open window; the same choice twice changes nothing (R8, R9, R15, R17).</summary>
    /// <param name="track">The track's name, in any case.</param>
    /// <param name="decidedBy">Who chooses: the partner, or the name of the person who does so for it.</param>
    /// <returns>What became of the choice, or nothing for an unknown partner.</returns>
    [Alias("choose")]
    Task<TrackChoiceAnswer?> Choose(string track, string decidedBy = "partner");
}

/// <summary>What became of a choice of track.</summary>
[GenerateSerializer, Alias("track-choice-answer"), Immutable]
public sealed record TrackChoiceAnswer
{
    /// <summary>The track the partner is in now.</summary>
    [Id(0)] public required string? Track { get; init; }

    /// <summary>Why the choice is refused, a name of <c>TrackChoiceRefusal</c>, or <c>UnknownTrack</c>; nothing where it is accepted.</summary>
    [Id(1)] public required string? Refusal { get; init; }

    /// <summary>The number of the rule that decided.</summary>
    [Id(2)] public required string Rule { get; init; }

    /// <summary>The requirements that are not met.</summary>
    [Id(3)] public required ImmutableArray<UnmetStanding> Unmet { get; init; }

    /// <summary>The decision that holds the trace; nothing for a track the guide does not have.</summary>
    [Id(4)] public string? DecisionId { get; init; }
}
