using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

/// <summary>One step of the LEAP rebate.</summary>
/// <param name="AttainmentBasisPoints">The least share of the target at which the step is reached, 10,000 or
/// more.</param>
/// <param name="RateBasisPoints">The rebate, in hundredths of one percent of sales, 0 to 10,000.</param>
public sealed record LeapStep(int AttainmentBasisPoints, int RateBasisPoints);

/// <summary>The LEAP growth rebate.</summary>
/// <remarks>Below the first step nothing is paid. Source: R58 to R60, A24.</remarks>
public sealed record LeapTerms
{
    /// <summary>The steps by track name, the lowest first; both attainment and rate rise.</summary>
    public required ImmutableDictionary<string, ImmutableArray<LeapStep>> Steps { get; init; }

    /// <summary>
    /// The share of the average of earlier quarters that a target of its own demands: 11,000 is growth by a tenth.
    /// </summary>
    public required int TargetOfAverageBasisPoints { get; init; }

    /// <summary>Over how many earlier quarters that average is taken.</summary>
    public required int AveragedQuarters { get; init; }

    /// <summary>Days after the quarter's last day on which its result is final.</summary>
    public required int ResultsFinalDays { get; init; }

    /// <summary>
    /// Days after the quarter's last day in which a POS lapse may still be cured before the rebate is lost.
    /// </summary>
    public required int CureDays { get; init; }
}
