using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

/// <summary>Something in a guide version that contradicts something else in it.</summary>
/// <param name="Field">The path of the field, such as <c>regions[2].annualMinimum.Elite</c>.</param>
/// <param name="Message">What is wrong, as a sentence about the field.</param>
public sealed record GuideFinding(string Field, string Message);

/// <summary>Finds what is wrong in a guide version that no schema can see.</summary>
/// <remarks>A version with findings cannot be published. Source: R6, R7, R28 to R34, R43 to R51, R60, R73, A49.</remarks>
public static partial class GuideLint
{
    /// <summary>All findings, in the order of the guide's chapters; none for a sound guide.</summary>
    public static ImmutableArray<GuideFinding> Check(GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var tracks = guide.Tracks.Select(track => track.Name).ToImmutableArray();

        // Every later table is held against the tracks, so nothing can be said while these are in disorder.
        var disorder = Tracks(tracks).ToImmutableArray();
        if (!disorder.IsEmpty)
            return disorder;

        ImmutableArray<GuideFinding> tables =
            [.. Regions(guide, tracks), .. Matrices(guide, tracks), .. Terms(guide, tracks), .. Incentives(guide, tracks)];

        // What the tables say together is asked only where each of them is whole.
        return
        [
            .. tables, .. Deadlines(guide), .. PolicyNames(guide),
            .. tables.IsEmpty ? Together(guide) : [],
        ];
    }

    private static IEnumerable<GuideFinding> Together(GuideVersion guide) =>
        [.. Reach(guide), .. Managers(guide), .. Grants(guide), .. Contradictions(guide)];

    private static IEnumerable<GuideFinding> Tracks(ImmutableArray<string> tracks) => tracks.IsEmpty
        ? [new("tracks", "must name at least one track.")]
        : Repeated(tracks, index => $"tracks[{index}].name", StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<GuideFinding> Regions(GuideVersion guide, ImmutableArray<string> tracks)
    {
        var repeated = Repeated([.. guide.Regions.Select(region => region.Id)], index => $"regions[{index}].id");
        foreach (var finding in repeated)
            yield return finding;
        foreach (var finding in Countries(guide))
            yield return finding;

        for (var index = 0; index < guide.Regions.Length; index++)
        {
            var region = guide.Regions[index];
            var field = $"regions[{index}]";
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(region.TimeZone, out var zone) || !zone.HasIanaId)
                yield return new($"{field}.timeZone", $"'{region.TimeZone}' is not an IANA time zone.");
            if (region.InForceFrom < guide.InForceFrom)
                yield return new($"{field}.inForceFrom", $"must not come before the edition's own first day, {guide.InForceFrom:yyyy-MM-dd}.");
            if (!region.PosCurrencies.Contains(region.Currency))
                yield return new($"{field}.posCurrencies", $"must contain the region's own currency, {region.Currency}.");

            foreach (var country in (region.VatBasisPoints?.Keys ?? []).Except(region.Countries).Order(StringComparer.Ordinal))
                yield return new($"{field}.vatBasisPoints.{country}", "is not a country of the region.");

            var thresholds = EachTrack(region.AnnualMinimum, tracks, $"{field}.annualMinimum").ToImmutableArray();
            foreach (var finding in thresholds.IsEmpty ? Rising(region, tracks, $"{field}.annualMinimum") : thresholds)
                yield return finding;
        }
    }

    /// <summary>A country lies in one region, or nobody could say whose thresholds hold there.</summary>
    private static IEnumerable<GuideFinding> Countries(GuideVersion guide)
    {
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < guide.Regions.Length; index++)
        {
            var region = guide.Regions[index];
            for (var country = 0; country < region.Countries.Length; country++)
            {
                if (!regions.TryAdd(region.Countries[country], region.Id))
                    yield return new($"regions[{index}].countries[{country}]", $"'{region.Countries[country]}' is a country of {regions[region.Countries[country]]} already.");
            }
        }
    }

    private static IEnumerable<GuideFinding> Rising(RegionTerms region, ImmutableArray<string> tracks, string field)
    {
        var before = -1m;
        foreach (var track in tracks)
        {
            var minimum = region.AnnualMinimum[track];
            if (minimum <= before)
                yield return new($"{field}.{track}", $"must be more than that of the track below, {before}.");
            if (!Fits(minimum, region.Currency))
                yield return new($"{field}.{track}", $"has more decimals than {region.Currency} allows.");
            before = minimum;
        }
    }

    private static IEnumerable<GuideFinding> Matrices(GuideVersion guide, ImmutableArray<string> tracks) =>
    [
        .. Rows(guide.Requirements, "requirements", "requirement", row => row.Requirement),
        .. guide.Requirements.SelectMany((row, index) => EachTrack(row.Cells, tracks, $"requirements[{index}].cells")),
        .. guide.Requirements.SelectMany((row, index) =>
            Known(row.Markets, id => guide.FindRegion(id) is not null, $"requirements[{index}].markets", "region")),
        .. guide.Requirements.SelectMany((row, index) => Repeated(row.Markets, at => $"requirements[{index}].markets[{at}]")),
        .. Rows(guide.Benefits, "benefits", "benefit", row => row.Benefit),
        .. guide.Benefits.SelectMany((row, index) => EachTrack(row.Cells, tracks, $"benefits[{index}].cells")),
    ];

    private static IEnumerable<GuideFinding> Rows<TRow, TName>(
        ImmutableArray<TRow> rows, string field, string member, Func<TRow, TName> name)
        where TName : struct, Enum
    {
        foreach (var missing in Enum.GetValues<TName>().Except(rows.Select(name)))
            yield return new(field, $"has no row {missing}.");
        var names = rows.Select(row => name(row).ToString()).ToImmutableArray();
        foreach (var finding in Repeated(names, index => $"{field}[{index}].{member}"))
            yield return finding;
    }

    /// <summary>A table by track has an entry for every track and none else.</summary>
    private static IEnumerable<GuideFinding> EachTrack<T>(
        ImmutableDictionary<string, T> table, ImmutableArray<string> tracks, string field) =>
    [
        .. tracks.Where(track => !table.ContainsKey(track))
            .Select(track => new GuideFinding($"{field}.{track}", "is missing.")),
        .. table.Keys.Except(tracks).Order(StringComparer.Ordinal)
            .Select(key => new GuideFinding($"{field}.{key}", "is not a track of this guide.")),
    ];

    private static IEnumerable<GuideFinding> Known(
        ImmutableArray<string> names, Func<string, bool> exists, string field, string what)
    {
        for (var index = 0; index < names.Length; index++)
        {
            if (!exists(names[index]))
                yield return new($"{field}[{index}]", $"'{names[index]}' is not a {what} of this guide.");
        }
    }

    private static IEnumerable<GuideFinding> Repeated(
        ImmutableArray<string> names, Func<int, string> field, StringComparer? comparer = null)
    {
        var seen = new HashSet<string>(comparer ?? StringComparer.Ordinal);
        for (var index = 0; index < names.Length; index++)
        {
            if (!seen.Add(names[index]))
                yield return new(field(index), $"'{names[index]}' is there twice.");
        }
    }

    private static bool Fits(decimal amount, Currency currency)
    {
        for (var digit = 0; digit < currency.MinorDigits; digit++)
            amount *= 10;
        return decimal.Truncate(amount) == amount;
    }
}
