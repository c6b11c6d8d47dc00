using System.Collections.Immutable;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.GrainInterfaces.Pos;

/// <summary>A partner's point-of-sale data as the partner counts it. The key is <see cref="GrainKeys.Partner"/>.</summary>
[GrainInterfaceType("partner-pos"), Alias("partner-pos")]
public interface IPartnerPos : IGrainWithStringKey
{
    /// <summary>Takes a week's report in; the answer is durable and shows in the standing at once (R36, R37).</summary>
    /// <remarks>The same content again gets the former answer (F05); other content replaces the week's former version.</remarks>
    /// <returns>What became of the report, or nothing for an unknown partner.</returns>
    [Alias("submit")]
    Task<PosReportAnswer?> Submit(PosSubmission submission);

    /// <summary>Takes several weeks' reports in, in their order, each as <see cref="Submit"/> would; what they come to is written at once.</summary>
    /// <remarks>Where the call fails, some of them may have been taken in: the same again answers them by their former answers.</remarks>
    /// <returns>What became of each report, in their order; nothing for an unknown partner.</returns>
    [Alias("submit-weeks")]
    Task<ImmutableArray<PosReportAnswer>> SubmitWeeks(ImmutableArray<PosSubmission> submissions);

    /// <summary>Corrects or withdraws single lines of the version that counts, which makes the next version.</summary>
    /// <remarks>The same corrections of the same version again get the former answer (F05).</remarks>
    /// <returns>What became of them, or nothing for an unknown partner.</returns>
    [Alias("amend")]
    Task<PosReportAnswer?> Amend(PosAmendment amendment);

    /// <summary>Writes down that a file came which could not be read (F01, F02); nothing else changes.</summary>
    [Alias("return")]
    Task Return(PosReturnedFile file);

    /// <summary>Corrects a line of a closed week by an entry of its own; the line stays as it was reported.</summary>
    /// <returns>What became of the correction, or nothing for an unknown partner.</returns>
    [Alias("correct")]
    Task<PosCorrectionAnswer?> Correct(PosCorrectionOrder order);

    /// <summary>The version of a week that counts, or nothing where the partner is unknown or has reported none.</summary>
    [Alias("report")]
    Task<PosReportAnswer?> Report(PosWeek week);
}

/// <summary>A week's report as it came in: the texts of a file, not yet looked at.</summary>
/// <param name="Week">The week it is for.</param>
/// <param name="ZeroSales">Whether it declares a week without sales; then there are no rows.</param>
/// <param name="Columns">The column names of the header.</param>
/// <param name="Rows">The lines.</param>
/// <param name="Totals">What the submitter says that the file comes to, where it says so (F07).</param>
/// <param name="By">Who hands it in.</param>
/// <param name="SentAt">When it began to come in, by the clock of the gateway; where that is known, content that was replaced does not
/// come back by a copy of it that was under way.</param>
[GenerateSerializer, Alias("pos-submission"), Immutable]
public sealed record PosSubmission(
    [property: Id(0)] PosWeek Week,
    [property: Id(1)] bool ZeroSales,
    [property: Id(2)] ImmutableArray<string> Columns,
    [property: Id(3)] ImmutableArray<PosFileRow> Rows,
    [property: Id(4)] ControlTotals? Totals = null,
    [property: Id(5)] string? By = null,
    [property: Id(6)] DateTimeOffset? SentAt = null);

/// <summary>What a file comes to, as its submitter says; what is not said is not compared (F07).</summary>
/// <param name="Lines">The number of lines.</param>
/// <param name="Quantity">The sum of the quantities.</param>
/// <param name="Net">The sum of the lines' net values, each rounded to the currency's smallest unit.</param>
[GenerateSerializer, Alias("control-totals"), Immutable]
public sealed record ControlTotals(
    [property: Id(0)] int? Lines, [property: Id(1)] long? Quantity, [property: Id(2)] decimal? Net);

/// <summary>One line of a file.</summary>
/// <param name="Line">Its line in the file, from 1; the header is line 1.</param>
/// <param name="Fields">Its fields in the order of the header.</param>
/// <param name="UnreadableField">The field that could not be read, where one could not.</param>
/// <param name="UnreadableReason">Why it could not be read.</param>
[GenerateSerializer, Alias("pos-file-row"), Immutable]
public sealed record PosFileRow(
    [property: Id(0)] int Line,
    [property: Id(1)] ImmutableArray<string> Fields,
    [property: Id(2)] string? UnreadableField = null,
    [property: Id(3)] string? UnreadableReason = null);

/// <summary>What became of a week's report.</summary>
[GenerateSerializer, Alias("pos-report-answer"), Immutable]
public sealed record PosReportAnswer
{
    /// <summary>The partner.</summary>
    [Id(0)] public required string PartnerId { get; init; }

    /// <summary>The week.</summary>
    [Id(1)] public required PosWeek Week { get; init; }

    /// <summary>The version that counts now, 0 for none.</summary>
    [Id(2)] public required int Version { get; init; }

    /// <summary><c>Accepted</c>, <c>Late</c> or <c>Returned</c>; a returned report counts for nothing.</summary>
    [Id(3)] public required string Status { get; init; }

    /// <summary>The file-level code for which the report was returned (F01 to F07), or <c>F05</c> for a repeat; else nothing.</summary>
    [Id(4)] public string? Code { get; init; }

    /// <summary>The field the code is about.</summary>
    [Id(5)] public string? Field { get; init; }

    /// <summary>What is wrong and what to do.</summary>
    [Id(6)] public string? Message { get; init; }

    /// <summary>Lines that count.</summary>
    [Id(7)] public required int LinesAccepted { get; init; }

    /// <summary>Lines that do not.</summary>
    [Id(8)] public required int LinesRejected { get; init; }

    /// <summary>Each rejected line with its reason.</summary>
    [Id(9)] public required ImmutableArray<PosRejectView> Rejects { get; init; }

    /// <summary>The net revenue the report counts for, in the region's currency.</summary>
    [Id(10)] public required Money NetRevenue { get; init; }

    /// <summary>Whether the week was declared without sales.</summary>
    [Id(11)] public bool ZeroSales { get; init; }

    /// <summary>When the version that counts was received.</summary>
    [Id(12)] public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>What is odd about lines that count all the same, in the order of lines.</summary>
    [Id(13)] public ImmutableArray<PosWarningView> Warnings { get; init; } = [];

    /// <summary>Whether the week was attested by a partner without invoices of its own (A32).</summary>
    [Id(14)] public bool Attested { get; init; }

    /// <summary>
    /// Why corrections of lines were not taken: <c>NothingReported</c>, <c>StaleVersion</c> or <c>UnknownLine</c>; the rest then tells
    /// what counts.
    /// </summary>
    [Id(15)] public string? Refusal { get; init; }
}

/// <summary>A line that was rejected.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Code">L00 to L14.</param>
/// <param name="Field">The column.</param>
/// <param name="Value">What stood there, cut to a readable length.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Fields">
/// The texts of the whole line by column, where they are asked for and kept; nothing stands there where the line could not be
/// taken apart.
/// </param>
[GenerateSerializer, Alias("pos-reject"), Immutable]
public sealed record PosRejectView(
    [property: Id(0)] int Line,
    [property: Id(1)] string Code,
    [property: Id(2)] string Field,
    [property: Id(3)] string Value,
    [property: Id(4)] string Message,
    [property: Id(5)] ImmutableDictionary<string, string>? Fields = null);

/// <summary>A warning of a line, which counts.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Code">L11 or L13.</param>
/// <param name="Field">The column.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Message">What is odd and what to do if it is wrong.</param>
[GenerateSerializer, Alias("pos-warning"), Immutable]
public sealed record PosWarningView(
    [property: Id(0)] int Line,
    [property: Id(1)] string Code,
    [property: Id(2)] string Field,
    [property: Id(3)] string Value,
    [property: Id(4)] string Message);
