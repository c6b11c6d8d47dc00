using Microsoft.Extensions.DependencyInjection;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Calendar;

/// <summary>The boundaries a region passes.</summary>
[GrainType("region-calendar")]
internal sealed class RegionCalendarGrain(
    [PersistentState("region-calendar", ProgrammeStorage.Name)] IPersistentState<RegionCalendarState> stored,
    GuideBook guides,
    [FromKeyedServices(ProgrammeClock.Key)] TimeProvider clock) : Grain, IRegionCalendar, IRemindable
{
    private const string Boundary = "boundary";

    // Below the response time-out with room for a slice of a run.
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(8);

    // A tick that was missed or failed is followed by another within a minute, until the boundary is behind the region.
    private static readonly TimeSpan TickAgain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenSlices = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LookAgain = TimeSpan.FromDays(1);

    private string? running;
    private string? waitsFor;
    private IGrainTimer? work;
    private bool isAwake;

    private string RegionId => this.GetPrimaryKeyString()[GrainKeys.Region("").Length..];

    public async Task Wake()
    {
        if (isAwake)
            return;
        if (stored.State.LookFrom is null)
        {
            // The programme starts with the day it is: boundaries of that day are still to be passed, earlier ones never were.
            var region = (await guides.EditionsAsync()).Published[^1].Region(RegionId);
            var today = RegionTime.DayAt(clock.GetUtcNow(), region);
            await SaveAsync(new RegionCalendarState { LookFrom = RegionTime.StartOf(today, region).AddTicks(-1) });
        }

        await RemindAsync();
        isAwake = true;
    }

    public async Task<CalendarProgress> CatchUp()
    {
        if (stored.State.LookFrom is null)
            await Wake();

        var started = Environment.TickCount64;
        var passed = false;
        while (await FirstDueAsync() is { } due && Environment.TickCount64 - started < Slice.TotalMilliseconds)
        {
            if (!await CarryOutAsync(due))
                return await Progress();
            passed = true;
        }

        if (passed)
            await RemindAsync();
        return await Progress();
    }

    public async Task<RunAnswer> StartRun(string kind, string period)
    {
        var editions = await guides.EditionsAsync();
        if (RunKinds.Find(kind) is not { } known || editions.FindBoundary(known, period, RegionId) is not { } boundary)
            return new RunAnswer(null, "UnknownRun", $"The guide knows no {kind} of {period} in {RegionId}.");
        if (boundary.At > clock.GetUtcNow())
            return new RunAnswer(null, "NotYet", $"{boundary.Name} comes on {boundary.Day:yyyy-MM-dd} at {boundary.At:O}.");

        // What comes before is carried out first; a run of the past that ended well is only told.
        var progress = await CatchUp();
        var run = GrainFactory.GetGrain<IRun>(GrainKeys.Run(boundary.Kind, boundary.Period, RegionId));
        if (await run.Progress() is { Status: nameof(RunStatus.Paused) or nameof(RunStatus.Cancelled) } stopped)
            return new RunAnswer(stopped, $"RunIs{stopped.Status}", $"{stopped.Acts[^1].By} has stopped the run; resume it first.");
        if (progress.WaitsFor is { } earlier)
            return new RunAnswer(await run.Progress(), "WaitsForRun", $"{earlier} comes first, and a person has stopped it; resume that one.");
        if (progress.MoreDue)
            return new RunAnswer(await run.Progress(), null, "Earlier boundaries are being carried out first.");
        await run.Start(await OrderAsync(boundary));
        return new RunAnswer(await run.Continue(), null, null);
    }

    public async Task<RunAnswer> ControlRun(string kind, string period, RunAct act)
    {
        var editions = await guides.EditionsAsync();
        if (RunKinds.Find(kind) is not { } known || editions.FindBoundary(known, period, RegionId) is not { } boundary)
            return new RunAnswer(null, "UnknownRun", $"The guide knows no {kind} of {period} in {RegionId}.");

        // What lies before the programme's first day here was never passed and never will be.
        var run = GrainFactory.GetGrain<IRun>(GrainKeys.Run(boundary.Kind, boundary.Period, RegionId));
        if (boundary.At <= (stored.State.LookFrom ?? clock.GetUtcNow()) && await run.Progress() is null)
            return new RunAnswer(null, "UnknownRun", $"{boundary.Name} lies before the day on which {RegionId} began.");
        return await run.Control(await OrderAsync(boundary), act with { At = clock.GetUtcNow() });
    }

    public async Task<CalendarProgress> Progress()
    {
        var due = await FirstDueAsync();
        var next = due ?? (await guides.EditionsAsync()).NextBoundary(clock.GetUtcNow(), RegionId);
        return new CalendarProgress
        {
            Region = RegionId,
            Passed =
            [
                .. stored.State.Passed.Select(each => new PassedBoundary(
                    GrainKeys.Run(each.Kind, each.Period, RegionId), RunKinds.NameOf(each.Kind), each.Period, each.At, each.CarriedOutAt)),
            ],
            MoreDue = due is not null,
            Next = next.Name,
            NextAt = next.At,
            Running = running,
            WaitsFor = due is null ? null : waitsFor,
        };
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => CatchUpByItselfAsync();

    /// <summary>Carries out what is due, slice after slice; a run of many partners is not left to one slice a minute.</summary>
    private async Task CatchUpByItselfAsync()
    {
        try
        {
            var progress = await CatchUp();
            if (progress is { MoreDue: true, WaitsFor: null })
            {
                work ??= this.RegisterGrainTimer(
                    _ => CatchUpByItselfAsync(),
                    new GrainTimerCreationOptions(BetweenSlices, BetweenSlices) { KeepAlive = true });
                return;
            }

            StopWorking();
            if (!progress.MoreDue)
                await RemindAsync();
        }
        catch
        {
            // The reminder comes again within a minute.
            StopWorking();
            throw;
        }
    }

    private void StopWorking()
    {
        work?.Dispose();
        work = null;
    }

    private async Task<Boundary?> FirstDueAsync()
    {
        if (stored.State.LookFrom is not { } lookFrom)
            return null;
        return (await guides.EditionsAsync()).BoundariesBetween(lookFrom, clock.GetUtcNow(), RegionId)
            .FirstOrDefault(each => !stored.State.Passed.Any(passed => passed.Kind == each.Kind && passed.Period == each.Period));
    }

    private async Task<bool> CarryOutAsync(Boundary due)
    {
        var run = GrainFactory.GetGrain<IRun>(GrainKeys.Run(due.Kind, due.Period, RegionId));
        running = run.GetPrimaryKeyString();
        await run.Start(await OrderAsync(due));
        var progress = await run.Continue();
        waitsFor = progress!.Status is nameof(RunStatus.Paused) or nameof(RunStatus.Cancelled) ? running : null;
        if (waitsFor is not null)
            running = null;
        if (waitsFor is not null || progress.Status == nameof(RunStatus.Running))
            return false;

        running = null;
        await SaveAsync(stored.State with
        {
            // Other boundaries may lie at the same instant, so the search goes on from just before it.
            LookFrom = due.At.AddTicks(-1),
            Passed = stored.State.Passed.Add(new StoredBoundary(due.Kind, due.Period, due.At, clock.GetUtcNow())),
        });
        return true;
    }

    private async Task<RunOrder> OrderAsync(Boundary boundary) => new()
    {
        RunId = GrainKeys.Run(boundary.Kind, boundary.Period, RegionId),
        Kind = RunKinds.NameOf(boundary.Kind),
        Period = boundary.Period,
        Region = RegionId,
        GuideVersion = (await guides.EditionsAsync()).For(boundary, RegionId).Version,
        CutOff = boundary.At,
        Day = boundary.Day,
    };

    /// <summary>Sets the reminder for the next boundary, some seconds later by region so that regions do not wake as a herd; but for
    /// the next day at the latest, for a version that is published meanwhile may have sooner ones.</summary>
    private async Task RemindAsync()
    {
        // A simulation clock is advanced by hand, and carries boundaries out as it goes.
        if (clock is SimulationClock)
            return;
        var now = clock.GetUtcNow();
        var untilBoundary = await FirstDueAsync() is null
            ? (await guides.EditionsAsync()).NextBoundary(now, RegionId).At - now
            : TimeSpan.Zero;
        var next = untilBoundary < LookAgain ? untilBoundary : LookAgain;
        await this.RegisterOrUpdateReminder(Boundary, next + WakeUp.After(RegionId), TickAgain);
    }

    private async Task SaveAsync(RegionCalendarState next)
    {
        stored.State = next;
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
