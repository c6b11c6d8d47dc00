using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Runs;

/// <summary>Lists the boundaries a region passes.</summary>
/// <remarks>
/// Source: R10, R11, R18, R24, A8, A43, A44. Boundaries at one instant come in the order of <see cref="RunKind"/>. POS
/// weeks are among them only where a lapse may be held against a partner at any time.
/// </remarks>
public static class Boundaries
{
    /// <summary>The boundaries after one instant up to and including another, in the order in which they are passed.</summary>
    /// <param name="after">Boundaries at this instant are left out.</param>
    /// <param name="upTo">Boundaries at this instant are included.</param>
    /// <param name="region">The region whose days count.</param>
    /// <param name="guide">The guide in force.</param>
    public static IEnumerable<Boundary> Between(
        DateTimeOffset after, DateTimeOffset upTo, RegionTerms region, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(region);
        var lastDay = RegionTime.DayAt(upTo, region);
        if (upTo <= after || lastDay < guide.ProgrammeLaunch)
            return [];

        // A quarter settles a few weeks into a later one, so the list begins two quarters early and is cut to size.
        var firstDay = RegionTime.DayAt(after, region);
        var quarter = guide.Calendar.QuarterOf(firstDay < guide.ProgrammeLaunch ? guide.ProgrammeLaunch : firstDay)
            .Previous.Previous;
        var lastQuarter = guide.Calendar.QuarterOf(lastDay);
        var found = new List<Boundary>();
        for (; quarter <= lastQuarter; quarter = quarter.Next)
            found.AddRange(Of(quarter, region, guide));
        return found
            .Where(boundary => boundary.At > after && boundary.At <= upTo)
            .OrderBy(boundary => boundary.At).ThenBy(boundary => boundary.Kind);
    }

    /// <summary>The next boundary after an instant.</summary>
    public static Boundary Next(DateTimeOffset after, RegionTerms region, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var from = after < RegionTime.StartOf(guide.ProgrammeLaunch, region)
            ? RegionTime.StartOf(guide.ProgrammeLaunch, region).AddTicks(-1)
            : after;

        // Every quarter has a boundary of its own, so half a year holds at least one.
        return Between(after, from.AddDays(200), region, guide).First();
    }

    /// <summary>The boundary of this kind and period, or nothing where the guide knows none.</summary>
    public static Boundary? Find(RunKind kind, string period, RegionTerms region, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(guide);
        var quarter = FiscalQuarter.TryParse(period, null, out var named) ? named
            : FiscalYear.TryParse(period, null, out var year) ? year.Quarter(1)
            : PosWeek.TryParse(period, null, out var week) ? guide.Calendar.QuarterOf(week)
            : (FiscalQuarter?)null;
        if (quarter is null)
            return null;
        var candidates = new[] { quarter.Value, guide.Calendar.QuarterOf(guide.ProgrammeLaunch) };
        return candidates.SelectMany(candidate => Of(candidate, region, guide))
            .FirstOrDefault(boundary => boundary.Kind == kind && boundary.Period == period);
    }

    private static IEnumerable<Boundary> Of(FiscalQuarter quarter, RegionTerms region, GuideVersion guide)
    {
        // A programme that has not begun passes no boundaries.
        var days = guide.Calendar.Days(quarter);
        if (days.LastDay < guide.ProgrammeLaunch)
            yield break;

        if (days.Contains(guide.ProgrammeLaunch))
            yield return On(RunKind.LaunchAssignment, quarter.Year.ToString(), guide.ProgrammeLaunch, region);

        if (quarter.Number == 1 && TrackWindows.Yearly(quarter.Year, guide) is { } window)
        {
            yield return On(RunKind.WindowOpen, quarter.Year.ToString(), window.FirstDay, region);
            yield return On(RunKind.WindowClose, quarter.Year.ToString(), window.LastDay.AddDays(1), region);
        }

        yield return On(RunKind.QuarterClose, quarter.ToString(), days.LastDay.AddDays(1), region);
        yield return On(RunKind.QuarterSettle, quarter.ToString(), SettleDay(quarter, guide), region);

        if (!PosLapses.AreAskedWeekly(guide.Policies.PosDowngrade))
            yield break;
        foreach (var week in guide.Calendar.Weeks(quarter).Where(week => week.LastDay >= guide.ProgrammeLaunch))
            yield return On(RunKind.PosWeekDue, week.ToString(), DueDay(week, guide), region);
    }

    /// <summary>The first day on which a POS week that has not come is a lapse: the day after its last day of grace.</summary>
    /// <remarks>Source: A8, A46.</remarks>
    public static DateOnly DueDay(PosWeek week, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return PosDeadlines.For(week, guide.Pos).LastDayInTime.AddDays(1);
    }

    /// <summary>The first day on which the quarter's figures are final.</summary>
    public static DateOnly SettleDay(FiscalQuarter quarter, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return PosDeadlines.SettleDay(quarter, guide.Pos, guide.Calendar);
    }

    private static Boundary On(RunKind kind, string period, DateOnly day, RegionTerms region) =>
        new(kind, period, day, RegionTime.StartOf(day, region));
}
