using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Database.Tests.Ledger;

public abstract class RunRowsTests(TestDatabases databases) : LedgerTests(databases)
{
    private static readonly DateTimeOffset Cut = new(2024, 6, 30, 22, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_run_reads_as_it_was_put()
    {
        var progress = MakeProgress(NewId("region"), Cut);

        await RunRows.Put(progress.Order.RunId, progress);

        AssertSame(progress, Assert.Single(await RunRows.Runs(progress.Order.Region, null, 200)));
    }

    [Fact]
    public async Task A_run_is_replaced_by_what_is_put_later()
    {
        var running = MakeProgress(NewId("region"), Cut);
        await RunRows.Put(running.Order.RunId, running);
        var completed = running with
        {
            Status = "CompletedWithFailures",
            CohortsDone = 32,
            Partners = 1_000,
            Outcomes = running.Outcomes.Add("It's \"missed\" – ü", 7),
            NetRevenueMinorUnits = -9_000_000_000_000_000,
            Failures = [new PartnerFailure("AW-1", "No 'answer'")],
            CompletedAt = Cut.AddHours(1),
            Mismatch = "12 instead of 13",
            PartnersInAll = 1_200,
            FailedPartners = 201,
            Retries = 2,
            RetryAt = Cut.AddHours(2),
            Acts = [new RunAct(RunActKind.Pause, "Petra", "It's \"late\" – ü", Cut.AddMinutes(2))],
            Differences = [new PartnerDifference("AW-2", "partner Met 5, row nothing")],
        };

        await RunRows.Put(completed.Order.RunId, completed);

        AssertSame(completed, Assert.Single(await RunRows.Runs(running.Order.Region, null, 200)));
    }

    [Fact]
    public async Task Runs_are_listed_latest_cut_off_first_then_by_id()
    {
        var region = NewId("region");
        RunProgress[] runs =
        [
            MakeProgress(region, Cut.AddDays(1)),
            MakeProgress(region, Cut.AddTicks(10), "run-a"),
            MakeProgress(region, Cut.ToOffset(TimeSpan.FromHours(2)), "run-a"),
            MakeProgress(region, Cut, "run-b"),
            MakeProgress(region, Cut.AddDays(-1)),
        ];
        foreach (var run in runs.Reverse())
            await RunRows.Put(run.Order.RunId, run);

        Assert.Equal(
            runs.Select(run => run.Order.RunId), (await RunRows.Runs(region, null, 200)).Select(run => run.RunId));
        Assert.Equal(2, (await RunRows.Runs(region, "Running", 2)).Length);
        Assert.Empty(await RunRows.Runs(region, "Completed", 200));
        Assert.NotEmpty(await RunRows.Runs(null, "Running", 200));
    }

    private static RunProgress MakeProgress(string region, DateTimeOffset cutOff, string prefix = "run") => new()
    {
        Order = new RunOrder
        {
            RunId = $"{NewId(prefix)}",
            Kind = "quarter-close",
            Period = "FY25-Q1",
            Region = region,
            GuideVersion = "FY25",
            CutOff = cutOff,
            Day = new DateOnly(2024, 7, 1),
        },
        Status = "Running",
        CohortsDone = 3,
        Cohorts = 32,
        Partners = 90,
        Outcomes = ImmutableDictionary<string, int>.Empty.Add("Met", 80).Add("Missed", 10),
        NetRevenueMinorUnits = 123_456_789_012,
        Failures = [],
        StartedAt = Cut.AddMinutes(1),
    };

    // Records compare their dictionaries and arrays by reference.
    private static void AssertSame(RunProgress expected, RunListing actual)
    {
        Assert.Equal(expected.Order.RunId, actual.RunId);
        Assert.Equal(
            expected.Outcomes.OrderBy(outcome => outcome.Key),
            actual.Progress.Outcomes.OrderBy(outcome => outcome.Key));
        Assert.Equal(expected.Failures, actual.Progress.Failures);
        Assert.Equal(expected.Acts, actual.Progress.Acts);
        Assert.Equal(expected.Differences, actual.Progress.Differences);
        Assert.Equal(expected, actual.Progress with
        {
            Outcomes = expected.Outcomes,
            Failures = expected.Failures,
            Acts = expected.Acts,
            Differences = expected.Differences,
        });
    }
}

public sealed class SqliteRunRowsTests(SqliteDatabases databases)
    : RunRowsTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlRunRowsTests(PostgreSqlDatabases databases)
    : RunRowsTests(databases), IClassFixture<PostgreSqlDatabases>;
