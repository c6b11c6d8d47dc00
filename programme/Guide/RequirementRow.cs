using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

/// <summary>The rows of the requirement matrix; the numbers are those of the guide index, Q1 to Q10.</summary>
public enum Requirement
{
    /// <summary>The signed partner agreement (R28).</summary>
    Agreement = 1,

    /// <summary>The minimum annual net revenue (R29).</summary>
    MinimumRevenue = 2,

    /// <summary>The orientation training (R32).</summary>
    Orientation = 3,

    /// <summary>The joint business plan (R33).</summary>
    BusinessPlan = 4,

    /// <summary>Product and technical certification (R51).</summary>
    Certification = 5,

    /// <summary>Weekly point-of-sale data (R36).</summary>
    PosData = 6,

    /// <summary>Brand alignment (R38).</summary>
    BrandAlignment = 7,

    /// <summary>The quarterly marketing plan (R43).</summary>
    MarketingPlan = 8,

    /// <summary>The quarterly sales milestone (R49).</summary>
    SalesMilestones = 9,

    /// <summary>The quarterly business review (R46).</summary>
    BusinessReviews = 10,
}

/// <summary>How strongly a track asks for a requirement.</summary>
public enum RequirementLevel
{
    /// <summary>The track does not ask for it.</summary>
    NotRequired = 1,

    /// <summary>The track asks for it.</summary>
    Required = 2,

    /// <summary>Only rebates and MDF ask for it (the guide's asterisk).</summary>
    RequiredForIncentives = 3,

    /// <summary>Only named regions ask for it (A13).</summary>
    RequiredInMarkets = 4,
}

/// <summary>What one track asks in one row.</summary>
/// <param name="Level">How strongly.</param>
/// <param name="Evidence">What the cell rests on.</param>
/// <remarks>Source: A11 (milestones), A12 (the two asterisks of the footnote).</remarks>
public sealed record RequirementCell(
    [property: Ambiguity(11), Ambiguity(12)] RequirementLevel Level, Evidence Evidence);

/// <summary>One row of the requirement matrix.</summary>
/// <param name="Requirement">Which requirement.</param>
/// <param name="Cells">By track name; every track has one.</param>
public sealed record RequirementRow(Requirement Requirement, ImmutableDictionary<string, RequirementCell> Cells)
{
    /// <summary>
    /// The regions that ask for it where a cell says <see cref="RequirementLevel.RequiredInMarkets"/>.
    /// </summary>
    [Ambiguity(13)]
    public ImmutableArray<string> Markets { get; init; } = [];
}
