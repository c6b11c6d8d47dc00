using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Prices;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Prices;

namespace PartnerConnect.Grains.Prices;

/// <summary>Quotes prices from what a partner's grain remembers and what the catalogue knows.</summary>
internal static class Quoting
{
    /// <summary>The quote.</summary>
    public static QuoteAnswer Quote(PartnerState state, Present now, QuoteRequest request, ImmutableArray<Product> products)
    {
        var profile = state.Profile!;
        var day = request.Day ?? now.Today;
        var guide = now.Editions.InForceOn(day, now.Region.Id);
        var answer = new QuoteAnswer
        {
            PartnerId = profile.PartnerId,
            Day = day,
            Track = state.Track?.Name,
            GuideVersion = guide.Version,
            Stacking = $"{guide.Policies.DiscountStacking}",
            Net = Money.Zero(now.Region.Currency),
        };
        if (day < now.Today)
            return answer with { Refusal = "DayPassed" };

        var known = products.Where(product => product.FirstDay is not { } first || first <= day)
            .ToDictionary(product => product.ManufacturerPartNumber, StringComparer.Ordinal);
        var facts = new QuoteFacts(
            day, now.Region.Id, request.Country ?? profile.Country, state.Track?.Name, state.Facts, state.IncentivesSuspendedBy,
            [.. request.Lines.Select(line => Line(line, known.GetValueOrDefault(line.ManufacturerPartNumber), day, now.Region.Currency))],
            Deal(state, request.DealId));
        var outcome = PriceQuote.Decide(facts, guide).Outcome;
        return answer with
        {
            Lines = [.. outcome.Lines.Select(Tell)],
            Net = outcome.Net,
            VatBasisPoints = outcome.VatBasisPoints,
            Vat = outcome.Vat,
            Gross = outcome.Gross,
            Refusal = outcome.Refusal?.ToString(),
            Rule = outcome.Rule,
            UnknownProducts = outcome.Refusal == QuoteRefusal.ProductUnknown
                ? [.. facts.Lines.Where(line => line.Msrp is null).Select(line => line.ManufacturerPartNumber)]
                : [],
        };
    }

    private static QuoteLineFacts Line(QuoteItem line, Product? product, DateOnly day, Currency currency) => new(
        line.ManufacturerPartNumber, product?.Category,
        product is null ? null : Money.RoundedHalfAwayFromZero(product.MsrpOn(day), currency), line.Quantity);

    // Another partner's deal is told like one that does not exist.
    private static QuotedDeal? Deal(PartnerState state, string? dealId)
    {
        if (dealId is null)
            return null;
        var deal = state.Deals.Values.FirstOrDefault(each => each.Id == dealId);
        return deal is null
            ? new(dealId, false, null, null, 0, [])
            : new(
                deal.Id, deal.Status is DealStatus.Approved or DealStatus.Won or DealStatus.Expired && deal.LastDay is not null, deal.FirstDay,
                deal.LastDay, deal.DiscountBasisPoints, [.. deal.Products.Select(product => product.Part)]);
    }

    private static QuotedLineView Tell(QuotedLine line) => new(
        line.ManufacturerPartNumber, line.Quantity, line.UnitMsrp,
        [.. line.Steps.Select(step => new QuotedDiscount($"{step.Kind}", step.Rule, step.BasisPoints, step.Before, step.Off, step.After))],
        line.UnitNet, line.Net);
}
