namespace PartnerConnect.Silo.Demo;

/// <summary>A region of the shipped guide, with what gives its partners and their customers local names.</summary>
/// <remarks>
/// The revenues are the shipped guide's yearly thresholds, by which the stories are sized; another guide gives them
/// another end. No end customer has the stem of a partner; its kind takes its own stem at <c>{0}</c>.
/// </remarks>
internal sealed record SampleRegion(
    string Id,
    string Currency,
    decimal EliteRevenue,
    decimal PrincipalRevenue,
    IReadOnlyList<SamplePlace> Places,
    IReadOnlyList<string> CompanyStems,
    IReadOnlyList<string> CompanyTrades,
    IReadOnlyList<string> CustomerStems,
    IReadOnlyList<string> CustomerKinds)
{
    public decimal Revenue(RevenueYardstick yardstick) =>
        yardstick == RevenueYardstick.Principal ? PrincipalRevenue : EliteRevenue;
}

/// <summary>A city with its country (ISO 3166-1 alpha-2) and one of its post codes.</summary>
internal sealed record SamplePlace(string City, string Country, string PostalCode);
