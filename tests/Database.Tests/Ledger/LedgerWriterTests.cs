using System.Data.Common;
using PartnerConnect.Silo.Ledger;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Database.Tests.Ledger;

public abstract class LedgerWriterTests(TestDatabases databases) : LedgerTests(databases)
{
    [Fact]
    public async Task An_operation_that_fails_in_the_middle_leaves_nothing_and_harms_no_neighbour()
    {
        var run = NewId("run");
        var writes = await WriteTogetherAsync(Enumerable.Range(0, 20).Select(number => number switch
        {
            7 => new Func<DbConnection, Task>(async connection =>
            {
                await InsertAsync(connection, run, number);
                throw new InvalidOperationException("in the middle");
            }),
            11 => async connection =>
            {
                await InsertAsync(connection, run, number);
                await connection.ExecuteAsync("INSERT INTO nowhere VALUES (1)");
            },
            _ => connection => InsertAsync(connection, run, number),
        }));

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
        await using var writer = new LedgerWriter(database);
        var run = NewId("run");

        // All operations succeed; the broken reference is found by the commit.
        var writes = await WriteTogetherAsync(
            writer,
            database.Kind,
            Enumerable.Range(0, 5).Select(number => new Func<DbConnection, Task>(connection => number == 3
                ? connection.ExecuteAsync("INSERT INTO child VALUES (1)")
                : InsertAsync(connection, run, number))));

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
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.WriteAsync(_ => Task.CompletedTask));
    }

    private Task<List<Task>> WriteTogetherAsync(IEnumerable<Func<DbConnection, Task>> operations) =>
        WriteTogetherAsync(Writer, Database.Kind, operations);

    /// <summary>Keeps every writer busy until all operations wait, so that one of them takes all in one group.</summary>
    private static async Task<List<Task>> WriteTogetherAsync(
        LedgerWriter writer, DatabaseKind kind, IEnumerable<Func<DbConnection, Task>> operations)
    {
        var goOn = new TaskCompletionSource();
        var busy = new List<Task>();
        for (var number = 0; number < (kind == DatabaseKind.Sqlite ? 1 : 2); number++)
            busy.Add(await KeepBusyAsync(writer, goOn.Task));

        var writes = operations.Select(writer.WriteAsync).ToList();
        goOn.SetResult();
        await Task.WhenAll(busy);
        return writes;
    }

    private static async Task<Task> KeepBusyAsync(LedgerWriter writer, Task until)
    {
        var started = new TaskCompletionSource();
        var write = writer.WriteAsync(_ =>
        {
            started.SetResult();
            return until;
        });
        await started.Task;
        return write;
    }

    private static Task<int> InsertAsync(DbConnection connection, string run, int number) => connection.ExecuteAsync(
        PartnerSql.AddTransition,
        ("@run_id", run), ("@partner_id", $"{number}"), ("@outcome", "Met"), ("@net_revenue_minor_units", 1L));
}

public sealed class SqliteLedgerWriterTests(SqliteDatabases databases)
    : LedgerWriterTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlLedgerWriterTests(PostgreSqlDatabases databases)
    : LedgerWriterTests(databases), IClassFixture<PostgreSqlDatabases>;
