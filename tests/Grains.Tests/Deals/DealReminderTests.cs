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
        var written = programme.Faults.NextAsync($"deliver {partner.Id}");

        clock.SetUtcNow(new DateTimeOffset(2024, 7, 8, 22, 0, 0, TimeSpan.Zero));
        for (var step = 0; step < 20 && !written.IsCompleted; step++)
        {
            clock.Advance(TimeSpan.FromSeconds(30));
            await Task.WhenAny(written, Task.Delay(TimeSpan.FromMilliseconds(500)));
        }

        Assert.True(written.IsCompleted, "No tick came in ten minutes.");
        var expired = await programme.Grains.GetGrain<IDealDesk>(GrainKeys.Deals).List(new DealQuery("Expired"), 9);
        Assert.Equal(deal.Id, Assert.Single(expired).Id);
    }
}
