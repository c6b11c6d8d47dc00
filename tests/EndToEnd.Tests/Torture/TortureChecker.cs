using Npgsql;

namespace PartnerConnect.EndToEnd.Tests.Torture;

/// <summary>Holds what a database and its service tell against what was acknowledged, and names every difference.</summary>
internal static class TortureChecker
{
    private const int Listed = 20;

    /// <summary>Differences between the lines that were acknowledged and those that count, as sets and to the cent.</summary>
    public static IEnumerable<string> Differences(IEnumerable<CountedLine> acknowledged, IEnumerable<CountedLine> counted)
    {
        var due = acknowledged.ToDictionary(line => line.Key, line => line.Net);
        foreach (var lines in counted.GroupBy(line => line.Key))
        {
            if (lines.Count() > 1)
                yield return $"{lines.Key} counts {lines.Count()} times";
            if (!due.Remove(lines.Key, out var net))
                yield return $"{lines.Key} counts and was never acknowledged, or was replaced";
            else if (lines.First().Net != net)
                yield return $"{lines.Key} counts {lines.First().Net}, not {net}";
        }

        foreach (var (key, net) in due)
            yield return $"{key} of {net} was acknowledged and is lost";
    }

    /// <summary>Transitions that one partner passed more than once.</summary>
    public static IEnumerable<string> Repeated(IEnumerable<(string Partner, string Kind, string Period)> transitions) => transitions
        .GroupBy(each => each).Where(group => group.Count() > 1).Select(group => $"{group.Key} happened {group.Count()} times");

    /// <summary>Asks the database and the service, and fails with all that differs.</summary>
    public static async Task AgreesAsync(string database, TortureClient client, TortureWriters writers)
    {
        var acknowledged = writers.Sold.ToList();
        var differences = new List<string>(client.Faults);
        differences.AddRange(Differences(acknowledged.SelectMany(week => week.Counted), await CountedAsync(database)));
        differences.AddRange(await VersionsAsync(database, acknowledged));
        differences.AddRange(Repeated(await TransitionsAsync(database)));
        await Parallel.ForEachAsync(writers.Units, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (partner, _) =>
        {
            var told = await PartnerAsync(client, partner.Partner, partner.Units, acknowledged);
            lock (differences)
                differences.AddRange(told);
        });
        var reconciliation = await client.SendAsync(HttpMethod.Get, "/v1/pos/reconciliation");
        if (reconciliation["differences"]!.AsArray() is { Count: > 0 } unequal)
            differences.Add($"lines, ledger and partners differ: {unequal.ToJsonString()}");

        Assert.NotEmpty(acknowledged);
        if (differences.Count > 0)
            Assert.Fail($"{differences.Count} differences, such as\n{string.Join('\n', differences.Take(Listed))}");
    }

    private static async Task<List<string>> PartnerAsync(TortureClient client, string partner, int units, IReadOnlyList<SoldWeek> acknowledged)
    {
        var differences = new List<string>();
        var standing = await client.SendAsync(HttpMethod.Get, $"/v1/partners/{partner}/standing");
        var sold = acknowledged.Where(week => week.Partner == partner).Sum(week => week.Counted.Sum(line => line.Net)) / 100m;
        Hold("net revenue", sold, standing["netRevenue"]!["amount"]!.GetValue<decimal>());
        Hold("NFR spend", units * TortureWriters.UnitPrice / 100m, standing["nfr"]!["spent"]!["amount"]!.GetValue<decimal>());
        var chain = await client.SendAsync(HttpMethod.Get, $"/v1/partners/{partner}/decisions/check");
        if (!chain["isIntact"]!.GetValue<bool>())
            differences.Add($"{partner}: the chain of decisions is broken: {chain.ToJsonString()}");
        return differences;

        void Hold(string what, decimal due, decimal told)
        {
            if (due != told)
                differences.Add($"{partner}: {what} of {told}, not {due}");
        }
    }

    private static async Task<List<CountedLine>> CountedAsync(string database) => await QueryAsync(
        database,
        """
        SELECT line.partner_id, line.invoice_number, line.invoice_line,
               line.net_minor_units + coalesce((
                   SELECT sum(entry.added_net_minor_units) FROM pos_correction AS entry
                   WHERE entry.partner_id = line.partner_id AND entry.week = line.week
                     AND entry.version = line.version AND entry.line_no = line.line_no), 0)::bigint
        FROM pos_line AS line WHERE line.counts
        """,
        row => new CountedLine(new LineKey(row.GetString(0), row.GetString(1), row.GetInt32(2)), row.GetInt64(3)));

    // A version more than was sent is one that was written twice.
    private static async Task<IEnumerable<string>> VersionsAsync(string database, IReadOnlyList<SoldWeek> acknowledged)
    {
        var stored = await QueryAsync(
            database, "SELECT partner_id, week, count(*), max(version) FROM pos_report GROUP BY partner_id, week",
            row => (Week: $"{row.GetString(0)} {row.GetString(1)}", Versions: (row.GetInt64(2), (long)row.GetInt32(3))));
        var due = acknowledged.ToDictionary(week => $"{week.Partner} {week.Week}", week => ((long)week.Version, (long)week.Version));
        return stored.Where(each => due.GetValueOrDefault(each.Week) != each.Versions)
            .Select(each => $"{each.Week}: versions {each.Versions}, not {due.GetValueOrDefault(each.Week)}");
    }

    private static Task<List<(string Partner, string Kind, string Period)>> TransitionsAsync(string database) => QueryAsync(
        database,
        """
        SELECT partner_id, kind, period FROM decision
        WHERE kind IN ('milestone-provisional', 'milestone', 'eligibility', 'default-assignment', 'leap-statement')
        """,
        row => (row.GetString(0), row.GetString(1), row.GetString(2)));

    private static async Task<List<T>> QueryAsync<T>(string database, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }
}
