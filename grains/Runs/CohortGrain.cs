using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Partners;

namespace PartnerConnect.Grains.Runs;

/// <summary>The roster of a cohort as it is stored.</summary>
public sealed record CohortState
{
    /// <summary>The region of each partner, which never changes, by the partner's id.</summary>
    public ImmutableSortedDictionary<string, string> Regions { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

/// <summary>A fixed share of all partners.</summary>
[GrainType("cohort")]
internal sealed class CohortGrain(
    [PersistentState("cohort", ProgrammeStorage.Name)] IPersistentState<CohortState> stored,
    ITransitionRows rows,
    RunRoom room,
    IOptions<RunOptions> options) : Grain, ICohort
{
    private const int EnrolledAtOnce = 16;
    private const int ComparedAtOnce = 200;

    // With the attempts of those who were begun, well below the response time-out.
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LastAttempt = TimeSpan.FromSeconds(8);

    public async Task<ImmutableArray<EnrolAnswer>> Enrol(ImmutableArray<PartnerProfile> profiles)
    {
        // On the roster first: a partner that is on it and not taken in yet is passed over, the other way round it would be missed.
        var next = stored.State.Regions;
        foreach (var profile in profiles)
        {
            if (await BelongsAsync(profile))
                next = next.SetItem(profile.PartnerId, profile.Region);
        }

        if (next != stored.State.Regions)
            await SaveAsync(new CohortState { Regions = next });

        var answers = new EnrolAnswer[profiles.Length];
        await SideBySide.RunAsync(profiles.Index(), EnrolledAtOnce, goesOn: () => true, async each =>
            answers[each.Index] = await GrainFactory.GetGrain<IPartnerProfile>(GrainKeys.Partner(each.Item.PartnerId)).Enrol(each.Item));

        // A region that came with a later guide version has slept until its first partner. It is not waited for: its
        // calendar may be waiting for this very cohort to carry a run out.
        var taken = answers.Where(answer => answer.Refusal is null).Select(answer => answer.PartnerId).ToHashSet();
        foreach (var region in profiles.Where(profile => taken.Contains(profile.PartnerId)).Select(profile => profile.Region).Distinct())
            GrainFactory.GetGrain<IRegionCalendar>(GrainKeys.Region(region)).Wake().Ignore();
        return [.. answers];
    }

    public Task<int> Count(string region) => Task.FromResult(stored.State.Regions.Values.Count(each => each == region));

    public async Task<CohortStep> CarryOutNext(RunOrder order, string? after)
    {
        var next = After(order.Region, after).Take(options.Value.PartnersAStep).ToList();
        var (result, done) = await CarryOutAsync(order, next, Step);
        var isLast = done == next.Count && next.Count < options.Value.PartnersAStep;
        return new CohortStep(isLast ? null : next[done - 1], result);
    }

    public async Task<CohortResult> CarryOutAgain(RunOrder order, ImmutableArray<string> partnerIds) =>
        (await CarryOutAsync(order, partnerIds, Timeout.InfiniteTimeSpan)).Result;

    public async Task<CohortComparison> CompareNext(RunOrder order, string? after)
    {
        var next = After(order.Region, after).Take(ComparedAtOnce).ToList();
        var left = await rows.Of(order.RunId, next);
        var differences = new List<PartnerDifference>();
        await SideBySide.RunAsync(next, options.Value.PartnersAtOnce, goesOn: () => true, async partner =>
        {
            var held = Tell(await room.EnterAsync(() => Partner(partner).Passed(order)));
            var row = left.TryGetValue(partner, out var found) ? Tell(new TransitionResult(found.Outcome, found.NetRevenueMinorUnits)) : Tell(null);
            if (held != row)
                differences.Add(new PartnerDifference(partner, $"partner {held}, row {row}"));
        });
        return new CohortComparison(
            next.Count < ComparedAtOnce ? null : next[^1], [.. differences.OrderBy(each => each.PartnerId, StringComparer.Ordinal)]);
    }

    private IEnumerable<string> After(string region, string? after) => stored.State.Regions
        .Where(each => each.Value == region && (after is null || string.CompareOrdinal(each.Key, after) > 0)).Select(each => each.Key);

    /// <summary>Carries the run out for these partners, in their order and for some time.</summary>
    /// <returns>What it came to, and how many of them were carried out or failed.</returns>
    private async Task<(CohortResult Result, int Done)> CarryOutAsync(RunOrder order, IReadOnlyList<string> partners, TimeSpan longest)
    {
        var started = Environment.TickCount64;
        bool IsWithin(TimeSpan time) => time == Timeout.InfiniteTimeSpan || Environment.TickCount64 - started < time.TotalMilliseconds;
        var results = new List<PartnerTransition>();
        var failures = new List<PartnerFailure>();
        var done = await SideBySide.RunAsync(partners, options.Value.PartnersAtOnce, () => IsWithin(longest), async partner =>
        {
            try
            {
                if (await AskAsync(partner, order, () => IsWithin(LastAttempt)) is { } result)
                    results.Add(new PartnerTransition(partner, result.Outcome, result.NetRevenueMinorUnits));
            }
#pragma warning disable CA1031 // Whatever stops one partner must not stop the others: it is listed by name and tried again.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                failures.Add(new PartnerFailure(partner, failure.Message));
            }
        });

        // The rows say what this run is told, so that the run's totals and its rows count the same partners.
        await rows.Put(order.RunId, [.. results.Where(each => each.Outcome != PartnerChange.NotConcerned)]);
        failures.Sort((left, right) => string.CompareOrdinal(left.PartnerId, right.PartnerId));
        return (CohortResults.Of(results, failures), done);
    }

    private async Task<TransitionResult?> AskAsync(string partner, RunOrder order, Func<bool> mayTryAgain)
    {
        var pause = options.Value.PauseBetweenAttempts;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await room.EnterAsync(() => Partner(partner).CarryOut(order));
            }
#pragma warning disable CA1031 // Most of what fails is the world's and passes; what does not is told after the last attempt.
            catch (Exception) when (attempt < options.Value.Attempts && mayTryAgain())
#pragma warning restore CA1031
            {
                await Task.Delay(pause);
                pause *= 4;
            }
        }
    }

    private IPartnerTransitions Partner(string partnerId) => GrainFactory.GetGrain<IPartnerTransitions>(GrainKeys.Partner(partnerId));

    private static string Tell(TransitionResult? result) =>
        result is null ? "nothing" : $"{result.Outcome} {result.NetRevenueMinorUnits}";

    /// <summary>Whether the partner is still to be put on the roster, or stands there with a region that was refused to it.</summary>
    private async Task<bool> BelongsAsync(PartnerProfile profile) =>
        !stored.State.Regions.TryGetValue(profile.PartnerId, out var region)
        || (region != profile.Region
            && await GrainFactory.GetGrain<IPartnerProfile>(GrainKeys.Partner(profile.PartnerId)).Find() is null);

    private async Task SaveAsync(CohortState next)
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
