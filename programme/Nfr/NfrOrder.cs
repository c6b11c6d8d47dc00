using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;

namespace PartnerConnect.Programme.Nfr;

/// <summary>Why an order of not-for-resale units is refused; the order of the list is the order of precedence.</summary>
public enum NfrRefusal
{
    /// <summary>The agreement is not signed (R28).</summary>
    AgreementNotSigned = 1,

    /// <summary>The partner is in no track yet (R71).</summary>
    NoTrack = 2,

    /// <summary>Brand alignment is not full (R42, A28).</summary>
    BrandNotAligned = 3,

    /// <summary>More units of one product than a quarter allows (R71).</summary>
    TooManyUnits = 4,

    /// <summary>The order would pass the quarter's cap (R72).</summary>
    CapExceeded = 5,
}

/// <summary>What an order of not-for-resale units is decided on.</summary>
/// <param name="Day">The day of the order, in the region.</param>
/// <param name="Quarter">Its fiscal quarter.</param>
/// <param name="Region">The region's id.</param>
/// <param name="Track">The track held, or nothing.</param>
/// <param name="Partner">The requirement facts.</param>
/// <param name="ManufacturerPartNumber">The product.</param>
/// <param name="Msrp">Its MSRP a unit.</param>
/// <param name="Quantity">Units ordered, 1 or more.</param>
/// <param name="SpentInQuarter">What was ordered in the quarter before, at the value that counts (A29).</param>
/// <param name="UnitsInQuarter">Units of the product ordered in the quarter before.</param>
public sealed record NfrOrderFacts(
    DateOnly Day,
    FiscalQuarter Quarter,
    string Region,
    string? Track,
    PartnerFacts Partner,
    string ManufacturerPartNumber,
    Money Msrp,
    int Quantity,
    Money SpentInQuarter,
    int UnitsInQuarter);

/// <summary>What becomes of an order.</summary>
/// <param name="Net">What it costs after the discount, where the decision came as far as its price.</param>
/// <param name="Refusal">Why it is refused, where it is.</param>
/// <param name="Rule">The rule that decided.</param>
public sealed record NfrOrderOutcome(Money? Net, NfrRefusal? Refusal, string Rule);

/// <summary>Accepts or refuses orders of not-for-resale units.</summary>
/// <remarks>Source: R28, R42, R71, R72, A28, A29.</remarks>
public static class NfrOrder
{
    /// <summary>Accepts or refuses the order; where several refusals apply, the first in <see cref="NfrRefusal"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is not positive.</exception>
    public static Conclusion<NfrOrderOutcome> Decide(NfrOrderFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(facts.Quantity);
        var steps = ImmutableArray.CreateBuilder<RuleStep>();

        var agreement = AgreementStep.On(facts.Partner, facts.Day);
        steps.Add(agreement);
        if (!agreement.Holds)
            return Refuse(NfrRefusal.AgreementNotSigned, null);

        steps.Add(new("R71", null, "Track held", facts.Track ?? "none", "any track", facts.Track is not null));
        if (facts.Track is null)
            return Refuse(NfrRefusal.NoTrack, null);

        var brand = BrandStep(facts.Partner, guide);
        steps.Add(brand);
        if (!brand.Holds)
            return Refuse(NfrRefusal.BrandNotAligned, null);

        var units = (long)facts.UnitsInQuarter + facts.Quantity;
        steps.Add(new("R71", null, $"Units of {facts.ManufacturerPartNumber} in {facts.Quarter}", $"{units}",
            $"at most {guide.Nfr.UnitsPerProductPerQuarter}", units <= guide.Nfr.UnitsPerProductPerQuarter));
        if (units > guide.Nfr.UnitsPerProductPerQuarter)
            return Refuse(NfrRefusal.TooManyUnits, null);

        // Priced only now: the units of an order that was refused before may be too many to multiply.
        var net = Price(facts, guide.Nfr.Allowances[facts.Track]);
        var cap = NfrCap.For(facts.Track, facts.Region, guide);
        var spent = facts.SpentInQuarter + CountsAs(facts, net, guide);
        steps.Add(new("R72", $"A29={guide.Policies.NfrCap.Value}", $"Spent in {facts.Quarter} with this order",
            spent.ToString(), $"at most {cap}", spent <= cap));
        return spent <= cap
            ? new(new NfrOrderOutcome(net, null, "R72"), steps.ToImmutable())
            : Refuse(NfrRefusal.CapExceeded, net);

        Conclusion<NfrOrderOutcome> Refuse(NfrRefusal refusal, Money? price) =>
            new(new NfrOrderOutcome(price, refusal, steps[^1].Rule), steps.ToImmutable());
    }

    /// <summary>What an accepted order adds to what was spent in the quarter: its net price or its MSRP.</summary>
    /// <param name="facts">The order.</param>
    /// <param name="net">Its net price.</param>
    /// <param name="guide">The guide in force.</param>
    /// <remarks>Source: A29.</remarks>
    public static Money CountsAs(NfrOrderFacts facts, Money net, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        return guide.Policies.NfrCap.Value == NfrValue.Net
            ? net
            : new Money(facts.Msrp.MinorUnits * facts.Quantity, facts.Msrp.Currency);
    }

    /// <summary>Asks for brand alignment.</summary>
    internal static RuleStep BrandStep(PartnerFacts partner, GuideVersion guide)
    {
        // R42 speaks of the partner purchase programme; where that is another one, it asks nothing of these orders (A28).
        var asksForBrand = guide.Policies.PurchaseProgramme == PurchaseProgramme.Nfr;
        var brand = BrandAlignment.Judge(partner, guide.Policies.BrandAlignment);
        return new(
            "R42", $"A28={guide.Policies.PurchaseProgramme}", "Brand alignment", brand.Have, asksForBrand ? brand.Need : "not asked",
            brand.IsFull || !asksForBrand);
    }

    // A unit's net price is rounded once, so that the same unit costs the same in every order.
    private static Money Price(NfrOrderFacts facts, NfrAllowance allowance)
    {
        var unit = facts.Msrp - facts.Msrp.Share(allowance.DiscountBasisPoints);
        return new Money(unit.MinorUnits * facts.Quantity, unit.Currency);
    }
}
