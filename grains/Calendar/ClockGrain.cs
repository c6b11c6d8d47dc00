using Microsoft.Extensions.DependencyInjection;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.Grains.Guide;

namespace PartnerConnect.Grains.Calendar;

/// <summary>The simulated moment as it is stored, so that a restart goes on where it stood.</summary>
public sealed record ClockState
{
    /// <summary>The moment; nothing where the clock was never advanced.</summary>
    public DateTimeOffset? Now { get; init; }
}

/// <summary>The clock the programme runs by.</summary>
[GrainType("clock")]
internal sealed class ClockGrain(
    [PersistentState("clock", ProgrammeStorage.Name)] IPersistentState<ClockState> stored,
    GuideBook guides,
    [FromKeyedServices(ProgrammeClock.Key)] TimeProvider clock) : Grain, IClock
{
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(8);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (clock is SimulationClock simulation && stored.State.Now is { } reached)
            simulation.MoveTo(reached);
        return Task.CompletedTask;
    }

    public Task Wake() => Task.CompletedTask;

    public async Task<ClockReading> Read() => new(clock.GetUtcNow(), clock is SimulationClock, (await CatchUpAsync(work: false)).Next is null);

    public async Task<ClockReading> Advance(DateTimeOffset to)
    {
        if (clock is not SimulationClock simulation)
            throw new InvalidOperationException("The clock is the real one and cannot be advanced.");

        var started = Environment.TickCount64;
        while (Environment.TickCount64 - started < Slice.TotalMilliseconds)
        {
            // Boundaries are carried out at their own instants: the clock stands on each of them in turn.
            var (next, waitsFor) = await CatchUpAsync(work: true);
            if (next is null)
                return new ClockReading(clock.GetUtcNow(), true, MoreDue: true) { WaitsFor = waitsFor };
            if (clock.GetUtcNow() >= to)
                return new ClockReading(clock.GetUtcNow(), true, MoreDue: false);
            var step = next < to ? next.Value : to;
            await SaveAsync(step);
            simulation.MoveTo(step);
        }

        return new ClockReading(clock.GetUtcNow(), true, MoreDue: true);
    }

    /// <summary>Lets every region carry out what is due.</summary>
    /// <returns>
    /// The next boundary of any region, or nothing while something is still due; then the run that a person lets wait, where no
    /// region can go on without it.
    /// </returns>
    private async Task<(DateTimeOffset? Next, string? WaitsFor)> CatchUpAsync(bool work)
    {
        var known = (await guides.EditionsAsync()).RegionsOn(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var regions = await Task.WhenAll(known.Select(region =>
        {
            var calendar = GrainFactory.GetGrain<IRegionCalendar>(GrainKeys.Region(region));
            return work ? calendar.CatchUp() : calendar.Progress();
        }));
        var due = regions.Where(region => region.MoreDue).ToList();
        return due.Count == 0
            ? (regions.Min(region => region.NextAt), null)
            : (null, due.All(region => region.WaitsFor is not null) ? due[0].WaitsFor : null);
    }

    private async Task SaveAsync(DateTimeOffset moment)
    {
        stored.State = new ClockState { Now = moment };
        try
        {
            await stored.WriteStateAsync();
        }
        catch
        {
            // The write may or may not have landed; only storage knows. The next call re-reads it.
            DeactivateOnIdle();
            throw;
        }
    }
}
