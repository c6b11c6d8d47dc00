using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Runs one SQL text on either database; values always travel as parameters.</summary>
internal static class SqlCommands
{
    // A COPY goes to the server and back three times, and rows by themselves once.
    private const int FewestCopied = 20;

    public static async Task<int> ExecuteAsync(
        this DbConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        await using var command = connection.CreateCommand(sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs a statement for every row: in one round trip, or on SQLite as one prepared statement.</summary>
    /// <returns>How many rows they inserted, changed or deleted together.</returns>
    public static Task<int> ExecuteEachAsync(
        this DbConnection connection, string sql, IEnumerable<(string Name, object? Value)[]> rows) =>
        connection.CanCreateBatch
            ? ExecuteBatchAsync(connection, rows.Select(values => (sql, values)))
            : ExecutePreparedAsync(connection, sql, rows);

    /// <summary>Runs statements in their order: in one round trip, or on SQLite one by one.</summary>
    public static async Task ExecuteAllAsync(
        this DbConnection connection, IReadOnlyCollection<(string Sql, (string Name, object? Value)[] Values)> statements)
    {
        if (connection.CanCreateBatch)
        {
            await ExecuteBatchAsync(connection, statements);
            return;
        }

        foreach (var (sql, values) in statements)
            await connection.ExecuteAsync(sql, values);
    }

    /// <summary>Puts new rows into a table: on PostgreSQL by one COPY where there are many, on SQLite by one prepared statement.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="table">The table.</param>
    /// <param name="rows">Values by column, each column's parameter named after it; the same columns in every row.</param>
    public static async Task InsertEachAsync(
        this DbConnection connection, string table, IEnumerable<(string Name, object? Value)[]> rows)
    {
        // Never all of them at once: a report may have more than memory is meant to hold.
        var first = rows.Take(FewestCopied).ToList();
        if (first.Count == 0)
            return;

        var columns = string.Join(", ", first[0].Select(value => value.Name[1..]));
        if (connection is NpgsqlConnection server && first.Count == FewestCopied)
            await CopyAsync(server, $"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)", rows);
        else
            await connection.ExecuteEachAsync($"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", first[0].Select(value => value.Name))})", rows);
    }

    public static async Task<List<T>> QueryAsync<T>(
        this DbConnection connection,
        string sql,
        Func<DbDataReader, T> read,
        params (string Name, object? Value)[] values)
    {
        await using var command = connection.CreateCommand(sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));

        return rows;
    }

    public static async Task<List<T>> QueryAsync<T>(
        this DbDataSource source, string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] values)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.QueryAsync(sql, read, values);
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection, string sql, IEnumerable<(string Name, object? Value)[]> rows)
    {
        await using var copy = await connection.BeginBinaryImportAsync(sql);
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var (_, value) in row)
                await copy.WriteAsync(value);
        }

        // Without this the server forgets all of them.
        await copy.CompleteAsync();
    }

    // By its own type: as an object, each value's type is looked up anew.
    private static Task WriteAsync(this NpgsqlBinaryImporter copy, object? value) => value switch
    {
        null => copy.WriteNullAsync(),
        string text => copy.WriteAsync(text),
        int number => copy.WriteAsync(number),
        long number => copy.WriteAsync(number),
        decimal number => copy.WriteAsync(number),
        bool flag => copy.WriteAsync(flag),
        DateOnly day => copy.WriteAsync(day),
        _ => copy.WriteAsync<object>(value),
    };

    private static async Task<int> ExecuteBatchAsync(
        DbConnection connection, IEnumerable<(string Sql, (string Name, object? Value)[] Values)> statements)
    {
        await using var batch = connection.CreateBatch();
        foreach (var (sql, values) in statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values)
                command.Parameters.Add(Fill(command.CreateParameter(), name, value));

            batch.BatchCommands.Add(command);
        }

        return batch.BatchCommands.Count > 0 ? await batch.ExecuteNonQueryAsync() : 0;
    }

    private static async Task<int> ExecutePreparedAsync(
        DbConnection connection, string sql, IEnumerable<(string Name, object? Value)[]> rows)
    {
        // The driver keeps the statement prepared for as long as the text stays.
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var affected = 0;
        foreach (var values in rows)
        {
            command.Parameters.Clear();
            command.AddValues(values);
            affected += await command.ExecuteNonQueryAsync();
        }

        return affected;
    }

    // A command of a connection takes part in the connection's transaction on both databases.
    private static DbCommand CreateCommand(
        this DbConnection connection, string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.AddValues(values);
        return command;
    }

    private static void AddValues(this DbCommand command, (string Name, object? Value)[] values)
    {
        foreach (var (name, value) in values)
            command.Parameters.Add(Fill(command.CreateParameter(), name, value));
    }

    private static DbParameter Fill(DbParameter parameter, string name, object? value)
    {
        parameter.ParameterName = name;
        parameter.Value = value switch
        {
            null => DBNull.Value,
            DateTimeOffset moment => StoredMoment(moment),
            JsonText json => json.Text,
            _ => value,
        };

        if (value is JsonText && parameter is NpgsqlParameter typed)
            typed.NpgsqlDbType = NpgsqlDbType.Json;

        return parameter;
    }

    // PostgreSQL keeps microseconds and no offset; SQLite would keep more, and then answer differently.
    public static DateTimeOffset StoredMoment(DateTimeOffset moment) =>
        moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond)).ToUniversalTime();
}
