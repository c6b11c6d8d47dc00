using System.Data.Common;
using System.Threading.Channels;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Commits many callers' writes at once: one transaction, and one wait for the disk, for all that wait.</summary>
/// <remarks>
/// Nobody is answered before the commit, and where it fails everybody of the transaction fails. An operation must touch
/// rows of its own caller only and know nothing of its neighbours. Should two operations touch the same row after all
/// (a caller that was given up and one that took its place), PostgreSQL may find a deadlock; it costs one of the two.
/// </remarks>
internal sealed class LedgerWriter : IAsyncDisposable
{
    // PostgreSQL keeps this many savepoints of a transaction in its fast cache.
    private const int LargestGroup = 64;

    private const string Savepoint = "operation";

    private readonly Database database;
    private readonly Channel<PendingWrite> waiting = Channel.CreateUnbounded<PendingWrite>();
    private readonly Task writers;

    public LedgerWriter(Database database)
    {
        this.database = database;

        // SQLite has one writer in any case. On PostgreSQL a second group is filled while the first waits for the disk.
        var count = database.Kind == DatabaseKind.Sqlite ? 1 : 2;
        writers = Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(WriteUntilClosedAsync)));
    }

    /// <summary>Runs the operation in a transaction; answers when it is committed.</summary>
    /// <exception cref="ObjectDisposedException">The silo is shutting down; nothing was written.</exception>
    public Task WriteAsync(Func<DbConnection, Task> operation)
    {
        var write = new PendingWrite(operation);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(write), this);
        return write.Completion;
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
        while (group.Count < LargestGroup && waiting.Reader.TryRead(out var write))
            group.Add(write);

        return group;
    }

    private async Task WriteGroupAsync(List<PendingWrite> group)
    {
        // The other writer may have taken all there was.
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
