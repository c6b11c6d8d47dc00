using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Partners;

namespace PartnerConnect.Grains.Runs;

/// <summary>One transition over all partners of a region.</summary>
/// <remarks>Progress is stored now and then: a run that is taken up again repeats some steps, and repeating changes nothing.</remarks>
[GrainType("run")]
internal sealed partial class RunGrain(
    [PersistentState("run", ProgrammeStorage.Name)] IPersistentState<RunState> stored,
    IPartnerRows partners,
    ITransitionRows transitions,
    IRunRows rows,
    IOptions<RunOptions> options,
    ILogger<RunGrain> logger,
    [FromKeyedServices(ProgrammeClock.Key)] TimeProvider clock) : Grain, IRun, IRemindable
{
    // Well below the response time-out, whatever the last steps of cohorts take.
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(5);

    private readonly RunPace pace = new(clock);
    private RunState working = new();
    private bool isListed;

    private bool HasFailures => working.Done.Values.Any(each => each.FailedPartners() > 0);

    private string RunId => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        working = stored.State;
        return Task.CompletedTask;
    }

    public async Task<RunProgress> Start(RunOrder order)
    {
        if (working.Order is null || working is { Status: RunStatus.Waiting, HasBegun: false })
            await SaveAsync(working with { Order = order, Status = RunStatus.Running, StartedAt = clock.GetUtcNow() });
        else if (working.Status is RunStatus.CompletedWithFailures or RunStatus.TotalsDiffer)
            await TakeUpAgainAsync(working);
        return Tell();
    }

    public async Task<RunProgress?> Continue()
    {
        if (working.Order is null)
            return null;
        try
        {
            await WorkAsync(working.Order);
        }
        catch (Exception failure)
        {
            RunMetrics.NoteStuck(working.Order);
            LogStuck(logger, RunId, failure);
            throw;
        }

        if (!ReferenceEquals(working, stored.State))
            await SaveAsync(working);
        else if (!isListed)
            await ListAsync();
        return Tell();
    }

    public Task<RunProgress?> Progress() => Task.FromResult(working.Order is null ? null : Tell());

    public async Task<RunAnswer> Control(RunOrder order, RunAct act)
    {
        var hasCome = (working.Order ?? order).CutOff <= clock.GetUtcNow();
        switch (RunControl.Decide(working, act.Kind, hasCome))
        {
            case RunControlDecision.Refused refused:
                return new RunAnswer(Tell(), refused.Refusal, refused.Message);

            case RunControlDecision.Taken taken when taken.Next != working.Status:
                // What has not begun is begun with what is in force then.
                var begins = !working.HasBegun;
                await SaveAsync(working with
                {
                    Order = begins ? order : working.Order,
                    StartedAt = begins ? act.At : working.StartedAt,
                    Status = taken.Next,
                    Acts = working.Acts.Add(act),
                });
                pace.Forget();
                LogControlled(logger, RunId, act.Kind, act.By, act.Reason);
                if (taken.Next == RunStatus.Running)
                    await GoOnAsync();
                break;
        }

        return new RunAnswer(working.Order is null ? null : Tell(), null, null);
    }

    /// <summary>Works for some time on what is left: partners, then whether the numbers agree.</summary>
    private async Task WorkAsync(RunOrder order)
    {
        var started = Environment.TickCount64;
        bool GoesOn() => Environment.TickCount64 - started < Slice.TotalMilliseconds;
        if (working.Status == RunStatus.Running && working.PartnersInAll is null && GoesOn())
        {
            // Stored before the first partner is asked: from here on the run may have taken effect.
            var counts = await Task.WhenAll(Enumerable.Range(0, GrainKeys.Cohorts).Select(number => Cohort(number).Count(order.Region)));
            await SaveAsync(working with { PartnersInAll = counts.Sum() });
        }

        while (working.Status == RunStatus.Running && GoesOn())
        {
            if (FindNext([]) is not null)
                await WorkOnCohortsAsync(order, GoesOn);
            else if (HasFailures)
                await EndAsync(RunStatus.CompletedWithFailures);
            else if (working.Held is not { IsDone: true })
                working = working with { Held = await SalesHolding.NextAsync(working.Held, order.Region, GrainFactory) };
            else if (working.Compared is { IsDone: false })
                working = working with { Compared = await RowComparison.NextAsync(working.Compared, order, GrainFactory, transitions) };
            else if (working.Compared is null && await RunTotals.CompareAsync(RunId, working.Result, partners) is not [])
                working = working with { Compared = RowComparison.Start };
            else
                await EndAsync(await MismatchAsync());
        }
    }

    private async Task WorkOnCohortsAsync(RunOrder order, Func<bool> goesOn)
    {
        pace.Note(Partners());
        var busy = new HashSet<int>();
        await SideBySide.RunAsync(Next(), options.Value.CohortsAtOnce, goesOn, async number =>
        {
            await StepAsync(number, order);
            busy.Remove(number);
            pace.Note(Partners());
        });

        IEnumerable<int> Next()
        {
            while (FindNext(busy) is { } number)
            {
                busy.Add(number);
                yield return number;
            }
        }
    }

    private int? FindNext(HashSet<int> busy)
    {
        foreach (var number in Enumerable.Range(0, GrainKeys.Cohorts))
        {
            if (!busy.Contains(number) && (!working.Done.ContainsKey(number) || working.Again.Contains(number)))
                return number;
        }

        return null;
    }

    private async Task StepAsync(int number, RunOrder order)
    {
        CohortResult more;
        if (working.Done.TryGetValue(number, out var done))
        {
            more = await Cohort(number).CarryOutAgain(order, [.. done.Failures.Select(each => each.PartnerId)]);
            working = working with
            {
                Again = working.Again.Remove(number),
                Done = working.Done.SetItem(number, done.WithoutFailures().And(more)),
            };
        }
        else
        {
            var before = working.Begun.GetValueOrDefault(number);
            var step = await Cohort(number).CarryOutNext(order, before?.Last);
            more = step.Result;
            var result = (before?.Result ?? CohortResults.Nothing).And(more);
            working = step.Last is null
                ? working with { Begun = working.Begun.Remove(number), Done = working.Done.SetItem(number, result) }
                : working with { Begun = working.Begun.SetItem(number, new CohortStep(step.Last, result)) };
        }

        RunMetrics.NotePartners(order, more);
    }

    /// <summary>Where the run's totals, its partners' rows and the ledger differ; nothing where they agree.</summary>
    private async Task<string?> MismatchAsync()
    {
        string[] differences =
        [
            .. await RunTotals.CompareAsync(RunId, working.Result, partners),
            .. working.Compared is { } compared ? RunTotals.Tell(compared) : [],
            .. working.Held?.Differences ?? [],
        ];
        return differences is [] ? null : string.Join("; ", differences);
    }

    private Task EndAsync(string? mismatch)
    {
        working = working with { Mismatch = mismatch };
        return EndAsync(mismatch is null ? RunStatus.Completed : RunStatus.TotalsDiffer);
    }

    private async Task EndAsync(RunStatus status)
    {
        var now = clock.GetUtcNow();
        var pause = status == RunStatus.CompletedWithFailures && working.Retries < options.Value.RetryAfter.Count
            ? options.Value.RetryAfter[working.Retries]
            : (TimeSpan?)null;

        // The reminder first: a run that says that it is tried again is.
        if (pause is { } known)
            await RemindAsync(known);
        await SaveAsync(working with
        {
            Status = status,
            CompletedAt = now,
            Mismatch = status == RunStatus.CompletedWithFailures ? null : working.Mismatch,
            RetryAt = now + pause,
        });
        pace.Forget();
        RunMetrics.NoteEnd(working.Order!, status);
        if (status == RunStatus.CompletedWithFailures)
            LogFailures(logger, RunId, Failed(), working.Result.Partners, Named(Failures().Select(each => each.PartnerId)), working.RetryAt);
        if (status == RunStatus.TotalsDiffer)
            LogMismatch(logger, RunId, working.Mismatch);
    }

    private async Task SaveAsync(RunState next)
    {
        working = next;
        stored.State = next;
        isListed = false;
        try
        {
            await stored.WriteStateAsync();
            await ListAsync();
        }
        catch
        {
            // The write may or may not have landed; only storage knows. The next call re-reads it.
            DeactivateOnIdle();
            throw;
        }
    }

    // An activation does not know whether the one before it came so far: it writes the row once more.
    private async Task ListAsync()
    {
        if (working.Order is not null)
            await rows.Put(RunId, Tell());
        isListed = true;
    }

    private ICohort Cohort(int number) => GrainFactory.GetGrain<ICohort>(GrainKeys.Cohort(number));

    private int Partners() => working.Done.Values.Sum(each => each.Partners) + working.Begun.Values.Sum(each => each.Result.Partners);

    private IEnumerable<PartnerFailure> Failures() => working.Done.Values.Concat(working.Begun.Values.Select(step => step.Result))
        .SelectMany(each => each.Failures);

    private int Failed() => working.Done.Values.Concat(working.Begun.Values.Select(step => step.Result)).Sum(each => each.FailedPartners());
}
