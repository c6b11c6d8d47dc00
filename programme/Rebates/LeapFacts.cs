using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Rebates;

/// <summary>What a quarter's LEAP rebate is reckoned on.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Track">The track by which the quarter is judged (A38).</param>
/// <param name="Region">The region's id.</param>
/// <param name="Sales">The quarter's sales as LEAP values them: invoiced, before pre-sales incentives (R60, A19).</param>
/// <param name="SalesBefore">
/// The like of the quarters before, the earliest first; only those in which the partner already sold, and no more than the
/// guide averages.
/// </param>
public sealed record LeapFacts(
    FiscalQuarter Quarter, string Track, string Region, Money Sales, ImmutableArray<Money> SalesBefore);

/// <summary>What a quarter's sales earn, whether or not it will be paid.</summary>
/// <param name="Target">What the quarter is held against; nothing to reach where it is zero.</param>
/// <param name="RateBasisPoints">The rate of the step reached, in hundredths of one percent; 0 below the first.</param>
/// <param name="Amount">The rebate, 0 or more.</param>
/// <param name="Next">The next step; nothing above the last, and nothing to reach where there is no target.</param>
public sealed record LeapAccrual(Money Target, int RateBasisPoints, Money Amount, LeapNextStep? Next);

/// <summary>The step above the one reached.</summary>
/// <param name="SalesMissing">The least further sales that reach it.</param>
/// <param name="RateBasisPoints">Its rate.</param>
/// <param name="Amount">What the quarter would earn with just these sales.</param>
public sealed record LeapNextStep(Money SalesMissing, int RateBasisPoints, Money Amount);
