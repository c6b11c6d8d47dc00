using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.ColumnMaps;

namespace PartnerConnect.Grains.ColumnMaps;

/// <summary>The map by which one partner's files are read.</summary>
[GrainType("pos-column-map")]
internal sealed class PosColumnMapGrain(
    [PersistentState("pos-column-map", ProgrammeStorage.Name)] IPersistentState<PosColumnMapState> stored) : Grain, IPosColumnMap
{
    public Task<PosColumnMap?> Find() => Task.FromResult(stored.State.Map is { } map ? Tell(map) : null);

    public Task Put(PosColumnMap map)
    {
        var next = Keep(map);
        return next.SaysTheSameAs(stored.State.Map) ? Task.CompletedTask : Save(new PosColumnMapState { Map = next });
    }

    public Task Remove() => stored.State.Map is null ? Task.CompletedTask : Save(new PosColumnMapState());

    private async Task Save(PosColumnMapState next)
    {
        stored.State = next;
        try
        {
            await stored.WriteStateAsync();
        }
        catch
        {
            // The write may or may not have landed; only storage knows. The next call re-reads it.
            DeactivateOnIdle();
            throw;
        }
    }

    private static StoredColumnMap Keep(PosColumnMap map) => new()
    {
        Columns = Keep(map.Columns),
        Fixed = Keep(map.Fixed),
        Ignored = map.Ignored,
        DecimalComma = map.DecimalComma,
        DateFormat = map.DateFormat,
        TransactionTypes = Keep(map.TransactionTypes),
    };

    private static PosColumnMap Tell(StoredColumnMap map) => new()
    {
        Columns = Tell(map.Columns),
        Fixed = Tell(map.Fixed),
        Ignored = map.Ignored,
        DecimalComma = map.DecimalComma,
        DateFormat = map.DateFormat,
        TransactionTypes = Tell(map.TransactionTypes),
    };

    private static ImmutableSortedDictionary<string, string> Keep(ImmutableArray<NamedPair> pairs) =>
        pairs.ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);

    private static ImmutableArray<NamedPair> Tell(ImmutableSortedDictionary<string, string> pairs) =>
        [.. pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new NamedPair(pair.Key, pair.Value))];
}
