using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

/// <summary>Finds what a new guide version would break for partners who live under the version before it.</summary>
/// <remarks>
/// Regions, currencies, time zones, tracks and the calendar are what stored totals and boundaries are counted in. Everything
/// else may change from version to version. Source: R6, A35.
/// </remarks>
public static class GuideSuccession
{
    /// <summary>All that breaks; nothing for a version that may follow.</summary>
    /// <param name="before">The version published last.</param>
    /// <param name="next">The version that is to follow it.</param>
    public static ImmutableArray<GuideFinding> Check(GuideVersion before, GuideVersion next)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(next);
        return [.. Programme(before, next), .. before.Tracks.SelectMany(track => Track(track, next)), .. Regions(before, next)];
    }

    private static IEnumerable<GuideFinding> Programme(GuideVersion before, GuideVersion next)
    {
        if (next.InForceFrom <= before.InForceFrom)
            yield return new("inForceFrom", $"must come after {before.InForceFrom:yyyy-MM-dd}, when version {before.Version} came into force.");
        if (next.ProgrammeLaunch != before.ProgrammeLaunch)
            yield return new("programmeLaunch", $"must stay {before.ProgrammeLaunch:yyyy-MM-dd}: the programme began once.");
        if (next.Calendar != before.Calendar)
            yield return new("calendar", "must stay as it is: quarters that were closed would move.");
    }

    private static IEnumerable<GuideFinding> Track(TrackTerms track, GuideVersion next) => next.FindTrack(track.Name) is null
        ? [new("tracks", $"must still name {track.Name}: partners are in it.")]
        : [];

    private static IEnumerable<GuideFinding> Regions(GuideVersion before, GuideVersion next)
    {
        foreach (var region in before.Regions)
        {
            if (next.FindRegion(region.Id) is not { } same)
            {
                yield return new("regions", $"must still name {region.Id}: partners belong to it.");
                continue;
            }

            var field = $"regions[{next.Regions.IndexOf(same)}]";
            if (same.Currency != region.Currency)
                yield return new($"{field}.currency", $"must stay {region.Currency}: totals are counted in it.");
            if (same.TimeZone != region.TimeZone)
                yield return new($"{field}.timeZone", $"must stay {region.TimeZone}: days are counted in it.");

            // The edition's own first day is compared above; a region's may still come before its turn.
            var firstDay = before.InForceIn(region.Id);
            if (next.InForceFrom > before.InForceFrom && next.InForceIn(region.Id) <= firstDay)
                yield return new($"{field}.inForceFrom", $"must come after {firstDay:yyyy-MM-dd}, when version {before.Version} comes into force here.");
        }
    }
}
