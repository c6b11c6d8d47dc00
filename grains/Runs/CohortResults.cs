using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Grains.Runs;

/// <summary>Puts the results of cohorts together.</summary>
internal static class CohortResults
{
    // So many are named with their reason; more are counted, and tried again with all partners of their cohort.
    private const int FailuresListed = 100;

    public static readonly CohortResult Nothing = new(0, ImmutableDictionary<string, int>.Empty, 0, []);

    /// <summary>What so many partners came to.</summary>
    public static CohortResult Of(IReadOnlyCollection<PartnerTransition> results, IReadOnlyCollection<PartnerFailure> failures) => Bound(new(
        results.Count + failures.Count,
        results.GroupBy(each => each.Outcome).ToImmutableDictionary(group => group.Key, group => group.Count()),
        results.Sum(each => each.NetRevenueMinorUnits),
        [.. failures]));

    /// <summary>This and what comes to it.</summary>
    public static CohortResult And(this CohortResult result, CohortResult more) => Bound(new(
        result.Partners + more.Partners,
        more.Outcomes.Aggregate(
            result.Outcomes, (sums, outcome) => sums.SetItem(outcome.Key, sums.GetValueOrDefault(outcome.Key) + outcome.Value)),
        result.NetRevenueMinorUnits + more.NetRevenueMinorUnits,
        result.Failures.AddRange(more.Failures))
    {
        UnlistedFailures = result.UnlistedFailures + more.UnlistedFailures,
    });

    /// <summary>This without those who failed.</summary>
    public static CohortResult WithoutFailures(this CohortResult result) =>
        result with { Partners = result.Partners - result.FailedPartners(), Failures = [], UnlistedFailures = 0 };

    /// <summary>How many partners could not be carried out.</summary>
    public static int FailedPartners(this CohortResult result) => result.Failures.Length + result.UnlistedFailures;

    private static CohortResult Bound(CohortResult result) => result.Failures.Length <= FailuresListed
        ? result
        : result with
        {
            Failures = result.Failures[..FailuresListed],
            UnlistedFailures = result.UnlistedFailures + result.Failures.Length - FailuresListed,
        };
}
