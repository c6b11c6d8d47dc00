using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PartnerConnect.Programme.Pos;

/// <summary>Which column stands where in one file, as its first line says.</summary>
/// <remarks>
/// Names are trimmed and compared whatever their case; the order is free; optional columns may be left out; an unknown,
/// repeated or missing name refuses the file (F01), since a misspelt column would be lost in silence.
/// </remarks>
public sealed class PosHeader
{
    private readonly Dictionary<string, int> positions;

    private PosHeader(ImmutableArray<string> columns)
    {
        Columns = columns;
        positions = columns.Select((column, position) => (column, position))
            .ToDictionary(entry => entry.column, entry => entry.position, StringComparer.Ordinal);
    }

    /// <summary>The columns of the file in its own order, spelled as in <see cref="PosColumns"/>.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Reads the first line of a file.</summary>
    /// <param name="names">Its fields, without the byte order mark.</param>
    /// <param name="header">The header, when every name is known and every mandatory one is there.</param>
    /// <param name="refusal">The refusal with F01 otherwise.</param>
    public static bool TryRead(
        IReadOnlyList<string> names,
        [NotNullWhen(true)] out PosHeader? header,
        [NotNullWhen(false)] out PosAdmissionDecision.Refused? refusal)
    {
        ArgumentNullException.ThrowIfNull(names);
        var columns = names.Select(FindColumn).ToImmutableArray();
        refusal = Unknown(names, columns) ?? Repeated(columns) ?? Missing(columns);
        header = refusal is null ? new PosHeader(columns!) : null;
        return header is not null;
    }

    /// <summary>Where the column stands in each line, counted from 0; -1 where the file has no such column.</summary>
    /// <param name="column">One of <see cref="PosColumns"/>.</param>
    public int PositionOf(string column) => positions.GetValueOrDefault(column, -1);

    /// <summary>The column that a header's name stands for, spelled as in <see cref="PosColumns"/>; nothing for an unknown one.</summary>
    public static string? FindColumn(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var trimmed = name.Trim();
        return trimmed.Equals(nameof(PosColumns.EndCustomerCity), StringComparison.OrdinalIgnoreCase)
            ? PosColumns.EndCustomerCity
            : PosColumns.All.FirstOrDefault(column => column.Equals(trimmed, StringComparison.OrdinalIgnoreCase));
    }

    private static PosAdmissionDecision.Refused? Unknown(IReadOnlyList<string> names, ImmutableArray<string?> columns)
    {
        var position = columns.IndexOf(null);
        return position < 0 ? null : Refuse(
            ShownText.Of(names[position]),
            $"Column {position + 1}, '{ShownText.Of(names[position])}', is not a column of a POS report; "
            + $"leave it out or correct its name. The columns are {string.Join(", ", PosColumns.All)}.");
    }

    private static PosAdmissionDecision.Refused? Repeated(ImmutableArray<string?> columns)
    {
        var twice = columns.GroupBy(column => column).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null ? null : Refuse(twice, $"Column {twice} stands in the header twice; name it once.");
    }

    private static PosAdmissionDecision.Refused? Missing(ImmutableArray<string?> columns)
    {
        var missing = PosColumns.Mandatory.Where(column => !columns.Contains(column)).ToList();
        return missing.Count == 0 ? null : Refuse(
            missing[0], $"The header lacks {string.Join(", ", missing)}; add what is missing to the first line.");
    }

    private static PosAdmissionDecision.Refused Refuse(string field, string message) =>
        new(PosFileRefusal.HeaderUnknown, field, message);
}
