using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Partners;

internal sealed partial class PartnerGrain
{
    public async Task<TransitionResult?> CarryOut(RunOrder order)
    {
        if (stored.State.Profile?.Region != order.Region)
            return null;

        await CatchUpAsync(order);
        var name = new Boundary(RunKinds.Find(order.Kind)!.Value, order.Period, order.Day, order.CutOff).Name;
        return stored.State.Transitions.TryGetValue(name, out var passed)
            ? new TransitionResult(passed.Outcome, passed.NetRevenueMinorUnits)
            : new TransitionResult(PartnerChange.NotConcerned, 0);
    }
}
