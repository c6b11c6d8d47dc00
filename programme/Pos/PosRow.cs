using System.Collections.Immutable;

namespace PartnerConnect.Programme.Pos;

/// <summary>The raw text of one line of a report, by column name.</summary>
/// <remarks>
/// A line that the reader of the file could not take apart is a row too, so that it is answered like every other
/// refused line: see <see cref="Unreadable"/>. Two rows are equal when they are the same object.
/// </remarks>
public sealed class PosRow
{
    private readonly PosHeader? header;
    private readonly IReadOnlyList<string> fields;

    /// <summary>Holds the fields of a line.</summary>
    /// <param name="line">The physical line of the file on which the row begins, counted from 1; the header is line
    /// 1.</param>
    /// <param name="header">The header of the file.</param>
    /// <param name="fields">The fields in the order of the header, kept and not copied; a row with more or fewer of
    /// them than the header is malformed.</param>
    public PosRow(int line, PosHeader header, IReadOnlyList<string> fields)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(fields);
        Line = line;
        this.header = header;
        this.fields = fields;
        if (fields.Count == header.Columns.Length)
            return;
        MalformedField = fields.Count < header.Columns.Length ? header.Columns[fields.Count] : "";
        Malformed = $"The line has {fields.Count} fields and the header {header.Columns.Length}";
    }

    private PosRow(int line, string field, string reason)
    {
        Line = line;
        fields = [];
        MalformedField = field;
        Malformed = reason;
    }

    /// <summary>The physical line of the file on which the row begins, counted from 1.</summary>
    public int Line { get; }

    /// <summary>
    /// Why the line could not be taken apart, as a sentence without its full stop; nothing for a readable line.
    /// </summary>
    public string? Malformed { get; }

    /// <summary>The column in which a malformed line goes wrong; empty where that is the line as a whole.</summary>
    public string MalformedField { get; } = "";

    /// <summary>Whether this is no sale but the declaration that its week has none.</summary>
    public bool DeclaresZeroSales =>
        Text(PosColumns.TransactionType).Equals(PosColumns.ZeroSales, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the line says that goods came back.</summary>
    public bool IsReturn =>
        PosFormats.TryTransactionType(Text(PosColumns.TransactionType), out var type) && type == PosTransactionType.Return;

    /// <summary>The columns of the row's file, none for a line that could not be taken apart.</summary>
    internal IReadOnlyList<string> Columns => header is null ? [] : header.Columns;

    /// <summary>A line that could not be taken apart: an unterminated quote, a field longer than the limit.</summary>
    /// <param name="line">The physical line of the file on which it begins, counted from 1.</param>
    /// <param name="field">The column in which it goes wrong; empty for the line as a whole.</param>
    /// <param name="reason">What is wrong, as a sentence without its full stop.</param>
    public static PosRow Unreadable(int line, string field, string reason) => new(line, field, reason);

    /// <summary>
    /// What stands in the columns that are not empty; nothing of a line that could not be taken apart, since nobody can say
    /// in which column its texts belong.
    /// </summary>
    public ImmutableDictionary<string, string> Texts() => Malformed is not null || header is null
        ? ImmutableDictionary<string, string>.Empty
        : header.Columns.Select(column => KeyValuePair.Create(column, Text(column))).Where(each => each.Value.Length > 0).ToImmutableDictionary();

    /// <summary>The text of a column, trimmed; empty where the line or the file does not have it.</summary>
    /// <param name="column">One of <see cref="PosColumns"/>.</param>
    public string Text(string column)
    {
        var position = header?.PositionOf(column) ?? -1;
        return position < 0 || position >= fields.Count ? "" : fields[position].Trim();
    }
}
