using System.Collections.Immutable;

namespace PartnerConnect.Programme.Prices;

/// <summary>A price of a later price list.</summary>
/// <param name="ValidFrom">The first day on which it holds, in the region of whoever asks.</param>
/// <param name="Msrp">The suggested retail price of one unit without VAT, 0 or more.</param>
public sealed record ListPrice(DateOnly ValidFrom, decimal Msrp);

/// <summary>Price lists follow one another: each holds from its day on, until a later one names the product.</summary>
/// <remarks>Prices may change without notice, and never those of days that have passed. Source: R5, R52.</remarks>
public static class PriceLists
{
    /// <summary>The MSRP of a product on a day.</summary>
    /// <param name="first">What it cost before any later list.</param>
    /// <param name="later">Its prices by later lists, in whatever order; nothing is like none.</param>
    /// <param name="day">The day.</param>
    public static decimal MsrpOn(decimal first, ImmutableArray<ListPrice> later, DateOnly day) => later.IsDefaultOrEmpty
        ? first
        : later.Where(price => price.ValidFrom <= day).MaxBy(price => price.ValidFrom)?.Msrp ?? first;
}
