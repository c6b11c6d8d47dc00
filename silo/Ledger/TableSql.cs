using System.Data.Common;
using Npgsql;

namespace PartnerConnect.Silo.Ledger;

/// <summary>How rows of one table are put in: one statement for all of them on PostgreSQL, one for each on SQLite.</summary>
internal sealed class TableSql
{
    private readonly string each;
    private readonly string all;

    private TableSql(string table, string columns, string onConflict)
    {
        var typed = columns.Split(',', StringSplitOptions.TrimEntries).Select(column => column.Split(' ')).ToList();
        var names = string.Join(", ", typed.Select(column => column[0]));
        each = $"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", typed.Select(column => $"@{column[0]}"))}) {onConflict}";
        all = $"INSERT INTO {table} ({names}) SELECT {names} FROM unnest("
            + $"{string.Join(", ", typed.Select(column => $"CAST(@{column[0]} AS {column[1]}[])"))}) AS given ({names}) {onConflict}";
    }

    /// <summary>Rows that leave alone what stands under their key.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">The columns of the key.</param>
    /// <param name="columns">All columns with their types on PostgreSQL; a value is named after its column.</param>
    public static TableSql Adding(string table, string key, string columns) => new(table, columns, $"ON CONFLICT ({key}) DO NOTHING");

    /// <summary>Rows that replace what stands under their key where their <c>revision</c> is higher.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">The columns of the key.</param>
    /// <param name="columns">All columns with their types on PostgreSQL; a value is named after its column.</param>
    public static TableSql Replacing(string table, string key, string columns)
    {
        var keys = key.Split(',', StringSplitOptions.TrimEntries);
        var others = columns.Split(',', StringSplitOptions.TrimEntries).Select(column => column.Split(' ')[0]).Except(keys);
        return new(
            table, columns,
            $"ON CONFLICT ({key}) DO UPDATE SET {string.Join(", ", others.Select(name => $"{name} = excluded.{name}"))} "
            + $"WHERE {table}.revision < excluded.revision");
    }

    /// <summary>The statements that put these rows in.</summary>
    /// <param name="connection">The connection they are for.</param>
    /// <param name="rows">The values of each row by column, in the same order in each; no key twice.</param>
    public IEnumerable<(string Sql, (string Name, object? Value)[] Values)> Put(
        DbConnection connection, IReadOnlyList<(string Name, object? Value)[]> rows) =>
        rows.Count > 1 && connection is NpgsqlConnection
            ? [(all, [.. rows[0].Select((first, place) => (first.Name, (object?)ArrayOf([.. rows.Select(row => row[place].Value)])))])]
            : rows.Select(values => (each, values));

    private static Array ArrayOf(IReadOnlyList<object?> values) => values.FirstOrDefault(value => value is not null) switch
    {
        int => ArrayOf<int>(values),
        long => ArrayOf<long>(values),
        bool => ArrayOf<bool>(values),
        DateOnly => ArrayOf<DateOnly>(values),
        DateTimeOffset => values.Select(value => value is DateTimeOffset moment ? SqlCommands.StoredMoment(moment) : (DateTimeOffset?)null).ToArray(),
        JsonText => values.Select(value => value is JsonText json ? json.Text : null).ToArray(),
        _ => values.Cast<string?>().ToArray(),
    };

    private static T?[] ArrayOf<T>(IReadOnlyList<object?> values)
        where T : struct => [.. values.Select(value => (T?)value)];
}
