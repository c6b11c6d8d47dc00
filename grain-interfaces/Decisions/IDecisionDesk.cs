using System.Collections.Immutable;

namespace PartnerConnect.GrainInterfaces.Decisions;

/// <summary>Reads and repeats decisions of all partners; one activation is one reader and remembers nothing.</summary>
/// <remarks>The key is <see cref="GrainKeys.Decisions"/>.</remarks>
[GrainInterfaceType("decision-desk"), Alias("decision-desk")]
public interface IDecisionDesk : IGrainWithStringKey
{
    /// <summary>Asks the rule of a decision again, with the facts and the guide version that were recorded.</summary>
    /// <returns>What came of it, or nothing where there is no such decision.</returns>
    [Alias("replay")]
    Task<DecisionReplay?> Replay(string decisionId);

    /// <summary>Decisions in which a person departed from the rule, newest first.</summary>
    /// <param name="region">Only this region's, where given.</param>
    /// <param name="before">The moment and id of the last one seen, where given.</param>
    /// <param name="limit">How many at most, 1 to 200.</param>
    [Alias("departures")]
    Task<ImmutableArray<DecisionView>> Departures(string? region, DecisionCursor? before, int limit);
}

/// <summary>Where a list of decisions goes on.</summary>
[GenerateSerializer, Alias("decision-cursor"), Immutable]
public sealed record DecisionCursor([property: Id(0)] DateTimeOffset At, [property: Id(1)] string DecisionId);

/// <summary>What came of a decision that was repeated.</summary>
/// <param name="Decision">The decision as it was recorded.</param>
/// <param name="Trace">The trace as the rule writes it today; nothing where the rule is gone or cannot read the facts.</param>
/// <param name="IsEqual">Whether it is the recorded one, octet for octet.</param>
[GenerateSerializer, Alias("decision-replay"), Immutable]
public sealed record DecisionReplay(
    [property: Id(0)] DecisionView Decision, [property: Id(1)] string? Trace, [property: Id(2)] bool IsEqual);
