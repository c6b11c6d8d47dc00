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

    // Who has much to spend on one line buys rooms, not hundreds of cables.
    private const int UsualQuantity = 50;

    /// <summary>A product of at most this price, of a category the partner leans to if there is one.</summary>
    public static SampleProduct? FindFor(SamplePartnerType type, decimal highestPrice, Random random)
    {
        var leaning = ByCategory[random.Pick(Leanings[type])];
        var choices = Priced(leaning, highestPrice / UsualQuantity, highestPrice);
        if (choices.Length == 0)
            choices = Priced(SampleCatalogue.Products, highestPrice / UsualQuantity, highestPrice);
        if (choices.Length == 0)
            choices = Priced(SampleCatalogue.Products, 0m, highestPrice);
        return choices.Length == 0 ? null : random.Pick(choices);
    }

    private static SampleProduct[] Priced(IEnumerable<SampleProduct> products, decimal lowest, decimal highest) =>
        [.. products.Where(product => product.Msrp >= lowest && product.Msrp <= highest)];
}
