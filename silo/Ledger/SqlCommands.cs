using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Runs one SQL text on either database; values always travel as parameters.</summary>
internal static class SqlCommands
{
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
        connection.CanCreateBatch ? ExecuteBatchAsync(connection, sql, rows) : ExecutePreparedAsync(connection, sql, rows);

    /// <summary>Puts new rows into a table: on PostgreSQL by one COPY, on SQLite by one prepared statement.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="table">The table.</param>
    /// <param name="rows">Values by column, each column's parameter named after it; the same columns in every row.</param>
    public static async Task InsertEachAsync(
        this DbConnection connection, string table, IEnumerable<(string Name, object? Value)[]> rows)
    {
        if (rows.FirstOrDefault() is not { } first)
            return;

        var columns = string.Join(", ", first.Select(value => value.Name[1..]));
        if (connection is NpgsqlConnection server)
            await CopyAsync(server, $"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)", rows);
        else
            await ExecutePreparedAsync(connection, $"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", first.Select(value => value.Name))})", rows);
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
            {
                if (value is null)
                    await copy.WriteNullAsync();
                else
                    await copy.WriteAsync(value);
            }
        }

        // Without this the server forgets all of them.
        await copy.CompleteAsync();
    }

    private static async Task<int> ExecuteBatchAsync(
        DbConnection connection, string sql, IEnumerable<(string Name, object? Value)[]> rows)
    {
        await using var batch = connection.CreateBatch();
        foreach (var values in rows)
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
    private static DateTimeOffset StoredMoment(DateTimeOffset moment) =>
        moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond)).ToUniversalTime();
}
