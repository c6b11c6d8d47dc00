namespace PartnerConnect.Silo.Demo;

/// <summary>What each kind of business tends to sell.</summary>
internal static class ProductChoice
{
    private static readonly Dictionary<SamplePartnerType, string[]> Leanings = new()
    {
        [SamplePartnerType.ValueAddedReseller] =
        [
            SampleCatalogue.Workspace, SampleCatalogue.Workspace, SampleCatalogue.Personal, SampleCatalogue.Personal,
            SampleCatalogue.Video, SampleCatalogue.Services,
        ],
        [SamplePartnerType.SystemsIntegrator] =
        [
            SampleCatalogue.Video, SampleCatalogue.Video, SampleCatalogue.Video, SampleCatalogue.Rooms,
            SampleCatalogue.Rooms, SampleCatalogue.Services,
        ],
        [SamplePartnerType.ManagedServiceProvider] =
        [
            SampleCatalogue.Services, SampleCatalogue.Services, SampleCatalogue.Personal, SampleCatalogue.Video,
            SampleCatalogue.Rooms, SampleCatalogue.Workspace,
        ],
        [SamplePartnerType.TechnologyBroker] =
        [
            SampleCatalogue.Video, SampleCatalogue.Services, SampleCatalogue.Personal, SampleCatalogue.Rooms,
        ],
        [SamplePartnerType.ReferralInfluencer] =
        [
            SampleCatalogue.Personal, SampleCatalogue.Workspace,
        ],
    };

    private static readonly ILookup<string, SampleProduct> ByCategory =
        SampleCatalogue.Products.ToLookup(product => product.Category);

    /// <summary>A product of at most this price, of a category the partner leans to if there is one.</summary>
    public static SampleProduct? FindFor(SamplePartnerType type, decimal highestPrice, Random random)
    {
        var leaning = Affordable(ByCategory[random.Pick(Leanings[type])], highestPrice);
        if (leaning.Length > 0)
            return random.Pick(leaning);
        var any = Affordable(SampleCatalogue.Products, highestPrice);
        return any.Length > 0 ? random.Pick(any) : null;
    }

    private static SampleProduct[] Affordable(IEnumerable<SampleProduct> products, decimal highestPrice) =>
        [.. products.Where(product => product.Msrp <= highestPrice)];
}
