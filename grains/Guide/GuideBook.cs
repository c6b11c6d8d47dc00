using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Grains.Guide;

/// <summary>A silo's copies of the published guide versions, which never change.</summary>
/// <remarks>
/// Which versions are published is asked again every few seconds. That is soon enough: a substantial change comes into force
/// weeks after its publication (R3) and any other on a later day, and the silo that publishes forgets its list at once.
/// </remarks>
public sealed class GuideBook
{
    private static readonly TimeSpan ListHolds = TimeSpan.FromSeconds(10);

    private readonly IGrainFactory grains;
    private readonly Func<string, GuideVersion?> read;
    private Listing? listing;

    /// <summary>Reads versions as the guide's file format says.</summary>
    public GuideBook(IGrainFactory grains)
        : this(grains, GuideFile.ReadStored)
    {
    }

    /// <summary>Reads versions in another way: whoever opens thousands of books need not parse each text anew.</summary>
    internal GuideBook(IGrainFactory grains, Func<string, GuideVersion?> read)
    {
        this.grains = grains;
        this.read = read;
    }

    /// <summary>The published versions and which of them holds when.</summary>
    public async ValueTask<GuideEditions> EditionsAsync()
    {
        var known = listing;
        if (known is not null && Environment.TickCount64 - known.AskedAt < ListHolds.TotalMilliseconds)
            return known.Editions;

        var versions = await grains.GetGrain<IGuide>(GrainKeys.Guide).Versions();
        var published = versions.Where(version => version.PublishedAt is not null).Select(version => version.Version).ToImmutableArray();
        var editions = known is not null && published.SequenceEqual(known.Published) ? known.Editions : await ReadAsync(published, known?.Editions);
        listing = new Listing(published, editions, Environment.TickCount64);
        return editions;
    }

    /// <summary>The published version with this name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    public async ValueTask<GuideVersion> NamedAsync(string version)
    {
        if (listing?.Editions.Find(version) is { } known)
            return known;
        return (await EditionsAsync()).Find(version) ?? await TextAsync(version);
    }

    /// <summary>Forgets which versions are published, so that the next question asks again.</summary>
    internal void ForgetList() => listing = listing is { } known
        ? known with { AskedAt = Environment.TickCount64 - (long)ListHolds.TotalMilliseconds }
        : null;

    private async Task<GuideEditions> ReadAsync(ImmutableArray<string> published, GuideEditions? before)
    {
        var read = new List<GuideVersion>();
        foreach (var version in published)
            read.Add(before?.Find(version) ?? await TextAsync(version));
        return new GuideEditions(read);
    }

    private async Task<GuideVersion> TextAsync(string version)
    {
        var text = await grains.GetGrain<IGuide>(GrainKeys.Guide).Find(version)
            ?? throw new KeyNotFoundException($"There is no guide version '{version}'.");
        return read(text.Yaml)
            ?? throw new InvalidDataException($"The stored guide version '{version}' no longer reads.");
    }

    private sealed record Listing(ImmutableArray<string> Published, GuideEditions Editions, long AskedAt);
}
