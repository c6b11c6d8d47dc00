using System.Collections.Immutable;
using PartnerConnect.Programme.Prices;

namespace PartnerConnect.GrainInterfaces.Prices;

/// <summary>The vendor's products. There is one; its key is <see cref="GrainKeys.Catalogue"/>.</summary>
[GrainInterfaceType("catalogue"), Alias("catalogue")]
public interface ICatalogue : IGrainWithStringKey
{
    /// <summary>Adds products and replaces those of the same part number; no product is ever taken away.</summary>
    [Alias("put")]
    Task Put(ImmutableArray<Product> products);

    /// <summary>
    /// Adds the prices of a list that holds from a day on. A product that nobody knew is known from that day; a price of the same product
    /// and day is replaced, and no other.
    /// </summary>
    /// <param name="products">The products of the list.</param>
    /// <param name="validFrom">Its first day.</param>
    [Alias("put-from")]
    Task PutFrom(ImmutableArray<Product> products, DateOnly validFrom);

    /// <summary>Those of the named products that exist.</summary>
    /// <param name="partNumbers">Part numbers, exactly as in the catalogue.</param>
    [Alias("find"), ReadOnly]
    Task<ImmutableArray<Product>> Find(ImmutableArray<string> partNumbers);

    /// <summary>Every product, in the order of part numbers.</summary>
    [Alias("all"), ReadOnly]
    Task<ImmutableArray<Product>> All();
}

/// <summary>A product of the vendor.</summary>
/// <param name="ManufacturerPartNumber">The vendor's part number, 1 to 50 characters.</param>
/// <param name="Description">What it is.</param>
/// <param name="Category">The category that discounts go by (R52).</param>
/// <param name="Subcategory">A finer category.</param>
/// <param name="Msrp">The manufacturer's suggested retail price, 0 or more, at most 4 decimals, in the currency of the sale.</param>
/// <param name="Ean">The article number on the box, 8, 12, 13 or 14 digits with a check digit, where it is known.</param>
[GenerateSerializer, Alias("product"), Immutable]
public sealed record Product(
    [property: Id(0)] string ManufacturerPartNumber,
    [property: Id(1)] string Description,
    [property: Id(2)] string Category,
    [property: Id(3)] string Subcategory,
    [property: Id(4)] decimal Msrp,
    [property: Id(5)] string? Ean = null)
{
    /// <summary>Its prices by later lists, the earliest first; none where no later list names it.</summary>
    [Id(6)] public ImmutableArray<DatedPrice> Later { get; init; } = [];

    /// <summary>The first day of the list that brought it; nothing where it was there before there were lists of a day.</summary>
    [Id(7)] public DateOnly? FirstDay { get; init; }

    /// <summary>The MSRP on a day, whether or not a list had brought the product by then (R5).</summary>
    public decimal MsrpOn(DateOnly day) => PriceLists.MsrpOn(Msrp, Prices(), day);

    /// <summary>Its prices by later lists, as the programme knows them.</summary>
    public ImmutableArray<ListPrice> Prices() =>
        Later.IsDefaultOrEmpty ? [] : [.. Later.Select(price => new ListPrice(price.ValidFrom, price.Msrp))];
}

/// <summary>A price of a later list.</summary>
/// <param name="ValidFrom">The first day on which it holds.</param>
/// <param name="Msrp">The price of a unit.</param>
[GenerateSerializer, Alias("dated-price"), Immutable]
public sealed record DatedPrice([property: Id(0)] DateOnly ValidFrom, [property: Id(1)] decimal Msrp);
