using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using PartnerConnect.Gateway.Cluster;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Database.Tests.Storage;

/// <summary>Two silos which find each other, and keep their grains' state, in one database.</summary>
public abstract class ClusterTests(TestDatabases databases)
{
    [Fact]
    public async Task Two_silos_store_state_and_another_cluster_reads_it_later()
    {
        var database = await databases.SharedAsync();
        var serviceId = $"cluster-{Guid.NewGuid():N}";
        var keys = Enumerable.Range(0, 20).Select(number => $"p-{number:0000}").ToList();

        await using (var cluster = await TwoSilos.StartAsync(database, serviceId))
        {
            Assert.Equal(2, await database.CountAsync(
                "cluster_silo", $"cluster_id = '{serviceId}' AND status = {(int)SiloStatus.Active}"));

            await Task.WhenAll(keys.Select(key => cluster.GetGrain<IOwnName>(key).Add(key.Length)));
            await cluster.GetGrain<IOtherOwnName>(keys[0]).Add(100);
        }

        await using (var cluster = await TwoSilos.StartAsync(database, serviceId))
        {
            var totals = await Task.WhenAll(keys.Select(key => cluster.GetGrain<IOwnName>(key).Total()));
            Assert.All(totals, total => Assert.Equal(6, total));
            Assert.Equal(100, await cluster.GetGrain<IOtherOwnName>(keys[0]).Total());

            await cluster.GetGrain<IOwnName>(keys[0]).Forget();
            Assert.Equal(0, await cluster.GetGrain<IOwnName>(keys[0]).Total());
            await cluster.GetGrain<IOwnName>(keys[0]).Add(3);
            Assert.Equal(3, await cluster.GetGrain<IOwnName>(keys[0]).Total());
        }
    }

    /// <remarks>dotnet/orleans 9737: the storage key has the state's name and not the grain's type.</remarks>
    [Fact]
    public async Task Two_kinds_of_grain_with_one_state_name_share_a_row_and_with_two_names_do_not()
    {
        await using var cluster = await TwoSilos.StartAsync(await databases.SharedAsync(), $"names-{Guid.NewGuid():N}");
        await cluster.GetGrain<ISameNameAsOther>("p-1").Add(1);
        await cluster.GetGrain<IOwnName>("p-1").Add(1);

        Assert.Equal(1, await cluster.GetGrain<ISameNameAsOne>("p-1").Total());
        Assert.Equal(0, await cluster.GetGrain<IOtherOwnName>("p-1").Total());
    }
}

public sealed class SqliteClusterTests(SqliteDatabases databases)
    : ClusterTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlClusterTests(PostgreSqlDatabases databases)
    : ClusterTests(databases), IClassFixture<PostgreSqlDatabases>
{
    [Fact]
    public async Task A_gateway_finds_the_silos_through_the_database()
    {
        var address = await databases.MakeEmptyAsync();
        var database = databases.Open(address);
        await DatabaseMigration.ApplyAsync(database);
        await using var cluster = await TwoSilos.StartAsync(database, "gateway");

        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleansClient(client =>
        {
            client.UsePostgreSqlClustering(address);
            client.Configure<ClusterOptions>(options =>
                (options.ClusterId, options.ServiceId) = ("gateway", "gateway"));
        });
        using var gateway = builder.Build();
        await gateway.StartAsync();
        var client = gateway.Services.GetRequiredService<IClusterClient>();

        await client.GetGrain<IOwnName>("p-1").Add(2);

        Assert.Equal(2, await cluster.GetGrain<IOwnName>("p-1").Total());
        await gateway.StopAsync();
    }
}
