using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Nfr;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Nfr;

namespace PartnerConnect.Grains.Nfr;

/// <summary>Leads accepted orders of not-for-resale units through their life.</summary>
internal static class NfrKeeping
{
    /// <summary>The order with this id and its quarter, or nothing.</summary>
    public static (FiscalQuarter Quarter, StoredNfrOrder Order)? Find(PartnerState state, string orderId)
    {
        foreach (var (quarter, spend) in state.Nfr.Reverse())
        {
            if (spend.Orders.TryGetValue(orderId, out var order))
                return (quarter, order);
        }

        return null;
    }

    /// <summary>An order in wire types.</summary>
    public static NfrOrderAnswer View(string orderId, FiscalQuarter quarter, StoredNfrOrder order) => new()
    {
        OrderId = orderId,
        ManufacturerPartNumber = order.Part,
        Quantity = order.Quantity,
        Quarter = quarter,
        Net = order.Net,
        Refusal = order.Refusal,
        Rule = order.Rule,
        Cap = order.Cap,
        Left = order.Left,
        DecisionId = order.DecisionId,
        Status = order.Stands?.ToString(),
        ReservedUntil = order.ReservedUntil,
        Use = order.Use?.ToString(),
        SerialNumbers = order.SerialNumbers,
        On = order.On,
    };

    /// <summary>Records a step, or its refusal.</summary>
    public static NfrStepAnswer Take(PartnerChange change, string orderId, NfrStep step, Present now, string by)
    {
        var (orderedIn, order) = Find(change.State, orderId)!.Value;
        var facts = new NfrStepFacts(
            now.Today, orderId, step, order.Stands, change.State.Facts, orderedIn, now.Guide.Calendar.QuarterOf(now.Today));
        var conclusion = NfrOrderStep.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;
        var decisionId = change.Decide(
            new DecisionHead(
                DecisionKinds.NfrStep.Name, orderedIn.ToString(), now.Today, outcome.Refusal?.ToString() ?? $"{outcome.Status}", outcome.Rule, by)
            {
                IsRefusal = outcome.Refusal is not null,
            },
            now.Guide, facts, conclusion);
        if (outcome.Status is not { } status)
            return new NfrStepAnswer(View(orderId, orderedIn, order), $"{outcome.Refusal}", outcome.Rule, decisionId);

        var next = order with { Status = status, CommittedOn = status == NfrOrderStatus.Committed ? now.Today : order.CommittedOn };
        Put(change, orderedIn, orderId, next);
        if (outcome.FreesIn is { } freed)
            Free(change, freed, order);
        return new NfrStepAnswer(View(orderId, orderedIn, next), null, outcome.Rule, decisionId);
    }

    /// <summary>Records serial numbers of units, or their refusal.</summary>
    public static NfrStepAnswer Attach(PartnerChange change, string orderId, ImmutableArray<string> serials, Present now, string by)
    {
        var (orderedIn, order) = Find(change.State, orderId)!.Value;
        var others = change.State.Nfr.Values.SelectMany(quarter => quarter.Orders)
            .Where(each => each.Key != orderId && each.Value.IsHeld)
            .SelectMany(each => each.Value.SerialNumbers ?? []).ToHashSet(StringComparer.Ordinal);
        var facts = new NfrSerialFacts(
            now.Today, orderId, order.Stands, order.Quantity, order.SerialNumbers ?? [], serials, [.. serials.Where(others.Contains)]);
        var conclusion = NfrSerials.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;
        var decisionId = change.Decide(
            new DecisionHead(
                DecisionKinds.NfrSerials.Name, orderedIn.ToString(), now.Today, outcome.Refusal?.ToString() ?? "Attached", outcome.Rule, by)
            {
                IsRefusal = outcome.Refusal is not null,
            },
            now.Guide, facts, conclusion);
        if (outcome.Refusal is not null)
            return new NfrStepAnswer(View(orderId, orderedIn, order), $"{outcome.Refusal}", outcome.Rule, decisionId);

        var next = order with
        {
            SerialNumbers = outcome.Attached,
            SerialsAddedLater = order.SerialsAddedLater + outcome.Attached.Length - (order.SerialNumbers?.Length ?? 0),
        };
        Put(change, orderedIn, orderId, next);
        return new NfrStepAnswer(View(orderId, orderedIn, next), null, outcome.Rule, decisionId);
    }

    /// <summary>Releases every reservation whose last day has passed, as of the day after it.</summary>
    public static void Lapse(PartnerChange change, DateOnly day, GuideEditions editions)
    {
        foreach (var (quarter, orderId, order) in Reserved(change.State).Where(each => each.Order.ReservedUntil < day).ToList())
        {
            var lastDay = order.ReservedUntil!.Value;
            var guide = editions.InForceOn(lastDay.AddDays(1), change.State.Profile!.Region);
            var facts = new NfrLapseFacts(lastDay.AddDays(1), orderId, lastDay);
            change.Decide(
                new DecisionHead(
                    DecisionKinds.NfrLapse.Name, quarter.ToString(), facts.Day, nameof(NfrOrderStatus.Released), NfrOrderStep.CapRule),
                guide, facts, NfrReservation.Lapses(facts, guide));
            Put(change, quarter, orderId, order with { Status = NfrOrderStatus.Released });
            Free(change, quarter, order);
        }
    }

    /// <summary>The reservations that wait.</summary>
    public static IEnumerable<(FiscalQuarter Quarter, string OrderId, StoredNfrOrder Order)> Reserved(PartnerState state) =>
        from quarter in state.Nfr
        from order in quarter.Value.Orders
        where order.Value.Stands == NfrOrderStatus.Reserved
        select (quarter.Key, order.Key, order.Value);

    private static void Put(PartnerChange change, FiscalQuarter quarter, string orderId, StoredNfrOrder order)
    {
        var spend = change.State.Nfr[quarter];
        change.State = change.State with
        {
            Nfr = change.State.Nfr.SetItem(quarter, spend with { Orders = spend.Orders.SetItem(orderId, order) }),
        };
    }

    private static void Free(PartnerChange change, FiscalQuarter quarter, StoredNfrOrder order)
    {
        var counted = order.Counts ?? order.Net!.Value;
        var spend = change.State.Nfr.GetValueOrDefault(
            quarter, new NfrQuarter(Money.Zero(counted.Currency), ImmutableSortedDictionary<string, StoredNfrOrder>.Empty));
        change.State = change.State with { Nfr = change.State.Nfr.SetItem(quarter, spend with { Spent = spend.Spent - counted }) };
    }
}
