using System.Collections.Immutable;
using PartnerConnect.Programme;

namespace PartnerConnect.GrainInterfaces.Prices;

/// <summary>A partner's prices: one activation is one partner, and its key is <see cref="GrainKeys.Partner"/>.</summary>
[GrainInterfaceType("partner-prices"), Alias("partner-prices")]
public interface IPartnerPrices : IGrainWithStringKey
{
    /// <summary>Quotes a basket (R52, R54, R62); it changes nothing, and nothing is kept of it.</summary>
    /// <returns>The quote, or nothing for a partner that nobody knows.</returns>
    [Alias("quote")]
    Task<QuoteAnswer?> Quote(QuoteRequest request);
}

/// <summary>A basket to quote.</summary>
/// <param name="Lines">The products, each once.</param>
/// <param name="DealId">The registered deal whose incentive is asked for, where one is.</param>
/// <param name="Country">The end customer's country; that of the partner where none is named.</param>
/// <param name="Day">The day whose price list holds, from today on; today where none is named.</param>
[GenerateSerializer, Alias("quote-request"), Immutable]
public sealed record QuoteRequest(
    [property: Id(0)] ImmutableArray<QuoteItem> Lines, [property: Id(1)] string? DealId, [property: Id(2)] string? Country,
    [property: Id(3)] DateOnly? Day);

/// <summary>A product of a basket.</summary>
/// <param name="ManufacturerPartNumber">The product.</param>
/// <param name="Quantity">Units, 1 or more.</param>
[GenerateSerializer, Alias("quote-item"), Immutable]
public sealed record QuoteItem([property: Id(0)] string ManufacturerPartNumber, [property: Id(1)] int Quantity);

/// <summary>A quote.</summary>
[GenerateSerializer, Alias("quote-answer"), Immutable]
public sealed record QuoteAnswer
{
    /// <summary>The partner.</summary>
    [Id(0)] public required string PartnerId { get; init; }

    /// <summary>The day whose prices are told.</summary>
    [Id(1)] public required DateOnly Day { get; init; }

    /// <summary>The track by which discounts go.</summary>
    [Id(2)] public string? Track { get; init; }

    /// <summary>The guide version in force on the day.</summary>
    [Id(3)] public required string GuideVersion { get; init; }

    /// <summary>How several discounts work together: a name of <c>DiscountStacking</c> (A37).</summary>
    [Id(4)] public required string Stacking { get; init; }

    /// <summary>The basket with its prices.</summary>
    [Id(5)] public ImmutableArray<QuotedLineView> Lines { get; init; } = [];

    /// <summary>What it costs before VAT and other levies.</summary>
    [Id(6)] public required Money Net { get; init; }

    /// <summary>The VAT of the country, in hundredths of one percent; nothing where the guide does not say.</summary>
    [Id(7)] public int? VatBasisPoints { get; init; }

    /// <summary>The VAT on it.</summary>
    [Id(8)] public Money? Vat { get; init; }

    /// <summary>What it costs with VAT.</summary>
    [Id(9)] public Money? Gross { get; init; }

    /// <summary>Why there is no quote: a name of <c>QuoteRefusal</c>, or <c>DayPassed</c>; nothing where there is one.</summary>
    [Id(10)] public string? Refusal { get; init; }

    /// <summary>The rule that decided.</summary>
    [Id(11)] public string? Rule { get; init; }

    /// <summary>What is in no price list, where that is why.</summary>
    [Id(12)] public ImmutableArray<string> UnknownProducts { get; init; } = [];
}

/// <summary>A product with its price.</summary>
/// <param name="ManufacturerPartNumber">The product.</param>
/// <param name="Quantity">Units.</param>
/// <param name="UnitMsrp">The MSRP of a unit.</param>
/// <param name="Discounts">What each discount takes off a unit, in the order in which they are taken off.</param>
/// <param name="UnitNet">What a unit costs.</param>
/// <param name="Net">What all units cost.</param>
[GenerateSerializer, Alias("quoted-line-view"), Immutable]
public sealed record QuotedLineView(
    [property: Id(0)] string ManufacturerPartNumber, [property: Id(1)] int Quantity, [property: Id(2)] Money UnitMsrp,
    [property: Id(3)] ImmutableArray<QuotedDiscount> Discounts, [property: Id(4)] Money UnitNet, [property: Id(5)] Money Net);

/// <summary>A discount on a unit's price.</summary>
/// <param name="Kind">Where it comes from: a name of <c>DiscountKind</c>.</param>
/// <param name="Rule">The rule that grants it.</param>
/// <param name="BasisPoints">In hundredths of one percent.</param>
/// <param name="Before">The price before it.</param>
/// <param name="Off">What it takes off.</param>
/// <param name="After">The price after it.</param>
[GenerateSerializer, Alias("quoted-discount"), Immutable]
public sealed record QuotedDiscount(
    [property: Id(0)] string Kind, [property: Id(1)] string Rule, [property: Id(2)] int BasisPoints, [property: Id(3)] Money Before,
    [property: Id(4)] Money Off, [property: Id(5)] Money After);
