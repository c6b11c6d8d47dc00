namespace PartnerConnect.Programme.Guide;

/// <summary>A specialisation that a partner can earn.</summary>
/// <remarks>Source: R74, A34.</remarks>
public sealed record SpecialisationTerms
{
    /// <summary>Its id, such as <c>video-collaboration</c>; unique among the specialisations.</summary>
    public required string Id { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The category of products it is about, as a row of the standard discounts names it.</summary>
    public required string Category { get; init; }

    /// <summary>Technically certified people beyond what the track asks for, 0 or more.</summary>
    public required int FurtherTechnical { get; init; }

    /// <summary>Endpoints the partner keeps for demonstration, 0 or more.</summary>
    public required int DemoEndpoints { get; init; }

    /// <summary>
    /// The category's least share of the track's annual minimum, in hundredths of one percent, 0 to 10,000.
    /// </summary>
    public required int RevenueShareBasisPoints { get; init; }

    /// <summary>Months for which it is awarded.</summary>
    public required int ValidMonths { get; init; }
}
