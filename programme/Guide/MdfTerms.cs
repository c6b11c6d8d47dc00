using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

/// <summary>Market development funds.</summary>
/// <remarks>For which tracks funds accrue is said in the benefit matrix. Source: R41, R44, R63, R64, A25.</remarks>
public sealed record MdfTerms
{
    /// <summary>What accrues, in hundredths of one percent of a quarter's net revenue, 0 to 10,000.</summary>
    public required int AccrualBasisPoints { get; init; }

    /// <summary>Quarters after which accrued funds lapse.</summary>
    public required int AccrualExpiresQuarters { get; init; }

    /// <summary>The share of an activity's cost that is paid, in hundredths of one percent, 0 to 10,000.</summary>
    public required int CoFundingBasisPoints { get; init; }

    /// <summary>The most a single request may ask for, by track name, in the region's currency.</summary>
    public required ImmutableDictionary<string, decimal> CapPerRequest { get; init; }

    /// <summary>Days before the activity by which it must be requested.</summary>
    public required int RequestDaysBefore { get; init; }

    /// <summary>Days after the activity within which it may be claimed, with proof.</summary>
    public required int ClaimDaysAfter { get; init; }

    /// <summary>The requirements that must be in order, where the partner's track asks for them at all.</summary>
    public required ImmutableArray<Requirement> Gates { get; init; }
}
