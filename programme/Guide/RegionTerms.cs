using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace PartnerConnect.Programme.Guide;

/// <summary>A region as the vendor draws it.</summary>
/// <remarks>Source: R29, R31, A21, A35, A44.</remarks>
public sealed record RegionTerms
{
    /// <summary>Its id, such as <c>benelux</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The currency of its thresholds and totals.</summary>
    public required Currency Currency { get; init; }

    /// <summary>
    /// The currencies a POS line may be in. Totals do not mix currencies and nothing converts them, so for now a line is
    /// taken in <see cref="Currency"/> alone and refused in any other (L06).
    /// </summary>
    public required ImmutableArray<Currency> PosCurrencies { get; init; }

    /// <summary>
    /// The IANA time zone in which its days and deadlines run; the same in every region for one clock for all.
    /// </summary>
    [Ambiguity(44)]
    public required string TimeZone { get; init; }

    /// <summary>The first day on which the edition applies here, where it is not the edition's own (R3: notice is given by region).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? InForceFrom { get; init; }

    /// <summary>ISO 3166-1 codes of its countries.</summary>
    public required ImmutableArray<string> Countries { get; init; }

    /// <summary>
    /// The minimum net revenue of a fiscal year by track name, in <see cref="Currency"/>; 0 opens the track.
    /// </summary>
    [Ambiguity(21)]
    public required ImmutableDictionary<string, decimal> AnnualMinimum { get; init; }

    /// <summary>
    /// The standard rate of VAT by country, in hundredths of one percent, by which a price with VAT is known (L13); no
    /// line of a country that is not named is warned of.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableDictionary<string, int>? VatBasisPoints { get; init; }

    /// <summary>The minimum net revenue of a fiscal year for a track.</summary>
    /// <exception cref="KeyNotFoundException">The region has no threshold for the track.</exception>
    public Money Minimum(string track) => Money.Exact(AnnualMinimum[track], Currency);
}
