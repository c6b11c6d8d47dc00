using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Partners;

namespace PartnerConnect.Grains.Runs;

/// <summary>Compares a run's totals with the rows its partners left.</summary>
internal static class RunTotals
{
    /// <summary>Where they differ.</summary>
    public static async Task<IReadOnlyList<string>> CompareAsync(string runId, CohortResult result, IPartnerRows rows)
    {
        var told = result.Outcomes.Remove(PartnerChange.NotConcerned);
        var left = await rows.Transitions(runId);
        var differences = told.Keys.Union(left.Keys).Order(StringComparer.Ordinal)
            .Where(outcome => told.GetValueOrDefault(outcome) != (left.GetValueOrDefault(outcome)?.Partners ?? 0))
            .Select(outcome => $"{outcome}: run {told.GetValueOrDefault(outcome)}, rows {left.GetValueOrDefault(outcome)?.Partners ?? 0}")
            .ToList();
        var netLeft = left.Values.Sum(each => each.NetRevenueMinorUnits);
        if (result.NetRevenueMinorUnits != netLeft)
            differences.Add($"net revenue in minor units: run {result.NetRevenueMinorUnits}, rows {netLeft}");
        return differences;
    }

    /// <summary>The partners whose rows differ, and how many more there are.</summary>
    public static IEnumerable<string> Tell(ComparedRows compared)
    {
        foreach (var difference in compared.Differences)
            yield return $"{difference.PartnerId}: {difference.Difference}";
        if (compared.Partners > compared.Differences.Length)
            yield return $"and {compared.Partners - compared.Differences.Length} more partners";
    }
}
