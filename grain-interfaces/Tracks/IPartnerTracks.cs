using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.GrainInterfaces.Tracks;

/// <summary>The track a partner chooses. The key is <see cref="GrainKeys.Partner"/>.</summary>
[GrainInterfaceType("partner-tracks"), Alias("partner-tracks")]
public interface IPartnerTracks : IGrainWithStringKey
{
    /// <summary>Chooses a track in an open window, or asks for one outside it; the same choice twice changes nothing (R8, R9, R15,
    /// R17, A40, A41).</summary>
    /// <param name="track">The track's name, in any case.</param>
    /// <param name="decidedBy">Who chooses: the partner, or the name of the person who does so for it.</param>
    /// <returns>What became of the choice, or nothing for an unknown partner.</returns>
    [Alias("choose")]
    Task<TrackChoiceAnswer?> Choose(string track, string decidedBy = "partner");

    /// <summary>Places the partner in any track; the same placement twice changes nothing (R22, A22).</summary>
    /// <returns>What became of the placement, or nothing for an unknown partner.</returns>
    [Alias("place")]
    Task<TrackPlacementAnswer?> Place(TrackPlacementRequest request);
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

    /// <summary>The proposal that waits for a person, where a higher track was asked for in mid-year (A40); the track is unchanged.</summary>
    [Id(5)] public string? ProposalId { get; init; }
}

/// <summary>A person's placement of a partner.</summary>
/// <param name="Track">The track's name, in any case.</param>
/// <param name="Person">The person's name.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Alias("track-placement-request"), Immutable]
public sealed record TrackPlacementRequest(
    [property: Id(0)] string Track, [property: Id(1)] string Person, [property: Id(2)] string Reason);

/// <summary>What became of a placement.</summary>
[GenerateSerializer, Alias("track-placement-answer"), Immutable]
public sealed record TrackPlacementAnswer
{
    /// <summary>The track the partner is in now.</summary>
    [Id(0)] public required string? Track { get; init; }

    /// <summary>Why the placement is refused, a name of <c>PlacementOverrideRefusal</c>, or <c>UnknownTrack</c>; nothing where it holds.</summary>
    [Id(1)] public string? Refusal { get; init; }

    /// <summary>The number of the rule that decided.</summary>
    [Id(2)] public required string Rule { get; init; }

    /// <summary>The track that the rule alone would have given; nothing where it was not asked.</summary>
    [Id(3)] public string? ByRuleAlone { get; init; }

    /// <summary>The decision that holds the trace; nothing for a track the guide does not have.</summary>
    [Id(4)] public string? DecisionId { get; init; }
}
