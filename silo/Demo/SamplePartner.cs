namespace PartnerConnect.Silo.Demo;

/// <summary>A partner of the sample programme: what is imported, and what it will do.</summary>
internal sealed record SamplePartner
{
    public required string PartnerId { get; init; }

    public required string Name { get; init; }

    public required SamplePartnerType Type { get; init; }

    public required SampleRegion Region { get; init; }

    public required string Country { get; init; }

    public required string City { get; init; }

    public required DateOnly? AgreementSigned { get; init; }

    public required DateOnly? OrientationCompleted { get; init; }

    public required int SalesCertified { get; init; }

    public required int TechnicalCertified { get; init; }

    public required bool BrandAligned { get; init; }

    public required Story Story { get; init; }

    /// <summary>What it sells, quarter by quarter, reported or not.</summary>
    public required RevenuePlan Plan { get; init; }

    /// <summary>The tracks it asks for in order of day, some to be refused; none in a window it lets pass.</summary>
    public required IReadOnlyList<SampleTrackChoice> TrackChoices { get; init; }

    /// <summary>Its NFR orders in order of day, some to be refused.</summary>
    public required IReadOnlyList<SampleNfrOrder> NfrOrders { get; init; }
}

/// <summary>A partner asks for a track.</summary>
internal sealed record SampleTrackChoice(DateOnly Day, string Track);

/// <summary>A partner orders demonstration units.</summary>
internal sealed record SampleNfrOrder(DateOnly Day, string PartNumber, int Quantity);
