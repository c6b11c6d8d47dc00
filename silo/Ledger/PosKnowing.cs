using System.Collections.Immutable;
using System.Data.Common;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Looks up what a report is held against: names of partners, and what was sold before.</summary>
/// <remarks>Both go by an index, so that neither the number of partners nor other partners' lines make them slower.</remarks>
internal static class PosKnowing
{
    public static async Task<ImmutableHashSet<string>> PartnerNamesAsync(Database database, ImmutableArray<string> names) =>
        (await AskAsync(database, PosSql.PartnerNames, names, row => row.Text("plain_name"))).ToImmutableHashSet(StringComparer.Ordinal);

    public static async Task<ImmutableDictionary<SoldBefore, DateOnly>> SoldAsync(
        Database database, string partnerId, PosWeek week, ImmutableArray<string> parts)
    {
        var sold = await AskAsync(database, PosSql.Sold, parts, ReadSold, ("@partner_id", partnerId), ("@week", $"{week}"));
        return sold.GroupBy(each => each.Sold).ToImmutableDictionary(each => each.Key, each => each.Min(first => first.Day));
    }

    private static async Task<List<T>> AskAsync<T>(
        Database database, ListSql sql, ImmutableArray<string> values, Func<DbDataReader, T> read, params (string, object?)[] more)
    {
        if (values.IsEmpty)
            return [];
        await using var connection = await database.DataSource.OpenConnectionAsync();
        return await connection.QueryAsync(sql.For(connection), read, [.. more, ListSql.List(values.Where(IsStored))]);
    }

    // PostgreSQL takes no text with a NUL, not even to look for it. The line that has one is refused when it is checked.
    private static bool IsStored(string value) => !value.Contains('\0', StringComparison.Ordinal);

    private static (SoldBefore Sold, DateOnly Day) ReadSold(DbDataReader row) => (
        new(row.Text("part_number"), EndCustomerNames.Plain(row.Text("end_customer_name"))), row.Day("first_day"));
}
