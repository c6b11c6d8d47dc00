using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PartnerConnect.Database.Tests.Storage;

/// <summary>Orleans' own reminder table over our statements.</summary>
public abstract class ReminderTableTests(TestDatabases databases) : IAsyncLifetime
{
    private static readonly DateTime Start = new(2026, 4, 1, 6, 30, 15, 123, DateTimeKind.Utc);

    private IHost silo = null!;
    private IReminderTable table = null!;

    public async ValueTask InitializeAsync()
    {
        // A service of its own for each test, so that a range holds this test's reminders only.
        silo = TestSilo.Build(await databases.SharedAsync(), $"reminders-{Guid.NewGuid():N}");
        table = silo.Services.GetRequiredService<IReminderTable>();
        await table.StartAsync();
    }

    public ValueTask DisposeAsync()
    {
        silo?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_reminder_is_read_back_as_it_was_written()
    {
        var grain = Grain("p-1");
        var etag = await UpsertAsync(grain, "wake", TimeSpan.FromHours(1));

        var read = (await table.ReadRow(grain, "wake"))!;

        Assert.Equal(grain, read.GrainId);
        Assert.Equal("wake", read.ReminderName);
        Assert.Equal(Start, read.StartAt);
        Assert.Equal(DateTimeKind.Utc, read.StartAt.Kind);
        Assert.Equal(TimeSpan.FromHours(1), read.Period);
        Assert.Equal(etag, read.ETag);
    }

    [Fact]
    public async Task A_reminder_which_is_not_there_reads_as_none() =>
        Assert.Null(await table.ReadRow(Grain("p-none"), "wake"));

    [Fact]
    public async Task Writing_again_replaces_the_row_and_its_etag()
    {
        var first = await UpsertAsync(Grain("p-1"), "wake", TimeSpan.FromHours(1));
        var second = await UpsertAsync(Grain("p-1"), "wake", TimeSpan.FromHours(2));

        var rows = await table.ReadRows(Grain("p-1"));

        Assert.NotEqual(first, second);
        Assert.Equal(TimeSpan.FromHours(2), Assert.Single(rows.Reminders).Period);
    }

    [Theory]
    [InlineData(24.9)]
    [InlineData(100)]
    [InlineData(3650)]
    public async Task A_period_may_be_longer_than_an_int_of_milliseconds(double days)
    {
        await UpsertAsync(Grain("p-long"), "wake", TimeSpan.FromDays(days));

        Assert.Equal(TimeSpan.FromDays(days), (await table.ReadRow(Grain("p-long"), "wake"))!.Period);
    }

    [Fact]
    public async Task Ranges_exclude_their_begin_include_their_end_and_wrap_around()
    {
        var grains = Enumerable.Range(0, 50).Select(number => Grain($"p-{number}")).ToList();
        foreach (var grain in grains)
            await UpsertAsync(grain, "wake", TimeSpan.FromHours(1));

        var hashes = grains.Select(grain => grain.GetUniformHashCode()).Order().ToList();
        var (low, high) = (hashes[10], hashes[40]);

        Assert.Equal(hashes.Where(hash => hash > low && hash <= high), await HashesInAsync(low, high));
        Assert.Equal(hashes.Where(hash => hash > high || hash <= low), await HashesInAsync(high, low));
        Assert.Equal(hashes, await HashesInAsync(low, low));
    }

    [Fact]
    public async Task Every_reminder_is_in_exactly_one_of_the_ranges_which_divide_the_ring()
    {
        var grains = Enumerable.Range(0, 50).Select(number => Grain($"p-{number}")).ToList();
        foreach (var grain in grains)
            await UpsertAsync(grain, "wake", TimeSpan.FromHours(1));

        uint[] borders = [0x10000000, 0x70000000, 0x90000000, 0xF0000000];
        var found = new List<uint>();
        for (var i = 0; i < borders.Length; i++)
            found.AddRange(await HashesInAsync(borders[i], borders[(i + 1) % borders.Length]));

        Assert.Equal(grains.Select(grain => grain.GetUniformHashCode()).Order(), found.Order());
    }

    [Fact]
    public async Task Only_the_current_version_can_be_removed()
    {
        var stale = await UpsertAsync(Grain("p-1"), "wake", TimeSpan.FromHours(1));
        var current = await UpsertAsync(Grain("p-1"), "wake", TimeSpan.FromHours(1));

        Assert.False(await table.RemoveRow(Grain("p-1"), "wake", stale));
        Assert.True(await table.RemoveRow(Grain("p-1"), "wake", current));
        Assert.False(await table.RemoveRow(Grain("p-1"), "wake", current));
        Assert.Empty((await table.ReadRows(Grain("p-1"))).Reminders);
    }

    [Fact]
    public async Task Clearing_a_service_leaves_the_others_alone()
    {
        await UpsertAsync(Grain("p-1"), "wake", TimeSpan.FromHours(1));
        using var other = TestSilo.Build(await databases.SharedAsync(), $"reminders-{Guid.NewGuid():N}");
        var otherTable = other.Services.GetRequiredService<IReminderTable>();
        await otherTable.StartAsync();

        await otherTable.TestOnlyClearTable();
        Assert.Single((await table.ReadRows(Grain("p-1"))).Reminders);

        await table.TestOnlyClearTable();
        Assert.Empty((await table.ReadRows(Grain("p-1"))).Reminders);
    }

    private static GrainId Grain(string key) => GrainId.Create("partner", key);

    private async Task<string> UpsertAsync(GrainId grain, string name, TimeSpan period)
    {
        var reminder = new ReminderEntry { GrainId = grain, ReminderName = name, StartAt = Start, Period = period };
        return (await table.UpsertRow(reminder))!;
    }

    private async Task<List<uint>> HashesInAsync(uint begin, uint end)
    {
        var rows = await table.ReadRows(begin, end);
        return rows.Reminders.Select(reminder => reminder.GrainId.GetUniformHashCode()).Order().ToList();
    }
}

public sealed class SqliteReminderTableTests(SqliteDatabases databases)
    : ReminderTableTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlReminderTableTests(PostgreSqlDatabases databases)
    : ReminderTableTests(databases), IClassFixture<PostgreSqlDatabases>;
