using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Silo.Demo;

/// <summary>Shares each quarter's planned revenue out over its weeks.</summary>
internal static class WeeklyBudgets
{
    public static IReadOnlyDictionary<PosWeek, decimal> For(RevenuePlan plan, Random random)
    {
        var budgets = new Dictionary<PosWeek, decimal>();
        foreach (var quarter in AllWeeksOfTheQuarters().GroupBy(SalesCalendar.RevenueQuarterOf))
            Share(plan.Of(quarter.Key), [.. quarter], plan, random, budgets);
        return budgets;
    }

    /// <summary>Runs past the last week to the end of its quarter, of which that week is only a part.</summary>
    private static IEnumerable<PosWeek> AllWeeksOfTheQuarters()
    {
        var lastQuarter = SalesCalendar.RevenueQuarterOf(SalesCalendar.LastWeek);
        for (var week = SalesCalendar.FirstWeek; SalesCalendar.RevenueQuarterOf(week) <= lastQuarter; week = week.Next)
            yield return week;
    }

    private static void Share(
        decimal revenue, PosWeek[] weeks, RevenuePlan plan, Random random, Dictionary<PosWeek, decimal> budgets)
    {
        var weights = weeks.Select(week => Weight(plan, week, random)).ToArray();
        if (weights.All(weight => weight == 0))
            weights[^1] = 1;
        var total = weights.Sum();
        for (var index = 0; index < weeks.Length; index++)
            budgets[weeks[index]] = revenue * weights[index] / total;
    }

    private static decimal Weight(RevenuePlan plan, PosWeek week, Random random)
    {
        var weight = SalesRhythm.Weight(plan.Type, week, random);
        return random.Chance(plan.Storyline.QuietPercent) ? 0 : weight;
    }
}
