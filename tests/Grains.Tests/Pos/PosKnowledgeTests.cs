using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Tests.Pos;

/// <summary>What a line is held against that stands in no file: other partners, earlier sales, units bought not for resale.</summary>
public sealed class PosKnowledgeTests(SharedProgramme programme)
{
    private static readonly PosWeek Week = new(2024, 15);
    private static readonly DateOnly Monday = new(2024, 4, 8);

    [Fact]
    public async Task A_sale_to_another_partner_is_no_sale_to_an_end_customer()
    {
        var other = programme.NewPartner();
        await other.EnrolAsync(other.Profile with { Name = $"Reseller {other.Id} N.V." });
        var partner = await programme.JoinAsync();

        var answer = await partner.SubmitAsync(
            Week, SoldLine.On(Monday, 100m), new SoldLine("I-2", Monday, 50m) { EndCustomer = $"RESELLER {other.Id} NV" });

        Assert.Equal((1, "L08"), (answer.LinesAccepted, Assert.Single(answer.Rejects).Code));
    }

    [Fact]
    public async Task A_return_is_warned_of_until_its_sale_is_known_and_counts_all_the_same()
    {
        var partner = await programme.JoinAsync();
        var back = new SoldLine("C-1", Monday.AddDays(1), 40m) { Quantity = -1 };

        var unknown = await partner.SubmitAsync(Week, back);
        Assert.Equal((1, -40m), (unknown.LinesAccepted, unknown.NetRevenue.Amount));
        Assert.Equal((2, "L11"), (Assert.Single(unknown.Warnings).Line, unknown.Warnings[0].Code));

        // The week is told as it was judged, by whoever asks; once the sale is there, another version is not warned of.
        Assert.Equal(unknown.Warnings.AsEnumerable(), (await partner.ReportAsync(Week))!.Warnings);
        await partner.SubmitAsync(Week.Previous, SoldLine.On(Monday.AddDays(-3), 100m));
        var known = await partner.SubmitAsync(Week, back, new SoldLine("I-9", Monday, 10m));

        Assert.Empty(known.Warnings);
    }

    [Fact]
    public async Task A_unit_that_was_ordered_not_for_resale_is_not_sold()
    {
        var partner = await programme.JoinAsync();
        await partner.OrderAsync("o-1", Products.Camera.ManufacturerPartNumber, 2, "SN-1", "SN-2");
        var line = new SoldLine("I-1", Monday, 900m) { Part = Products.Camera.ManufacturerPartNumber };

        var answer = await partner.SubmitAsync(
            Week,
            line with { More = (PosColumns.SerialNumbers, "SN-2") },
            line with { Number = 2, More = (PosColumns.SerialNumbers, "SN-3") });

        Assert.Equal((1, "L12"), (answer.LinesAccepted, Assert.Single(answer.Rejects).Code));
    }

    [Fact]
    public async Task The_same_order_with_other_serial_numbers_is_another_order()
    {
        var partner = await programme.JoinAsync();
        var first = await partner.OrderAsync("o-1", Products.Camera.ManufacturerPartNumber, 1, "SN-1");

        var again = await partner.OrderAsync("o-1", Products.Camera.ManufacturerPartNumber, 1, "SN-1");
        Assert.Equal((first.DecisionId, first.Refusal), (again.DecisionId, again.Refusal));
        Assert.Equal("OrderIdInUse", (await partner.OrderAsync("o-1", Products.Camera.ManufacturerPartNumber, 1, "SN-9")).Refusal);
    }

    [Fact]
    public async Task A_deal_that_nobody_registered_is_unknown()
    {
        var partner = await programme.JoinAsync();

        var answer = await partner.SubmitAsync(Week, SoldLine.On(Monday, 100m) with { More = (PosColumns.DealRegistrationId, "D-1") });

        Assert.Equal("L10", Assert.Single(answer.Rejects).Code);
    }
}
