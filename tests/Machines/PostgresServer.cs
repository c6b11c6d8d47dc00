using Npgsql;

namespace PartnerConnect.Machines;

/// <summary>A PostgreSQL server for tests, and the databases they make in it.</summary>
/// <remarks>
/// One is shared by a whole test process. It is the server named by PARTNERCONNECT_TEST_POSTGRES (a connection string
/// of a role which may create databases), else one started here from installed binaries. With neither, the test which
/// asks is skipped; under PARTNERCONNECT_NO_SKIP=1 it fails.
/// </remarks>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string ExistingServerVariable = "PARTNERCONNECT_TEST_POSTGRES";
    private const string NoSkipVariable = "PARTNERCONNECT_NO_SKIP";

    private static readonly Lazy<Task<PostgresServer?>> Shared = new(FindOrStartAsync);

    private readonly PostgresProcess? process;

    private PostgresServer(string connectionString, PostgresProcess? process)
    {
        ConnectionString = connectionString;
        this.process = process;
    }

    /// <summary>To the server's maintenance database, as a role which may create others.</summary>
    public string ConnectionString { get; }

    /// <summary>The server of this test process; stopped and deleted when the process ends, however it ends.</summary>
    public static async Task<PostgresServer> SharedAsync() => await Shared.Value ?? SkipOrFail();

    /// <summary>A server of the caller's own, to stop or to break.</summary>
    public static async Task<PostgresServer> StartOwnAsync() => await StartAsync() ?? SkipOrFail();

    /// <summary>Makes an empty database with a name of its own and answers its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"pc_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name }.ConnectionString;
    }

    /// <summary>Removes a database made here, with whoever is still connected to it.</summary>
    public async Task DropDatabaseAsync(string connectionString)
    {
        // Our own server is deleted whole, and each DROP would make it write a checkpoint first.
        if (process is not null)
            return;

        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    /// <summary>Turns everybody out of a database made here and lets nobody in, as if it were gone.</summary>
    public async Task ShutAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await ExecuteAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    }

    /// <summary>Lets everybody in again.</summary>
    public Task OpenAsync(string connectionString) =>
        ExecuteAsync($"ALTER DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} ALLOW_CONNECTIONS true");

    /// <summary>Ends a server of the caller's own at once, with all its sessions, as a power cut would.</summary>
    public Task KillAsync() => Own.KillAsync();

    /// <summary>Starts it again on what it had written, and waits until it answers.</summary>
    public Task StartAgainAsync() => Own.StartAgainAsync();

    /// <summary>Makes a database with all that another one holds, to which nobody is connected.</summary>
    public async Task<string> CopyDatabaseAsync(string connectionString)
    {
        var name = $"pc_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {new NpgsqlConnectionStringBuilder(connectionString).Database}");
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await process.DisposeAsync();
    }

    private PostgresProcess Own => process ?? throw new InvalidOperationException("This server is somebody else's.");

    private static async Task<PostgresServer?> FindOrStartAsync()
    {
        var existing = Environment.GetEnvironmentVariable(ExistingServerVariable);
        return string.IsNullOrWhiteSpace(existing) ? await StartAsync() : new PostgresServer(existing, process: null);
    }

    private static async Task<PostgresServer?> StartAsync()
    {
        if (PostgresBinaries.Find() is not { } binaries)
            return null;

        var process = await PostgresProcess.StartAsync(binaries);
        return new PostgresServer(process.ConnectionString, process);
    }

    private static PostgresServer SkipOrFail()
    {
        const string reason = "No PostgreSQL: neither are its binaries installed (Debian: apt-get install postgresql) "
            + $"nor does {ExistingServerVariable} name a server.";

        if (Environment.GetEnvironmentVariable(NoSkipVariable) == "1")
            Assert.Fail(reason);

        Assert.Skip(reason);
        return null!;
    }

    private async Task ExecuteAsync(string sql)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
