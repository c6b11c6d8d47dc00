using System.Collections.Concurrent;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Simulation.Tests.Oracle;

/// <summary>Something that happens to a region at the start of a day.</summary>
internal sealed record OracleBoundary(RunKind Kind, string Period, DateOnly Day, DateTimeOffset At, GuideVersion Guide);

/// <summary>Which guide holds when, and which boundaries there are, said anew in plain loops.</summary>
internal sealed class OracleGuides(IReadOnlyList<GuideVersion> published, string region)
{
    private static readonly ConcurrentDictionary<(string Zone, DateOnly Day), DateTimeOffset> Starts = [];

    public GuideVersion First => published[0];

    public DateOnly Launch => First.ProgrammeLaunch;

    public FiscalCalendar Calendar => First.Calendar;

    public RegionTerms Terms(GuideVersion guide)
    {
        foreach (var terms in guide.Regions)
        {
            if (terms.Id == region)
                return terms;
        }

        throw new InvalidOperationException($"No region {region}.");
    }

    public DateOnly DayAt(DateTimeOffset moment) => RegionTime.DayAt(moment, Terms(First));

    public DateTimeOffset StartOf(DateOnly day)
    {
        var terms = Terms(First);
        return Starts.GetOrAdd((terms.TimeZone, day), _ => RegionTime.StartOf(day, terms));
    }

    /// <summary>The version on a day: of those that have begun in the region, the one that began last.</summary>
    public GuideVersion On(DateOnly day)
    {
        var found = First;
        foreach (var guide in published)
        {
            if ((Terms(guide).InForceFrom ?? guide.InForceFrom) <= day)
                found = guide;
        }

        return found;
    }

    /// <summary>The version of a fiscal year: that of its first day, or of launch.</summary>
    public GuideVersion OfYear(FiscalYear year)
    {
        var first = Calendar.FirstDay(year);
        return On(first > Launch ? first : Launch);
    }

    /// <summary>The version of a quarter: the year's where that one freezes thresholds, else that of its last day (A35).</summary>
    public GuideVersion OfQuarter(FiscalQuarter quarter)
    {
        var ofYear = OfYear(quarter.Year);
        return ofYear.Policies.MultiRegion.ThresholdsFrozenAtYearStart ? ofYear : On(Calendar.LastDay(quarter));
    }

    /// <summary>The version by which a track is chosen on a day.</summary>
    public GuideVersion ForTracks(DateOnly day)
    {
        var ofYear = OfYear(Calendar.YearOf(day));
        return ofYear.Policies.MultiRegion.ThresholdsFrozenAtYearStart ? ofYear : On(day);
    }

    public static bool AsksWeekly(GuideVersion guide) =>
        guide.Policies.PosDowngrade.Trigger == PosDowngradeTrigger.AnyLapse
        || guide.Policies.PosDowngrade.Window == PosDowngradeWindow.Rolling13Weeks;

    /// <summary>The last day of some days counted from a first one (A2, A4).</summary>
    public static DateOnly LastOf(DateOnly first, int days, DayCounting counting) =>
        first.AddDays(counting == DayCounting.Inclusive ? days - 1 : days);

    /// <summary>Every boundary from launch on until a day, in order.</summary>
    public List<OracleBoundary> Boundaries(DateOnly until)
    {
        var found = new List<OracleBoundary>();
        for (var quarter = Calendar.QuarterOf(Launch); Calendar.FirstDay(quarter) <= until; quarter = quarter.Next)
        {
            var last = Calendar.LastDay(quarter);
            var guide = OfQuarter(quarter);
            Add(RunKind.QuarterClose, $"{quarter}", last.AddDays(1), guide);
            Add(RunKind.QuarterSettle, $"{quarter}", last.AddDays(guide.Pos.SettleDaysAfterQuarter + 1), guide);
            var first = Calendar.FirstDay(quarter.Year);
            var ofYear = OfYear(quarter.Year);
            if (quarter.Number != 1 || first < ofYear.TrackSelection.FirstWindow)
                continue;
            Add(RunKind.WindowOpen, $"{quarter.Year}", first, ofYear);
            Add(RunKind.WindowClose, $"{quarter.Year}",
                LastOf(first, ofYear.TrackSelection.WindowDays, ofYear.Policies.TrackWindowCounting).AddDays(1), ofYear);
        }

        // A week that falls due is a boundary where a lapse counts at any time (A8).
        for (var sunday = Launch; sunday <= until; sunday = sunday.AddDays(1))
        {
            var guide = On(sunday);
            if (sunday.DayOfWeek == DayOfWeek.Sunday && AsksWeekly(guide))
                Add(RunKind.PosWeekDue, $"{PosWeek.Of(sunday)}", OracleLedger.LastInTime(PosWeek.Of(sunday), guide).AddDays(1), guide);
        }

        // Two weeks may fall due at one instant, where a guide has come in between: the earlier one first.
        found.Sort((left, right) => left.At != right.At ? left.At.CompareTo(right.At)
            : left.Kind != right.Kind ? left.Kind.CompareTo(right.Kind)
            : string.CompareOrdinal(left.Period, right.Period));
        return found;

        void Add(RunKind kind, string period, DateOnly day, GuideVersion guide) =>
            found.Add(new OracleBoundary(kind, period, day, StartOf(day), guide));
    }
}
