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
        return Held(order) ?? new TransitionResult(PartnerChange.NotConcerned, 0);
    }

    public Task<TransitionResult?> Passed(RunOrder order) => Task.FromResult(Held(order));

    private TransitionResult? Held(RunOrder order)
    {
        var name = new Boundary(RunKinds.Find(order.Kind)!.Value, order.Period, order.Day, order.CutOff).Name;
        return stored.State.Transitions.TryGetValue(name, out var passed) && passed.Outcome != PartnerChange.NotConcerned
            ? new TransitionResult(passed.Outcome, passed.NetRevenueMinorUnits)
            : null;
    }
}
