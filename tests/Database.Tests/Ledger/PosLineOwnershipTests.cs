using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using static PartnerConnect.Database.Tests.Ledger.PosReporting;

namespace PartnerConnect.Database.Tests.Ledger;

/// <summary>Of the weeks that hold one and the same line, the earliest counts it, whichever comes first.</summary>
public abstract class PosLineOwnershipTests(TestDatabases databases) : LedgerTests(databases)
{
    private static readonly PosWeek W14 = new(2024, 14);
    private static readonly PosWeek W15 = new(2024, 15);
    private static readonly PosWeek W16 = new(2024, 16);
    private static readonly PosReject UnknownPart = new(9, "L02", "ManufacturerPartNumber", "X", "No.");

    [Fact]
    public async Task A_line_in_two_weeks_counts_in_the_earlier_whichever_comes_first()
    {
        var (earlierFirst, laterFirst) = (NewReporting(), NewReporting());
        PosLine[] earlier = [Line(2, "A-1", 100_00), Line(3, "A-2", 1_00)];
        PosLine[] later = [Line(2, "B-1", 10_00), Line(7, "A-1", 60_00)];

        await earlierFirst.ReportAsync(W14, earlier);
        await earlierFirst.ReportAsync(W15, later);
        await laterFirst.ReportAsync(W15, later);
        await laterFirst.ReportAsync(W14, earlier);

        Assert.Equal(101_00, await laterFirst.CentsAsync(W14));
        Assert.Equal(10_00, await laterFirst.CentsAsync(W15));
        Assert.Equal(await earlierFirst.PictureAsync(), await laterFirst.PictureAsync());
    }

    [Fact]
    public async Task A_line_that_counts_elsewhere_is_shown_as_refused_with_the_week_that_counts()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W14, Line(2, "A-1", 100_00, invoiceLine: 8));

        await partner.ReportAsync(
            W15, [UnknownPart], Line(7, "A-1", 60_00, invoiceLine: 8), Line(8, "B-1", 1));

        var rejects = await partner.RejectsAsync(W15);
        Assert.Equal([7, 9], rejects.Select(reject => reject.Line));
        Assert.Equal(("L05", "InvoiceLine", "8"), (rejects[0].Code, rejects[0].Field, rejects[0].Value));
        Assert.Contains("2024-W14", rejects[0].Message, StringComparison.Ordinal);
        var report = await partner.CurrentAsync(W15);
        Assert.Equal((1, 2), (report.LinesAccepted, report.LinesRejected));
    }

    [Fact]
    public async Task Dropping_a_line_makes_it_count_where_else_it_stands()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W14, Line(2, "A-1", 100_00), Line(3, "A-2", 1_00));
        await partner.ReportAsync(W16, Line(2, "A-1", 60_00));
        await partner.ReportAsync(W15, Line(2, "A-1", 80_00));

        await partner.ReportAsync(W14, Line(2, "A-2", 1_00));

        Assert.Equal([W14, W15], (await partner.ChangedAfterAsync(3)).Select(totals => totals.Week));
        Assert.Equal(80_00, await partner.CentsAsync(W15));
        Assert.Equal(0, await partner.CentsAsync(W16));
        Assert.Empty(await partner.RejectsAsync(W15));
        Assert.Contains("2024-W15", Assert.Single(await partner.RejectsAsync(W16)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_that_loses_or_gains_a_line_changes_with_the_entry_that_took_or_gave_it()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W16, Line(2, "C-1", 5));
        await partner.ReportAsync(W15, Line(2, "A-1", 60_00), Line(3, "B-1", 1_00));

        await partner.ReportAsync(W14, Line(2, "A-1", 100_00));

        var changed = await partner.ChangedAfterAsync(2);
        Assert.Equal(
            [(W14, 3L, 1, 0), (W15, 3L, 1, 1)],
            changed.Select(week => (week.Week, week.Sequence, week.LinesAccepted, week.LinesRejected)));
        var report = await partner.CurrentAsync(W15);
        Assert.Equal((2L, 3L), (report.Sequence, report.ChangedSequence));
    }

    [Fact]
    public async Task Weeks_in_random_order_come_to_the_same_totals()
    {
        const int permutationsOfEach = 5;
        await Parallel.ForAsync(0, 40, async (seed, _) =>
        {
            var random = new Random(seed);
            var reports = OverlappingReports.Make(random);
            for (var permutation = 0; permutation < permutationsOfEach; permutation++)
            {
                var partner = NewReporting();
                foreach (var (week, lines) in reports.Shuffle(random))
                    await partner.ReportAsync(week, lines);

                var weeks = (await partner.ChangedAfterAsync(0)).OrderBy(totals => totals.Week).ToList();
                var actual = weeks.Select(totals => new WeekOutcome(
                    totals.Week,
                    totals.LinesAccepted,
                    totals.LinesRejected,
                    totals.Revenue.Sum(month => month.Net.MinorUnits)));
                Assert.True(
                    reports.Expected().SequenceEqual(actual),
                    $"Seed {seed}, permutation {permutation}: {string.Join(", ", actual)}");
            }
        });
    }

    [Fact]
    public async Task The_database_itself_lets_no_line_count_twice()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W14, Line(2, "A-1", 100_00));
        await partner.ReportAsync(W15, Line(2, "A-1", 60_00));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Database.ExecuteAsync(
            $"UPDATE pos_line SET counts = TRUE WHERE partner_id = '{partner.PartnerId}'"));
    }
}

public sealed class SqlitePosLineOwnershipTests(SqliteDatabases databases)
    : PosLineOwnershipTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlPosLineOwnershipTests(PostgreSqlDatabases databases)
    : PosLineOwnershipTests(databases), IClassFixture<PostgreSqlDatabases>;
