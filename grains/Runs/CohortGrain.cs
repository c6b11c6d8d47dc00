using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Runs;

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
    [PersistentState("cohort", ProgrammeStorage.Name)] IPersistentState<CohortState> stored) : Grain, ICohort
{
    // Enough to keep the database busy, few enough that its connection pool and the response time-out hold.
    private const int AtOnce = 16;

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

        var answers = await InBatchesAsync(profiles, profile =>
            GrainFactory.GetGrain<IPartnerProfile>(GrainKeys.Partner(profile.PartnerId)).Enrol(profile));

        // A region that came with a later guide version has slept until its first partner. It is not waited for: its
        // calendar may be waiting for this very cohort to carry a run out.
        var taken = answers.Where(answer => answer.Refusal is null).Select(answer => answer.PartnerId).ToHashSet();
        foreach (var region in profiles.Where(profile => taken.Contains(profile.PartnerId)).Select(profile => profile.Region).Distinct())
            GrainFactory.GetGrain<IRegionCalendar>(GrainKeys.Region(region)).Wake().Ignore();
        return [.. answers];
    }

    public async Task<CohortResult> CarryOut(RunOrder order)
    {
        var results = await InBatchesAsync(stored.State.Regions.Keys, partner => CarryOutAsync(partner, order));
        var concerned = results.Where(each => each.Result is not null || each.Failure is not null).ToList();
        return new CohortResult(
            concerned.Count,
            concerned.Where(each => each.Result is not null).GroupBy(each => each.Result!.Outcome)
                .ToImmutableDictionary(group => group.Key, group => group.Count()),
            concerned.Sum(each => each.Result?.NetRevenueMinorUnits ?? 0),
            [.. concerned.Select(each => each.Failure).OfType<PartnerFailure>()]);
    }

    /// <summary>Whether the partner is still to be put on the roster, or stands there with a region that was refused to it.</summary>
    private async Task<bool> BelongsAsync(PartnerProfile profile) =>
        !stored.State.Regions.TryGetValue(profile.PartnerId, out var region)
        || (region != profile.Region
            && await GrainFactory.GetGrain<IPartnerProfile>(GrainKeys.Partner(profile.PartnerId)).Find() is null);

    private async Task<(TransitionResult? Result, PartnerFailure? Failure)> CarryOutAsync(string partner, RunOrder order)
    {
        if (stored.State.Regions[partner] != order.Region)
            return (null, null);
        try
        {
            return (await GrainFactory.GetGrain<IPartnerTransitions>(GrainKeys.Partner(partner)).CarryOut(order), null);
        }
#pragma warning disable CA1031 // Whatever stops one partner must not stop the others: it is listed by name and tried again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return (null, new PartnerFailure(partner, failure.Message));
        }
    }

    private static async Task<List<TResult>> InBatchesAsync<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, Task<TResult>> work)
    {
        var results = new List<TResult>();
        foreach (var batch in items.Chunk(AtOnce))
            results.AddRange(await Task.WhenAll(batch.Select(work)));
        return results;
    }

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
