using System.Collections.Immutable;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Pos;

/// <summary>What a line of a closed week is to count for; what is not said stays.</summary>
[GenerateSerializer, Alias("pos-correction-order"), Immutable]
public sealed record PosCorrectionOrder
{
    /// <summary>The caller's id of the correction: the same id is the same correction. Without one its content is what makes it the same.</summary>
    [Id(0)] public string? CorrectionId { get; init; }

    /// <summary>The partner's invoice number.</summary>
    [Id(1)] public required string InvoiceNumber { get; init; }

    /// <summary>The line within the invoice.</summary>
    [Id(2)] public required int InvoiceLine { get; init; }

    /// <summary>Whether the line is to count for nothing.</summary>
    [Id(3)] public bool Withdrawn { get; init; }

    /// <summary>The units.</summary>
    [Id(4)] public int? Quantity { get; init; }

    /// <summary>What one unit was sold for, without VAT.</summary>
    [Id(5)] public decimal? UnitNetPrice { get; init; }

    /// <summary>The pre-sales incentives of the whole line.</summary>
    [Id(6)] public decimal? PreSalesIncentiveTotal { get; init; }

    /// <summary>Why it is corrected.</summary>
    [Id(7)] public required string Reason { get; init; }

    /// <summary>Who corrects it.</summary>
    [Id(8)] public required string By { get; init; }
}

/// <summary>What became of a correction.</summary>
/// <param name="Correction">The correction that holds; nothing where it is refused.</param>
/// <param name="Refusal">The name of the refusal.</param>
/// <param name="Field">What is wrong.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
[GenerateSerializer, Alias("pos-correction-answer"), Immutable]
public sealed record PosCorrectionAnswer(
    [property: Id(0)] PosCorrectionView? Correction,
    [property: Id(1)] string? Refusal = null,
    [property: Id(2)] string? Field = null,
    [property: Id(3)] string? Message = null);

/// <summary>What the ledger answers its partner.</summary>
/// <param name="Answer">What became of the correction.</param>
/// <param name="Changed">The totals of every week that changed since the partner last counted.</param>
[GenerateSerializer, Alias("pos-ledger-correction"), Immutable]
public sealed record PosLedgerCorrection(
    [property: Id(0)] PosCorrectionAnswer Answer, [property: Id(1)] ImmutableArray<PosWeekTotals> Changed);

/// <summary>A correction of a line of a closed week: an entry that names what it corrects and leaves it as it was reported.</summary>
[GenerateSerializer, Alias("pos-correction"), Immutable]
public sealed record PosCorrectionView
{
    /// <summary>Its id.</summary>
    [Id(0)] public required string CorrectionId { get; init; }

    /// <summary>Its place among the entries of the partner's ledger.</summary>
    [Id(1)] public required long Sequence { get; init; }

    /// <summary>1 for the first correction of its line.</summary>
    [Id(2)] public required int Ordinal { get; init; }

    /// <summary>The correction of the same line that it builds on; nothing for the first.</summary>
    [Id(3)] public string? Corrects { get; init; }

    /// <summary>The week whose report holds the line.</summary>
    [Id(4)] public required PosWeek Week { get; init; }

    /// <summary>The version of that report.</summary>
    [Id(5)] public required int Version { get; init; }

    /// <summary>The line's place in that report.</summary>
    [Id(6)] public required int Line { get; init; }

    /// <summary>The partner's invoice number.</summary>
    [Id(7)] public required string InvoiceNumber { get; init; }

    /// <summary>The line within the invoice.</summary>
    [Id(8)] public required int InvoiceLine { get; init; }

    /// <summary>The day of the invoice, which decides the quarter.</summary>
    [Id(9)] public required DateOnly InvoiceDate { get; init; }

    /// <summary>Whether the line counts for nothing from then on.</summary>
    [Id(10)] public required bool Withdrawn { get; init; }

    /// <summary>The units it counts for from then on.</summary>
    [Id(11)] public required int Quantity { get; init; }

    /// <summary>The price of one unit from then on.</summary>
    [Id(12)] public required decimal UnitNetPrice { get; init; }

    /// <summary>The pre-sales incentives of the line from then on.</summary>
    [Id(13)] public required decimal PreSalesIncentiveTotal { get; init; }

    /// <summary>The units that it adds, or takes where negative.</summary>
    [Id(14)] public required int AddedQuantity { get; init; }

    /// <summary>The net value that it adds, or takes where negative (R30).</summary>
    [Id(15)] public required Money AddedNet { get; init; }

    /// <summary>The gross value that it adds, or takes where negative (R60).</summary>
    [Id(16)] public required Money AddedGross { get; init; }

    /// <summary>Why.</summary>
    [Id(17)] public required string Reason { get; init; }

    /// <summary>Who corrected it.</summary>
    [Id(18)] public required string By { get; init; }

    /// <summary>When.</summary>
    [Id(19)] public required DateTimeOffset At { get; init; }

    /// <summary>Whether it counts no longer, because an earlier week has reported the same invoice line since.</summary>
    [Id(20)] public bool Lapsed { get; init; }
}

/// <summary>Which corrections of a partner are asked for.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Week">Only those of lines of this week, where given.</param>
/// <param name="After">The sequence of the last one that was seen; 0 for none.</param>
[GenerateSerializer, Alias("pos-correction-query"), Immutable]
public sealed record PosCorrectionQuery(
    [property: Id(0)] string PartnerId, [property: Id(1)] PosWeek? Week = null, [property: Id(2)] long After = 0);
