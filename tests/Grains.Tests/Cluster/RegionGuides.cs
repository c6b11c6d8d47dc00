using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Guide;

namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>The shipped guide for some of its regions only, so that a test does not pass the boundaries of all the others.</summary>
internal static class RegionGuides
{
    private const string Entry = "\n  - id: ";

    public static GuideSeed Of(params string[] regions)
    {
        var yaml = ShippedGuide.Yaml;
        var first = yaml.IndexOf(Entry, StringComparison.Ordinal);
        var end = yaml.IndexOf("\n\n", first, StringComparison.Ordinal);
        var kept = yaml[first..end].Split(Entry, StringSplitOptions.RemoveEmptyEntries)
            .Where(entry => regions.Contains(entry[..entry.IndexOf('\n', StringComparison.Ordinal)]))
            .Select(entry => Entry + entry);
        return new GuideSeed(yaml[..first] + string.Concat(kept) + yaml[end..]);
    }

    /// <summary>The same guide with one setting changed.</summary>
    public static GuideSeed Setting(this GuideSeed guide, string setting, string otherwise)
    {
        Assert.Contains(setting, guide.Yaml, StringComparison.Ordinal);
        return new GuideSeed(guide.Yaml.Replace(setting, otherwise, StringComparison.Ordinal));
    }
}
