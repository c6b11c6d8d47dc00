using System.Collections.Immutable;

namespace PartnerConnect.GrainInterfaces.Decisions;

/// <summary>The chain of a partner's decisions. The key is <see cref="GrainKeys.Partner"/>.</summary>
[GrainInterfaceType("partner-decisions"), Alias("partner-decisions")]
public interface IPartnerDecisions : IGrainWithStringKey
{
    /// <summary>Holds every recorded decision against its seal, against the one before, and against what the partner remembers.</summary>
    /// <returns>What was found, or nothing for an unknown partner.</returns>
    [Alias("check")]
    Task<DecisionCheck?> Check();
}

/// <summary>What a check of a partner's decisions found.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Decisions">How many decisions the partner has made.</param>
/// <param name="IsIntact">Whether nothing was found.</param>
/// <param name="Faults">What was found, in the order of decisions, at most 100.</param>
[GenerateSerializer, Alias("decision-check"), Immutable]
public sealed record DecisionCheck(
    [property: Id(0)] string PartnerId,
    [property: Id(1)] long Decisions,
    [property: Id(3)] bool IsIntact,
    [property: Id(4)] ImmutableArray<DecisionFault> Faults);

/// <summary>Something wrong in the chain of decisions.</summary>
/// <param name="Sequence">The decision's place, from 1.</param>
/// <param name="What"><c>Missing</c>, <c>Unknown</c>, <c>Altered</c>, <c>Unsealed</c>, <c>OutOfChain</c>, or of the last:
/// <c>ChainAltered</c>, where what the partner remembers of the chain does not bear its seal.</param>
[GenerateSerializer, Alias("decision-fault"), Immutable]
public sealed record DecisionFault([property: Id(0)] long Sequence, [property: Id(1)] string What);
