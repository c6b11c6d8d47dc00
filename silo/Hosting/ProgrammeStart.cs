using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.Grains;
using PartnerConnect.Grains.Guide;

namespace PartnerConnect.Silo.Hosting;

/// <summary>Wakes the clock and every region once a silo is up; silos that start together may all do so.</summary>
internal sealed class ProgrammeStart(
    IGrainFactory grains, GuideBook guides, [FromKeyedServices(ProgrammeClock.Key)] TimeProvider clock) : IStartupTask
{
    public async Task Execute(CancellationToken cancellationToken)
    {
        // The clock first: a simulation goes on where it stood, and the regions ask it what day it is.
        await grains.GetGrain<IClock>(GrainKeys.Clock).Wake();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var region in (await guides.EditionsAsync()).RegionsOn(today))
            await grains.GetGrain<IRegionCalendar>(GrainKeys.Region(region)).Wake();
    }
}
