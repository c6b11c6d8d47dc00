using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using PartnerConnect.Grains;

namespace PartnerConnect.Database.Tests.Storage;

/// <summary>The storage of grain states as a silo has it: Orleans' own over our statements, or several grains by one statement.</summary>
public abstract class GrainStateTests(TestDatabases databases) : IAsyncLifetime
{
    private const string Name = "tally";

    private Silo.Storage.Database database = null!;
    private IGrainStorage storage = null!;

    public async ValueTask InitializeAsync()
    {
        database = await databases.SharedAsync();
        storage = (await databases.SharedSiloAsync()).Services
            .GetRequiredKeyedService<IGrainStorage>(ProgrammeStorage.Name);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_was_written_is_read_back_with_its_version()
    {
        var written = new GrainState<Tally>(new Tally { Total = 3, Phase = TallyPhase.HalfWay });
        await storage.WriteStateAsync(Name, Partner("p-1"), written);
        written.State!.Total = 4;
        await storage.WriteStateAsync(Name, Partner("p-1"), written);

        var read = await ReadAsync(Name, Partner("p-1"));

        Assert.Equal(4, read.State!.Total);
        Assert.Equal(TallyPhase.HalfWay, read.State!.Phase);
        Assert.Equal("2", read.ETag);
        Assert.True(read.RecordExists);
    }

    [Fact]
    public async Task State_is_plain_JSON_to_SQL()
    {
        var grain = Partner("p-json");
        await storage.WriteStateAsync(
            Name, grain, new GrainState<Tally>(new Tally { Total = 7, Phase = TallyPhase.HalfWay, Note = null }));

        var json = await database.FindTextAsync($"SELECT state FROM grain_state_json WHERE grain_key = '{grain.Key}'");
        var total = await database.FindTextAsync(
            $"SELECT state ->> 'total' FROM grain_state_json WHERE grain_key = '{grain.Key}'");

        Assert.Equal("""{"total":7,"phase":"halfWay"}""", json);
        Assert.Equal("7", total);
    }

    [Fact]
    public async Task A_second_first_write_sees_a_conflict()
    {
        await storage.WriteStateAsync(Name, Partner("p-2"), new GrainState<Tally>(new Tally { Total = 1 }));

        await Assert.ThrowsAsync<InconsistentStateException>(() =>
            storage.WriteStateAsync(Name, Partner("p-2"), new GrainState<Tally>(new Tally { Total = 2 })));

        Assert.Equal(1, (await ReadAsync(Name, Partner("p-2"))).State!.Total);
    }

    [Fact]
    public async Task Of_many_concurrent_first_writes_one_makes_the_only_row()
    {
        var grain = Partner($"p-race-{Guid.NewGuid():N}");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(total => Task.Run(async () =>
        {
            try
            {
                await storage.WriteStateAsync(Name, grain, new GrainState<Tally>(new Tally { Total = total }));
                return true;
            }
            catch (InconsistentStateException)
            {
                return false;
            }
        })));

        Assert.Single(outcomes, succeeded => succeeded);
        Assert.Equal(1, await database.CountAsync("grain_state", $"key_text = '{grain.Key}'"));
    }

    [Fact]
    public async Task A_write_on_a_stale_version_sees_a_conflict_and_changes_nothing()
    {
        var current = new GrainState<Tally>(new Tally { Total = 1 });
        await storage.WriteStateAsync(Name, Partner("p-3"), current);
        var stale = await ReadAsync(Name, Partner("p-3"));
        await storage.WriteStateAsync(Name, Partner("p-3"), current);

        stale.State!.Total = 99;
        await Assert.ThrowsAsync<InconsistentStateException>(() =>
            storage.WriteStateAsync(Name, Partner("p-3"), stale));

        Assert.Equal(1, (await ReadAsync(Name, Partner("p-3"))).State!.Total);
    }

    [Fact]
    public async Task A_clear_on_a_stale_version_sees_a_conflict_and_deletes_nothing()
    {
        var current = new GrainState<Tally>(new Tally { Total = 1 });
        await storage.WriteStateAsync(Name, Partner("p-4"), current);
        var stale = await ReadAsync(Name, Partner("p-4"));
        await storage.WriteStateAsync(Name, Partner("p-4"), current);

        await Assert.ThrowsAsync<InconsistentStateException>(() =>
            storage.ClearStateAsync(Name, Partner("p-4"), stale));

        Assert.True((await ReadAsync(Name, Partner("p-4"))).RecordExists);
    }

    [Fact]
    public async Task A_cleared_state_leaves_no_row_and_can_be_written_again()
    {
        var grain = Partner($"p-clear-{Guid.NewGuid():N}");
        var state = new GrainState<Tally>(new Tally { Total = 1 });
        await storage.WriteStateAsync(Name, grain, state);

        await storage.ClearStateAsync(Name, grain, state);
        Assert.Equal(0, await database.CountAsync("grain_state", $"key_text = '{grain.Key}'"));

        state.State = new Tally { Total = 5 };
        await storage.WriteStateAsync(Name, grain, state);
        Assert.Equal(5, (await ReadAsync(Name, grain)).State!.Total);
    }

    [Fact]
    public async Task A_write_to_a_state_deleted_meanwhile_sees_a_conflict_and_does_not_revive_it()
    {
        var grain = Partner("p-5");
        var first = new GrainState<Tally>(new Tally { Total = 1 });
        await storage.WriteStateAsync(Name, grain, first);
        var other = await ReadAsync(Name, grain);
        await storage.ClearStateAsync(Name, grain, first);

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync(Name, grain, other));

        Assert.False((await ReadAsync(Name, grain)).RecordExists);
    }

    [Fact]
    public async Task Of_many_grains_that_write_at_the_same_time_only_those_hear_of_a_conflict_whose_version_is_old()
    {
        var grains = Enumerable.Range(0, 200).Select(number => Partner($"p-many-{number}")).ToList();
        var states = grains.Select(_ => new GrainState<Tally>(new Tally { Total = 1 })).ToList();
        await Task.WhenAll(grains.Zip(states, (grain, state) => storage.WriteStateAsync(Name, grain, state)));
        var old = await ReadAsync(Name, grains[7]);
        await storage.WriteStateAsync(Name, grains[7], states[7]);

        var outcomes = await Task.WhenAll(grains.Select(async (grain, number) =>
        {
            var state = number == 7 ? old : states[number];
            state.State!.Total = 2 + number;
            try
            {
                await storage.WriteStateAsync(Name, grain, state);
                return true;
            }
            catch (InconsistentStateException)
            {
                return false;
            }
        }));

        Assert.Equal([7], outcomes.Index().Where(outcome => !outcome.Item).Select(outcome => outcome.Index));
        var read = await Task.WhenAll(grains.Append(Partner("p-nobody")).Select(grain => ReadAsync(Name, grain)));
        Assert.Equal(Enumerable.Range(0, 200).Select(number => number == 7 ? 1 : 2 + number), read[..^1].Select(state => state.State!.Total));
        Assert.Equal((false, null, 0), (read[^1].RecordExists, read[^1].ETag, read[^1].State!.Total));
    }

    [Fact]
    public async Task States_of_one_grain_under_two_names_are_two()
    {
        var grain = Partner($"p-two-{Guid.NewGuid():N}");

        await Task.WhenAll(
            storage.WriteStateAsync(Name, grain, new GrainState<Tally>(new Tally { Total = 1 })),
            storage.WriteStateAsync("other", grain, new GrainState<Tally>(new Tally { Total = 2 })));

        Assert.Equal((1, 2), ((await ReadAsync(Name, grain)).State!.Total, (await ReadAsync("other", grain)).State!.Total));
    }

    private async Task<GrainState<Tally>> ReadAsync(string stateName, GrainId grain)
    {
        var state = new GrainState<Tally>(new Tally());
        await storage.ReadStateAsync(stateName, grain, state);
        return state;
    }

    private static GrainId Partner(string key) => GrainId.Create("partner", key);
}

public sealed class SqliteGrainStateTests(SqliteDatabases databases)
    : GrainStateTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlGrainStateTests(PostgreSqlDatabases databases)
    : GrainStateTests(databases), IClassFixture<PostgreSqlDatabases>;

public sealed class OneByOnePostgreSqlGrainStateTests(OneByOnePostgreSqlDatabases databases)
    : GrainStateTests(databases), IClassFixture<OneByOnePostgreSqlDatabases>;
