using PartnerConnect.GrainInterfaces.Rebates;
using PartnerConnect.Grains.Rebates;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain
{
    public async Task<LeapView?> Leap()
    {
        if (stored.State.Profile is null)
            return null;
        var now = await CatchUpAsync();
        return LeapViews.Of(stored.State, now);
    }

    public async Task<LeapPaymentAnswer?> Pay(LeapPaymentOrder payment)
    {
        if (stored.State.Profile is null)
            return null;
        var now = await CatchUpAsync();
        return await ChangeAsync(now, change => LeapPaying.Pay(change, now, payment));
    }
}
