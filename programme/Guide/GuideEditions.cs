using System.Collections.Concurrent;
using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Programme.Guide;

/// <summary>The published guide versions, and which of them holds when and where.</summary>
/// <remarks>Source: R1, R6, A35. It never changes: a publication makes another one.</remarks>
public sealed class GuideEditions
{
    private readonly ImmutableArray<GuideVersion> published;

    // Reckoned once for a region and as far as was asked: every command of every partner begins with this question.
    private readonly ConcurrentDictionary<string, KnownBoundaries> known = new(StringComparer.Ordinal);

    /// <summary>Puts published versions in the order in which they come into force.</summary>
    /// <exception cref="ArgumentException">There is no version.</exception>
    public GuideEditions(IEnumerable<GuideVersion> versions)
    {
        published = [.. versions.OrderBy(version => version.InForceFrom).ThenBy(version => version.Version, StringComparer.Ordinal)];
        if (published.IsEmpty)
            throw new ArgumentException("A programme has at least one published guide version.", nameof(versions));
    }

    /// <summary>Every published version, the oldest in force first.</summary>
    public ImmutableArray<GuideVersion> Published => published;

    /// <summary>
    /// The version in force in a region on a day; before the first one that knows the region came into force, that one.
    /// </summary>
    /// <param name="day">The day, in the region.</param>
    /// <param name="region">The region's id; where no version knows it, the versions' own first days count.</param>
    public GuideVersion InForceOn(DateOnly day, string region)
    {
        var first = published.FirstOrDefault(version => version.FindRegion(region) is not null);
        return published.LastOrDefault(version => version.InForceIn(region) <= day && Knows(version)) ?? first ?? published[0];

        bool Knows(GuideVersion version) => first is null || version.FindRegion(region) is not null;
    }

    /// <summary>The ids of the regions in which some version is in force on a day; those of the first version always are.</summary>
    public ImmutableArray<string> RegionsOn(DateOnly day) =>
    [
        .. published.SelectMany(guide => guide.Regions.Select(region => region.Id)
                .Where(region => ReferenceEquals(guide, published[0]) || guide.InForceIn(region) <= day))
            .Distinct(),
    ];

    /// <summary>The version under which a boundary is passed.</summary>
    /// <remarks>
    /// It follows from what the boundary is for and never from the boundary's own day, which is the version's to say: else
    /// two versions could each leave a boundary to the other. A quarter is that of the fiscal year where its
    /// version freezes thresholds, else of its last day (A35); a yearly window is that of the year. A POS week is that of its
    /// Sunday: it is due and taken in by the version that partners read that day, and its lapse is judged by no other.
    /// </remarks>
    public GuideVersion For(Boundary boundary, string region)
    {
        ArgumentNullException.ThrowIfNull(boundary);
        if (boundary.Kind == RunKind.LaunchAssignment)
            return InForceOn(boundary.Day, region);
        if (FiscalQuarter.TryParse(boundary.Period, null, out var quarter))
            return ForTracksOn(published[0].Calendar.LastDay(quarter), region);
        if (FiscalYear.TryParse(boundary.Period, null, out var year))
            return ForYear(year, region);
        return InForceOn(PosWeek.TryParse(boundary.Period, null, out var week) ? week.LastDay : boundary.Day, region);
    }

    /// <summary>
    /// The version by which a choice of track is judged on a day, and a quarter on its last: the year's where thresholds are
    /// frozen, else that of the day (A35).
    /// </summary>
    /// <remarks>
    /// Whether they are is for the year's own version to say: else the very version that moves them could let them move.
    /// </remarks>
    public GuideVersion ForTracksOn(DateOnly day, string region)
    {
        var ofYear = ForYear(published[0].Calendar.YearOf(day), region);
        return ofYear.Policies.MultiRegion.ThresholdsFrozenAtYearStart ? ofYear : InForceOn(day, region);
    }

    /// <summary>
    /// The first day on which tracks go by a version: its own first day, or the next fiscal year's where the one that runs then is
    /// frozen (A35).
    /// </summary>
    /// <param name="version">One of the published versions.</param>
    /// <param name="region">The region's id.</param>
    public DateOnly TracksFrom(GuideVersion version, string region)
    {
        ArgumentNullException.ThrowIfNull(version);
        var (firstDay, calendar) = (version.InForceIn(region), version.Calendar);
        return ForTracksOn(firstDay, region).Version == version.Version
            ? firstDay
            : calendar.FirstDay(calendar.YearOf(firstDay).Next);
    }

    /// <summary>The version that was in force on a fiscal year's first day, or on launch within it.</summary>
    public GuideVersion ForYear(FiscalYear year, string region)
    {
        // No version changes the calendar or the day of launch, so any of them can be asked.
        var firstDay = published[0].Calendar.FirstDay(year);
        var launch = published[0].ProgrammeLaunch;
        return InForceOn(firstDay > launch ? firstDay : launch, region);
    }

    /// <summary>The version with this name, or nothing.</summary>
    public GuideVersion? Find(string version) => published.FirstOrDefault(each => each.Version == version);

    /// <summary>The boundaries that a region passes after one instant up to and including another, in order.</summary>
    /// <remarks>Each is reckoned by the version under which it is passed.</remarks>
    public IEnumerable<Boundary> BoundariesBetween(DateTimeOffset after, DateTimeOffset upTo, string region)
    {
        if (!known.TryGetValue(region, out var reckoned) || reckoned.UpTo < upTo)
            known[region] = reckoned = Reckon(upTo, region);
        return reckoned.Between(after, upTo);
    }

    /// <summary>The next boundary of a region after an instant.</summary>
    public Boundary NextBoundary(DateTimeOffset after, string region)
    {
        // Every quarter has a boundary of its own, so that only before launch none lies within half a year.
        if (BoundariesBetween(after, after.AddDays(200), region).FirstOrDefault() is { } next)
            return next;
        var inForce = published.Last(guide => guide.FindRegion(region) is not null);
        return Boundaries.Next(after, inForce.Region(region), inForce);
    }

    /// <summary>A region's boundary of this kind and period, or nothing where the guide knows none.</summary>
    public Boundary? FindBoundary(RunKind kind, string period, string region) =>
        Reckoned(region, (guide, terms) => Boundaries.Find(kind, period, terms, guide) is { } found ? [found] : []).FirstOrDefault();

    private KnownBoundaries Reckon(DateTimeOffset upTo, string region)
    {
        // The programme's first boundary is its launch, so nothing lies before the day before; a year ahead saves asking again.
        var from = new DateTimeOffset(published[0].ProgrammeLaunch.AddDays(-2).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var to = upTo.AddYears(1);
        return new KnownBoundaries(to,
        [
            .. Reckoned(region, (guide, terms) => Boundaries.Between(from, to, terms, guide))
                .OrderBy(boundary => boundary.At).ThenBy(boundary => boundary.Kind)
                .ThenBy(boundary => boundary.Period, StringComparer.Ordinal),
        ]);
    }

    private IEnumerable<Boundary> Reckoned(
        string region, Func<GuideVersion, RegionTerms, IEnumerable<Boundary>> reckon) =>
        published.SelectMany(guide => guide.FindRegion(region) is { } terms
            ? reckon(guide, terms).Where(boundary => ReferenceEquals(For(boundary, region), guide))
            : []);

    /// <summary>A region's boundaries in order, from launch up to an instant.</summary>
    private sealed record KnownBoundaries(DateTimeOffset UpTo, ImmutableArray<Boundary> All)
    {
        public IEnumerable<Boundary> Between(DateTimeOffset after, DateTimeOffset upTo)
        {
            var (first, end) = (0, All.Length);
            while (first < end)
            {
                var middle = (first + end) / 2;
                if (All[middle].At > after)
                    end = middle;
                else
                    first = middle + 1;
            }

            for (; first < All.Length && All[first].At <= upTo; first++)
                yield return All[first];
        }
    }
}
