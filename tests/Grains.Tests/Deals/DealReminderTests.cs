using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.Grains.Tests.Cluster;

namespace PartnerConnect.Grains.Tests.Deals;

/// <summary>A deal that was approved on 10 April 2024 ends in Benelux at 22:00 UTC of 8 July, and nobody calls.</summary>
public sealed class DealReminderTests
{
    [Fact]
    public async Task The_partners_reminder_ends_its_deal()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 4, 10, 12, 0, 0, TimeSpan.Zero));
        await using var programme = await TestProgramme.StartAsync(
            new TestProgrammePlan(clock) { Guide = RegionGuides.Of("benelux"), ClockDrivesReminders = true });
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        var deal = await new TestDeals(programme.Grains, partner).ApprovedAsync(new DealEndCustomer("Waterschap Zeist", "NL"));
        await partner.ForgetAsync();
        clock.SetUtcNow(new DateTimeOffset(2024, 7, 8, 22, 0, 0, TimeSpan.Zero));
        var expired = await ExpiredAsync(programme);
        for (var step = 0; step < 40 && expired.Length == 0; step++)
        {
            clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(TimeSpan.FromMilliseconds(250));
            expired = await ExpiredAsync(programme);
        }

        Assert.Equal(deal.Id, Assert.Single(expired).Id);
    }

    // Asks the rows and no partner: a question to the partner would end the deal itself.
    private static Task<ImmutableArray<DealView>> ExpiredAsync(TestProgramme programme) =>
        programme.Grains.GetGrain<IDealDesk>(GrainKeys.Deals).List(new DealQuery("Expired"), 9);
}
