using Npgsql;

namespace PartnerConnect.EndToEnd.Tests.Torture;

/// <summary>What a quarter's close leaves in the database, without the moments at which it was left.</summary>
internal static class ClosedQuarter
{
    public const string Run = "run-quarter-close-FY25-Q1-benelux";

    private static readonly string[] Left =
    [
        "SELECT partner_id, name, track, missed_streak, open_proposals, net_revenue_minor_units, net_revenue_year FROM partner_summary",
        "SELECT id, partner_id, sequence, kind, period, outcome, rule, guide_version, as_of, decided_by, trace::text FROM decision",
        "SELECT id, partner_id, from_track, to_track, rule, period, proposed_on, effective_on, status, decision_id FROM proposal",
        $"SELECT partner_id, outcome, net_revenue_minor_units FROM transition WHERE run_id = '{Run}'",
        $"SELECT status, guide_version, cut_off, cohorts_done, partners, outcomes::jsonb::text, net_revenue_minor_units, mismatch FROM run WHERE run_id = '{Run}'",
    ];

    /// <summary>Every row, as a text.</summary>
    public static async Task<HashSet<string>> LeftAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        var rows = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (sql, number) in Left.Select((sql, number) => (sql, number)))
        {
            await using var command = source.CreateCommand(sql);
            await using var reader = await command.ExecuteReaderAsync();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
            {
                _ = reader.GetValues(values);
                Assert.True(rows.Add($"{number}: {string.Join(" | ", values)}"), $"twice: {string.Join(" | ", values)}");
            }
        }

        return rows;
    }

    /// <summary>How many partners have passed so far, and whether the run is done.</summary>
    public static async Task<(long Passed, bool IsDone)> ProgressAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            $"SELECT (SELECT count(*) FROM transition WHERE run_id = '{Run}'), (SELECT status FROM run WHERE run_id = '{Run}')");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), await reader.IsDBNullAsync(1) is false && reader.GetString(1) == "Completed");
    }
}
