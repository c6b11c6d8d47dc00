using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Database.Tests.Storage;

public sealed class SoleSiloTests(SqliteDatabases databases) : IClassFixture<SqliteDatabases>
{
    private const string ClusterId = "sole";

    [Fact]
    public async Task A_silo_which_was_killed_is_forgotten_and_not_waited_for()
    {
        var database = await databases.MakeMigratedAsync();
        await LeaveBehindAsync(database, SiloStatus.Active);

        using var silo = Build(database);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await silo.StartAsync(limit.Token);

        Assert.Equal(1, await database.CountAsync("cluster_silo"));
        await silo.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task In_a_cluster_the_silos_of_others_stay()
    {
        var database = await databases.MakeMigratedAsync();
        await LeaveBehindAsync(database, SiloStatus.Dead);

        using var silo = await TestSilo.StartAsync(database, ClusterId);

        Assert.Equal(2, await database.CountAsync("cluster_silo"));
        await silo.StopAsync();
    }

    [Fact]
    public async Task A_second_one_on_the_same_data_directory_is_refused()
    {
        var address = await databases.MakeEmptyAsync();
        var database = databases.Open(address);
        await DatabaseMigration.ApplyAsync(database);
        using var first = Build(database);
        await first.StartAsync();

        using (var second = Build(databases.Open(address)))
        {
            var refusal = await Assert.ThrowsAnyAsync<Exception>(() => second.StartAsync());
            Assert.Contains(address, refusal.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(1, await database.CountAsync("cluster_silo"));
        await first.StopAsync();

        using var third = Build(databases.Open(address));
        await third.StartAsync();
        await third.StopAsync();
    }

    private static IHost Build(Silo.Storage.Database database) =>
        TestSilo.Build(database, ClusterId, alone: true);

    // An active one is just what kill -9 leaves: a row which says that the silo was alive a moment ago.
    private static async Task LeaveBehindAsync(Silo.Storage.Database database, SiloStatus status)
    {
        using var host = TestSilo.Build(database, ClusterId);
        var table = host.Services.GetRequiredService<IMembershipTable>();
        await table.InitializeMembershipTableAsync(tryInitTableVersion: true);
        var seen = TimeProvider.System.GetUtcNow().UtcDateTime;

        await table.InsertRowAsync(
            new MembershipEntry
            {
                SiloAddress = SiloAddress.New(IPAddress.Loopback, 9, 1),
                SiloName = "killed",
                HostName = "here",
                Status = status,
                StartTime = seen,
                IAmAliveTime = seen,
            },
            (await table.ReadAllAsync()).Version.Next());
    }
}
