using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartnerConnect.Gateway.Csv;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Gateway.Pos;

/// <summary>Reads corrections of lines from a file: the line each is about, and the columns that are corrected.</summary>
internal static class PosAmendmentFile
{
    /// <summary>The column that names the line that is corrected.</summary>
    public const string Line = "Line";

    /// <summary>The column that takes lines out: yes or no.</summary>
    public const string Withdraw = "Withdraw";

    /// <summary>Reads the file.</summary>
    /// <returns>The corrections, or the refusal of the file.</returns>
    /// <exception cref="UnreadableFileException">The file cannot be read at all.</exception>
    public static async Task<(ImmutableArray<PosLineAmendment> Lines, ProblemHttpResult? Refusal)> ReadAsync(
        IFileRecords records, CancellationToken cancellation)
    {
        var first = await records.ReadAsync(cancellation);
        if (first?.Fault is { } broken)
            return ([], Files.Returned("F01", first.Line, null, broken.Reason + "."));
        var columns = (first?.Fields ?? []).Select(Named).ToArray();
        if (FindHeaderFault(columns, first) is { } fault)
            return ([], fault);

        var lines = ImmutableArray.CreateBuilder<PosLineAmendment>();
        while (await records.ReadAsync(cancellation) is { } record)
        {
            if (lines.Count == PosFile.MostLinesOfReport)
                return ([], Problems.Problem.OfStatus(413, PosFile.TooLong));
            var (line, refusal) = Read(record, columns!);
            if (line is null)
                return ([], refusal);
            lines.Add(line);
        }

        return (lines.DrainToImmutable(), null);
    }

    private static string? Named(string name)
    {
        var trimmed = name.Trim();
        return trimmed.Equals(Line, StringComparison.OrdinalIgnoreCase) ? Line
            : trimmed.Equals(Withdraw, StringComparison.OrdinalIgnoreCase) ? Withdraw
            : PosHeader.FindColumn(trimmed);
    }

    private static ProblemHttpResult? FindHeaderFault(string?[] columns, FileRecord? first)
    {
        var unknown = Array.IndexOf(columns, null);
        if (unknown >= 0)
        {
            var shown = new string([.. first!.Fields[unknown].Where(character => !char.IsControl(character)).Take(80)]).Trim();
            return Header(shown, $"Column {unknown + 1}, '{shown}', is neither {Line}, {Withdraw} nor a column of a POS report.");
        }

        if (columns.GroupBy(column => column).FirstOrDefault(group => group.Count() > 1)?.Key is { } twice)
            return Header(twice, $"Column {twice} stands in the header twice; name it once.");
        return columns.Contains(Line) ? null : Header(Line, $"The header lacks {Line}, which names the line that each row corrects.");

        ProblemHttpResult Header(string field, string message) => Files.Returned("F01", first?.Line ?? 1, field, message);
    }

    private static (PosLineAmendment? Line, ProblemHttpResult? Refusal) Read(FileRecord record, string[] columns)
    {
        if (record.Fault is { } fault)
            return Refuse("", fault.Reason + ".");
        if (record.Fields.Length != columns.Length)
            return Refuse("", $"The line has {record.Fields.Length} fields and the header {columns.Length}.");
        var texts = columns.Zip(record.Fields, (column, field) => KeyValuePair.Create(column, field.Trim())).ToImmutableDictionary();
        if (!int.TryParse(texts[Line], NumberStyles.None, CultureInfo.InvariantCulture, out var line) || line < 1)
            return Refuse(Line, $"{Line} is the number of a line of the version that is corrected, such as 3.");
        var withdraw = texts.GetValueOrDefault(Withdraw, "");
        if (withdraw.Length > 0 && !Is(withdraw, "yes") && !Is(withdraw, "no"))
            return Refuse(Withdraw, $"{Withdraw} is yes or no.");
        var fields = texts.Remove(Line).Remove(Withdraw);
        return (Is(withdraw, "yes") ? new(line, true, ImmutableDictionary<string, string>.Empty) : new(line, false, fields), null);

        (PosLineAmendment?, ProblemHttpResult?) Refuse(string field, string message) =>
            (null, Files.Returned("F02", record.Line, field, message));
    }

    private static bool Is(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
