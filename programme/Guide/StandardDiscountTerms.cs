using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

/// <summary>The standard discount on one category of products.</summary>
/// <param name="Category">The category, as the catalogue names it; unique among the rows.</param>
/// <param name="Services">Whether the category holds services and software and not products.</param>
/// <param name="DiscountBasisPoints">By track name: off the MSRP, in hundredths of one percent, 0 to 10,000.</param>
/// <remarks>Source: R52 to R54.</remarks>
public sealed record StandardDiscountRow(
    string Category, bool Services, ImmutableDictionary<string, int> DiscountBasisPoints);

/// <summary>What every partner gets off the MSRP, by category and track.</summary>
/// <param name="Rows">One for each category, in the order in which people read them.</param>
/// <remarks>Source: R52 to R54.</remarks>
public sealed record StandardDiscountTerms(ImmutableArray<StandardDiscountRow> Rows)
{
    /// <summary>The row of a category, whatever its case, or nothing.</summary>
    public StandardDiscountRow? Find(string? category) =>
        Rows.FirstOrDefault(row => string.Equals(row.Category, category, StringComparison.OrdinalIgnoreCase));
}
