using System.Collections.Immutable;

namespace PartnerConnect.Programme.Prices;

/// <summary>A product of the vendor's catalogue, which a POS line names by its part number.</summary>
/// <param name="ManufacturerPartNumber">The vendor's own number, such as <c>960-001501</c>; unique in the
/// catalogue.</param>
/// <param name="Description">Its name for people.</param>
/// <param name="Category">The family it belongs to.</param>
/// <param name="Subcategory">The narrower family within the category.</param>
/// <param name="Msrp">The suggested retail price of one unit without VAT, 0 or more, in the currency of whichever line
/// it is held against: the demonstration catalogue has one figure for all currencies.</param>
/// <param name="Ean">The article number on the box (<see cref="EanCode"/>), where the catalogue knows it.</param>
/// <remarks>Source: programme rules section 4 (ManufacturerPartNumber, Ean, UnitMsrp), R30.</remarks>
public sealed record CatalogueProduct(
    string ManufacturerPartNumber, string Description, string Category, string Subcategory, decimal Msrp,
    string? Ean = null)
{
    /// <summary>Its prices by later price lists; none where no later list names it.</summary>
    public ImmutableArray<ListPrice> Later { get; init; } = [];

    /// <summary>The MSRP on a day (R5).</summary>
    public decimal MsrpOn(DateOnly day) => PriceLists.MsrpOn(Msrp, Later, day);
}
