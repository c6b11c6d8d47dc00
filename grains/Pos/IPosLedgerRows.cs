using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Pos;

/// <summary>The rows of the POS ledger: reports, lines and rejects. The silo chooses the database.</summary>
public interface IPosLedgerRows
{
    /// <summary>The version that counts of every week the partner has reported, in no order.</summary>
    Task<IReadOnlyList<PosReportRow>> Reports(string partnerId);

    /// <summary>The rejects of one report version, in the order of lines.</summary>
    Task<ImmutableArray<PosRejectView>> Rejects(string partnerId, PosWeek week, int version);

    /// <summary>The warnings of one report version, in the order of lines.</summary>
    Task<ImmutableArray<PosWarningView>> Warnings(string partnerId, PosWeek week, int version);

    /// <summary>A version of a week's report with all its lines, whether it counts or not; nothing where there is no such version.</summary>
    Task<PosVersionContent?> Version(string partnerId, PosWeek week, int version);

    /// <summary>Whether a version of the week had this content and was replaced.</summary>
    Task<bool> Replaced(string partnerId, PosWeek week, string contentHash);

    /// <summary>Those of some plain names of end customers that are names of partners.</summary>
    Task<ImmutableHashSet<string>> PartnerNames(ImmutableArray<string> names);

    /// <summary>The earliest day on which the current reports of a partner's other weeks sold a part, by part and end customer.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="week">The week whose report is not asked.</param>
    /// <param name="parts">The part numbers, each once.</param>
    Task<ImmutableDictionary<SoldBefore, DateOnly>> Sold(string partnerId, PosWeek week, ImmutableArray<string> parts);

    /// <summary>
    /// Writes a partner's reports with their lines and rejects in one transaction, each in place of its week's former version.
    /// A line whose invoice and number also stand in another week's current report counts in the earliest of those weeks
    /// only (<see cref="LineOwnership"/>); every week whose totals change thereby gets the last entry's sequence.
    /// </summary>
    /// <param name="entries">The reports, each of another week, in the order of their sequences; at least one.</param>
    /// <exception cref="StaleLedgerException">Another activation has written one of the sequences or versions already.</exception>
    Task Append(ImmutableArray<PosLedgerEntry> entries);

    /// <summary>
    /// Writes down what was handed in and returned. What says the same as the last that came for its week is that one again, and
    /// makes no row.
    /// </summary>
    /// <exception cref="StaleLedgerException">Another activation has written meanwhile.</exception>
    Task Receive(string partnerId, PosReceiptRow receipt);

    /// <summary>
    /// The totals of every week that changed after a sequence, summed from the lines that count and from their corrections.
    /// </summary>
    Task<ImmutableArray<PosWeekTotals>> ChangedAfter(string partnerId, long sequence);
}

/// <summary>One report version, as a row.</summary>
public sealed record PosReportRow
{
    /// <summary>The week.</summary>
    public required PosWeek Week { get; init; }

    /// <summary>1 for the first version.</summary>
    public required int Version { get; init; }

    /// <summary>The partner's sequence of the entry that wrote it.</summary>
    public required long Sequence { get; init; }

    /// <summary>The sequence of the entry that last changed what it counts for.</summary>
    public required long ChangedSequence { get; init; }

    /// <summary>SHA-256 of the content, in hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When it was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When it began to come in, by the clock of the gateway, where that is known.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Whether the week's first version came late.</summary>
    public required bool Late { get; init; }

    /// <summary>Whether the week was declared without sales.</summary>
    public required bool ZeroSales { get; init; }

    /// <summary>Lines that count.</summary>
    public required int LinesAccepted { get; init; }

    /// <summary>Lines that do not.</summary>
    public required int LinesRejected { get; init; }

    /// <summary>Warnings of lines.</summary>
    public int Warnings { get; init; }

    /// <summary>Whether the week was attested by a partner without invoices of its own (A32).</summary>
    public bool Attested { get; init; }
}

/// <summary>What one accepted submission adds to the ledger.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Report">The report's row; its accepted and rejected counts are before <see cref="LineOwnership"/>.</param>
/// <param name="Lines">The valid lines.</param>
/// <param name="Rejects">The lines that were rejected.</param>
public sealed record PosLedgerEntry(
    string PartnerId, PosReportRow Report, ImmutableArray<PosLine> Lines, ImmutableArray<PosReject> Rejects)
{
    /// <summary>The warnings of lines.</summary>
    public ImmutableArray<PosWarning> Warnings { get; init; } = [];

    /// <summary>What stood on the lines that were rejected.</summary>
    public ImmutableArray<PosRejectedRow> RejectedRows { get; init; } = [];

    /// <summary>What the report came as.</summary>
    public PosReceiptKind Kind { get; init; } = PosReceiptKind.Report;

    /// <summary>Who handed it in, where that is known.</summary>
    public string? By { get; init; }
}

/// <summary>Another activation of the same ledger has written meanwhile; what this one believes is out of date.</summary>
public sealed class StaleLedgerException(string message, Exception? inner = null) : Exception(message, inner);
