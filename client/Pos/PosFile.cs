using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Reads a file of point-of-sale lines; what the lines say is for the programme to judge.</summary>
internal sealed class PosFile
{
    /// <summary>The most lines of one report, which is one message to its partner.</summary>
    public const int MostLinesOfReport = 50_000;

    private readonly CsvReader reader;

    private PosFile(CsvReader reader, PosHeader header)
    {
        this.reader = reader;
        Header = header;
    }

    /// <summary>What is said of a report with more lines.</summary>
    public static string TooLong { get; } =
        string.Create(CultureInfo.InvariantCulture, $"A report of a week has at most {MostLinesOfReport:N0} lines.");

    public PosHeader Header { get; }

    /// <summary>Reads the first line.</summary>
    /// <returns>The file, or the refusal of it.</returns>
    public static async Task<(PosFile? File, ProblemHttpResult? Refusal)> OpenAsync(
        Stream stream, CancellationToken cancellation)
    {
        var reader = new CsvReader(stream);
        var first = await reader.ReadAsync(cancellation);
        if (first?.Fault is { } fault)
            return (null, Files.Returned("F01", first.Line, null, fault.Reason + "."));
        return PosHeader.TryRead(first?.Fields ?? [], out var header, out var refusal)
            ? (new PosFile(reader, header), null)
            : (null, Files.Returned(refusal.Reason.Code(), first?.Line ?? 1, refusal.Field, refusal.Message));
    }

    /// <summary>The next line, or nothing at the end.</summary>
    public async ValueTask<PosFileRow?> ReadAsync(CancellationToken cancellation)
    {
        if (await reader.ReadAsync(cancellation) is not { } record)
            return null;
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

    private string FieldAt(int position) => position < Header.Columns.Length ? Header.Columns[position] : "";
}
