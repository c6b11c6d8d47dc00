using System.Collections.Immutable;

namespace PartnerConnect.Grains.ColumnMaps;

/// <summary>A partner's column map as it is stored.</summary>
public sealed record PosColumnMapState
{
    /// <summary>The map, or nothing where there is none.</summary>
    public StoredColumnMap? Map { get; init; }
}

/// <summary>The map itself; what a later version adds is optional.</summary>
public sealed record StoredColumnMap
{
    /// <summary>Our column by the partner's header.</summary>
    public ImmutableSortedDictionary<string, string> Columns { get; init; } = Empty;

    /// <summary>The value of every line by our column.</summary>
    public ImmutableSortedDictionary<string, string> Fixed { get; init; } = Empty;

    /// <summary>Headers that stand for nothing.</summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>Whether amounts bear a decimal comma.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>How days are written, where it is not <c>yyyy-MM-dd</c>.</summary>
    public string? DateFormat { get; init; }

    /// <summary>Our transaction type by the partner's word.</summary>
    public ImmutableSortedDictionary<string, string> TransactionTypes { get; init; } = Empty;

    private static ImmutableSortedDictionary<string, string> Empty { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the other says the same.</summary>
    public bool SaysTheSameAs(StoredColumnMap? other) =>
        other is not null
        && DecimalComma == other.DecimalComma
        && DateFormat == other.DateFormat
        && Ignored.SequenceEqual(other.Ignored)
        && Same(Columns, other.Columns)
        && Same(Fixed, other.Fixed)
        && Same(TransactionTypes, other.TransactionTypes);

    // Looked up name by name, since a dictionary that was read back has not the ordinal order.
    private static bool Same(ImmutableSortedDictionary<string, string> one, ImmutableSortedDictionary<string, string> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var value) && value == pair.Value);
}
