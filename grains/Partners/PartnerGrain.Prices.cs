using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Prices;
using PartnerConnect.Grains.Prices;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain
{
    public async Task<QuoteAnswer?> Quote(QuoteRequest request)
    {
        if (stored.State.Profile is null)
            return null;
        var now = await CatchUpAsync();
        var products = await GrainFactory.GetGrain<ICatalogue>(GrainKeys.Catalogue)
            .Find([.. request.Lines.Select(line => line.ManufacturerPartNumber)]);
        return Quoting.Quote(stored.State, now, request, products);
    }
}
