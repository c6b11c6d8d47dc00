using System.Collections.Immutable;
using System.Data.Common;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Looks up what a report is held against: names of partners, and what was sold before.</summary>
/// <remarks>Both go by an index, so that neither the number of partners nor other partners' lines make them slower.</remarks>
internal sealed class PosKnowing(Database database, PosQuestion question)
{
    public async Task<PosKnown> AskAsync()
    {
        if (question is { Names.Count: 0, Returned.Count: 0 })
            return new([], ImmutableDictionary<SoldBefore, DateOnly>.Empty);

        await using var connection = await database.DataSource.OpenConnectionAsync();
        var names = await AskAsync(connection, PosSql.PartnerNames, question.Names, row => row.Text("plain_name"));
        var sold = await AskAsync(connection, PosSql.Sold, question.Returned, ReadSold);
        return new(
            names.ToImmutableHashSet(StringComparer.Ordinal),
            sold.GroupBy(each => each.Sold).ToImmutableDictionary(each => each.Key, each => each.Min(first => first.Day)));
    }

    private async Task<List<T>> AskAsync<T>(
        DbConnection connection, ListSql sql, IReadOnlyCollection<string> values, Func<DbDataReader, T> read) => values.Count == 0
        ? []
        : await connection.QueryAsync(
            sql.For(connection), read,
            ("@partner_id", question.PartnerId), ("@week", $"{question.Week}"), ListSql.List(values.Where(IsStored)));

    // PostgreSQL takes no text with a NUL, not even to look for it. The line that has one is refused when it is checked.
    private static bool IsStored(string value) => !value.Contains('\0', StringComparison.Ordinal);

    private static (SoldBefore Sold, DateOnly Day) ReadSold(DbDataReader row) => (
        new(row.Text("part_number"), EndCustomerNames.Plain(row.Text("end_customer_name"))), row.Day("first_day"));
}
