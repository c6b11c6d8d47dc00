using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Deals;
using PartnerConnect.GrainInterfaces.Prices;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Deals;

namespace PartnerConnect.Grains.Deals;

/// <summary>What is known of a request beside the partner's own state.</summary>
/// <param name="Products">Those of its products that the catalogue knows.</param>
/// <param name="Known">What the rows know of the end customer.</param>
/// <param name="HeldUntil">Until when another's registration protects it.</param>
internal sealed record DealKnowledge(ImmutableArray<Product> Products, EndCustomerKnown Known, DateTimeOffset? HeldUntil);

/// <summary>Takes registrations in.</summary>
internal static class DealRegistering
{
    // A request is decided once, and so remembered even where it is refused: there must be an end to them.
    private const int DealsOfAQuarter = 500;

    // Amounts are whole minor units in 64 bits; what is worth more is no deal.
    private const decimal MostWorth = 1_000_000_000_000m;

    /// <summary>What can be answered without a decision: the same request again, another under its key, or one too many.</summary>
    public static DealAnswer? AnswerAtOnce(PartnerState state, Present now, DealRequest request)
    {
        if (state.Deals.Values.FirstOrDefault(each => each.Key == request.Key) is { } former)
            return IsSame(former, request) ? Told(former, state.Profile!) : new DealAnswer { Refusal = "KeyInUse" };
        if (request.Value.Currency != now.Region.Currency)
            return new DealAnswer { Refusal = "CurrencyNotOfRegion" };
        var quarter = now.Guide.Calendar.Days(now.Guide.Calendar.QuarterOf(now.Today));
        return state.Deals.Values.Count(each => quarter.Contains(each.RequestedOn)) >= DealsOfAQuarter
            ? new DealAnswer { Refusal = "TooManyDeals" }
            : null;
    }

    /// <summary>Decides a request and keeps it, taken in or refused.</summary>
    public static DealAnswer Register(PartnerChange change, Present now, DealRequest request, DealKnowledge knowledge)
    {
        var state = change.State;
        if (MsrpOf(request, knowledge, now.Today) is var worth && worth > MostWorth)
            return new DealAnswer { Refusal = "WorthTooMuch" };

        var msrp = Money.RoundedHalfAwayFromZero(worth, now.Region.Currency);
        var facts = Facts(state, now, request, knowledge, msrp);
        var conclusion = DealRegistration.Decide(facts, now.Guide);
        var outcome = conclusion.Outcome;
        var number = state.Deals.IsEmpty ? 1 : state.Deals.Keys.Last() + 1;
        var id = GrainKeys.Deal(state.Profile!.PartnerId, number);
        var decisionId = change.Decide(
            new DecisionHead(
                DecisionKinds.DealRegistration.Name, id, now.Today, outcome.Refusal?.ToString() ?? nameof(DealStatus.Requested), outcome.Rule, request.By),
            now.Guide, facts, conclusion);
        var deal = new StoredDeal
        {
            Id = id,
            Key = request.Key,
            EndCustomer = facts.EndCustomer,
            Products = [.. request.Products.Select(product => new StoredDealProduct(product.ManufacturerPartNumber, product.Quantity))],
            Value = request.Value,
            MsrpValue = msrp,
            CloseOn = request.CloseOn,
            TenderPublished = request.TenderPublished,
            Status = outcome.Refusal is null ? DealStatus.Requested : DealStatus.Refused,
            RequestedOn = now.Today,
            RequestedAt = now.Moment,
            DecisionId = decisionId,
            Refusal = outcome.Refusal?.ToString(),
            Rule = outcome.Rule,
            HeldUntil = outcome.Refusal == DealRefusal.HeldByAnother ? knowledge.HeldUntil : null,
            UnknownProducts = outcome.Refusal == DealRefusal.ProductUnknown ? facts.UnknownProducts : null,
            DecideBy = outcome.DecideBy,
        };
        change.State = change.State with { Deals = change.State.Deals.SetItem(number, deal) };
        return Told(deal, state.Profile);
    }

    /// <summary>What became of a request.</summary>
    public static DealAnswer Told(StoredDeal deal, StoredProfile partner) => new()
    {
        Deal = DealViews.Of(deal, partner),
        Refusal = deal.Refusal,
        Rule = deal.Rule,
        DecisionId = deal.DecisionId,
        HeldUntil = deal.HeldUntil,
        UnknownProducts = deal.UnknownProducts ?? [],
    };

    private static DealRegistrationFacts Facts(
        PartnerState state, Present now, DealRequest request, DealKnowledge knowledge, Money msrp)
    {
        var customer = request.EndCustomer.ToProgramme();
        var identity = EndCustomerIdentity.Of(customer);
        var own = state.Deals.Values.FirstOrDefault(each =>
            (each.Status is DealStatus.Requested or DealStatus.Approved || (each.Status == DealStatus.Won && each.LastDay >= now.Today))
            && EndCustomerMatch.AreSame(EndCustomerIdentity.Of(each.EndCustomer), identity));
        return new DealRegistrationFacts
        {
            Day = now.Today,
            Region = now.Region.Id,
            Track = state.Track?.Name,
            Partner = state.Facts,
            SuspendedBy = state.IncentivesSuspendedBy,
            EndCustomer = customer,
            IsPartner = knowledge.Known.IsPartner || DealRegistration.IsNameOf(state.Profile!.Name, customer),
            TenderPublished = request.TenderPublished,
            UnknownProducts =
            [
                .. request.Products.Select(product => product.ManufacturerPartNumber)
                    .Except(knowledge.Products.Select(product => product.ManufacturerPartNumber), StringComparer.Ordinal),
            ],
            MsrpValue = msrp,
            Value = request.Value,
            CloseOn = request.CloseOn,
            LastInvoiceOn = knowledge.Known.LastInvoiceOn,
            OwnDealId = own?.Id,
            HeldUntil = own is null ? knowledge.HeldUntil : null,
        };
    }

    private static decimal MsrpOf(DealRequest request, DealKnowledge knowledge, DateOnly day)
    {
        var worth = 0m;
        foreach (var product in request.Products)
        {
            var msrp = knowledge.Products.FirstOrDefault(known => known.ManufacturerPartNumber == product.ManufacturerPartNumber)?.MsrpOn(day) ?? 0;

            // Looked at before it is multiplied: a price of the catalogue may be as large as a decimal number.
            if (msrp > MostWorth)
                return msrp;
            worth += msrp * product.Quantity;
        }

        return worth;
    }

    private static bool IsSame(StoredDeal former, DealRequest request) =>
        former.EndCustomer == request.EndCustomer.ToProgramme()
        && former.Products.SequenceEqual(request.Products.Select(product => new StoredDealProduct(product.ManufacturerPartNumber, product.Quantity)))
        && former.Value == request.Value && former.CloseOn == request.CloseOn && former.TenderPublished == request.TenderPublished;
}
