using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.Storage;
using PartnerConnect.Grains;
using PartnerConnect.Machines;

namespace PartnerConnect.Database.Tests.Storage;

/// <summary>A database that goes away and comes back, which cuts every connection that waits in a pool.</summary>
public sealed class CutConnectionsTests(PostgreSqlDatabases databases) : IClassFixture<PostgreSqlDatabases>
{
    [Fact]
    public async Task A_state_is_read_at_once_when_the_database_is_back()
    {
        await databases.SharedAsync();
        var storage = (await databases.SharedSiloAsync()).Services.GetRequiredKeyedService<IGrainStorage>(ProgrammeStorage.Name);
        var grain = GrainId.Create("partner", "p-cut");
        var written = new GrainState<Tally>(new Tally { Total = 7 });
        await storage.WriteStateAsync("tally", grain, written);

        for (var times = 0; times < 3; times++)
        {
            await CutAsync();
            var read = new GrainState<Tally>(new Tally());
            await storage.ReadStateAsync("tally", grain, read);
            Assert.Equal(7, read.State!.Total);
        }
    }

    private async Task CutAsync()
    {
        var server = await PostgresServer.SharedAsync();
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = $1");
        command.Parameters.Add(new() { Value = new NpgsqlConnectionStringBuilder((await databases.SharedAsync()).DataSource.ConnectionString).Database! });
        Assert.InRange((long)(await command.ExecuteScalarAsync())!, 1, 100);
    }
}
