using PartnerConnect.GrainInterfaces.Nfr;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Simulation.Tests.Oracle;

/// <summary>An order that was decided.</summary>
internal sealed record OracleOrder(
    NfrOrderRequest Order, DateOnly Day, FiscalQuarter Quarter, string? Refusal, long? Net, long CountsAs, long Cap);

internal sealed partial class PartnerOracle
{
    public List<OracleOrder> Orders { get; } = [];

    public long Spent(FiscalQuarter quarter)
    {
        var spent = 0L;
        foreach (var order in Orders)
        {
            if (order.Quarter == quarter && order.Refusal is null)
                spent += order.CountsAs;
        }

        return spent;
    }

    /// <summary>What some days count for as a guide measures it for tracks: sales, and units not for resale where they count.</summary>
    private long Revenue(DateOnly first, DateOnly last, GuideVersion guide) => Measured(first, last, guide.Policies.Revenue.Track);

    private long Measured(DateOnly first, DateOnly last, RevenueMeasure measure)
    {
        var sum = Ledger.Revenue(first, last, measure);
        foreach (var order in Orders)
        {
            if (measure.NfrCounts && order.Refusal is null && order.Day >= first && order.Day <= last)
                sum += order.Net!.Value;
        }

        return sum;
    }

    /// <summary>An order: what it is refused for, or nothing, and its price.</summary>
    private (string? Refusal, long? Net) Order(NfrOrderRequest order, DateOnly today, Func<string, decimal?> msrp)
    {
        foreach (var former in Orders)
        {
            if (former.Order.OrderId == order.OrderId)
                return former.Order == order ? (former.Refusal, former.Net) : ("OrderIdInUse", null);
        }

        if (msrp(order.ManufacturerPartNumber) is not { } listPrice)
            return ("UnknownProduct", null);
        var guide = guides.On(today);
        var quarter = guides.Calendar.QuarterOf(today);
        var scale = currency.MinorDigits == 0 ? 1 : 100;
        var unit = (long)decimal.Round(listPrice * scale, 0, MidpointRounding.AwayFromZero);
        var decided = Decide(order, quarter, unit, today, guide);
        Orders.Add(decided);
        return (decided.Refusal, decided.Net);
    }

    private OracleOrder Decide(NfrOrderRequest order, FiscalQuarter quarter, long unit, DateOnly today, GuideVersion guide)
    {
        var cap = track is { } held ? (long)(guide.Nfr.Allowances[held.Name].CapPerQuarter * (currency.MinorDigits == 0 ? 1 : 100)) : 0;
        if (!(profile!.AgreementSigned <= today))
            return Refused("AgreementNotSigned", null);
        if (track is not { } current)
            return Refused("NoTrack", null);
        if (guide.Policies.PurchaseProgramme == PurchaseProgramme.Nfr && !profile.BrandAligned)
            return Refused("BrandNotAligned", null);
        var units = order.Quantity;
        foreach (var former in Orders)
        {
            if (former.Quarter == quarter && former.Refusal is null && former.Order.ManufacturerPartNumber == order.ManufacturerPartNumber)
                units += former.Order.Quantity;
        }

        if (units > guide.Nfr.UnitsPerProductPerQuarter)
            return Refused("TooManyUnits", null);
        var off = (long)decimal.Round((decimal)unit * guide.Nfr.Allowances[current.Name].DiscountBasisPoints / 10_000, 0, MidpointRounding.AwayFromZero);
        var net = (unit - off) * order.Quantity;
        var counts = guide.Policies.NfrCap.Value == NfrValue.Net ? net : unit * order.Quantity;
        return Spent(quarter) + counts > cap
            ? Refused("CapExceeded", net)
            : new OracleOrder(order, today, quarter, null, net, counts, cap);

        OracleOrder Refused(string refusal, long? price) => new(order, today, quarter, refusal, price, 0, cap);
    }
}
