using System.Collections.Concurrent;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Gateway.Guide;

/// <summary>The published guide versions, each read once: they never change (R6).</summary>
internal sealed class PublishedGuides(IClusterClient cluster)
{
    private readonly ConcurrentDictionary<string, GuideVersion> known = new(StringComparer.Ordinal);

    /// <summary>Whether any published version has this region.</summary>
    public async Task<bool> HaveRegionAsync(string regionId)
    {
        foreach (var version in await cluster.GetGrain<IGuide>(GrainKeys.Guide).Versions())
        {
            if (version.PublishedAt is not null
                && (await ReadAsync(version.Version)).Regions.Any(region => region.Id == regionId))
                return true;
        }

        return false;
    }

    private async Task<GuideVersion> ReadAsync(string version)
    {
        if (known.TryGetValue(version, out var guide))
            return guide;
        var text = await cluster.GetGrain<IGuide>(GrainKeys.Guide).Find(version);
        return GuideFile.ReadStored(text!.Yaml) is { } read
            ? known.GetOrAdd(version, read)
            : throw new InvalidDataException($"The published guide version '{version}' no longer reads.");
    }
}
