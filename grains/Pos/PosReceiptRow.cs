using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Pos;

/// <summary>What was handed in for a week, as a row.</summary>
public sealed record PosReceiptRow
{
    /// <summary>The week.</summary>
    public required PosWeek Week { get; init; }

    /// <summary>What it is.</summary>
    public required PosReceiptKind Kind { get; init; }

    /// <summary>What became of it.</summary>
    public required PosReceiptStatus Status { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Who handed it in, where that is known.</summary>
    public string? By { get; init; }

    /// <summary>SHA-256 of its content; empty where it could not be read.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>The code for which it was returned; empty where none is.</summary>
    public string Code { get; init; } = "";

    /// <summary>What the code is about.</summary>
    public string Field { get; init; } = "";

    /// <summary>Why it was returned and what to do.</summary>
    public string Message { get; init; } = "";

    /// <summary>How many lines it holds.</summary>
    public int Lines { get; init; }
}

/// <summary>A line that was rejected, as it came.</summary>
/// <param name="Line">Its place in the report.</param>
/// <param name="Fields">Its texts by column; none where it could not be taken apart.</param>
public sealed record PosRejectedRow(int Line, ImmutableDictionary<string, string> Fields);

/// <summary>A version of a week's report with all its lines.</summary>
/// <param name="ContentHash">SHA-256 of its content.</param>
/// <param name="Lines">The valid lines, those among them that count in another week, in order; their quarter is not told.</param>
/// <param name="Rejects">The lines that were rejected, in order.</param>
/// <param name="RejectedRows">What stood on those, where it is kept.</param>
/// <param name="Warnings">What is odd about valid lines, in order.</param>
public sealed record PosVersionContent(
    string ContentHash,
    ImmutableArray<PosLine> Lines,
    ImmutableArray<PosReject> Rejects,
    ImmutableArray<PosRejectedRow> RejectedRows,
    ImmutableArray<PosWarning> Warnings);
