using System.Collections.Concurrent;
using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Guide;

/// <summary>A silo's copies of the published guide versions, which never change.</summary>
/// <remarks>
/// Which versions are published is asked again every few seconds. That is soon enough: a version comes into force
/// days after its publication (R3), and the silo that publishes forgets its list at once.
/// </remarks>
public sealed class GuideBook(IGrainFactory grains)
{
    private static readonly TimeSpan ListHolds = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, GuideVersion> read = new(StringComparer.Ordinal);
    private Listing? listing;

    /// <summary>The version in force on a day; before the first one came into force, that first one.</summary>
    public async ValueTask<GuideVersion> InForceOnAsync(DateOnly day)
    {
        var published = await PublishedAsync();
        var inForce = published.LastOrDefault(version => version.InForceFrom <= day) ?? published[0];
        return await NamedAsync(inForce.Version);
    }

    /// <summary>The version under which a boundary is passed: thresholds are frozen when the fiscal year starts (A35).</summary>
    /// <remarks>A quarter is judged by the guide of its year's first day, whatever came into force since.</remarks>
    public async ValueTask<GuideVersion> ForAsync(Boundary boundary)
    {
        var inForce = await InForceOnAsync(boundary.Day);
        return FiscalQuarter.TryParse(boundary.Period, null, out var quarter)
            ? await ForYearAsync(quarter.Year, inForce)
            : inForce;
    }

    /// <summary>The version whose thresholds hold for a fiscal year: that of its first day, or of launch within it.</summary>
    /// <param name="year">The fiscal year.</param>
    /// <param name="any">A version to read the calendar from, which no later version changes.</param>
    public ValueTask<GuideVersion> ForYearAsync(FiscalYear year, GuideVersion any)
    {
        ArgumentNullException.ThrowIfNull(any);
        var firstDay = any.Calendar.FirstDay(year);
        return InForceOnAsync(firstDay > any.ProgrammeLaunch ? firstDay : any.ProgrammeLaunch);
    }

    /// <summary>The version with this name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    public async ValueTask<GuideVersion> NamedAsync(string version)
    {
        if (read.TryGetValue(version, out var known))
            return known;
        var text = await grains.GetGrain<IGuide>(GrainKeys.Guide).Find(version)
            ?? throw new KeyNotFoundException($"There is no guide version '{version}'.");
        return GuideFile.Read(text.Yaml) is GuideReading.Loaded loaded
            ? read.GetOrAdd(version, loaded.Guide)
            : throw new InvalidDataException($"The stored guide version '{version}' no longer reads.");
    }

    /// <summary>Forgets which versions are published, so that the next question asks again.</summary>
    internal void ForgetList() => listing = null;

    private async ValueTask<ImmutableArray<GuideVersionSummary>> PublishedAsync()
    {
        if (listing is { } fresh && Environment.TickCount64 - fresh.AskedAt < ListHolds.TotalMilliseconds)
            return fresh.Published;
        var versions = await grains.GetGrain<IGuide>(GrainKeys.Guide).Versions();
        ImmutableArray<GuideVersionSummary> published = [.. versions.Where(version => version.PublishedAt is not null)];
        listing = new Listing(published, Environment.TickCount64);
        return published;
    }

    private sealed record Listing(ImmutableArray<GuideVersionSummary> Published, long AskedAt);
}
