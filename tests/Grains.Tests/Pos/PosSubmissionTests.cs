using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Pos;

public sealed class PosSubmissionTests(SharedProgramme programme)
{
    private static readonly PosWeek Week = new(2024, 15);
    private static readonly DateOnly Monday = new(2024, 4, 8);

    [Fact]
    public async Task A_report_shows_in_the_next_standing()
    {
        var partner = await programme.JoinAsync();

        var answer = await partner.SubmitAsync(Week, SoldLine.On(Monday, 1_250.50m));

        Assert.Equal((1, "Accepted", 1, 1_250.50m), (answer.Version, answer.Status, answer.LinesAccepted, answer.NetRevenue.Amount));
        var standing = await partner.StandingAsync();
        Assert.Equal(1_250.50m, standing.NetRevenue.Amount);
        Assert.Equal(1, standing.Pos.Weeks.Single(week => week.Week == Week).Version);
    }

    [Fact]
    public async Task The_same_content_again_is_told_as_F05_and_changes_nothing()
    {
        var partner = await programme.JoinAsync();
        await partner.SubmitAsync(Week, SoldLine.On(Monday, 100m));
        var stored = await partner.StoredAsync();

        var again = await partner.SubmitAsync(Week, SoldLine.On(Monday, 100m));

        Assert.Equal(("F05", 1, 100m), (again.Code, again.Version, again.NetRevenue.Amount));
        Assert.Equal(stored, await partner.StoredAsync());
    }

    [Fact]
    public async Task A_second_version_replaces_the_first()
    {
        var partner = await programme.JoinAsync();
        await partner.SubmitAsync(Week, SoldLine.On(Monday, 100m), new SoldLine("I-2", Monday, 50m));

        var answer = await partner.SubmitAsync(Week, SoldLine.On(Monday, 70m));

        Assert.Equal((2, 70m), (answer.Version, answer.NetRevenue.Amount));
        Assert.Equal(70m, (await partner.StandingAsync()).NetRevenue.Amount);
    }

    [Fact]
    public async Task A_copy_that_was_under_way_while_newer_content_took_its_place_changes_nothing()
    {
        var partner = await programme.JoinAsync();
        var sent = new DateTimeOffset(2024, 4, 15, 8, 0, 0, TimeSpan.Zero);
        await SendAsync(100m, sent.AddSeconds(20));
        await SendAsync(70m, sent.AddSeconds(40));

        var copy = await SendAsync(100m, sent);
        var changedBack = await SendAsync(100m, sent.AddSeconds(60));
        var secondCopy = await SendAsync(70m, sent.AddSeconds(40));

        Assert.Equal(("F05", 2, 70m), (copy.Code, copy.Version, copy.NetRevenue.Amount));
        Assert.Equal((null, 3, 100m), (changedBack.Code, changedBack.Version, changedBack.NetRevenue.Amount));
        Assert.Equal(("F05", 3, 100m), (secondCopy.Code, secondCopy.Version, secondCopy.NetRevenue.Amount));

        Task<PosReportAnswer> SendAsync(decimal price, DateTimeOffset at) => partner.SubmitAsync(Week, at, SoldLine.On(Monday, price));
    }

    [Fact]
    public async Task A_declaration_of_no_sales_takes_back_what_was_reported()
    {
        var partner = await programme.JoinAsync();
        await partner.SubmitAsync(Week.Previous, SoldLine.On(new DateOnly(2024, 4, 2), 100m));

        var answer = await partner.DeclareZeroAsync(Week.Previous);

        Assert.Equal((2, true), (answer.Version, answer.ZeroSales));
        Assert.Equal(0m, (await partner.StandingAsync()).NetRevenue.Amount);
    }

    [Fact]
    public async Task Rejects_are_listed_and_the_other_lines_count()
    {
        var partner = await programme.JoinAsync();

        var answer = await partner.SubmitAsync(
            Week, SoldLine.On(Monday, 100m), new SoldLine("I-2", Monday, 50m) { Part = "no-such-part" },
            new SoldLine("I-3", Monday, 25m) { EndCustomer = "" });

        Assert.Equal((1, 2, 100m), (answer.LinesAccepted, answer.LinesRejected, answer.NetRevenue.Amount));
        Assert.Equal([(3, "L02"), (4, "L08")], answer.Rejects.Select(reject => (reject.Line, reject.Code)));
        Assert.Equal(answer.Rejects, (await partner.ReportAsync(Week))!.Rejects);
        Assert.Equal(100m, (await partner.StandingAsync()).NetRevenue.Amount);
    }

    [Fact]
    public async Task A_file_without_a_valid_line_leaves_the_week_as_it_was()
    {
        var partner = await programme.JoinAsync();
        await partner.SubmitAsync(Week, SoldLine.On(Monday, 100m));

        var answer = await partner.SubmitAsync(Week, SoldLine.On(Monday, 70m) with { Part = "no-such-part" });

        Assert.Equal(("Returned", 1, 1), (answer.Status, answer.Version, answer.Rejects.Length));
        Assert.Equal(100m, (await partner.StandingAsync()).NetRevenue.Amount);
    }

    [Fact]
    public async Task History_is_counted_and_never_late()
    {
        var partner = await programme.JoinAsync();

        var answer = await partner.SubmitAsync(new PosWeek(2023, 20), SoldLine.On(new DateOnly(2023, 5, 16), 400m));

        Assert.Equal("Accepted", answer.Status);
        var quarter = (await partner.StandingAsync()).Quarters.Single(each => each.Quarter == FiscalQuarter.Parse("FY24-Q1"));
        Assert.Equal(400m, quarter.NetRevenue.Amount);
    }

    [Fact]
    public async Task A_week_to_come_is_returned()
    {
        var partner = await programme.JoinAsync();

        var answer = await partner.SubmitAsync(Week.Next, SoldLine.On(Monday, 100m));

        Assert.Equal(("Returned", "F04", 0), (answer.Status, answer.Code, answer.Version));
        Assert.Null(await partner.ReportAsync(Week.Next));
    }

    [Theory]
    [InlineData("2024-W13", "2024-03-29", "FY24-Q4", null, null)]
    [InlineData("2024-W14", "2024-03-31", "FY24-Q4", "2024-04-01", "FY25-Q1")]
    [InlineData("2023-W39", "2023-09-30", "FY24-Q2", "2023-10-01", "FY24-Q3")]
    public async Task Revenue_belongs_to_the_quarter_of_the_invoice_date(
        string week, string firstDay, string firstQuarter, string? secondDay, string? secondQuarter)
    {
        var partner = await programme.JoinAsync();
        SoldLine[] lines = secondDay is null
            ? [SoldLine.On(DateOnly.Parse(firstDay), 30m)]
            : [SoldLine.On(DateOnly.Parse(firstDay), 30m), SoldLine.On(DateOnly.Parse(secondDay), 12m)];

        await partner.SubmitAsync(PosWeek.Parse(week), lines);

        var standing = await partner.StandingAsync();
        Assert.Equal(30m, Net(firstQuarter));
        if (secondQuarter is not null)
            Assert.Equal(12m, Net(secondQuarter));

        decimal Net(string quarter) =>
            standing.Quarters.Single(each => each.Quarter == FiscalQuarter.Parse(quarter)).NetRevenue.Amount;
    }
}
