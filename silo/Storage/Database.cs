using System.Data.Common;
using Npgsql;

namespace PartnerConnect.Silo.Storage;

/// <summary>
/// The one database of a deployment: an SQLite file on a single machine, PostgreSQL under a cluster. Grain state,
/// reminders, membership and our own tables all live in it.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    public const string SqliteFileName = "partnerconnect.db";

    private Database(DatabaseKind kind, string orleansInvariant, DbDataSource dataSource)
    {
        Kind = kind;
        OrleansInvariant = orleansInvariant;
        DataSource = dataSource;
        OfGroups = dataSource;
    }

    public DatabaseKind Kind { get; }

    /// <summary>The name under which Orleans' ADO.NET providers know the driver.</summary>
    public string OrleansInvariant { get; }

    public DbDataSource DataSource { get; }

    /// <summary>Connections for statements over groups of keys (<see cref="Gathering{TAsked, TAnswer}"/>); on SQLite there is but one.</summary>
    internal DbDataSource OfGroups { get; private init; }

    /// <summary>Where the SQLite file is; null for PostgreSQL.</summary>
    public string? DataDirectory { get; private init; }

    /// <summary>With its password, which the data source keeps to itself; null for SQLite.</summary>
    internal string? PostgreSqlConnectionString { get; private init; }

    /// <summary>Opens the SQLite file in <paramref name="dataDirectory"/>; both are made when missing.</summary>
    public static Database OpenSqlite(string dataDirectory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dataDirectory);

        var directory = Directory.CreateDirectory(dataDirectory).FullName;
        var file = Path.Combine(directory, SqliteFileName);

        // Orleans has no entry for "Microsoft.Data.Sqlite"; under this name it loads that very driver.
        return new Database(DatabaseKind.Sqlite, "System.Data.SQLite", new GatedSqliteDataSource(file))
        {
            DataDirectory = directory,
        };
    }

    public static Database OpenPostgreSql(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);

        var withDefaults = PostgreSqlConnections.WithDefaults(connectionString);
        return new Database(DatabaseKind.PostgreSql, "Npgsql", NpgsqlDataSource.Create(withDefaults))
        {
            PostgreSqlConnectionString = withDefaults,
            OfGroups = NpgsqlDataSource.Create(PostgreSqlConnections.ForGroups(withDefaults)),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await OfGroups.DisposeAsync();
        await DataSource.DisposeAsync();
    }
}
