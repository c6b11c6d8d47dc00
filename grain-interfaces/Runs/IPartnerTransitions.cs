namespace PartnerConnect.GrainInterfaces.Runs;

/// <summary>The transitions of one partner. The key is <see cref="GrainKeys.Partner"/>.</summary>
[GrainInterfaceType("partner-transitions"), Alias("partner-transitions")]
public interface IPartnerTransitions : IGrainWithStringKey
{
    /// <summary>Carries the run's transition out, with every earlier one; a second time gives the same answer.</summary>
    /// <returns>What the transition came to, or nothing where the partner is unknown or of another region.</returns>
    [Alias("carry-out")]
    Task<TransitionResult?> CarryOut(RunOrder order);

    /// <summary>What the run's transition came to, as the partner holds it; nothing is carried out.</summary>
    /// <returns>The result, or nothing where the partner has not passed it or it does not concern the partner.</returns>
    [Alias("passed")]
    Task<TransitionResult?> Passed(RunOrder order);
}

/// <summary>What a transition came to for one partner.</summary>
/// <param name="Outcome">The outcome in a word or two; <c>NotConcerned</c> where it does not concern the partner.</param>
/// <param name="NetRevenueMinorUnits">The net revenue it rests on, in minor units of the region's currency.</param>
[GenerateSerializer, Alias("transition-result"), Immutable]
public sealed record TransitionResult([property: Id(0)] string Outcome, [property: Id(1)] long NetRevenueMinorUnits);
