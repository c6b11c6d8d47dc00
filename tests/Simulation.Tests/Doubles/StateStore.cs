using System.Collections.Immutable;
using System.Text.Json;
using Orleans.Storage;
using PartnerConnect.Grains;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Simulation.Tests.Bugs;
using PartnerConnect.Simulation.Tests.Running;

namespace PartnerConnect.Simulation.Tests.Doubles;

/// <summary>The stored state of every partner, each with its version.</summary>
/// <remarks>
/// A state never changes once it is made, so what was written is kept as it is. When it is read, at an activation, it
/// goes through the very JSON of the product: every eighth time, because that takes longer than all else together.
/// </remarks>
internal sealed class StateStore(Faults faults, PlantedBug bug)
{
    private readonly Dictionary<string, (PartnerState State, long Version)> stored = [];
    private int reads;

    /// <summary>Is told of each write that lands: the partner, the state before, the state after.</summary>
    public Action<string, PartnerState, PartnerState> Landed { get; set; } = (_, _, _) => { };

    /// <summary>What is stored, past every fault.</summary>
    public PartnerState Now(string partner) => stored.TryGetValue(partner, out var found) ? found.State : new PartnerState();

    public long Version(string partner) => stored.TryGetValue(partner, out var found) ? found.Version : 0;

    public (PartnerState State, long Version) Read(string partner) => faults.Call("read state", () =>
    {
        if (!stored.TryGetValue(partner, out var found))
            return (new PartnerState(), 0);

        // What was read back takes the place of what was written, so that later comparisons may go by reference.
        if (reads++ % 8 == 1)
        {
            found.State = JsonSerializer.Deserialize<PartnerState>(Text(found.State), GrainStateJson.Options)!;
            stored[partner] = found;
        }

        return (Lossy(found.State), found.Version);
    });

    public long Write(string partner, PartnerState next, long version) => faults.Call(
        "write state",
        () =>
        {
            if (version != Version(partner) && bug != PlantedBug.StoreIgnoresEtag)
                throw new InconsistentStateException($"Version {version} of {partner} is out of date.");
            return Put(partner, Faulty(Now(partner), next));
        },
        bug == PlantedBug.StoreTearsWrites ? () => Put(partner, Now(partner) with { Nfr = next.Nfr }) : null);

    /// <summary>The JSON that the database would hold.</summary>
    public static byte[] Text(PartnerState state) => JsonSerializer.SerializeToUtf8Bytes(state, GrainStateJson.Options);

    private long Put(string partner, PartnerState next)
    {
        var before = Now(partner);
        var version = Version(partner) + 1;
        stored[partner] = (next, version);
        Landed(partner, before, next);
        return version;
    }

    private PartnerState Lossy(PartnerState read) => bug switch
    {
        PlantedBug.StateLosesChoice => read with { Choice = null },
        PlantedBug.StateLosesOutbox => read with { Outbox = [] },
        _ => read,
    };

    // A bug of a rule, planted where its result passes by on the way to the store.
    private PartnerState Faulty(PartnerState before, PartnerState next) => bug switch
    {
        PlantedBug.StreakIsNotReset when next.Streak.Count == 0 && before.Streak.Count > 0 && next.Streak != before.Streak =>
            next with { Streak = next.Streak with { Count = before.Streak.Count } },
        PlantedBug.LateLineChangesSettledQuarter when !ReferenceEquals(before.Weeks, next.Weeks) =>
            next with { Quarters = next.Quarters.ToImmutableSortedDictionary(each => each.Key, each => Remeasured(each.Value, each.Key, before, next)) },
        PlantedBug.RestatementsAreLost when next.Outbox is [.., { Decisions: [{ Kind: "restatement" }] } told] => next with
        {
            Decisions = next.Decisions - 1,
            Outbox = next.Outbox.SetItem(next.Outbox.Length - 1, told with { Decisions = [] }),
        },
        PlantedBug.CapForgetsOrders => next with
        {
            Nfr = next.Nfr.ToImmutableSortedDictionary(
                each => each.Key,
                each => each.Value with { Spent = new Programme.Money(0, each.Value.Spent.Currency) }),
        },
        _ => next,
    };

    private static QuarterResult Remeasured(QuarterResult result, FiscalQuarter quarter, PartnerState before, PartnerState next)
    {
        if (result.SettledOn is null || !before.Quarters.ContainsKey(quarter))
            return result;
        var changed = next.Weeks.Where(week => !before.Weeks.TryGetValue(week.Key, out var former) || former != week.Value)
            .SelectMany(week => week.Value.Revenue.Values).Sum(net => net.MinorUnits);
        return result with { NetRevenue = new Programme.Money(result.NetRevenue.MinorUnits + changed, result.NetRevenue.Currency) };
    }
}

/// <summary>One activation's copy of a partner's state.</summary>
internal sealed class SimulatedState(StateStore store, string partner) : IPersistentState<PartnerState>
{
    private long version;

    public PartnerState State { get; set; } = new();

    public string Etag => $"{version}";

    public bool RecordExists => version > 0;

    /// <summary>Whether the store still holds what this copy was made from.</summary>
    public bool IsUpToDate => version == store.Version(partner);

    public Task ReadStateAsync()
    {
        (State, version) = store.Read(partner);
        return Task.CompletedTask;
    }

    public Task WriteStateAsync()
    {
        version = store.Write(partner, State, version);
        return Task.CompletedTask;
    }

    public Task ClearStateAsync() => throw new NotSupportedException();
}
