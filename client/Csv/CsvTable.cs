namespace PartnerConnect.Gateway.Csv;

/// <summary>Reads a file whose first line names its columns: a row is looked up by name.</summary>
/// <remarks>Names are trimmed and compared whatever their case; the order is free.</remarks>
internal sealed class CsvTable
{
    private readonly CsvReader reader;
    private readonly Dictionary<string, int> positions;
    private readonly int width;

    private CsvTable(CsvReader reader, string[] names, Dictionary<string, int> positions)
    {
        this.reader = reader;
        this.positions = positions;
        width = names.Length;
    }

    /// <summary>Reads the first line.</summary>
    /// <returns>The table, or what is wrong with the first line.</returns>
    public static async Task<(CsvTable? Table, CsvHeaderFault? Fault)> OpenAsync(
        Stream stream, string[] mandatory, string[] optional, CancellationToken cancellation)
    {
        var reader = new CsvReader(stream);
        var header = await reader.ReadAsync(cancellation);
        if (header is null)
            return (null, new CsvHeaderFault(1, mandatory[0], "The file is empty; its first line names the columns."));
        if (header.Fault is { } fault)
            return (null, new CsvHeaderFault(header.Line, "", fault.Reason + "."));

        string[] known = [.. mandatory, .. optional];
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var position = 0; position < header.Fields.Length; position++)
        {
            var name = header.Fields[position].Trim();
            var column = known.FirstOrDefault(candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (column is null || !positions.TryAdd(column, position))
            {
                return (null, new CsvHeaderFault(header.Line, column ?? "",
                    $"Column {position + 1} is unknown or named twice. The columns are {string.Join(", ", known)}."));
            }
        }

        var missing = mandatory.Where(column => !positions.ContainsKey(column)).ToList();
        return missing.Count > 0
            ? (null, new CsvHeaderFault(header.Line, missing[0], $"The header lacks {string.Join(", ", missing)}."))
            : (new CsvTable(reader, header.Fields, positions), null);
    }

    /// <summary>Whether the first line names the column.</summary>
    public bool Has(string column) => positions.ContainsKey(column);

    /// <summary>The next row, or nothing at the end.</summary>
    public async ValueTask<CsvRow?> ReadAsync(CancellationToken cancellation)
    {
        if (await reader.ReadAsync(cancellation) is not { } record)
            return null;
        var fault = record.Fault is not null
            ? record.Fault.Reason + "."
            : record.Fields.Length != width
                ? $"The line has {record.Fields.Length} fields and the header {width}."
                : null;
        return new CsvRow(record, positions, fault);
    }
}

/// <summary>What is wrong with the first line of a file.</summary>
internal sealed record CsvHeaderFault(int Line, string Field, string Message);

/// <summary>A row by the names of its columns.</summary>
/// <param name="Record">The line.</param>
/// <param name="Positions">Where each column stands.</param>
/// <param name="Fault">Why the line could not be taken apart, or nothing.</param>
internal sealed record CsvRow(FileRecord Record, IReadOnlyDictionary<string, int> Positions, string? Fault)
{
    public int Line => Record.Line;

    /// <summary>The text of a column, trimmed; empty where the file does not have it.</summary>
    public string Text(string column) =>
        Positions.TryGetValue(column, out var position) && position < Record.Fields.Length
            ? Record.Fields[position].Trim()
            : "";
}
