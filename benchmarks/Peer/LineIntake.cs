using System.Collections.Frozen;
using Npgsql;

namespace PartnerConnect.Peer;

/// <summary>What a plain service does with a feed: line by line it splits, checks, inserts by a prepared statement and commits.</summary>
/// <remarks>
/// It keeps no versions, answers for no week and lets the first line of a key win. A line that is not new is told by the ledger's own
/// unique key. The lines have no quoted fields, so that it need not look for any.
/// </remarks>
internal sealed class LineIntake(NpgsqlDataSource source) : IAsyncDisposable
{
    private FrozenDictionary<string, decimal> prices = FrozenDictionary<string, decimal>.Empty;

    public static LineIntake Open(string connectionString) => new(NpgsqlDataSource.Create(connectionString));

    /// <summary>Reads part numbers and prices.</summary>
    public async Task TakeCatalogueAsync(Stream body)
    {
        var read = new Dictionary<string, decimal>(StringComparer.Ordinal);
        await foreach (var fields in LinesAsync(body))
            read[fields[0]] = decimal.Parse(fields[^1], System.Globalization.CultureInfo.InvariantCulture);
        prices = read.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Takes a feed in.</summary>
    /// <param name="body">The file.</param>
    /// <param name="commitsEachLine">Whether a line is durable before the next is read, or all are committed at the end.</param>
    public async Task<IntakeAnswer> TakeFeedAsync(Stream body, bool commitsEachLine)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = commitsEachLine ? null : await connection.BeginTransactionAsync();
        await using var insert = LineInsert.Prepare(connection);
        await insert.PrepareAsync();
        var (lines, accepted) = (0, 0);
        await foreach (var fields in LinesAsync(body))
        {
            lines++;
            if (SoldLine.TryRead(fields, lines + 1, prices, out var line) && await insert.ExecuteAsync(line) > 0)
                accepted++;
        }

        if (transaction is not null)
            await transaction.CommitAsync();
        return new(lines, accepted);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static async IAsyncEnumerable<string[]> LinesAsync(Stream body)
    {
        using var reader = new StreamReader(body);
        await reader.ReadLineAsync();
        while (await reader.ReadLineAsync() is { } line)
            yield return line.Split(',');
    }
}

/// <summary>What became of a feed.</summary>
internal sealed record IntakeAnswer(int Lines, int Accepted);
