using System.Data.Common;
using PartnerConnect.Silo.Ledger;

namespace PartnerConnect.Database.Tests.Ledger;

public abstract class LedgerWriterTests(TestDatabases databases) : LedgerTests(databases)
{
    [Fact]
    public async Task An_operation_that_fails_in_the_middle_leaves_nothing_and_harms_no_neighbour()
    {
        var run = NewId("run");
        var writes = await WriteTogetherAsync(Database, number => async connection =>
        {
            await InsertAsync(connection, run, number);
            if (number == 7)
                throw new InvalidOperationException("in the middle");
            if (number == 11)
                await connection.ExecuteAsync("INSERT INTO nowhere VALUES (1)");
        });

        Assert.Equal("in the middle", (await Assert.ThrowsAsync<InvalidOperationException>(() => writes[7])).Message);
        await Assert.ThrowsAnyAsync<DbException>(() => writes[11]);
        await Task.WhenAll(writes.Where((_, number) => number is not (7 or 11)));
        Assert.Equal(18, await Database.CountAsync("transition", $"run_id = '{run}'"));
        Assert.Equal(0, await Database.CountAsync("transition", $"run_id = '{run}' AND partner_id IN ('7', '11')"));
    }

    [Fact]
    public async Task An_operation_alone_that_fails_leaves_nothing()
    {
        var run = NewId("run");

        await Assert.ThrowsAsync<InvalidOperationException>(() => Writer.WriteAsync(async connection =>
        {
            await InsertAsync(connection, run, 1);
            throw new InvalidOperationException();
        }));

        Assert.Equal(0, await Database.CountAsync("transition", $"run_id = '{run}'"));
    }

    [Fact]
    public async Task Where_the_commit_fails_nobody_is_told_otherwise()
    {
        var database = await Databases.MakeMigratedAsync();
        await database.ExecuteAsync("""
            CREATE TABLE parent (id integer PRIMARY KEY);
            CREATE TABLE child (id integer REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
            """);
        var run = NewId("run");

        // All operations succeed; the broken reference is found by the commit.
        var writes = await WriteTogetherAsync(database, number => connection => number == 3
            ? connection.ExecuteAsync("INSERT INTO child VALUES (1)")
            : InsertAsync(connection, run, number));

        foreach (var write in writes)
            await Assert.ThrowsAnyAsync<DbException>(() => write);
        Assert.Equal(0, await database.CountAsync("transition"));
    }

    [Fact]
    public async Task The_writer_goes_on_after_a_failed_commit()
    {
        var run = NewId("run");
        await Assert.ThrowsAnyAsync<DbException>(() => Writer.WriteAsync(
            connection => connection.ExecuteAsync("INSERT INTO nowhere VALUES (1)")));

        await Writer.WriteAsync(connection => InsertAsync(connection, run, 1));

        Assert.Equal(1, await Database.CountAsync("transition", $"run_id = '{run}'"));
    }

    [Fact]
    public async Task Shutting_down_writes_what_waits_and_takes_nothing_more()
    {
        var run = NewId("run");
        var writer = new LedgerWriter(Database);
        var writes = Enumerable.Range(0, 200)
            .Select(number => writer.WriteAsync(connection => InsertAsync(connection, run, number)))
            .ToList();

        await writer.DisposeAsync();

        Assert.All(writes, write => Assert.True(write.IsCompletedSuccessfully));
        Assert.Equal(200, await Database.CountAsync("transition", $"run_id = '{run}'"));
        await Assert.ThrowsAsync<SiloUnavailableException>(() => writer.WriteAsync(_ => Task.CompletedTask));
    }

    /// <summary>Makes twenty writes wait behind another one, so that they become one group.</summary>
    private static async Task<List<Task>> WriteTogetherAsync(
        Silo.Storage.Database database, Func<int, Func<DbConnection, Task>> operation)
    {
        await using var writer = new LedgerWriter(database, writers: 1, largestGroup: 64);
        var started = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var first = writer.WriteAsync(_ =>
        {
            started.SetResult();
            return goOn.Task;
        });
        await started.Task;

        var writes = Enumerable.Range(0, 20).Select(number => writer.WriteAsync(operation(number))).ToList();
        goOn.SetResult();
        await first;
        return writes;
    }

    private static Task<int> InsertAsync(DbConnection connection, string run, int number) => connection.ExecuteAsync(
        """
        INSERT INTO transition (run_id, partner_id, outcome, net_revenue_minor_units)
        VALUES (@run_id, @partner_id, @outcome, @net_revenue_minor_units)
        ON CONFLICT (run_id, partner_id) DO NOTHING
        """,
        ("@run_id", run), ("@partner_id", $"{number}"), ("@outcome", "Met"), ("@net_revenue_minor_units", 1L));
}

public sealed class SqliteLedgerWriterTests(SqliteDatabases databases)
    : LedgerWriterTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlLedgerWriterTests(PostgreSqlDatabases databases)
    : LedgerWriterTests(databases), IClassFixture<PostgreSqlDatabases>;
