using System.Collections.Immutable;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Tracks;
using static System.FormattableString;

namespace PartnerConnect.Programme.Prices;

/// <summary>Why no price is quoted; the order of the list is the order of precedence.</summary>
public enum QuoteRefusal
{
    /// <summary>The agreement is not signed (R28).</summary>
    AgreementNotSigned = 1,

    /// <summary>The partner is in no track yet (R52).</summary>
    NoTrack = 2,

    /// <summary>A product is in no price list (R52).</summary>
    ProductUnknown = 3,

    /// <summary>The deal is not the partner's, or not approved (R62).</summary>
    DealNotApproved = 4,

    /// <summary>The day lies outside the days of the deal (R62).</summary>
    DealNotInItsDays = 5,
}

/// <summary>What a quote is made of.</summary>
/// <param name="Day">The day whose prices hold, in the region.</param>
/// <param name="Region">The region's id.</param>
/// <param name="Country">The end customer's country, whose VAT is told: ISO 3166-1 alpha-2.</param>
/// <param name="Track">The track held, or nothing.</param>
/// <param name="Partner">The requirement facts.</param>
/// <param name="SuspendedBy">The rule by which incentives are suspended, or nothing.</param>
/// <param name="Lines">The basket.</param>
/// <param name="Deal">The deal that is named, where one is.</param>
public sealed record QuoteFacts(
    DateOnly Day,
    string Region,
    string Country,
    string? Track,
    PartnerFacts Partner,
    string? SuspendedBy,
    ImmutableArray<QuoteLineFacts> Lines,
    QuotedDeal? Deal);

/// <summary>A product of a basket.</summary>
/// <param name="ManufacturerPartNumber">The product.</param>
/// <param name="Category">Its category; nothing where it is in no price list.</param>
/// <param name="Msrp">Its MSRP a unit on the day; nothing where it is in no price list.</param>
/// <param name="Quantity">Units, 1 or more.</param>
public sealed record QuoteLineFacts(string ManufacturerPartNumber, string? Category, Money? Msrp, int Quantity);

/// <summary>A registered deal that a quote names.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsApproved">Whether it is the partner's own and was approved.</param>
/// <param name="FirstDay">The first of its days.</param>
/// <param name="LastDay">The last of its days, itself included.</param>
/// <param name="BasisPoints">The extra discount that was approved.</param>
/// <param name="Products">The products it is for.</param>
public sealed record QuotedDeal(
    string Id, bool IsApproved, DateOnly? FirstDay, DateOnly? LastDay, int BasisPoints, ImmutableArray<string> Products);

/// <summary>A quote.</summary>
/// <param name="Refusal">Why there is none; nothing where there is.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Lines">The basket with its prices.</param>
/// <param name="Net">What it costs before VAT and other levies.</param>
/// <param name="VatBasisPoints">The VAT of the country; nothing where the guide does not say.</param>
/// <param name="Vat">The VAT on it.</param>
/// <param name="Gross">What it costs with VAT.</param>
public sealed record QuoteOutcome(
    QuoteRefusal? Refusal, string Rule, ImmutableArray<QuotedLine> Lines, Money Net, int? VatBasisPoints, Money? Vat, Money? Gross);

/// <summary>A product with its price.</summary>
/// <param name="ManufacturerPartNumber">The product.</param>
/// <param name="Quantity">Units.</param>
/// <param name="UnitMsrp">The MSRP of a unit.</param>
/// <param name="Steps">What each discount takes off a unit.</param>
/// <param name="UnitNet">What a unit costs.</param>
/// <param name="Net">What all units cost.</param>
public sealed record QuotedLine(
    string ManufacturerPartNumber, int Quantity, Money UnitMsrp, ImmutableArray<DiscountStep> Steps, Money UnitNet, Money Net);

/// <summary>Quotes prices.</summary>
/// <remarks>
/// A unit's net price is rounded once, so that the same unit costs the same in every basket. VAT is reckoned on what the basket costs
/// after all discounts. Source: R28, R52 to R54, R62, A23, A37.
/// </remarks>
public static class PriceQuote
{
    /// <summary>The rule by which prices are told.</summary>
    public const string PriceRule = "R52";

    /// <summary>Quotes or refuses; where several refusals apply, the first in <see cref="QuoteRefusal"/>.</summary>
    public static Conclusion<QuoteOutcome> Decide(QuoteFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var zero = Money.Zero(guide.Region(facts.Region).Currency);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();
        foreach (var (refusal, step) in Questions(facts))
        {
            steps.Add(step);
            if (!step.Holds)
                return new(new QuoteOutcome(refusal, step.Rule, [], zero, null, null, null), steps.ToImmutable());
        }

        var lines = facts.Lines.Select(line => Price(line, facts, guide)).ToImmutableArray();
        var net = lines.Aggregate(zero, (sum, line) => sum + line.Net);
        var rates = guide.Region(facts.Region).VatBasisPoints;
        var rate = rates is not null && rates.TryGetValue(facts.Country, out var known) ? known : (int?)null;
        var vat = rate is null ? (Money?)null : net.Share(rate.Value);
        steps.Add(new("R54", $"A37={guide.Policies.DiscountStacking}", "Discounts before VAT and other levies", $"{net}", "before VAT", true));
        return new(new QuoteOutcome(null, PriceRule, lines, net, rate, vat, vat is null ? null : net + vat.Value), steps.ToImmutable());
    }

    private static IEnumerable<(QuoteRefusal Refusal, RuleStep Step)> Questions(QuoteFacts facts)
    {
        yield return (QuoteRefusal.AgreementNotSigned, AgreementStep.On(facts.Partner, facts.Day));
        yield return (QuoteRefusal.NoTrack, new(PriceRule, null, "Track held", facts.Track ?? "none", "any track", facts.Track is not null));
        var unknown = facts.Lines.Where(line => line.Msrp is null).Select(line => line.ManufacturerPartNumber).ToList();
        yield return (QuoteRefusal.ProductUnknown, new(
            PriceRule, null, "Products in a price list", unknown.Count == 0 ? "all" : $"not {string.Join(", ", unknown)}", "all", unknown.Count == 0));
        if (facts.Deal is not { } deal)
            yield break;
        yield return (QuoteRefusal.DealNotApproved, new(
            "R62", null, $"Registration {deal.Id}", deal.IsApproved ? "approved" : "not approved", "approved", deal.IsApproved));
        yield return (QuoteRefusal.DealNotInItsDays, new(
            "R62", null, "Priced on", Invariant($"{facts.Day:yyyy-MM-dd}"), Invariant($"{deal.FirstDay:yyyy-MM-dd} to {deal.LastDay:yyyy-MM-dd}"),
            facts.Day >= deal.FirstDay && facts.Day <= deal.LastDay));
    }

    private static QuotedLine Price(QuoteLineFacts line, QuoteFacts facts, GuideVersion guide)
    {
        var msrp = line.Msrp!.Value;
        var steps = DiscountSteps.Of(msrp, Discounts(line, facts, guide), guide.Policies.DiscountStacking);
        var unit = steps.IsEmpty ? msrp : steps[^1].After;
        return new(line.ManufacturerPartNumber, line.Quantity, msrp, steps, unit, new Money(unit.MinorUnits * line.Quantity, unit.Currency));
    }

    // What is suspended is not given while it is (R27); which discounts that is, the guide's one word says (A23).
    private static ImmutableArray<Discount> Discounts(QuoteLineFacts line, QuoteFacts facts, GuideVersion guide)
    {
        var suspended = facts.SuspendedBy is null ? [] : Incentives.Suspended(guide);
        var discounts = ImmutableArray.CreateBuilder<Discount>();
        if (Has(Benefit.StandardDiscount) && guide.StandardDiscounts.Find(line.Category) is { } row)
            discounts.Add(new(DiscountKind.Standard, row.DiscountBasisPoints[facts.Track!]));
        if (facts.Deal is { } deal && Has(Benefit.DealRegistration) && deal.Products.Contains(line.ManufacturerPartNumber))
            discounts.Add(new(DiscountKind.DealRegistration, deal.BasisPoints));
        return discounts.ToImmutable();

        bool Has(Benefit benefit) =>
            guide.Benefit(benefit, facts.Track!).Grant != BenefitGrant.NotGranted && !suspended.Contains(benefit);
    }
}
