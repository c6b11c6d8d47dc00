using System.Data.Common;
using System.Threading.Channels;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Runs every caller's write in a transaction, and on SQLite those of all who wait in the same one.</summary>
/// <remarks>
/// Each commit waits for the disk. SQLite commits one transaction after the other, so callers share one. On PostgreSQL
/// commits that meet share the wait by themselves, and a group is slower than transactions side by side: see
/// docs/decisions/0014. Nobody is answered before the commit, and where it fails everybody of the group fails.
/// </remarks>
internal sealed class LedgerWriter : IAsyncDisposable
{
    // While SQLite works on a group, nobody else can use the database.
    private const int SqliteGroup = 16;

    // All silos of a cluster share what connections the server allows.
    private const int PostgreSqlWriters = 8;

    private const string Savepoint = "operation";

    private readonly Database database;
    private readonly Channel<PendingWrite> waiting = Channel.CreateUnbounded<PendingWrite>();
    private readonly int largestGroup;
    private readonly Task writers;

    public LedgerWriter(Database database)
        : this(
            database,
            writers: database.Kind == DatabaseKind.Sqlite ? 1 : PostgreSqlWriters,
            largestGroup: database.Kind == DatabaseKind.Sqlite ? SqliteGroup : 1)
    {
    }

    internal LedgerWriter(Database database, int writers, int largestGroup)
    {
        this.database = database;
        this.largestGroup = largestGroup;
        this.writers = Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(WriteUntilClosedAsync)));
    }

    /// <summary>Runs the operation in a transaction; answers when it is committed.</summary>
    /// <exception cref="SiloUnavailableException">The silo is shutting down; nothing was written.</exception>
    public Task WriteAsync(Func<DbConnection, Task> operation)
    {
        var write = new PendingWrite(operation);
        return waiting.Writer.TryWrite(write)
            ? write.Completion
            : throw new SiloUnavailableException("The silo is shutting down; nothing was written.");
    }

    /// <summary>Takes nothing in any more, and writes what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writers;
    }

    private async Task WriteUntilClosedAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
            await WriteGroupAsync(TakeGroup());
    }

    private List<PendingWrite> TakeGroup()
    {
        var group = new List<PendingWrite>();
        while (group.Count < largestGroup && waiting.Reader.TryRead(out var write))
            group.Add(write);

        return group;
    }

    private async Task WriteGroupAsync(List<PendingWrite> group)
    {
        // Another writer may have taken all there was.
        if (group.Count == 0)
            return;

        try
        {
            await using var connection = await database.DataSource.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            foreach (var write in group)
                await RunAsync(write, connection, transaction, isAlone: group.Count == 1);

            await transaction.CommitAsync();
        }
        catch (Exception failure)
        {
            group.ForEach(write => write.Fail(failure));
            return;
        }

        group.ForEach(write => write.Succeed());
    }

    private static async Task RunAsync(
        PendingWrite write, DbConnection connection, DbTransaction transaction, bool isAlone)
    {
        if (isAlone)
        {
            await write.Operation(connection);
            return;
        }

        await transaction.SaveAsync(Savepoint);
        try
        {
            await write.Operation(connection);
            await transaction.ReleaseAsync(Savepoint);
        }
        catch (Exception failure)
        {
            // Where even this fails, the transaction is lost, and with it the group.
            await transaction.RollbackAsync(Savepoint);
            write.Fail(failure);
        }
    }

    /// <summary>An operation and whoever waits for it. The first answer is the one that is given.</summary>
    private sealed class PendingWrite(Func<DbConnection, Task> operation)
    {
        // Its caller goes on elsewhere: the writer has others to serve.
        private readonly TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Func<DbConnection, Task> Operation => operation;

        public Task Completion => answer.Task;

        public void Succeed() => answer.TrySetResult();

        public void Fail(Exception failure) => answer.TrySetException(failure);
    }
}
