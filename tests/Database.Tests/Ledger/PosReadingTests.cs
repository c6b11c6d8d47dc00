using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;
using static PartnerConnect.Database.Tests.Ledger.PosReporting;

namespace PartnerConnect.Database.Tests.Ledger;

public abstract class PosReadingTests(TestDatabases databases) : LedgerTests(databases)
{
    private static readonly PosWeek W14 = new(2024, 14);
    private static readonly PosWeek W15 = new(2024, 15);
    private static readonly DateOnly Tuesday = new(2024, 4, 9);

    [Fact]
    public async Task Lines_that_count_come_by_week_and_line_and_page_by_page()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W15, Line(2, "A-1", 100_00, date: Tuesday), Line(10, "A-2", 50_00, date: Tuesday));
        await partner.ReportAsync(W14, Line(3, "B-1", 7_00, date: Tuesday.AddDays(-7)));
        await partner.ReportAsync(W15, Line(2, "A-1", 90_00, date: Tuesday), Line(10, "A-2", 50_00, date: Tuesday), Line(11, "A-3", 1, date: Tuesday.AddDays(1)));

        var first = await PosReading.Lines(All(partner), 2);
        var rest = await PosReading.Lines(All(partner) with { After = new(first[^1].Week, first[^1].Line) }, 2);

        Assert.Equal([(W14, 3, 700L), (W15, 2, 9000L)], first.Select(line => (line.Week, line.Line, line.Net.MinorUnits)));
        Assert.Equal([(W15, 10, 5000L), (W15, 11, 1L)], rest.Select(line => (line.Week, line.Line, line.Net.MinorUnits)));
        Assert.Equal([11], (await PosReading.Lines(All(partner) with { FirstDay = Tuesday.AddDays(1) }, 9)).Select(line => line.Line));
        Assert.Equal([3], (await PosReading.Lines(All(partner) with { LastDay = Tuesday.AddDays(-1) }, 9)).Select(line => line.Line));
        Assert.Equal([3], (await PosReading.Lines(All(partner) with { Week = W14 }, 9)).Select(line => line.Line));
        Assert.Equal(2, first[1].Version);
    }

    [Fact]
    public async Task A_line_reads_as_it_was_written()
    {
        var partner = NewReporting();
        var written = Line(4, "A-1", 12_34, invoiceLine: 7);
        await partner.ReportAsync(W15, written);

        var line = Assert.Single(await PosReading.Lines(All(partner), 9));

        Assert.Equal(
            (written.InvoiceNumber, 7, written.InvoiceDate, PosTransactionType.Sale, written.ManufacturerPartNumber, 1),
            (line.InvoiceNumber, line.InvoiceLine, line.InvoiceDate, line.Type, line.ManufacturerPartNumber, line.Quantity));
        Assert.Equal(("12.34", "2000.1234"), ($"{line.UnitNetPrice}", $"{line.UnitMsrp}"));
        Assert.Equal(
            (written.Net, written.EndCustomerName, written.EndCustomerPostalCode, written.EndCustomerCountry, false),
            (line.Net, line.EndCustomerName, line.EndCustomerPostalCode, line.EndCustomerCountry, line.ArrivedLate));
    }

    [Fact]
    public async Task Every_version_is_told_and_what_became_of_it()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W15, Line(2, "A-1", 100_00));
        await partner.ReportAsync(W15, [Reject(3)], Line(2, "A-1", 90_00));

        Assert.Equal(
            [(1, "Superseded", 1, 0), (2, "Accepted", 1, 1)],
            (await PosReading.Versions(partner.PartnerId, W15)).Select(each => (each.Version, each.Status, each.LinesAccepted, each.LinesRejected)));
        Assert.Empty(await PosReading.Versions(partner.PartnerId, W14));
    }

    [Fact]
    public async Task Rejects_of_reports_that_count_are_listed_and_those_of_replaced_ones_are_not()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W15, [Reject(3), Reject(4, "L07")], Line(2, "A-1", 100_00));
        await partner.ReportAsync(W14, [Reject(9)], Line(2, "B-1", 100_00));
        await partner.ReportAsync(W15, [Reject(4, "L07"), Reject(12)], Line(2, "A-1", 100_00));
        var query = new PosExceptionQuery(PartnerId: partner.PartnerId);

        var first = await PosReading.Exceptions(query, 2);
        var rest = await PosReading.Exceptions(query with { After = new(partner.PartnerId, first[^1].Week, first[^1].Reject.Line) }, 2);

        Assert.Equal([(W14, 9, 1), (W15, 4, 2)], first.Select(each => (each.Week, each.Reject.Line, each.Version)));
        Assert.Equal([12], rest.Select(each => each.Reject.Line));
        Assert.Equal([4], (await PosReading.Exceptions(query with { Code = "L07" }, 9)).Select(each => each.Reject.Line));
        Assert.Equal([9], (await PosReading.Exceptions(query with { Week = W14 }, 9)).Select(each => each.Reject.Line));
        Assert.Empty(await PosReading.Exceptions(query with { Region = "benelux" }, 9));
    }

    [Fact]
    public async Task The_ledger_keeps_what_its_lines_come_to_whichever_week_they_count_in()
    {
        var partner = NewReporting();
        await partner.ReportAsync(W15, Line(2, "A-1", 100_00), Line(3, "A-2", 50_00));
        await partner.ReportAsync(W14, Line(2, "A-1", 100_00));
        await AssertSumsAsync((W14, 100_00), (W15, 50_00));

        await partner.ReportAsync(W14, Line(2, "B-1", 1_00));
        await AssertSumsAsync((W14, 1_00), (W15, 150_00));

        async Task AssertSumsAsync(params (PosWeek Week, long Cents)[] expected)
        {
            var sums = (await PosReading.Sums(partner.PartnerId[..^1], partner.PartnerId)).Where(sum => sum.PartnerId == partner.PartnerId).ToList();
            Assert.Equal(expected, sums.Select(sum => (sum.Week, sum.Lines)));
            Assert.Equal(expected, sums.Select(sum => (sum.Week, sum.Ledger!.Value)));
            Assert.All(sums, sum => Assert.Equal(Euro, sum.Currency));
        }
    }

    private static PosLineQuery All(PosReporting partner) => new(partner.PartnerId, DateOnly.MinValue, DateOnly.MaxValue);

    private static PosReject Reject(int line, string code = "L02") => new(line, code, "ManufacturerPartNumber", "X", "No.");
}

public sealed class SqlitePosReadingTests(SqliteDatabases databases) : PosReadingTests(databases), IClassFixture<SqliteDatabases>;

public sealed class PostgreSqlPosReadingTests(PostgreSqlDatabases databases)
    : PosReadingTests(databases), IClassFixture<PostgreSqlDatabases>;
