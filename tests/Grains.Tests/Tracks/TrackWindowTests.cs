using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Tracks;

/// <summary>The window of FY25 ends with 1 May 2024, by the clock of each region.</summary>
public sealed class TrackWindowTests
{
    [Fact]
    public async Task A_window_ends_with_its_last_day_by_the_regions_clock()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 3, 28), "benelux", "north-america", "apj");
        var sydney = await JoinAsync("apj");
        var amsterdam = await JoinAsync("benelux");
        var newYork = await JoinAsync("north-america");

        // On the Sunday of the week in which they joined, which is one in all three regions at noon UTC.
        programme.Sleep(new DateTimeOffset(2024, 3, 31, 12, 0, 0, TimeSpan.Zero));
        foreach (var (first, second) in new[] { sydney, amsterdam, newYork })
        {
            await first.DeclareZeroAsync(new PosWeek(2024, 13));
            await second.DeclareZeroAsync(new PosWeek(2024, 13));
        }

        // In the order in which the sun goes round.
        await EndsAtAsync(sydney, new DateTimeOffset(2024, 5, 1, 14, 0, 0, TimeSpan.Zero));
        await EndsAtAsync(amsterdam, new DateTimeOffset(2024, 5, 1, 22, 0, 0, TimeSpan.Zero));
        await EndsAtAsync(newYork, new DateTimeOffset(2024, 5, 2, 4, 0, 0, TimeSpan.Zero));

        async Task EndsAtAsync((TestPartner InTime, TestPartner TooLate) partners, DateTimeOffset end)
        {
            programme.Sleep(end.AddSeconds(-1));
            var last = await partners.InTime.ChooseAsync("Premier");
            Assert.Equal(("Premier", null), (last.Track, last.Refusal));

            programme.Sleep(end);
            var refused = await partners.TooLate.ChooseAsync("Premier");
            Assert.Equal(("WindowClosed", "R17"), (refused.Refusal, refused.Rule));
            Assert.Contains(await partners.TooLate.DecisionsAsync(), each => each.Kind == "default-assignment");
            Assert.Equal("Choice", (await partners.InTime.StandingAsync()).TrackBasis);
        }

        async Task<(TestPartner, TestPartner)> JoinAsync(string region)
        {
            var partners = (new TestPartner(programme, TestPartner.NewId()) { Region = region },
                new TestPartner(programme, TestPartner.NewId()) { Region = region });
            await partners.Item1.EnrolAsync();
            await partners.Item2.EnrolAsync();
            return partners;
        }
    }

    [Fact]
    public async Task A_window_opens_with_its_first_day()
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 2, 20), "benelux");
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();

        programme.Sleep(new DateTimeOffset(2024, 3, 31, 21, 59, 59, TimeSpan.Zero));
        Assert.Equal("WindowClosed", (await partner.ChooseAsync("Premier")).Refusal);
        programme.Sleep(new DateTimeOffset(2024, 3, 31, 22, 0, 0, TimeSpan.Zero));
        Assert.Null((await partner.ChooseAsync("Premier")).Refusal);
    }
}
