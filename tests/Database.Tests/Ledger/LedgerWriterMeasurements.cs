// A measurement is no test: it is built and run by hand only, by the command in docs/decisions/0014.
#if MEASURE
using System.Diagnostics;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Silo.Ledger;

namespace PartnerConnect.Database.Tests.Ledger;

/// <summary>How much committing in groups is worth; run by hand, see docs/decisions/0014.</summary>
public abstract class LedgerWriterMeasurements(TestDatabases databases) : LedgerTests(databases)
{
    private const int Callers = 32;
    private const int ReportsEach = 25;
    private const int LinesEach = 20;

    [Fact]
    public async Task Groups_against_one_transaction_each()
    {
        var output = TestContext.Current.TestOutputHelper!;

        // In turns, because other things run on the machine; the first pair warms up.
        for (var round = 0; round < 4; round++)
        {
            output.WriteLine($"{Database.Kind}, one transaction each: {await MeasureAsync(AppendAloneAsync)}");
            foreach (var (writers, group) in new[] { (1, 16), (1, 64), (2, 64), (8, 1), (16, 1) })
            {
                await using var writer = new LedgerWriter(Database, writers, group);
                var figures = await MeasureAsync(
                    entry => writer.WriteAsync(connection => new PosAppend(connection, [entry]).RunAsync()));
                output.WriteLine($"{Database.Kind}, {writers} writer(s) with groups of {group}: {figures}");
            }
        }
    }

    private async Task<string> MeasureAsync(Func<PosLedgerEntry, Task> append)
    {
        var times = new List<double>[Callers];
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
            times[caller] = await ReportAsync(append))));

        var seconds = watch.Elapsed.TotalSeconds;
        var sorted = times.SelectMany(time => time).Order().ToList();
        return $"{sorted.Count / seconds:0}/s, median {sorted[sorted.Count / 2]:0} ms, "
            + $"p99 {sorted[sorted.Count * 99 / 100]:0} ms";
    }

    private async Task<List<double>> ReportAsync(Func<PosLedgerEntry, Task> append)
    {
        var partner = NewReporting();
        var times = new List<double>();
        for (var number = 1; number <= ReportsEach; number++)
        {
            var week = new PosWeek(2024, number);
            var lines = Enumerable.Range(1, LinesEach)
                .Select(line => PosReporting.Line(line, $"A-{number}", 10_00, invoiceLine: line));
            var entry = partner.Entry(week, 1, number, [], [.. lines]);
            var watch = Stopwatch.StartNew();
            await append(entry);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times;
    }

    private async Task AppendAloneAsync(PosLedgerEntry entry)
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await new PosAppend(connection, [entry]).RunAsync();
        await transaction.CommitAsync();
    }
}

public sealed class SqliteLedgerWriterMeasurements(SqliteDatabases databases)
    : LedgerWriterMeasurements(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlLedgerWriterMeasurements(PostgreSqlDatabases databases)
    : LedgerWriterMeasurements(databases), IClassFixture<PostgreSqlDatabases>;
#endif
