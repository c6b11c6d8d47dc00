using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme.Calendar;
using static PartnerConnect.Database.Tests.Ledger.PosReporting;

namespace PartnerConnect.Database.Tests.Ledger;

/// <summary>Reports that are written together.</summary>
public abstract class PosBatchTests(TestDatabases databases) : LedgerTests(databases)
{
    private static readonly PosWeek W14 = new(2024, 14);
    private static readonly PosWeek W15 = new(2024, 15);
    private static readonly string[] Keys = ["A-1", "A-2", "B-1", "B-2", "C-1"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Reports_written_together_count_as_if_one_came_after_the_other(int seed)
    {
        var random = new Random(seed);
        var (together, apart) = (NewReporting(), NewReporting());
        for (var round = 0; round < 4; round++)
        {
            // A round reports some weeks, in any order, and some of them once more: lines move between them.
            var weeks = Enumerable.Range(10, 6).OrderBy(_ => random.Next()).Take(1 + random.Next(5)).Select(number => new PosWeek(2024, number)).ToList();
            var lines = weeks.ConvertAll(_ => Keys.Where(_ => random.Next(2) == 0).Select((key, at) => Line(2 + at, key, 100 * random.Next(1, 50))).ToArray());
            await together.ReportTogetherAsync([.. weeks.Zip(lines)]);
            foreach (var (week, those) in weeks.Zip(lines))
                await apart.ReportAsync(week, those);

            Assert.Equal(await apart.PictureAsync(), await together.PictureAsync());
        }
    }

    [Fact]
    public async Task Where_one_of_them_is_out_of_date_none_of_them_is_written()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W14, Line(2, "A-1", 100_00));
        var before = await partner.PictureAsync();

        await Assert.ThrowsAsync<StaleLedgerException>(() => PosRows.Append(
        [
            partner.Entry(W15, 1, 2, [], Line(2, "B-1", 60_00)),
            partner.Entry(W14, 1, 3, [], Line(2, "C-1", 70_00)),
        ]));

        Assert.Equal(before, await partner.PictureAsync());
        Assert.Equal(1, await Database.CountAsync("pos_line", $"partner_id = '{partner.PartnerId}'"));
        Assert.Equal(1, await Database.CountAsync("pos_receipt", $"partner_id = '{partner.PartnerId}'"));
    }

    [Fact]
    public async Task Every_week_that_changed_is_told_after_the_sequence_before_them()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W15, Line(2, "A-1", 100_00));
        await partner.ReportTogetherAsync([(W14, [Line(2, "A-1", 100_00)]), (new PosWeek(2024, 16), [Line(2, "B-1", 5_00)])]);

        var changed = await PosRows.ChangedAfter(partner.PartnerId, 1);

        Assert.Equal([(14, 1), (15, 0), (16, 1)], changed.OrderBy(week => week.Week).Select(week => (week.Week.Number, week.LinesAccepted)));
    }
}

public sealed class SqlitePosBatchTests(SqliteDatabases databases) : PosBatchTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlPosBatchTests(PostgreSqlDatabases databases)
    : PosBatchTests(databases), IClassFixture<PostgreSqlDatabases>;
