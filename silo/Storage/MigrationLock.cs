using Npgsql;

namespace PartnerConnect.Silo.Storage;

/// <summary>
/// Lets one process at a time migrate. Both kinds of lock are given back by the kernel or the server when their holder
/// is killed, so nobody ever has to clean up after one.
/// </summary>
internal static class MigrationLock
{
    private const string FileName = "partnerconnect.migration.lock";

    /// <summary>Any number which nobody else in the same PostgreSQL database takes: "PCMIGRAT" in ASCII.</summary>
    private const long AdvisoryLock = 0x50434D4947524154;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static Task<IAsyncDisposable> TakeAsync(
        Database database, TimeProvider time, CancellationToken cancellationToken) => database.Kind switch
        {
            DatabaseKind.Sqlite => TakeFileAsync(database.DataDirectory!, time, cancellationToken),
            _ => TakeAdvisoryLockAsync(database.PostgreSqlConnectionString!, cancellationToken),
        };

    private static async Task<IAsyncDisposable> TakeFileAsync(
        string directory, TimeProvider time, CancellationToken cancellationToken)
    {
        var path = Path.Combine(directory, FileName);
        while (true)
        {
            if (FileLock.TryTake(path) is { } taken)
                return taken;

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    // The lock belongs to the session. The pool would carry it on after Dispose, hence a connection of its own; and the
    // wait has no time limit, because a long migration elsewhere is no reason to fail here.
    private static async Task<IAsyncDisposable> TakeAdvisoryLockAsync(
        string connectionString, CancellationToken cancellationToken)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };
        var connection = new NpgsqlConnection(unpooled.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection);
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = AdvisoryLock });
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
