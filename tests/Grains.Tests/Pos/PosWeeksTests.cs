using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Pos;

/// <summary>Several weeks' reports in one call.</summary>
public sealed class PosWeeksTests(SharedProgramme programme)
{
    private static readonly PosWeek W13 = new(2024, 13);
    private static readonly PosWeek W14 = new(2024, 14);
    private static readonly PosWeek W15 = new(2024, 15);
    private static readonly PosWeek Future = new(2024, 40);

    [Fact]
    public async Task Weeks_that_come_together_are_answered_and_counted_as_if_they_came_one_by_one()
    {
        var (together, apart) = (await programme.JoinAsync(), await programme.JoinAsync());
        (PosWeek Week, SoldLine[] Lines)[] reports =
        [
            (W13, [SoldLine.On(W13.FirstDay, 100m), new SoldLine("I-2", W13.FirstDay, 70m) { Part = "no such part" }]),
            (W14, [new SoldLine("C-1", W14.FirstDay, 40m) { Quantity = -1 }, SoldLine.On(W13.FirstDay, 100m)]),
            (W15, [new SoldLine("I-3", W15.FirstDay, 1m) { Part = "no such part" }]),
            (Future, [SoldLine.On(Future.FirstDay, 5m)]),
        ];

        var answers = await together.SubmitWeeksAsync(reports);

        var expected = new List<PosReportAnswer>();
        foreach (var (week, lines) in reports)
            expected.Add(await apart.SubmitAsync(week, lines));
        Assert.Equal(expected.Select(Told), answers.Select(Told));
        Assert.Equal([null, null, null, "F04"], answers.Select(answer => answer.Code));
        Assert.Equal(["Accepted", "Accepted", "Returned", "Returned"], answers.Select(answer => answer.Status.Replace("Late", "Accepted", StringComparison.Ordinal)));
        Assert.Equal((await apart.StandingAsync()).NetRevenue, (await together.StandingAsync()).NetRevenue);

        // The sale that comes back in the second week stands in the first of the same call.
        Assert.Empty(answers[1].Warnings);
    }

    [Fact]
    public async Task The_same_weeks_again_are_known_and_change_nothing()
    {
        var partner = await programme.JoinAsync();
        (PosWeek, SoldLine[])[] reports = [(W13, [SoldLine.On(W13.FirstDay, 100m)]), (W14, [SoldLine.On(W14.FirstDay, 50m)])];
        var first = await partner.SubmitWeeksAsync(reports);
        var standing = await partner.StandingAsync();

        var again = await partner.SubmitWeeksAsync([.. reports, (W15, [SoldLine.On(W15.FirstDay, 25m)])]);

        Assert.Equal(["F05", "F05", null], again.Select(answer => answer.Code));
        Assert.Equal(first.Select(answer => answer.NetRevenue), again.Take(2).Select(answer => answer.NetRevenue));
        Assert.Equal(standing.NetRevenue.Amount + 25m, (await partner.StandingAsync()).NetRevenue.Amount);
    }

    [Fact]
    public async Task A_week_comes_once_in_a_call()
    {
        var partner = await programme.JoinAsync();

        await Assert.ThrowsAsync<ArgumentException>(
            () => partner.SubmitWeeksAsync((W14, [SoldLine.On(W14.FirstDay, 50m)]), (W14, [SoldLine.On(W14.FirstDay, 60m)])));

        Assert.Null(await partner.ReportAsync(W14));
    }

    [Fact]
    public async Task An_unknown_partner_is_answered_nothing() =>
        Assert.Empty(await programme.NewPartner().SubmitWeeksAsync((W14, [SoldLine.On(W14.FirstDay, 50m)])));

    private static string Told(PosReportAnswer answer) =>
        $"{answer.Week} v{answer.Version} {answer.Status} {answer.Code} {answer.Message} +{answer.LinesAccepted} -{answer.LinesRejected} {answer.NetRevenue} "
        + string.Join(';', answer.Rejects) + string.Join(';', answer.Warnings);
}
