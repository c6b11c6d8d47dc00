using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.Grains;
using PartnerConnect.Grains.Guide;

namespace PartnerConnect.Silo.Hosting;

/// <summary>Wakes the clock and every region once a silo is up; silos that start together may all do so.</summary>
internal sealed class ProgrammeStart(
    IGrainFactory grains, GuideBook guides, [FromKeyedServices(ProgrammeClock.Key)] TimeProvider clock) : IStartupTask
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15)];

    public async Task Execute(CancellationToken cancellationToken)
    {
        // Any silo may hold these grains, also one that dies just now: that is no reason for this one not to start.
        foreach (var pause in Pauses)
        {
            try
            {
                await WakeAsync();
                return;
            }
            catch (Exception) when (!cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(pause, TimeProvider.System, cancellationToken);
            }
        }

        await WakeAsync();
    }

    private async Task WakeAsync()
    {
        // The clock first: a simulation goes on where it stood, and the regions ask it what day it is.
        await grains.GetGrain<IClock>(GrainKeys.Clock).Wake();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var region in (await guides.EditionsAsync()).RegionsOn(today))
            await grains.GetGrain<IRegionCalendar>(GrainKeys.Region(region)).Wake();
    }
}
