using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;
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
    [FromKeyedServices(ProgrammeClock.Key)] TimeProvider clock) : Grain, IShadowRun
{
    private const string Running = "Running";
    private const string Completed = "Completed";
    private const string Failed = "Failed";
    private const int PageSize = 250;
    private const int LargestPage = 200;
    private const long QuarterOfAnHour = 15 * TimeSpan.TicksPerMinute;

    private GuideVersion? tried;
    private IGrainTimer? work;

    private string RunId => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (stored.State.Progress?.Status == Running)
            GoOn();
        return Task.CompletedTask;
    }

    public Task<ShadowAnswer> Start() => StartAsync(again: false);

    public Task<ShadowAnswer> StartAgain() => StartAsync(again: true);

    private async Task<ShadowAnswer> StartAsync(bool again)
    {
        if (stored.State.Progress is { Status: Running } running)
            return new ShadowAnswer(running, null, null);

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

        // When it comes into force is no matter here; that partners can live under it is.
        var breaks = GuideSuccession.Check(editions.Published[0], guide).Where(each => each.Field != "inForceFrom").ToList();
        if (breaks.Count > 0)
            return Refuse("BreaksWithTheVersionBefore", string.Join(" ", breaks.Select(each => $"{each.Field} {each.Message}")));

        var upTo = UpTo(year, guide, now);
        if (!again && stored.State.Yaml == text.Yaml
            && stored.State.Progress is { Status: Completed } found && found.PlayedUpTo == upTo)
            return new ShadowAnswer(found, null, null);

        // The rows of the run before go with the first page, so that nothing is ever called completed without its rows.
        await SaveAsync(new ShadowRunState
        {
            Yaml = text.Yaml,
            Progress = new ShadowProgress
            {
                Version = parts[2],
                Year = year,
                Status = Running,
                Partners = 0,
                NotConcerned = 0,
                Totals = [],
                StartedAt = now,
                PlayedUpTo = upTo,
            },
        });
        tried = guide;
        GoOn();
        return new ShadowAnswer(stored.State.Progress, null, null);
    }

    public Task<ShadowProgress?> Progress() => Task.FromResult(stored.State.Progress);

    public Task<ImmutableArray<ShadowPartner>> Partners(string? outcome, string? region, string? after, int limit) =>
        rows.Partners(RunId, outcome, region, after, Math.Clamp(limit, 1, LargestPage));

    public async Task<ShadowReasons?> Reasons(string partnerId)
    {
        if (stored.State.Progress is null || await rows.State(partnerId) is not { } partner || ShadowPlan.Read(partner) is not { Profile: { } profile } state)
            return null;
        var editions = await guides.EditionsAsync();
        var (published, shadow) = Plan(editions).Play(state, isTraced: true);
        return new ShadowReasons(ShadowComparison.Of(profile, published, shadow, Tried), published.Decisions, shadow.Decisions);
    }

    private GuideVersion Tried => tried ??= Read(stored.State.Yaml);

    private void GoOn() => work ??= this.RegisterGrainTimer(
        WorkAsync, new GrainTimerCreationOptions(TimeSpan.Zero, TimeSpan.FromMilliseconds(1)) { Interleave = true, KeepAlive = true });

    private async Task WorkAsync(CancellationToken cancellation)
    {
        try
        {
            await PlayPageAsync(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // It says so instead of trying for ever; whoever started it can start it anew.
            LogFailure(logger, RunId, failure);
            await SaveAsync(stored.State with
            {
                Progress = stored.State.Progress! with { Status = Failed, Failure = (failure.InnerException ?? failure).Message },
            });
        }

        if (stored.State.Progress!.Status == Running)
            return;
        work?.Dispose();
        work = null;
    }

    private async Task PlayPageAsync(CancellationToken cancellation)
    {
        var state = stored.State;
        var page = await rows.States(state.After, PageSize);
        var plan = Plan(await guides.EditionsAsync());

        // The work is reckoning and nothing else, so it goes to the machine's other threads and the grain answers meanwhile.
        var found = await Task.Run(() => page.AsParallel().WithCancellation(cancellation).Select(plan.Compare).ToList(), cancellation);
        var concerned = found.OfType<ShadowPartner>().ToList();
        if (state.After.Length == 0)
            await rows.Clear(RunId);
        await rows.Put(RunId, concerned);

        var isLast = page.Count < PageSize;
        await SaveAsync(state with
        {
            After = page.Count == 0 ? state.After : page[^1].PartnerId,
            Progress = state.Progress! with
            {
                Partners = state.Progress.Partners + page.Count,
                NotConcerned = state.Progress.NotConcerned + page.Count - concerned.Count,
                Totals = Sum(state.Progress.Totals, concerned),
                Status = isLast ? Completed : Running,
                CompletedAt = isLast ? clock.GetUtcNow() : null,
            },
        });
    }

    private ShadowPlan Plan(GuideEditions editions) =>
        new(stored.State.Progress!.Year, stored.State.Progress.PlayedUpTo, editions, Trial(editions, stored.State.Progress.Year), Tried);

    // Tried as if it had come into force on the year's first day; what settles from before is judged as it was.
    private GuideEditions Trial(GuideEditions published, FiscalYear year)
    {
        var firstDay = Tried.Calendar.FirstDay(year) > Tried.ProgrammeLaunch ? Tried.Calendar.FirstDay(year) : Tried.ProgrammeLaunch;
        var inForce = Tried with
        {
            InForceFrom = firstDay,
            Regions = [.. Tried.Regions.Select(region => region with { InForceFrom = null })],
        };
        return new GuideEditions([.. published.Published.Where(each => each.InForceFrom < firstDay && each.Version != Tried.Version), inForce]);
    }

    private static ImmutableArray<ShadowTotal> Sum(ImmutableArray<ShadowTotal> before, IEnumerable<ShadowPartner> partners) =>
    [
        .. before.Concat(partners.Select(each => new ShadowTotal(each.Region, each.Track, each.ShadowTrack, each.Outcome, 1)))
            .GroupBy(each => each with { Partners = 0 })
            .Select(group => group.Key with { Partners = group.Sum(each => each.Partners) })
            .OrderBy(each => each.Region, StringComparer.Ordinal).ThenBy(each => each.Track, StringComparer.Ordinal)
            .ThenBy(each => each.ShadowTrack, StringComparer.Ordinal).ThenBy(each => each.Outcome, StringComparer.Ordinal),
    ];

    // The year that runs is played up to now, a past one up to the settlement of its last quarter. A day begins on a quarter
    // of an hour everywhere, so that no boundary is missed and whoever asks twice asks the same.
    private static DateTimeOffset UpTo(FiscalYear year, GuideVersion guide, DateTimeOffset now)
    {
        var settled = RegionTime.StartOf(Programme.Runs.Boundaries.SettleDay(year.Quarter(4), guide), guide.Regions[0]).AddDays(2);
        return settled < now ? settled : new DateTimeOffset(now.Ticks - (now.Ticks % QuarterOfAnHour), now.Offset);
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
        }
        catch
        {
            // The write may or may not have landed; only storage knows. The next call re-reads it.
            DeactivateOnIdle();
            throw;
        }
    }
}
