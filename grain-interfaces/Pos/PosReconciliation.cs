using System.Collections.Immutable;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Pos;

/// <summary>What came of holding lines, ledger and partners against each other.</summary>
/// <param name="Partners">How many partners were looked at.</param>
/// <param name="Weeks">How many of their weeks have a report.</param>
/// <param name="Totals">The three sums by currency.</param>
/// <param name="Differences">Every week in which they differ; none where all agree.</param>
/// <param name="LastPartner">The partner after which to go on, or nothing where there is none left.</param>
[GenerateSerializer, Alias("pos-reconciliation"), Immutable]
public sealed record PosReconciliation(
    [property: Id(0)] int Partners,
    [property: Id(1)] int Weeks,
    [property: Id(2)] ImmutableArray<PosThreeTotals> Totals,
    [property: Id(3)] ImmutableArray<PosDifference> Differences,
    [property: Id(4)] string? LastPartner);

/// <summary>Three sums that are one number.</summary>
/// <param name="Lines">Of the accepted lines that count.</param>
/// <param name="Ledger">Of what the ledger keeps of each week.</param>
/// <param name="Counted">Of what the partners count.</param>
[GenerateSerializer, Alias("pos-three-totals"), Immutable]
public sealed record PosThreeTotals(
    [property: Id(0)] Money Lines, [property: Id(1)] Money Ledger, [property: Id(2)] Money Counted);

/// <summary>A week in which the three differ.</summary>
/// <param name="PartnerId">Whose week it is.</param>
/// <param name="Week">The week.</param>
/// <param name="Totals">The three sums of the week.</param>
[GenerateSerializer, Alias("pos-difference"), Immutable]
public sealed record PosDifference(
    [property: Id(0)] string PartnerId, [property: Id(1)] PosWeek Week, [property: Id(2)] PosThreeTotals Totals);
