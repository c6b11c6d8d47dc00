using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.ColumnMaps;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Gateway.Xlsx;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Reads a file of point-of-sale lines; what the lines say is for the programme to judge.</summary>
internal sealed class PosFile : IDisposable
{
    /// <summary>The most lines of one report, which is one message to its partner.</summary>
    public const int MostLinesOfReport = 50_000;

    private readonly IFileRecords records;
    private readonly ColumnTranslation? translation;

    private PosFile(IFileRecords records, PosHeader header, ColumnTranslation? translation)
    {
        this.records = records;
        this.translation = translation;
        Header = header;
    }

    /// <summary>What is said of a report with more lines.</summary>
    public static string TooLong { get; } =
        string.Create(CultureInfo.InvariantCulture, $"A report of a week has at most {MostLinesOfReport:N0} lines.");

    /// <summary>What is said of a report whose few lines are too large together.</summary>
    public static string TooLarge { get; } = $"A report of a week has at most {RequestLimits.File / 1024 / 1024} MB.";

    /// <summary>The header that the lines go by; for a file with headers of its own, the one they stand for.</summary>
    public PosHeader Header { get; }

    /// <summary>Reads the first line.</summary>
    /// <returns>The file, or the refusal of it.</returns>
    /// <exception cref="UnreadableFileException">The file cannot be read at all.</exception>
    public static async Task<(PosFile? File, ProblemHttpResult? Refusal)> OpenAsync(
        HttpRequest request, PosIntake intake, CancellationToken cancellation)
    {
        var isWorkbook = request.ContentType?.StartsWith(TableFile.WorkbookType, StringComparison.OrdinalIgnoreCase) == true;
        var records = await TableFile.OpenAsync(request.Body, isWorkbook, intake.Space, intake.Limits, cancellation);
        PosFile? file = null;
        try
        {
            (file, var refusal) = await OpenAsync(records, intake, cancellation);
            return (file, refusal);
        }
        finally
        {
            if (file is null)
                records.Dispose();
        }
    }

    /// <summary>The next line, or nothing at the end.</summary>
    public async ValueTask<PosFileRow?> ReadAsync(CancellationToken cancellation)
    {
        if (await records.ReadAsync(cancellation) is not { } record)
            return null;
        if (translation is not null)
            return translation.Translate(record);
        var fields = ImmutableArray.Create(record.Fields);
        return record.Fault is { } fault
            ? new PosFileRow(record.Line, fields, FieldAt(fault.Field), fault.Reason)
            : new PosFileRow(record.Line, fields);
    }

    /// <summary>The text of a column, trimmed; empty where the line does not have it.</summary>
    public string Text(PosFileRow row, string column)
    {
        var position = Header.PositionOf(column);
        return position >= 0 && position < row.Fields.Length ? row.Fields[position].Trim() : "";
    }

    public void Dispose() => records.Dispose();

    private static async Task<(PosFile? File, ProblemHttpResult? Refusal)> OpenAsync(
        IFileRecords records, PosIntake intake, CancellationToken cancellation)
    {
        var first = await records.ReadAsync(cancellation);
        if (first?.Fault is { } fault)
            return (null, Files.Returned("F01", first.Line, null, fault.Reason + "."));
        var names = first?.Fields ?? [];
        if (PosHeader.TryRead(names, out var header, out var refusal))
            return (new PosFile(records, header, translation: null), null);

        // Headers that are not ours may be the partner's own; a file without a first line has none at all.
        if (first is null || await intake.FindMapAsync() is not { } map)
            return (null, Returned(first?.Line ?? 1, refusal));
        var (translation, unknownAt) = ColumnTranslation.Of(names, map, intake.MapOf!, intake.Week);
        if (translation is null)
            return (null, UnknownHeader(first.Line, names[unknownAt], unknownAt));
        return PosHeader.TryRead(translation.Columns, out header, out refusal)
            ? (new PosFile(records, header, translation), null)
            : (null, Returned(first.Line, refusal));
    }

    private static ProblemHttpResult Returned(int line, PosAdmissionDecision.Refused refusal) =>
        Files.Returned(refusal.Reason.Code(), line, refusal.Field, refusal.Message);

    private static ProblemHttpResult UnknownHeader(int line, string name, int place)
    {
        var shown = new string([.. name.Where(character => !char.IsControl(character)).Take(ColumnMapCheck.LongestName)]).Trim();
        return Files.Returned(
            PosFileRefusal.HeaderUnknown.Code(), line, shown,
            $"Column {place + 1}, '{shown}', is neither in the partner's column map nor a column of a POS report; "
            + "give it a column in the map, or list it there under ignore.");
    }

    private string FieldAt(int position) => position < Header.Columns.Length ? Header.Columns[position] : "";
}
