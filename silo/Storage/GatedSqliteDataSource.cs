using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PartnerConnect.Silo.Storage;

/// <summary>
/// Hands out one open connection at a time to one SQLite file; everyone else queues here.
/// </summary>
/// <remarks>
/// SQLite has a single writer. Left to themselves, writers meet in the file lock, where the driver polls and the
/// unlucky wait for seconds; a queue in the process is fair and costs microseconds. The gate is in the connection
/// itself, so that no way of opening one can go round it.
/// </remarks>
internal sealed class GatedSqliteDataSource : DbDataSource
{
    /// <summary>Someone who waits this long met a connection which was never closed, or holds one already.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    // FULL, because in WAL mode anything less may lose the last commits to a power cut. The timeout is for others who
    // have the file open, such as a backup or the sqlite3 shell.
    private static readonly string[] Settings =
        ["busy_timeout = 10000", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"];

    private readonly SemaphoreSlim gate = new(initialCount: 1, maxCount: 1);
    private readonly string connectionString;
    private readonly TimeSpan longestWait;
    private object? preparedHandle;

    public GatedSqliteDataSource(string file)
        : this(file, LongestWait)
    {
    }

    internal GatedSqliteDataSource(string file, TimeSpan longestWait)
    {
        connectionString = new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString;
        this.longestWait = longestWait;
    }

    public override string ConnectionString => connectionString;

    internal void Enter()
    {
        if (!gate.Wait(longestWait))
            throw Held();
    }

    internal async Task EnterAsync(CancellationToken cancellationToken)
    {
        if (!await gate.WaitAsync(longestWait, cancellationToken))
            throw Held();
    }

    internal void Leave() => gate.Release();

    /// <summary>Sets what SQLite remembers per physical connection; called with the gate held.</summary>
    /// <remarks>
    /// The driver's pool gives the same physical connection back, so this is once per process and not once per use.
    /// </remarks>
    internal void Prepare(SqliteConnection connection)
    {
        if (ReferenceEquals(preparedHandle, connection.Handle))
            return;

        // One command each: in a command of several the driver drops errors which come after the first row.
        foreach (var setting in Settings)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA {setting}";
            command.ExecuteNonQuery();
        }

        preparedHandle = connection.Handle;
    }

    // The base class would do the same by itself, but Orleans calls exactly this one: say so.
    protected override async ValueTask<DbConnection> OpenDbConnectionAsync(
        CancellationToken cancellationToken = default)
    {
        var connection = new GatedSqliteConnection(this);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    protected override DbConnection CreateDbConnection() => new GatedSqliteConnection(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            CloseFile();

        base.Dispose(disposing);
    }

    protected override ValueTask DisposeAsyncCore()
    {
        CloseFile();
        return base.DisposeAsyncCore();
    }

    // Otherwise the pool would keep the file open after its owner is gone.
    private void CloseFile()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private TimeoutException Held() => new(
        $"The connection to {connectionString} was in use for {longestWait.TotalSeconds:0} s. Either a connection was "
        + "never disposed, or code which holds one asked for a second.");
}
