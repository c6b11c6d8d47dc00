using PartnerConnect.GrainInterfaces.Partners;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain
{
    public async Task<Standing?> Standing()
    {
        if (stored.State.Profile is null)
            return null;
        var now = await CatchUpAsync();
        return new StandingReport(stored.State, now).Tell();
    }
}
