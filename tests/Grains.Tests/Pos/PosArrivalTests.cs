using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Pos;

/// <summary>A line that two weeks report counts once, and no order of arrival makes a difference.</summary>
public sealed class PosArrivalTests(SharedProgramme programme)
{
    private static readonly DateOnly Wednesday = new(2024, 4, 3);
    private static readonly SoldLine Shared = new("I-SHARED", Wednesday, 500m);

    private static readonly (PosWeek Week, SoldLine[] Lines)[] Reports =
    [
        (new(2024, 12), [SoldLine.On(new(2024, 3, 20), 11m), new("I-OTHER", new(2024, 3, 18), 900m)]),
        (new(2024, 13), [SoldLine.On(new(2024, 3, 27), 13m), new("I-OTHER", new(2024, 3, 18), 900m)]),
        (new(2024, 14), [SoldLine.On(Wednesday, 17m), Shared, new("I-BACK", Wednesday, 5m) { Quantity = -1 }]),
        (new(2024, 15), [SoldLine.On(new(2024, 4, 9), 19m), Shared, new("I-OTHER", new(2024, 3, 18), 900m)]),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_line_of_two_weeks_counts_in_the_earlier(bool earlierFirst)
    {
        var partner = await programme.JoinAsync();
        PosWeek[] weeks = [new(2024, 14), new(2024, 15)];

        foreach (var week in earlierFirst ? weeks : weeks.Reverse())
            await partner.SubmitAsync(week, Shared);

        var standing = await partner.StandingAsync();
        Assert.Equal(500m, standing.NetRevenue.Amount);
        Assert.Equal([500m, 0m], weeks.Select(week => standing.Pos.Weeks.Single(each => each.Week == week).NetRevenue.Amount));
        Assert.Equal((500m, 1), await ToldAsync(partner, weeks[0]));
        Assert.Equal((0m, 0), await ToldAsync(partner, weeks[1]));
    }

    [Fact]
    public async Task A_line_that_its_week_takes_back_counts_where_it_also_stands()
    {
        var partner = await programme.JoinAsync();
        await partner.SubmitAsync(new(2024, 14), Shared);
        await partner.SubmitAsync(new(2024, 15), Shared);

        await partner.SubmitAsync(new(2024, 14), SoldLine.On(Wednesday, 20m));

        Assert.Equal(520m, (await partner.StandingAsync()).NetRevenue.Amount);
        Assert.Equal((500m, 1), await ToldAsync(partner, new(2024, 15)));
    }

    [Fact]
    public async Task Any_order_of_arrival_gives_the_same_standing()
    {
        var expected = await ReportAsync(Reports);
        var random = new Random(20240410);

        for (var time = 0; time < 8; time++)
        {
            var shuffled = Reports.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(expected, await ReportAsync(shuffled));
        }
    }

    [Fact]
    public async Task Reports_that_arrive_at_once_give_the_same_standing()
    {
        var expected = await ReportAsync(Reports);
        var partner = await programme.JoinAsync();

        await Task.WhenAll(Reports.Select(report => partner.SubmitAsync(report.Week, report.Lines)));

        Assert.Equal(expected, await Snapshot.OfWhatCountsAsync(partner));
    }

    private async Task<string> ReportAsync(IEnumerable<(PosWeek Week, SoldLine[] Lines)> reports)
    {
        var partner = await programme.JoinAsync();
        foreach (var (week, lines) in reports)
            await partner.SubmitAsync(week, lines);
        return await Snapshot.OfWhatCountsAsync(partner);
    }

    private static async Task<(decimal, int)> ToldAsync(TestPartner partner, PosWeek week)
    {
        var report = (await partner.ReportAsync(week))!;
        return (report.NetRevenue.Amount, report.LinesAccepted);
    }
}
