using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Database.Tests.Storage;

public sealed class GatedSqliteDataSourceTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("partnerconnect-gate-");
    private readonly GatedSqliteDataSource source;

    public GatedSqliteDataSourceTests() => source = new GatedSqliteDataSource(FileNamed("gate.db"), Patience);

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        directory.Delete(recursive: true);
    }

    [Fact]
    public async Task A_second_connection_waits_until_the_first_is_closed()
    {
        var first = await source.OpenConnectionAsync();
        var second = source.OpenConnectionAsync().AsTask();
        Assert.False(second.IsCompleted);

        await first.DisposeAsync();

        await using var opened = await second;
        Assert.Equal(ConnectionState.Open, opened.State);
    }

    [Fact]
    public async Task Every_way_of_opening_goes_through_the_gate()
    {
        await using var first = source.CreateConnection();
        first.Open();
        await using var byHand = source.CreateConnection();

        var opening = byHand.OpenAsync();

        Assert.False(opening.IsCompleted);
        await first.CloseAsync();
        await opening;
    }

    [Fact]
    public async Task A_connection_may_be_closed_twice_and_opened_again()
    {
        var connection = await source.OpenConnectionAsync();
        await connection.CloseAsync();
        await connection.OpenAsync();
        await connection.CloseAsync();
        await connection.DisposeAsync();
        await connection.DisposeAsync();

        // Had any of these given the gate back once too often, two connections could now be open.
        await using var first = await source.OpenConnectionAsync();
        Assert.False(await OpensWithinAsync(TimeSpan.FromMilliseconds(100)));
    }

    [Fact]
    public async Task Opening_an_open_connection_takes_the_gate_once()
    {
        var connection = await source.OpenConnectionAsync();
        await connection.OpenAsync();
        await connection.DisposeAsync();

        Assert.True(await OpensWithinAsync(Patience));
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_leaves_the_gate_as_it_was()
    {
        var first = await source.OpenConnectionAsync();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await source.OpenConnectionAsync(soon.Token));

        await first.DisposeAsync();

        Assert.True(await OpensWithinAsync(Patience));
    }

    [Fact]
    public async Task A_failed_open_gives_the_gate_back()
    {
        Directory.CreateDirectory(FileNamed("not-a-file.db"));
        await using var broken = new GatedSqliteDataSource(FileNamed("not-a-file.db"), Patience);

        for (var attempt = 0; attempt < 3; attempt++)
            await Assert.ThrowsAsync<SqliteException>(async () => await broken.OpenConnectionAsync());
    }

    [Fact]
    public async Task A_file_which_is_no_database_gives_the_gate_back_too()
    {
        await File.WriteAllTextAsync(FileNamed("text.db"), new string('x', 8192));
        await using var broken = new GatedSqliteDataSource(FileNamed("text.db"), Patience);

        for (var attempt = 0; attempt < 3; attempt++)
            await Assert.ThrowsAsync<SqliteException>(async () => await broken.OpenConnectionAsync());
    }

    [Fact]
    public async Task Holding_one_connection_while_asking_for_a_second_fails_instead_of_hanging()
    {
        await using var impatient = new GatedSqliteDataSource(FileNamed("impatient.db"), TimeSpan.FromMilliseconds(50));
        await using var first = await impatient.OpenConnectionAsync();

        await Assert.ThrowsAsync<TimeoutException>(async () => await impatient.OpenConnectionAsync());
        Assert.Throws<TimeoutException>(() => impatient.OpenConnection());
    }

    [Fact]
    public async Task A_transaction_left_open_is_rolled_back_for_the_next_user()
    {
        await using (var first = await source.OpenConnectionAsync())
        {
            await ExecuteAsync(first, "CREATE TABLE t (a integer)");
            await first.BeginTransactionAsync();
            await ExecuteAsync(first, "INSERT INTO t VALUES (1)");
        }

        await using var second = await source.OpenConnectionAsync();
        Assert.Equal("0", await ScalarAsync(second, "SELECT count(*) FROM t"));
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "10000")]
    public async Task Every_connection_has_our_settings(string pragma, string value)
    {
        for (var use = 0; use < 3; use++)
        {
            await using var connection = await source.OpenConnectionAsync();
            Assert.Equal(value, await ScalarAsync(connection, $"PRAGMA {pragma}"));
        }
    }

    [Fact]
    public async Task Settings_are_made_again_on_a_new_physical_connection()
    {
        await using (var first = await source.OpenConnectionAsync())
            SqliteConnection.ClearPool((SqliteConnection)first);

        await using var second = await source.OpenConnectionAsync();
        Assert.Equal("2", await ScalarAsync(second, "PRAGMA synchronous"));
        Assert.Equal("1", await ScalarAsync(second, "PRAGMA foreign_keys"));
    }

    [Fact]
    public async Task Sixty_four_writers_on_one_row_lose_no_update()
    {
        await using (var setUp = await source.OpenConnectionAsync())
            await ExecuteAsync(setUp, "CREATE TABLE counter (value integer); INSERT INTO counter VALUES (0)");

        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            await using var connection = await source.OpenConnectionAsync();
            var value = int.Parse((await ScalarAsync(connection, "SELECT value FROM counter"))!);
            await ExecuteAsync(connection, $"UPDATE counter SET value = {value + 1}");
        })));

        await using var after = await source.OpenConnectionAsync();
        Assert.Equal("64", await ScalarAsync(after, "SELECT value FROM counter"));
    }

    private async Task<bool> OpensWithinAsync(TimeSpan time)
    {
        using var limit = new CancellationTokenSource(time);
        try
        {
            await using var connection = await source.OpenConnectionAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private string FileNamed(string name) => Path.Combine(directory.FullName, name);

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string?> ScalarAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}
