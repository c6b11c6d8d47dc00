using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using static PartnerConnect.Database.Tests.Ledger.PosReporting;

namespace PartnerConnect.Database.Tests.Ledger;

public abstract class PosLedgerRowsTests(TestDatabases databases) : LedgerTests(databases)
{
    private static readonly PosWeek W14 = new(2024, 14);
    private static readonly PosWeek W15 = new(2024, 15);
    private static readonly PosReject UnknownPart = new(9, "L02", "ManufacturerPartNumber", "X", "No.");

    [Fact]
    public async Task A_new_version_of_a_week_counts_alone()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W15, Line(2, "A-1", 100_00), Line(3, "A-2", 50_00));

        await partner.ReportAsync(W15, Line(2, "A-1", 70_00));

        var week = Assert.Single(await partner.ChangedAfterAsync(0));
        Assert.Equal((2, 2L, 1, 0), (week.Version, week.Sequence, week.LinesAccepted, week.LinesRejected));
        Assert.Equal([new Money(70_00, Euro)], week.Revenue.Select(day => day.Net));
        Assert.Equal(2, Assert.Single(await PosRows.Reports(partner.PartnerId)).Version);
    }

    [Fact]
    public async Task Content_that_was_replaced_is_known_as_long_as_it_does_not_count_again()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W15, Line(2, "A-1", 100_00));
        Assert.False(await PosRows.Replaced(partner.PartnerId, W15, $"{W15}-1"));

        await partner.ReportAsync(W15, Line(2, "A-1", 70_00));

        Assert.True(await PosRows.Replaced(partner.PartnerId, W15, $"{W15}-1"));
        Assert.False(await PosRows.Replaced(partner.PartnerId, W15, $"{W15}-2"));
        Assert.False(await PosRows.Replaced(partner.PartnerId, W14, $"{W15}-1"));
        Assert.False(await PosRows.Replaced(NewId("AW"), W15, $"{W15}-1"));
    }

    [Fact]
    public async Task A_report_reads_as_it_was_written()
    {
        var partner = NewReporting();
        var entry = partner.Entry(W15, 1, 1, [UnknownPart], Line(2, "A-1", 1));
        entry = entry with { Report = entry.Report with { Late = true, SentAt = entry.Report.ReceivedAt.AddSeconds(-3) } };

        await PosRows.Append([entry]);

        Assert.Equal(entry.Report, Assert.Single(await PosRows.Reports(partner.PartnerId)));
        Assert.Equal(
            [new PosRejectView(9, "L02", "ManufacturerPartNumber", "X", "No.")],
            await PosRows.Rejects(partner.PartnerId, W15, 1));
    }

    [Fact]
    public async Task A_moment_is_kept_in_microseconds_of_universal_time()
    {
        var partner = NewReporting();
        var moment = new DateTimeOffset(2024, 4, 22, 1, 30, 0, TimeSpan.FromHours(2)).AddTicks(12_345_67);
        var entry = partner.Entry(W15, 1, 1, []);

        await PosRows.Append([entry with { Report = entry.Report with { ReceivedAt = moment } }]);

        var kept = (await partner.CurrentAsync(W15)).ReceivedAt;
        Assert.Equal(TimeSpan.Zero, kept.Offset);
        Assert.Equal(moment.AddTicks(-7), kept);
    }

    [Fact]
    public async Task A_sequence_that_was_used_is_refused_and_leaves_nothing()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W14, Line(2, "A-1", 100_00));
        var before = await partner.PictureAsync();

        await Assert.ThrowsAsync<StaleLedgerException>(
            () => PosRows.Append([partner.Entry(W15, 1, 1, [], Line(2, "A-1", 60_00), Line(3, "B-1", 1))]));

        Assert.Equal(before, await partner.PictureAsync());
        Assert.Equal(1, await Database.CountAsync("pos_line", $"partner_id = '{partner.PartnerId}'"));
    }

    [Fact]
    public async Task A_version_that_was_used_is_refused_and_leaves_nothing()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W14, Line(2, "A-1", 100_00));
        var before = await partner.PictureAsync();

        await Assert.ThrowsAsync<StaleLedgerException>(
            () => PosRows.Append([partner.Entry(W14, 1, 2, [], Line(2, "B-1", 1))]));

        Assert.Equal(before, await partner.PictureAsync());
    }

    [Fact]
    public async Task Of_two_activations_one_is_refused()
    {
        var partner = NewReporting();

        var outcomes = await Task.WhenAll(Enumerable.Range(14, 20).Select(async number =>
        {
            try
            {
                await PosRows.Append([partner.Entry(new PosWeek(2024, number), 1, 1, [], Line(2, "A-1", number))]);
                return 1;
            }
            catch (StaleLedgerException)
            {
                return 0;
            }
        }));

        Assert.Equal(1, outcomes.Sum());
        Assert.Single(await PosRows.Reports(partner.PartnerId));
    }

    [Fact]
    public async Task A_week_without_counting_lines_has_no_revenue()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W14);
        await partner.ReportAsync(W15, Line(2, "A-1", 5_00));
        await partner.ReportAsync(W15);

        var weeks = await partner.ChangedAfterAsync(0);

        Assert.Equal([W14, W15], weeks.Select(week => week.Week));
        Assert.All(weeks, week => Assert.Empty(week.Revenue));
        Assert.All(weeks, week => Assert.True(week.ZeroSales));
    }

    [Fact]
    public async Task Totals_come_day_by_day_in_the_parts_that_a_measure_may_leave_out()
    {
        var partner = NewReporting();

        await partner.ReportAsync(
            W14,
            Line(2, "A-1", 50_00, date: new DateOnly(2024, 4, 1)) with { Gross = new Money(51_50, Euro) },
            Line(3, "A-2", 10_00, date: new DateOnly(2024, 3, 31)),
            Line(4, "A-3", -50_00, date: new DateOnly(2024, 4, 1)),
            Line(5, "A-4", -20_00, date: new DateOnly(2024, 4, 1)) with { Type = PosTransactionType.Credit },
            Line(6, "A-5", -1_00, date: new DateOnly(2024, 4, 1)) with { Type = PosTransactionType.Adjustment },
            Line(7, "A-6", 7_00, date: new DateOnly(2024, 4, 1)) with { IsService = true });

        Assert.Equal(
            [
                new DayRevenue(new(2024, 3, 31), new Money(10_00, Euro), new Money(10_00, Euro)),
                new DayRevenue(new(2024, 4, 1), new Money(49_00, Euro), new Money(50_50, Euro)),
                new DayRevenue(new(2024, 4, 1), new Money(-70_00, Euro), new Money(-70_00, Euro), IsReturn: true),
                new DayRevenue(new(2024, 4, 1), new Money(7_00, Euro), new Money(7_00, Euro), IsService: true),
            ],
            Assert.Single(await partner.ChangedAfterAsync(0)).Revenue);
    }

    [Fact]
    public async Task Sums_are_exact_over_the_largest_amounts()
    {
        var partner = NewReporting();
        const long large = PosReportCheck.LargestLineMinorUnits;
        var lines = Enumerable.Range(1, 1_000).Select(
            number => Line(number + 1, "A", large - number, invoiceLine: number));

        await partner.ReportAsync(W14, [.. lines]);

        Assert.Equal((1_000 * large) - 500_500, await partner.CentsAsync(W14));
    }

    [Fact]
    public async Task Whatever_a_partner_writes_is_kept_as_text()
    {
        var partner = NewReporting();
        var strange = "Ø'); DROP TABLE pos_line; -- 株式会社 \U0001F600 " + new string('é', 10_000);
        var line = Line(2, "№ 1'\"", 100_00) with
        {
            EndCustomerName = strange,
            UnitNetPrice = 0.0001m,
            UnitMsrp = 79_228_162_514_264_337_593_543_950m,
        };

        await partner.ReportAsync(W14, [new PosReject(3, "L00", "", "", strange)], line);

        Assert.Equal(strange, Assert.Single(await partner.RejectsAsync(W14)).Message);
        Assert.Equal(strange, await FindSellOutAsync("end_customer_name"));
        Assert.Equal("0.0001", await FindSellOutAsync("unit_net_price"));
        Assert.Equal("Sale", await FindSellOutAsync("transaction_type"));

        Task<string?> FindSellOutAsync(string column) =>
            Database.FindTextAsync($"SELECT {column} FROM pos_sell_out WHERE partner_id = '{partner.PartnerId}'");
    }

    [Fact]
    public async Task A_thousand_partners_report_at_once()
    {
        var partners = Enumerable.Range(0, 1_000).Select(_ => NewReporting()).ToList();

        await Task.WhenAll(partners.Select(
            partner => partner.ReportAsync(W14, Line(2, "A-1", 7_00), Line(3, "A-2", 8_00))));

        foreach (var partner in partners)
            Assert.Equal(15_00, await partner.CentsAsync(W14));
    }

    [Fact]
    public async Task What_nobody_reported_is_empty()
    {
        var nobody = NewId("AW");

        Assert.Empty(await PosRows.Reports(nobody));
        Assert.Empty(await PosRows.ChangedAfter(nobody, 0));
        Assert.Empty(await PosRows.Rejects(nobody, W14, 1));
    }
}

public sealed class SqlitePosLedgerRowsTests(SqliteDatabases databases)
    : PosLedgerRowsTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlPosLedgerRowsTests(PostgreSqlDatabases databases)
    : PosLedgerRowsTests(databases), IClassFixture<PostgreSqlDatabases>;
