namespace PartnerConnect.Programme.Partners;

/// <summary>The five kinds of business the guide names; all of them are resellers (R2).</summary>
public enum PartnerType
{
    /// <summary>A value-added reseller.</summary>
    ValueAddedReseller = 1,

    /// <summary>A systems integrator.</summary>
    SystemsIntegrator = 2,

    /// <summary>A managed service provider.</summary>
    ManagedServiceProvider = 3,

    /// <summary>A technology broker.</summary>
    TechnologyBroker = 4,

    /// <summary>A referral influencer.</summary>
    ReferralInfluencer = 5,
}

/// <summary>What is known of a partner beside its sales.</summary>
/// <param name="AgreementSigned">The day on which the partner agreement was signed, if it was (R28).</param>
/// <param name="OrientationCompleted">The day on which the orientation training was completed, if it was (R32).</param>
/// <param name="SalesCertified">People with a valid sales certificate, 0 or more (R51).</param>
/// <param name="TechnicalCertified">People with a valid technical certificate, 0 or more (R51).</param>
/// <param name="BrandAligned">Whether every item of brand alignment is met (R38 to R42).</param>
public sealed record PartnerFacts(
    DateOnly? AgreementSigned,
    DateOnly? OrientationCompleted,
    int SalesCertified,
    int TechnicalCertified,
    bool BrandAligned)
{
    /// <summary>The items of brand alignment that are met, where that is known and not every one is (A42).</summary>
    public BrandItems? BrandItems { get; init; }

    /// <summary>Nothing known yet.</summary>
    public static PartnerFacts None { get; } = new(null, null, 0, 0, false);
}
