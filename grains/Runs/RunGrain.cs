using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Partners;

namespace PartnerConnect.Grains.Runs;

/// <summary>One transition over all partners of a region.</summary>
/// <remarks>Progress is stored now and then: a run that is taken up again repeats some cohorts, and repeating changes nothing.</remarks>
[GrainType("run")]
internal sealed class RunGrain(
    [PersistentState("run", ProgrammeStorage.Name)] IPersistentState<RunState> stored,
    IPartnerRows partners,
    IRunRows rows,
    [FromKeyedServices(ProgrammeClock.Key)] TimeProvider clock) : Grain, IRun
{
    private const int CohortsAtOnce = 8;

    // Well below the response time-out, whatever the last batch of cohorts takes.
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(5);

    private RunState working = new();
    private bool isListed;

    private bool HasFailures => working.Done.Values.Any(each => !each.Failures.IsEmpty);

    private string RunId => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        working = stored.State;
        return Task.CompletedTask;
    }

    public async Task<RunProgress> Start(RunOrder order)
    {
        if (working.Order is null)
            await SaveAsync(new RunState { Order = order, StartedAt = clock.GetUtcNow() });
        else if (working.Status is RunStatus.CompletedWithFailures or RunStatus.TotalsDiffer)
            await SaveAsync(working with
            {
                Status = RunStatus.Running,
                Held = null,
                Done = working.Done.RemoveRange(working.Done.Where(each => !each.Value.Failures.IsEmpty).Select(each => each.Key)),
            });
        return Tell();
    }

    public async Task<RunProgress?> Continue()
    {
        if (working.Order is null)
            return null;

        var started = Environment.TickCount64;
        while (working.Status == RunStatus.Running && Environment.TickCount64 - started < Slice.TotalMilliseconds)
        {
            int[] next = [.. Enumerable.Range(0, GrainKeys.Cohorts).Where(number => !working.Done.ContainsKey(number)).Take(CohortsAtOnce)];
            if (next.Length == 0 && !HasFailures && working.Held is not { IsDone: true })
            {
                working = working with { Held = await SalesHolding.NextAsync(working.Held, working.Order.Region, GrainFactory) };
                continue;
            }

            if (next.Length == 0)
            {
                await CompleteAsync();
                break;
            }

            var results = await Task.WhenAll(next.Select(number =>
                GrainFactory.GetGrain<ICohort>(GrainKeys.Cohort(number)).CarryOut(working.Order)));
            working = working with { Done = working.Done.SetItems(next.Zip(results, KeyValuePair.Create)) };
        }

        if (!ReferenceEquals(working, stored.State))
            await SaveAsync(working);
        else if (!isListed)
            await ListAsync();
        return Tell();
    }

    public Task<RunProgress?> Progress() => Task.FromResult(working.Order is null ? null : Tell());

    private async Task CompleteAsync()
    {
        var mismatch = HasFailures ? null : await CompareAsync();
        await SaveAsync(working with
        {
            Status = HasFailures ? RunStatus.CompletedWithFailures : mismatch is null ? RunStatus.Completed : RunStatus.TotalsDiffer,
            CompletedAt = clock.GetUtcNow(),
            Mismatch = mismatch,
        });
    }

    /// <summary>Compares the run's totals with the rows its partners left; nothing where they agree.</summary>
    private async Task<string?> CompareAsync()
    {
        var told = Outcomes(working).Remove(PartnerChange.NotConcerned);
        var left = await partners.Transitions(RunId);
        var differences = told.Keys.Union(left.Keys).Order(StringComparer.Ordinal)
            .Where(outcome => told.GetValueOrDefault(outcome) != (left.GetValueOrDefault(outcome)?.Partners ?? 0))
            .Select(outcome => $"{outcome}: run {told.GetValueOrDefault(outcome)}, rows {left.GetValueOrDefault(outcome)?.Partners ?? 0}")
            .ToList();
        var net = NetRevenue(working);
        var netLeft = left.Values.Sum(each => each.NetRevenueMinorUnits);
        if (net != netLeft)
            differences.Add($"net revenue in minor units: run {net}, rows {netLeft}");
        differences.AddRange(working.Held?.Differences ?? []);
        return differences.Count == 0 ? null : string.Join("; ", differences);
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
        await rows.Put(RunId, Tell());
        isListed = true;
    }

    private RunProgress Tell() => new()
    {
        Order = working.Order!,
        Status = working.Status.ToString(),
        CohortsDone = working.Done.Count,
        Cohorts = GrainKeys.Cohorts,
        Partners = working.Done.Values.Sum(each => each.Partners),
        Outcomes = Outcomes(working),
        NetRevenueMinorUnits = NetRevenue(working),
        Failures = [.. working.Done.Values.SelectMany(each => each.Failures)],
        StartedAt = working.StartedAt,
        CompletedAt = working.CompletedAt,
        Mismatch = working.Mismatch,
    };

    private static ImmutableDictionary<string, int> Outcomes(RunState run) => run.Done.Values
        .SelectMany(each => each.Outcomes).GroupBy(each => each.Key)
        .ToImmutableDictionary(group => group.Key, group => group.Sum(each => each.Value));

    private static long NetRevenue(RunState run) => run.Done.Values.Sum(each => each.NetRevenueMinorUnits);
}
