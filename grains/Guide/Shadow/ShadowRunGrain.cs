using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Grains.Guide.Shadow;

/// <summary>Plays a year for every partner under a guide version, a page at a time; it goes on where it was after a restart.</summary>
[GrainType("shadow-run")]
internal sealed partial class ShadowRunGrain(
    [PersistentState("shadow-run", ProgrammeStorage.Name)] IPersistentState<ShadowRunState> stored,
    IShadowRows rows,
    GuideBook guides,
    ILogger<ShadowRunGrain> logger,
    [FromKeyedServices(ProgrammeClock.Key)] TimeProvider clock) : Grain, IShadowRun, IRemindable
{
    private const string GoOnReminder = "go-on";
    private const string Running = "Running";
    private const string Completed = "Completed";
    private const string Failed = "Failed";
    private const int PageSize = 250;
    private const int LargestPage = 200;

    // After a crash nobody may ever ask: a run goes on within a minute.
    private static readonly TimeSpan TickAgain = TimeSpan.FromMinutes(1);

    // What is known to be stored. Pages are written while calls are answered, which are told nothing that may yet be lost.
    private ShadowRunState landed = new();
    private ShadowPlan? plan;
    private IGrainTimer? work;

    private string RunId => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        landed = stored.State;
        if (landed.Progress?.Status == Running)
            GoOn();
        return Task.CompletedTask;
    }

    /// <summary>Its activation alone lets a run go on; one that has ended needs no reminder any more.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status) =>
        landed.Progress?.Status == Running ? Task.CompletedTask : ForgetReminderAsync();

    public Task<ShadowAnswer> Start() => StartAsync(again: false);

    public Task<ShadowAnswer> StartAgain() => StartAsync(again: true);

    private async Task<ShadowAnswer> StartAsync(bool again)
    {
        if (work is not null || landed.Progress?.Status == Running)
            return new ShadowAnswer(landed.Progress?.Told(), null, null);

        var parts = RunId.Split('-', 3);
        if (!FiscalYear.TryParse(parts[1], null, out var year))
            return Refuse("UnknownYear", $"'{parts[1]}' is no fiscal year.");
        if (await GrainFactory.GetGrain<IGuide>(GrainKeys.Guide).Find(parts[2]) is not { } text)
            return Refuse("UnknownVersion", $"There is no version '{parts[2]}'.");
        if (GuideFile.ReadStored(text.Yaml) is not { } guide)
            return Refuse("UnreadableVersion", $"The stored text of version '{parts[2]}' no longer reads; hand it in anew.");
        var editions = await guides.EditionsAsync();
        var now = clock.GetUtcNow();
        if (year < guide.Calendar.YearOf(guide.ProgrammeLaunch) || RegionTime.StartOf(guide.Calendar.FirstDay(year), guide.Regions[0]) > now)
            return Refuse("UnknownYear", $"{year} has not begun, or lies before the programme's launch.");

        var next = new ShadowPlan(year, ShadowPlan.LastMoment(year, editions, guide, now), editions, guide);
        if (next.Breaks() is { Count: > 0 } breaks)
            return Refuse("BreaksWithTheVersionBefore", string.Join(" ", breaks));

        if (!again && landed.Yaml == text.Yaml && landed.Progress is { Status: Completed } found && found.PlayedUpTo == next.UpTo)
            return new ShadowAnswer(found.Told(), null, null);

        // The rows of the run before go with the first page, so that nothing is ever called completed without its rows.
        await this.RegisterOrUpdateReminder(GoOnReminder, TickAgain, TickAgain);
        await SaveAsync(new ShadowRunState
        {
            Yaml = text.Yaml,
            Published = [.. editions.Published.Select(each => each.Version)],
            Progress = new StoredShadowProgress
            {
                Version = parts[2],
                Year = year,
                Status = Running,
                StartedAt = now,
                PlayedUpTo = next.UpTo,
            },
        });
        plan = next;
        GoOn();
        return new ShadowAnswer(landed.Progress!.Told(), null, null);
    }

    public Task<ShadowProgress?> Progress() => Task.FromResult(landed.Progress?.Told());

    public Task<ImmutableArray<ShadowPartner>> Partners(string? outcome, string? region, string? after, int limit) =>
        rows.Partners(RunId, outcome, region, after, Math.Clamp(limit, 1, LargestPage));

    public async Task<ShadowReasons?> Reasons(string partnerId)
    {
        if (landed.Progress is null || await rows.State(partnerId) is not { } partner)
            return null;
        var found = await rows.Partner(RunId, partnerId);
        var state = await AsPlayedAsync(partner, found);
        var both = await PlanAsync();
        if (state?.Profile is not { } profile || both.Play(state, isTraced: true) is not var (published, shadow))
            return null;
        var told = ShadowComparison.Of(profile, published, shadow, both.Tried);
        return new ShadowReasons(told, published.Decisions, shadow.Decisions, ShadowComparison.AreTheSame(told, found?.Partner));
    }

    // What is told of a partner is told of the state in which it was played, which may have changed since.
    private async Task<PartnerState?> AsPlayedAsync(StoredPartner partner, FoundPartner? found)
    {
        var now = ShadowPlan.Read(partner);
        if (found is null || now?.Revision == found.Revision)
            return now;
        var then = PartnerChronicle.Read(await rows.Changes(partner.PartnerId, found.Revision));
        return then?.Revision == found.Revision ? then : now;
    }

    private void GoOn() => work ??= this.RegisterGrainTimer(
        WorkAsync, new GrainTimerCreationOptions(TimeSpan.Zero, TimeSpan.FromMilliseconds(1)) { Interleave = true, KeepAlive = true });

    private async Task WorkAsync(CancellationToken cancellation)
    {
        // Where this write fails the activation ends, and the reminder lets the run go on from what is stored.
        await SaveAsync(await PlayPageAsync(cancellation));
        if (landed.Progress!.Status == Running)
            return;
        work?.Dispose();
        work = null;
        await ForgetReminderAsync();
    }

    private async Task<ShadowRunState> PlayPageAsync(CancellationToken cancellation)
    {
        var state = landed;
        try
        {
            var page = await rows.States(state.After, PageSize);
            var played = await PlanAsync();

            // The work is reckoning and nothing else, so it goes to the machine's other threads and the grain answers meanwhile.
            var found = await Task.Run(() => page.AsParallel().WithCancellation(cancellation).Select(played.Compare).ToList(), cancellation);
            var concerned = found.OfType<FoundPartner>().ToList();
            await rows.Put(RunId, state.After, concerned);

            var progress = state.Progress!.With(page.Count, [.. concerned.Select(each => each.Partner)]);
            return page.Count == PageSize
                ? state with { After = page[^1].PartnerId, Progress = progress }
                : state with { Progress = progress with { Status = Completed, CompletedAt = clock.GetUtcNow() } };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // It says so instead of trying for ever; whoever started it can start it anew.
            LogFailure(logger, RunId, failure);
            return state with { Progress = state.Progress! with { Status = Failed, Failure = (failure.InnerException ?? failure).Message } };
        }
    }

    private async Task<ShadowPlan> PlanAsync()
    {
        if (plan is { } made)
            return made;

        // The versions that were published when it was started: a run does not change its mind half way.
        var (state, progress) = (landed, landed.Progress!);
        var published = new List<GuideVersion>();
        foreach (var version in state.Published)
            published.Add(await guides.NamedAsync(version));
        var editions = published.Count > 0 ? new GuideEditions(published) : await guides.EditionsAsync();
        return plan = new ShadowPlan(progress.Year, progress.PlayedUpTo, editions, Read(state.Yaml));
    }

    private async Task ForgetReminderAsync()
    {
        if (await this.GetReminder(GoOnReminder) is { } reminder)
            await this.UnregisterReminder(reminder);
    }

    private static GuideVersion Read(string yaml) =>
        GuideFile.ReadStored(yaml) ?? throw new InvalidDataException("The stored guide version no longer reads.");

    private static ShadowAnswer Refuse(string refusal, string message) => new(null, refusal, message);

    [LoggerMessage(Level = LogLevel.Error, Message = "Shadow run {RunId} has failed.")]
    private static partial void LogFailure(ILogger logger, string runId, Exception failure);

    private async Task SaveAsync(ShadowRunState next)
    {
        stored.State = next;
        try
        {
            await stored.WriteStateAsync();
            landed = next;
        }
        catch
        {
            // The write may or may not have landed; only storage knows. The next call re-reads it.
            DeactivateOnIdle();
            throw;
        }
    }
}
