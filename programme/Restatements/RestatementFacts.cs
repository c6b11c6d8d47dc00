using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Restatements;

/// <summary>What changed in a partner's POS ledger that had been told before.</summary>
/// <param name="Region">The region's id.</param>
/// <param name="LedgerBefore">The sequence of the ledger's last entry that counted before; 0 for none.</param>
/// <param name="LedgerAfter">The sequence of the last entry that counts now.</param>
/// <param name="Weeks">
/// Every week that counts otherwise, the earliest first: those with a new version, and those that lost a line to one or got it back.
/// </param>
/// <param name="Quarters">Every quarter of which a figure moved, the earliest first.</param>
/// <param name="Before">What eligibility was measured on before.</param>
/// <param name="After">What it is measured on now.</param>
public sealed record RestatementFacts(
    string Region,
    long LedgerBefore,
    long LedgerAfter,
    ImmutableArray<WeekChange> Weeks,
    ImmutableArray<QuarterChange> Quarters,
    EligibilityFacts Before,
    EligibilityFacts After);

/// <summary>A week that counts otherwise.</summary>
/// <param name="Week">The week.</param>
/// <param name="Before">What it counted for; nothing where it had not been reported.</param>
/// <param name="After">What it counts for now.</param>
public sealed record WeekChange(PosWeek Week, WeekFigures? Before, WeekFigures After);

/// <summary>What a week's report counts for.</summary>
/// <param name="Version">Its version.</param>
/// <param name="LinesAccepted">Lines that count.</param>
/// <param name="LinesRejected">Lines that do not.</param>
/// <param name="NetRevenue">The net value of its lines (R30).</param>
/// <param name="Outcome">How the week is judged.</param>
public sealed record WeekFigures(int Version, int LinesAccepted, int LinesRejected, Money NetRevenue, PosWeekOutcome Outcome);

/// <summary>A quarter of which a figure moved.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Track">The track by which it is judged (A38).</param>
/// <param name="Settled">What it was settled on; nothing where it is not settled.</param>
/// <param name="Before">Its figures before.</param>
/// <param name="After">Its figures now.</param>
public sealed record QuarterChange(FiscalQuarter Quarter, string Track, Money? Settled, QuarterFigures Before, QuarterFigures After);

/// <summary>What a quarter's milestone, rebate and funds are reckoned on.</summary>
/// <param name="NetRevenue">Its net revenue.</param>
/// <param name="NetRevenueToDate">That of the fiscal year up to its end.</param>
/// <param name="LeapSales">Its sales as LEAP values them.</param>
/// <param name="LeapSalesBefore">Those of the quarters before that LEAP averages, the earliest first.</param>
public sealed record QuarterFigures(Money NetRevenue, Money NetRevenueToDate, Money LeapSales, ImmutableArray<Money> LeapSalesBefore);
