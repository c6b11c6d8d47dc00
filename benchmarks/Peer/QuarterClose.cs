using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Npgsql;

namespace PartnerConnect.Peer;

/// <summary>How a plain service closes a quarter: workers lock one partner's document after the other, decide, and write what they decided.</summary>
/// <remarks>
/// Each partner is one transaction of two round trips: the document is read under lock; document, decision and ledger row are
/// written and committed together. The rule is the least there is: the quarter's sum against its target, and the streak.
/// </remarks>
internal sealed class QuarterClose(NpgsqlDataSource source)
{
    private const long Target = 25_000_00;

    /// <summary>Closes the quarter for everybody.</summary>
    /// <param name="period">The quarter's name, which no close had before.</param>
    /// <param name="workers">How many partners at once.</param>
    public async Task<int> CloseAsync(string period, int workers)
    {
        var waiting = Channel.CreateUnbounded<string>();
        await using (var all = source.CreateCommand("SELECT id FROM plain_partner"))
        await using (var rows = await all.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
                waiting.Writer.TryWrite(rows.GetString(0));
        }

        waiting.Writer.Complete();
        var closed = 0;
        await Task.WhenAll(Enumerable.Range(0, workers).Select(async _ =>
        {
            await using var connection = await source.OpenConnectionAsync();
            await foreach (var partner in waiting.Reader.ReadAllAsync())
            {
                await CloseAsync(connection, partner, period);
                Interlocked.Increment(ref closed);
            }
        }));
        return closed;
    }

    private static async Task CloseAsync(NpgsqlConnection connection, string partner, string period)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var read = new NpgsqlCommand("SELECT state FROM plain_partner WHERE id = $1 FOR UPDATE", connection);
        read.Parameters.AddWithValue(partner);
        var state = JsonNode.Parse((string)(await read.ExecuteScalarAsync())!)!.AsObject();

        var sum = (state["weeks"] as JsonObject ?? []).Sum(week => (long?)week.Value?["netMinorUnits"] ?? 0);
        var outcome = sum >= Target ? "Met" : "Missed";
        var streak = sum >= Target ? 0 : ((int?)state["plainStreak"] ?? 0) + 1;
        state["plainStreak"] = streak;
        state["plainOutcome"] = outcome;
        var trace = JsonSerializer.Serialize(new { period, sum, Target, streak, outcome });

        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Command("UPDATE plain_partner SET state = $2::jsonb WHERE id = $1", partner, state.ToJsonString()),
                Command("INSERT INTO plain_decision (partner_id, period, outcome, trace) VALUES ($1, $2, $3, $4::jsonb)", partner, period, outcome, trace),
                Command("INSERT INTO plain_transition (run_id, partner_id, outcome, net_revenue_minor_units) VALUES ($1, $2, $3, $4)", $"close-{period}", partner, outcome, sum),
            },
        };
        await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private static NpgsqlBatchCommand Command(string statement, params object[] values)
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
