using PartnerConnect.GrainInterfaces.Nfr;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Tests.Nfr;

/// <summary>R71, R72, A29, L12: orders that are reserved, bought, given back, and named by their serial numbers.</summary>
public sealed class NfrLifeTests(SharedProgramme programme)
{
    private static readonly string Camera = Products.Camera.ManufacturerPartNumber;

    [Fact]
    public async Task A_reservation_holds_room_until_it_is_released()
    {
        var partner = await programme.JoinAsync();
        var orders = Orders(partner);
        var reserved = await orders.Order(Reserving("N-1"));
        Assert.Equal(("Reserved", new DateOnly(2024, 4, 24)), (reserved!.Status, reserved.ReservedUntil));
        Assert.Equal(650m, (await partner.StandingAsync()).Nfr.Spent.Amount);

        Assert.Equal((null, "Released"), Told(await orders.Release("N-1", "partner")));
        Assert.Equal((null, "Released"), Told(await orders.Release("N-1", "partner")));
        Assert.Equal(("NotOpen", "Released"), Told(await orders.Commit("N-1", [], "partner")));

        Assert.Equal(0m, (await partner.StandingAsync()).Nfr.Spent.Amount);
        Assert.Null((await partner.OrderAsync("N-2", Camera, quantity: 2)).Refusal);
        Assert.Equal(["nfr-order Accepted", "nfr-step Released", "nfr-step NotOpen", "nfr-order Accepted"], await StepsAsync(partner));
        Assert.True((await partner.CheckDecisionsAsync()).IsIntact);
    }

    [Fact]
    public async Task What_is_bought_may_go_back_once_and_makes_room_again()
    {
        var partner = await programme.JoinAsync();
        var orders = Orders(partner);
        await orders.Order(Reserving("N-1") with { Quantity = 2 });

        Assert.Equal((null, "Committed"), Told(await orders.Commit("N-1", ["SN-8"], "partner")));
        Assert.Equal("TooManyUnits", (await partner.OrderAsync("N-2", Camera)).Refusal);
        var back = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => orders.Return("N-1", "partner")));

        Assert.All(back, each => Assert.Equal((null, "Returned"), Told(each)));
        Assert.Equal(0m, (await partner.StandingAsync()).Nfr.Spent.Amount);
        Assert.Null((await partner.OrderAsync("N-3", Camera, quantity: 2)).Refusal);
        Assert.Null(await orders.Return("N-9", "partner"));
        Assert.Equal(["N-1", "N-2", "N-3"], (await orders.Orders())!.Value.Select(each => each.OrderId));
    }

    [Fact]
    public async Task A_unit_whose_serial_number_comes_later_may_not_be_resold_either()
    {
        var partner = await programme.JoinAsync();
        var orders = Orders(partner);
        var order = Reserving("N-1") with { Quantity = 2, Reserve = false };
        await orders.Order(order);
        Assert.Equal("NotOpen", (await orders.Release("N-1", "partner"))!.Refusal);

        Assert.Null((await orders.AttachSerials("N-1", ["SN-21"], "partner"))!.Refusal);
        Assert.Equal("TooManySerials", (await orders.AttachSerials("N-1", ["SN-22", "SN-23"], "partner"))!.Refusal);
        Assert.Null((await orders.Order(order))!.Refusal);
        await orders.Order(Reserving("N-2") with { ManufacturerPartNumber = Products.Small[0].ManufacturerPartNumber, Reserve = false });
        Assert.Equal("SerialInUse", (await orders.AttachSerials("N-2", ["SN-21"], "partner"))!.Refusal);

        var line = SoldLine.On(new(2024, 4, 9), 900m);
        var answer = await partner.SubmitAsync(new PosWeek(2024, 15), line with { More = (PosColumns.SerialNumbers, "SN-21") });
        Assert.Equal("L12", Assert.Single(answer.Rejects).Code);
        await orders.Return("N-1", "partner");
        answer = await partner.SubmitAsync(new PosWeek(2024, 15), line with { More = (PosColumns.SerialNumbers, "SN-21") }, line with { Number = 2 });
        Assert.Empty(answer.Rejects);
    }

    [Fact]
    public async Task A_reservation_that_nobody_buys_lapses_with_its_last_day()
    {
        await using var own = await TestProgramme.StartAsync(new DateOnly(2024, 6, 20), "benelux");
        var partner = own.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        var orders = own.Grains.GetGrain<IPartnerNfr>(partner.Key);
        await orders.Order(Reserving("N-1"));
        await orders.Order(Reserving("N-2"));
        await orders.Commit("N-2", [], "partner");

        await own.AdvanceAsync(new DateOnly(2024, 7, 4));
        Assert.Equal("Reserved", (await orders.Orders())!.Value[0].Status);
        await own.AdvanceAsync(new DateOnly(2024, 7, 5));

        Assert.Equal(["Released", "Committed"], (await orders.Orders())!.Value.Select(each => each.Status));
        Assert.Equal("FY25-Q1 2024-07-05 Released R72", Assert.Single(
            (await partner.DecisionsAsync()).Where(each => each.Kind == "nfr-lapse").Select(each => $"{each.Period} {each.AsOf:yyyy-MM-dd} {each.Outcome} {each.Rule}")));
    }

    private static NfrOrderRequest Reserving(string id) => new(id, Camera, 1, Reserve: true, Use: "Internal");

    private static (string?, string?) Told(NfrStepAnswer? answer) => (answer!.Refusal, answer.Order.Status);

    private static async Task<IEnumerable<string>> StepsAsync(TestPartner partner) =>
        (await partner.DecisionsAsync()).Where(each => each.Kind.StartsWith("nfr-", StringComparison.Ordinal)).Select(each => $"{each.Kind} {each.Outcome}");

    private IPartnerNfr Orders(TestPartner partner) => programme.Grains.GetGrain<IPartnerNfr>(partner.Key);
}
