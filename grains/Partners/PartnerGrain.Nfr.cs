using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Nfr;
using PartnerConnect.GrainInterfaces.Prices;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Nfr;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Nfr;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain
{
    // Every order of a quarter is remembered, refused ones too, so that it is decided once: there must be an end to them.
    private const int OrdersRemembered = 500;

    public async Task<NfrOrderAnswer?> Order(NfrOrderRequest order, string decidedBy)
    {
        if (stored.State.Profile is null)
            return null;

        var now = await CatchUpAsync();
        if (FindOrder(order.OrderId) is { } former)
            return IsSame(former.Order, order)
                ? Answer(order.OrderId, former.Quarter, former.Order)
                : Undecided(order, now, "OrderIdInUse");

        var found = await GrainFactory.GetGrain<ICatalogue>(GrainKeys.Catalogue).Find([order.ManufacturerPartNumber]);
        if (found is not [var product])
            return Undecided(order, now, "UnknownProduct");

        var quarter = now.Guide.Calendar.QuarterOf(now.Today);
        var spend = Spend(quarter, now.Region);
        if (spend.Orders.Count >= OrdersRemembered)
            return Undecided(order, now, "TooManyOrders");
        var facts = new NfrOrderFacts(
            now.Today, quarter, now.Region.Id, stored.State.Track?.Name, stored.State.Facts, order.ManufacturerPartNumber,
            Money.RoundedHalfAwayFromZero(product.MsrpOn(now.Today), now.Region.Currency), order.Quantity, spend.Spent,
            spend.Orders.Values.Where(each => each.IsHeld && each.Part == order.ManufacturerPartNumber).Sum(each => each.Quantity));
        var conclusion = NfrOrder.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;

        var change = new PartnerChange(stored.State, now.Moment);
        var decisionId = change.Decide(
            new DecisionHead(DecisionKinds.NfrOrder.Name, quarter.ToString(), now.Today, outcome.Refusal?.ToString() ?? "Accepted", outcome.Rule,
                decidedBy),
            now.Guide, facts, conclusion);
        Money? counts = outcome.Refusal is null ? NfrOrder.CountsAs(facts, outcome.Net!.Value, now.Guide) : null;
        var spent = counts is { } taken ? spend.Spent + taken : spend.Spent;
        var cap = NfrCap.For(stored.State.Track?.Name, now.Region.Id, now.Guide);
        var decided = new StoredNfrOrder(
            order.ManufacturerPartNumber, order.Quantity, outcome.Net, outcome.Refusal?.ToString(), outcome.Rule, decisionId, cap, cap - spent)
        {
            On = now.Today,
            SerialNumbers = order.SerialNumbers,
            Use = order.Use is null ? null : Enum.Parse<NfrUse>(order.Use),
            Status = counts is not null && order.Reserve ? NfrOrderStatus.Reserved : null,
            ReservedUntil = counts is not null && order.Reserve ? NfrReservation.LastDay(now.Today, now.Guide.Nfr) : null,
            Counts = counts,
        };
        change.State = change.State with
        {
            Nfr = change.State.Nfr.SetItem(quarter, new NfrQuarter(spent, spend.Orders.SetItem(order.OrderId, decided))),
        };
        await SaveAsync(Finish(change, now.Guide));
        if (decided.Stands == NfrOrderStatus.Reserved)
            await RemindOfFundsAsync(now);
        return Answer(order.OrderId, quarter, decided);
    }

    public Task<NfrOrderAnswer?> Find(string orderId) => Task.FromResult(
        FindOrder(orderId) is { } found ? Answer(orderId, found.Quarter, found.Order) : null);

    private static bool IsSame(StoredNfrOrder former, NfrOrderRequest order) =>
        former.Part == order.ManufacturerPartNumber && former.Quantity == order.Quantity && former.Use?.ToString() == order.Use
        && (former.Refusal is not null || order.Reserve == former.WasReserved)
        && former.OrderedSerials.SequenceEqual(order.SerialNumbers ?? [], StringComparer.Ordinal);

    private (FiscalQuarter Quarter, StoredNfrOrder Order)? FindOrder(string orderId) => NfrKeeping.Find(stored.State, orderId);

    private NfrQuarter Spend(FiscalQuarter quarter, RegionTerms region) => stored.State.Nfr.GetValueOrDefault(
        quarter, new NfrQuarter(Money.Zero(region.Currency), ImmutableSortedDictionary<string, StoredNfrOrder>.Empty));

    private static NfrOrderAnswer Answer(string orderId, FiscalQuarter quarter, StoredNfrOrder order) => NfrKeeping.View(orderId, quarter, order);

    private NfrOrderAnswer Undecided(NfrOrderRequest order, Present now, string refusal)
    {
        var quarter = now.Guide.Calendar.QuarterOf(now.Today);
        var cap = NfrCap.For(stored.State.Track?.Name, now.Region.Id, now.Guide);
        return new NfrOrderAnswer
        {
            OrderId = order.OrderId,
            ManufacturerPartNumber = order.ManufacturerPartNumber,
            Quantity = order.Quantity,
            Quarter = quarter,
            Refusal = refusal,
            Cap = cap,
            Left = cap - Spend(quarter, now.Region).Spent,
        };
    }
}
