using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using PartnerConnect.Grains;

namespace PartnerConnect.Database.Tests.Storage;

/// <summary>
/// Orleans' provider reads a grain's key as a hexadecimal number where it can, and forgets how it was written
/// (dotnet/orleans 9706).
/// </summary>
public abstract class GrainKeyTests(TestDatabases databases)
{
    private const string Name = "partner";

    [Theory]
    [InlineData("12", "0012")]
    [InlineData("1a", "1A")]
    [InlineData("c", "000000000000000c")]
    public async Task Without_a_prefix_and_without_our_check_two_keys_share_a_row(string key, string otherKey)
    {
        await using var silo = await OwnSiloAsync();
        await databases.AllowNumericKeysAsync(silo.Database);
        await WriteAsync(silo.Storage, key, total: 1);

        Assert.Equal(1, await ReadTotalAsync(silo.Storage, otherKey));
    }

    [Theory]
    [InlineData("12")]
    [InlineData("1a")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task A_key_without_a_prefix_is_refused(string key)
    {
        var storage = await SharedStorageAsync();

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(storage, key, total: 1));

        Assert.Contains("grain_key_has_a_prefix", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p-12", "p-0012")]
    [InlineData("p-1a", "p-1A")]
    [InlineData("ec-c", "ec-000000000000000c")]
    [InlineData("p-1+2", "p-1")]
    public async Task With_a_prefix_each_key_has_its_own_row(string key, string otherKey)
    {
        var storage = await SharedStorageAsync();
        await WriteAsync(storage, key, total: 1);
        await WriteAsync(storage, otherKey, total: 2);

        Assert.Equal(1, await ReadTotalAsync(storage, key));
        Assert.Equal(2, await ReadTotalAsync(storage, otherKey));
    }

    [Fact]
    public async Task Two_states_of_one_grain_have_rows_of_their_own()
    {
        var storage = await SharedStorageAsync();
        var grain = GrainId.Create("partner", "p-two-states");
        await storage.WriteStateAsync("one", grain, new GrainState<Tally>(new Tally { Total = 1 }));
        await storage.WriteStateAsync("two", grain, new GrainState<Tally>(new Tally { Total = 2 }));

        var one = new GrainState<Tally>();
        await storage.ReadStateAsync("one", grain, one);

        Assert.Equal(1, one.State!.Total);
    }

    private static Task WriteAsync(IGrainStorage storage, string key, int total) =>
        storage.WriteStateAsync(
            Name, GrainId.Create("partner", key), new GrainState<Tally>(new Tally { Total = total }));

    private static async Task<int> ReadTotalAsync(IGrainStorage storage, string key)
    {
        var state = new GrainState<Tally>(new Tally());
        await storage.ReadStateAsync(Name, GrainId.Create("partner", key), state);
        return state.State!.Total;
    }

    private async Task<IGrainStorage> SharedStorageAsync() =>
        (await databases.SharedSiloAsync()).Services.GetRequiredKeyedService<IGrainStorage>(ProgrammeStorage.Name);

    private async Task<OwnSilo> OwnSiloAsync()
    {
        var database = await databases.MakeMigratedAsync();
        return new OwnSilo(database, await TestSilo.StartAsync(database, "keys"));
    }
}

public sealed class SqliteGrainKeyTests(SqliteDatabases databases)
    : GrainKeyTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlGrainKeyTests(PostgreSqlDatabases databases)
    : GrainKeyTests(databases), IClassFixture<PostgreSqlDatabases>;
