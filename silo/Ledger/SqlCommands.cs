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
    public static async Task ExecuteEachAsync(
        this DbConnection connection, string sql, IEnumerable<(string Name, object? Value)[]> rows)
    {
        if (connection.CanCreateBatch)
            await ExecuteBatchAsync(connection, sql, rows);
        else
            await ExecutePreparedAsync(connection, sql, rows);
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

    private static async Task ExecuteBatchAsync(
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

        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync();
    }

    private static async Task ExecutePreparedAsync(
        DbConnection connection, string sql, IEnumerable<(string Name, object? Value)[]> rows)
    {
        // The driver keeps the statement prepared for as long as the text stays.
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var values in rows)
        {
            command.Parameters.Clear();
            command.AddValues(values);
            await command.ExecuteNonQueryAsync();
        }
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
