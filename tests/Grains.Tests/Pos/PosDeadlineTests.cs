using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Pos;

/// <summary>
/// Week 2024-W15 ends on Sunday 14 April: due on Wednesday the 17th, in time until Thursday the 18th, open for
/// corrections until 1 May, and closed for good when its quarter settles on 31 July.
/// </summary>
public sealed class PosDeadlineTests
{
    private static readonly PosWeek Week = new(2024, 15);
    private static readonly DateOnly Monday = new(2024, 4, 8);

    [Fact]
    public async Task A_week_is_late_after_its_grace_and_closes_to_corrections()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 10), "benelux");
        var (punctual, late, silent) = (New(), New(), New());
        foreach (var partner in new[] { punctual, late, silent })
            await partner.EnrolAsync();

        // The last second of the 18th in Amsterdam, and the one after it.
        programme.Sleep(new DateTimeOffset(2024, 4, 18, 21, 59, 59, TimeSpan.Zero));
        Assert.Equal("Accepted", (await punctual.SubmitAsync(Week, SoldLine.On(Monday, 10m))).Status);
        programme.Sleep(new DateTimeOffset(2024, 4, 18, 22, 0, 0, TimeSpan.Zero));
        Assert.Equal("Late", (await late.SubmitAsync(Week, SoldLine.On(Monday, 10m))).Status);

        programme.Sleep(new DateTimeOffset(2024, 5, 1, 21, 59, 59, TimeSpan.Zero));
        Assert.Equal(("Late", 2), await ToldAsync(late, 20m));
        programme.Sleep(new DateTimeOffset(2024, 5, 1, 22, 0, 0, TimeSpan.Zero));
        Assert.Equal(("Returned", 2), await ToldAsync(late, 30m));
        Assert.Equal("F04", (await late.SubmitAsync(Week, SoldLine.On(Monday, 30m))).Code);
        Assert.Equal(20m, (await late.StandingAsync()).NetRevenue.Amount);

        // Whoever never reported may still, though late; once the quarter is settled nobody may.
        Assert.Equal(("Late", 1), await ToldAsync(silent, 5m));
        programme.Sleep(new DateTimeOffset(2024, 7, 30, 22, 0, 0, TimeSpan.Zero));
        Assert.Equal("F04", (await punctual.SubmitAsync(Week.Next, SoldLine.On(Monday.AddDays(7), 5m))).Code);
        Assert.Equal(10m, (await punctual.StandingAsync()).NetRevenue.Amount);

        TestPartner New() => programme.Partner(TestPartner.NewId());
    }

    private static async Task<(string, int)> ToldAsync(TestPartner partner, decimal price)
    {
        var answer = await partner.SubmitAsync(Week, SoldLine.On(Monday, price));
        return (answer.Status, answer.Version);
    }
}
