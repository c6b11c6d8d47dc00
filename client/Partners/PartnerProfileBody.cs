using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Gateway.Partners;

/// <summary>Who a partner is, as a caller writes it; the partner's id stands in the address.</summary>
internal sealed record PartnerProfileBody(
    string Name,
    string Type,
    string Region,
    string Country,
    string City,
    DateOnly? AgreementSigned = null,
    DateOnly? OrientationCompleted = null,
    int SalesCertified = 0,
    int TechnicalCertified = 0,
    bool BrandAligned = false,
    string? PartnerId = null,
    ImmutableArray<string>? BrandItems = null)
{
    public PartnerProfile For(string partnerId) => new()
    {
        PartnerId = partnerId,
        Name = Name.Trim(),
        Type = Type.Trim(),
        Region = Region.Trim(),
        Country = Country.Trim().ToUpperInvariant(),
        City = City.Trim(),
        AgreementSigned = AgreementSigned,
        OrientationCompleted = OrientationCompleted,
        SalesCertified = SalesCertified,
        TechnicalCertified = TechnicalCertified,
        BrandAligned = BrandAligned,
        BrandItems = BrandItems ?? [],
    };
}
