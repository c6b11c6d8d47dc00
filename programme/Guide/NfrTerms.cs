using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace PartnerConnect.Programme.Guide;

/// <summary>What a track may buy for demonstration and internal use.</summary>
/// <param name="DiscountBasisPoints">Off the MSRP, in hundredths of one percent, 0 to 10,000.</param>
/// <param name="CapPerQuarter">The most a partner may spend in a fiscal quarter, net, in the region's currency.</param>
public sealed record NfrAllowance(int DiscountBasisPoints, decimal CapPerQuarter);

/// <summary>Not-for-resale units.</summary>
/// <param name="Allowances">By track name.</param>
/// <param name="UnitsPerProductPerQuarter">The most units of one product in a quarter.</param>
/// <param name="ResaleLockMonths">Months in which a unit may not be resold.</param>
/// <remarks>Source: R71, R72, A29.</remarks>
public sealed record NfrTerms(
    ImmutableDictionary<string, NfrAllowance> Allowances, int UnitsPerProductPerQuarter, int ResaleLockMonths)
{
    /// <summary>Days after the order within which a reservation is committed; where it is not set, reservations do not lapse.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ReservationDays { get; init; }
}
