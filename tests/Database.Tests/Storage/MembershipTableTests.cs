using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PartnerConnect.Database.Tests.Storage;

/// <summary>Orleans' own membership table over our statements.</summary>
public abstract class MembershipTableTests(TestDatabases databases) : IAsyncLifetime
{
    private static readonly DateTime Now = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    private IHost silo = null!;
    private IMembershipTable table = null!;
    private string clusterId = null!;

    public async ValueTask InitializeAsync()
    {
        clusterId = $"membership-{Guid.NewGuid():N}";
        silo = TestSilo.Build(await databases.SharedAsync(), clusterId);
        table = silo.Services.GetRequiredService<IMembershipTable>();
        await table.InitializeMembershipTableAsync(tryInitTableVersion: true);
    }

    public ValueTask DisposeAsync()
    {
        silo?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_new_cluster_is_empty_at_version_zero()
    {
        await table.InitializeMembershipTableAsync(tryInitTableVersion: true);

        var all = await table.ReadAllAsync();

        Assert.Empty(all.Members);
        Assert.Equal(0, all.Version.Version);
    }

    [Fact]
    public async Task An_inserted_silo_is_read_back_and_advances_the_version()
    {
        var entry = Entry(generation: 1);
        Assert.True(await InsertAsync(entry));

        var all = await table.ReadAllAsync();
        var (read, _) = Assert.Single(all.Members);

        Assert.Equal(1, all.Version.Version);
        Assert.Equal(entry.SiloAddress, read.SiloAddress);
        Assert.Equal(entry.SiloName, read.SiloName);
        Assert.Equal(entry.HostName, read.HostName);
        Assert.Equal(entry.Status, read.Status);
        Assert.Equal(entry.ProxyPort, read.ProxyPort);
        Assert.Equal(entry.StartTime, read.StartTime);
        Assert.Equal(entry.IAmAliveTime, read.IAmAliveTime);
        Assert.Equal(DateTimeKind.Utc, read.IAmAliveTime.Kind);
    }

    [Fact]
    public async Task A_silo_cannot_be_inserted_twice()
    {
        await InsertAsync(Entry(generation: 1));

        Assert.False(await InsertAsync(Entry(generation: 1)));
        Assert.Equal(1, (await table.ReadAllAsync()).Version.Version);
    }

    [Fact]
    public async Task An_insert_on_a_stale_version_changes_nothing()
    {
        var stale = (await table.ReadAllAsync()).Version;
        await InsertAsync(Entry(generation: 1));

        Assert.False(await table.InsertRowAsync(Entry(generation: 2), stale.Next()));

        var all = await table.ReadAllAsync();
        Assert.Single(all.Members);
        Assert.Equal(1, all.Version.Version);
    }

    [Fact]
    public async Task An_update_is_read_back_and_advances_the_version()
    {
        var entry = Entry(generation: 1);
        await InsertAsync(entry);
        var before = await table.ReadRowAsync(entry.SiloAddress);

        entry.Status = SiloStatus.Active;
        entry.AddSuspector(Address(generation: 7), Now);
        Assert.True(await table.UpdateRowAsync(entry, before.Members[0].Item2, before.Version.Next()));

        var after = await table.ReadRowAsync(entry.SiloAddress);
        var read = Assert.Single(after.Members).Item1;
        Assert.Equal(2, after.Version.Version);
        Assert.Equal(SiloStatus.Active, read.Status);
        Assert.Equal(Address(generation: 7), Assert.Single(read.SuspectTimes!).Item1);
    }

    [Fact]
    public async Task An_update_on_a_stale_version_changes_nothing()
    {
        var entry = Entry(generation: 1);
        await InsertAsync(entry);
        var stale = await table.ReadRowAsync(entry.SiloAddress);
        await InsertAsync(Entry(generation: 2));

        entry.Status = SiloStatus.Dead;
        Assert.False(await table.UpdateRowAsync(entry, stale.Members[0].Item2, stale.Version.Next()));

        Assert.Equal(SiloStatus.Joining, (await table.ReadRowAsync(entry.SiloAddress)).Members[0].Item1.Status);
    }

    [Fact]
    public async Task An_update_of_a_silo_which_is_not_there_leaves_the_version()
    {
        var before = (await table.ReadAllAsync()).Version;

        Assert.False(await table.UpdateRowAsync(Entry(generation: 9), before.VersionEtag, before.Next()));

        Assert.Equal(0, (await table.ReadAllAsync()).Version.Version);
    }

    [Fact]
    public async Task Of_concurrent_inserts_on_one_version_one_succeeds()
    {
        var version = (await table.ReadAllAsync()).Version;

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(generation =>
            Task.Run(() => table.InsertRowAsync(Entry(generation), version.Next()))));

        Assert.Single(outcomes, inserted => inserted);
        var all = await table.ReadAllAsync();
        Assert.Single(all.Members);
        Assert.Equal(1, all.Version.Version);
    }

    [Fact]
    public async Task A_heartbeat_leaves_the_version()
    {
        var entry = Entry(generation: 1);
        await InsertAsync(entry);

        entry.IAmAliveTime = Now.AddMinutes(5);
        await table.UpdateIAmAliveAsync(entry);

        var after = await table.ReadRowAsync(entry.SiloAddress);
        Assert.Equal(Now.AddMinutes(5), after.Members[0].Item1.IAmAliveTime);
        Assert.Equal(1, after.Version.Version);
    }

    [Fact]
    public async Task Cleaning_up_removes_the_dead_of_long_ago_and_nobody_else()
    {
        await InsertAsync(Entry(generation: 1, SiloStatus.Dead, Now.AddDays(-10)));
        await InsertAsync(Entry(generation: 2, SiloStatus.Dead, Now.AddHours(-1)));
        await InsertAsync(Entry(generation: 3, SiloStatus.Active, Now.AddDays(-10)));
        await InsertAsync(Entry(generation: 4, SiloStatus.Dead, Now.AddDays(-10).AddTicks(1234567)));

        await table.CleanupDefunctSiloEntriesAsync(new DateTimeOffset(Now.AddDays(-1), TimeSpan.Zero));

        var left = (await table.ReadAllAsync()).Members.Select(member => member.Item1.SiloAddress.Generation);
        Assert.Equal([2, 3], left.Order());
    }

    [Fact]
    public async Task Cleaning_up_works_with_votes_on_the_row_too()
    {
        var entry = Entry(generation: 1, SiloStatus.Active, Now.AddDays(-10));
        await InsertAsync(entry);
        var before = await table.ReadRowAsync(entry.SiloAddress);
        entry.Status = SiloStatus.Dead;
        entry.AddSuspector(Address(generation: 7), Now.AddDays(-10));
        await table.UpdateRowAsync(entry, before.Members[0].Item2, before.Version.Next());

        await table.CleanupDefunctSiloEntriesAsync(new DateTimeOffset(Now.AddDays(-1), TimeSpan.Zero));

        Assert.Empty((await table.ReadAllAsync()).Members);
    }

    [Fact]
    public async Task A_cluster_can_be_deleted_whole()
    {
        await InsertAsync(Entry(generation: 1));

        await table.DeleteMembershipTableEntriesAsync(clusterId);

        var database = await databases.SharedAsync();
        Assert.Equal(0, await database.CountAsync("cluster_silo", $"cluster_id = '{clusterId}'"));
        Assert.Equal(0, await database.CountAsync("cluster", $"cluster_id = '{clusterId}'"));
    }

    private async Task<bool> InsertAsync(MembershipEntry entry)
    {
        var version = (await table.ReadAllAsync()).Version;
        return await table.InsertRowAsync(entry, version.Next());
    }

    private static SiloAddress Address(int generation) =>
        SiloAddress.New(IPAddress.Parse("10.0.0.7"), 11111, generation);

    private static MembershipEntry Entry(
        int generation, SiloStatus status = SiloStatus.Joining, DateTime? lastSeen = null) => new()
        {
            SiloAddress = Address(generation),
            SiloName = $"silo-{generation}",
            HostName = "host",
            Status = status,
            ProxyPort = 30000,
            StartTime = lastSeen ?? Now,
            IAmAliveTime = lastSeen ?? Now,
        };
}

public sealed class SqliteMembershipTableTests(SqliteDatabases databases)
    : MembershipTableTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlMembershipTableTests(PostgreSqlDatabases databases)
    : MembershipTableTests(databases), IClassFixture<PostgreSqlDatabases>;
