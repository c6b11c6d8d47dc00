using System.Collections.Immutable;
using System.Text.Json;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Tests.Pos;

/// <summary>A19, R30, R60: what a partner's sales count for, for the track and for LEAP.</summary>
public sealed class RevenueMeasureTests
{
    private const string Track = "track: {basis: Net, returnsSubtract: true, nfrCounts: false, servicesCount: true}";
    private const string Leap = "leap: {basis: Invoiced, returnsSubtract: false, nfrCounts: false, servicesCount: true}";

    private static readonly PosWeek Week = new(2024, 15);
    private static readonly DateOnly Monday = new(2024, 4, 8);

    private static GuideSeed Shipped => RegionGuides.Of("benelux");

    [Fact]
    public async Task The_LEAP_base_is_told_beside_the_revenue()
    {
        // 1,000 less 30, 200 back, 400 of services.
        var standing = await SellAsync(Shipped);

        var quarter = standing.Quarters.Single(each => each.Quarter == new FiscalQuarter(new FiscalYear(2025), 1));
        Assert.Equal((1_170m, 1_400m), (quarter.NetRevenue.Amount, quarter.LeapBase!.Value.Amount));
        Assert.Equal(1_170m, standing.NetRevenue.Amount);
    }

    [Theory]
    [InlineData("track: {basis: Invoiced, returnsSubtract: true, nfrCounts: false, servicesCount: true}", 1_200)]
    [InlineData("track: {basis: Net, returnsSubtract: false, nfrCounts: false, servicesCount: true}", 1_370)]
    [InlineData("track: {basis: Net, returnsSubtract: true, nfrCounts: true, servicesCount: true}", 1_820)] // A camera at 35 % off.
    [InlineData("track: {basis: Net, returnsSubtract: true, nfrCounts: false, servicesCount: false}", 770)]
    public async Task What_counts_for_the_track_is_the_guides_to_say(string setting, int revenue)
    {
        var standing = await SellAsync(Shipped.Setting(Track, setting));

        Assert.Equal((revenue, 1_400m), (standing.NetRevenue.Amount, standing.Quarters.Sum(quarter => quarter.LeapBase!.Value.Amount)));
    }

    [Theory]
    [InlineData("leap: {basis: Net, returnsSubtract: false, nfrCounts: false, servicesCount: true}", 1_370)]
    [InlineData("leap: {basis: Invoiced, returnsSubtract: true, nfrCounts: true, servicesCount: false}", 1_450)]
    public async Task So_is_what_counts_for_LEAP(string setting, int leapBase)
    {
        var standing = await SellAsync(Shipped.Setting(Leap, setting));

        Assert.Equal((1_170m, leapBase), (standing.NetRevenue.Amount, standing.Quarters.Sum(quarter => quarter.LeapBase!.Value.Amount)));
    }

    [Fact]
    public void A_week_that_was_stored_before_parts_were_kept_sold_products_at_one_value()
    {
        const string Stored =
            """{"version":1,"late":false,"zeroSales":false,"linesAccepted":1,"linesRejected":0,"revenue":{"2024-04-01":{"amount":42.00,"currency":"EUR"}}}""";

        var week = JsonSerializer.Deserialize<CountedWeek>(Stored, GrainStateJson.Options)!;

        var net = week.Revenue[new DateOnly(2024, 4, 1)];
        Assert.Equal([new RevenuePart(new DateOnly(2024, 4, 1), IsService: false, IsReturn: false, net, net)], week.RevenueParts());
        Assert.Equal(Stored, JsonSerializer.Serialize(week, GrainStateJson.Options));
    }

    [Fact]
    public void The_parts_of_a_week_read_as_they_were_stored()
    {
        var net = new Programme.Money(42_00, new Programme.Currency("EUR"));
        var part = new RevenuePart(new DateOnly(2024, 4, 1), IsService: true, IsReturn: true, -net, -(net + net));
        var week = new CountedWeek(1, false, false, 1, 0, ImmutableSortedDictionary<DateOnly, Programme.Money>.Empty) { Parts = [part] };

        var stored = JsonSerializer.Serialize(week, GrainStateJson.Options);

        Assert.Equal([part], JsonSerializer.Deserialize<CountedWeek>(stored, GrainStateJson.Options)!.RevenueParts());
    }

    private static async Task<Standing> SellAsync(GuideSeed guide)
    {
        await using var programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 10), guide);
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await partner.OrderAsync("o-1", Products.Camera.ManufacturerPartNumber);
        await partner.SubmitAsync(
            Week,
            SoldLine.On(Monday, 1_000m) with { More = (PosColumns.PreSalesIncentiveTotal, "30.00") },
            new SoldLine("C-1", Monday, 200m) { Quantity = -1 },
            new SoldLine("I-2", Monday, 400m) { Part = Products.Support.ManufacturerPartNumber });
        return await partner.StandingAsync();
    }
}
