using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Silo.Ledger;

/// <summary>Looks up what a report is held against: names of partners, and what was sold before.</summary>
/// <remarks>Both go by an index, so that neither the number of partners nor other partners' lines make them slower.</remarks>
internal sealed class PosKnowing(Database database, PosQuestion question)
{
    // Both databases take far more parameters, and a report seldom has as many.
    private const int ValuesAtOnce = 500;

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
        DbConnection connection, string sql, IReadOnlyCollection<string> values, Func<DbDataReader, T> read)
    {
        var found = new List<T>();
        foreach (var some in values.Chunk(ValuesAtOnce))
        {
            var names = some.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"@value{index}")).ToArray();
            found.AddRange(await connection.QueryAsync(
                string.Format(CultureInfo.InvariantCulture, sql, string.Join(", ", names)),
                read,
                [
                    ("@partner_id", question.PartnerId), ("@week", $"{question.Week}"),
                    .. names.Zip(some, (name, value) => (name, (object?)value)),
                ]));
        }

        return found;
    }

    private static (SoldBefore Sold, DateOnly Day) ReadSold(DbDataReader row) => (
        new(row.Text("part_number"), EndCustomerNames.Plain(row.Text("end_customer_name"))), row.Day("first_day"));
}
