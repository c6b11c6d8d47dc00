using Orleans.Core;
using Orleans.Timers;

namespace PartnerConnect.Simulation.Tests.Doubles;

/// <summary>The part of Orleans' runtime that our grains use: the factory, and ending an activation.</summary>
/// <param name="factory">Hands out the simulated grains.</param>
/// <param name="obeys">Whether an activation that asks to end is ended; a planted bug says no.</param>
internal sealed class SimulatedRuntime(IGrainFactory factory, bool obeys) : IGrainRuntime
{
    public IGrainFactory GrainFactory => factory;

    public string SiloIdentity => throw new NotSupportedException();

    public SiloAddress SiloAddress => throw new NotSupportedException();

    public ITimerRegistry TimerRegistry => throw new NotSupportedException();

    public IServiceProvider ServiceProvider => throw new NotSupportedException();

    public TimeProvider TimeProvider => throw new NotSupportedException();

    public void DeactivateOnIdle(IGrainContext grainContext) => ((SimulatedContext)grainContext).IsLeaving |= obeys;

    public void DelayDeactivation(IGrainContext grainContext, TimeSpan timeSpan) => throw new NotSupportedException();

    public IStorage<TGrainState> GetStorage<TGrainState>(IGrainContext grainContext) => throw new NotSupportedException();
}
