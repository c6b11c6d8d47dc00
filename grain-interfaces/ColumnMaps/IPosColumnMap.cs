using System.Collections.Immutable;

namespace PartnerConnect.GrainInterfaces.ColumnMaps;

/// <summary>How a partner's own POS files are to be read. The key is <see cref="GrainKeys.PosColumnMap"/>.</summary>
[GrainInterfaceType("pos-column-map"), Alias("pos-column-map")]
public interface IPosColumnMap : IGrainWithStringKey
{
    /// <summary>The map, or nothing where the partner has none.</summary>
    [Alias("find"), ReadOnly]
    Task<PosColumnMap?> Find();

    /// <summary>Puts the map in the place of the former one; the same map twice changes nothing.</summary>
    /// <param name="map">The whole map, which the gateway has checked.</param>
    [Alias("put")]
    Task Put(PosColumnMap map);

    /// <summary>Takes the map away, where there is one.</summary>
    [Alias("remove")]
    Task Remove();
}

/// <summary>How the headers and the values of a partner's own files become those of a POS report.</summary>
/// <remarks>Two maps are not compared by this type: its lists are equal only to themselves.</remarks>
[GenerateSerializer, Alias("pos-column-map-value"), Immutable]
public sealed record PosColumnMap
{
    /// <summary>Which of our columns each header of the partner's stands for.</summary>
    [Id(0)] public required ImmutableArray<NamedPair> Columns { get; init; }

    /// <summary>What every line holds in a column that the files do not have, by the column.</summary>
    [Id(1)] public required ImmutableArray<NamedPair> Fixed { get; init; }

    /// <summary>Headers of the partner's that stand for nothing here.</summary>
    [Id(2)] public required ImmutableArray<string> Ignored { get; init; }

    /// <summary>Whether amounts are written with a decimal comma, and a point between thousands where there is one.</summary>
    [Id(3)] public required bool DecimalComma { get; init; }

    /// <summary>How days are written, such as <c>dd-MM-yyyy</c>; nothing where they are written <c>yyyy-MM-dd</c>.</summary>
    [Id(4)] public string? DateFormat { get; init; }

    /// <summary>The partner's words for kinds of lines, each with ours.</summary>
    [Id(5)] public required ImmutableArray<NamedPair> TransactionTypes { get; init; }
}

/// <summary>A name and what it stands for.</summary>
/// <param name="Name">The name, 1 to 200 characters.</param>
/// <param name="Value">What it stands for.</param>
[GenerateSerializer, Alias("named-pair"), Immutable]
public sealed record NamedPair([property: Id(0)] string Name, [property: Id(1)] string Value);
