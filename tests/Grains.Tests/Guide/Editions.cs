using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Tests.Cluster;

namespace PartnerConnect.Grains.Tests.Guide;

/// <summary>Editions of a guide, and how they are published.</summary>
internal static class Editions
{
    /// <summary>The guide under another name, from another day on, with one place of it changed.</summary>
    public static string Edition(this string yaml, string version, string inForceFrom, string found = "", string put = "")
    {
        var text = yaml.Replace("version: 2023-10\n", $"version: {version}\n", StringComparison.Ordinal)
            .Replace("inForceFrom: 2023-10-01", $"inForceFrom: {inForceFrom}", StringComparison.Ordinal);
        Assert.Contains(found, text, StringComparison.Ordinal);
        return found.Length == 0 ? text : text.Replace(found, put, StringComparison.Ordinal);
    }

    /// <summary>Records that all partners are told of a draft by a channel now.</summary>
    public static async Task<GuideAnswer> TellAsync(this TestProgramme programme, string version, string channel, string? region = null) =>
        (await programme.Guide.RecordNotice(version, new(channel, region, programme.Now, "Maud")))!;

    /// <summary>Submits a text, tells all partners by both channels, and publishes it.</summary>
    public static async Task PublishAsync(this TestProgramme programme, string yaml)
    {
        var draft = await programme.Guide.Submit(yaml);
        Assert.Null(draft.Refusal);
        Assert.Null((await programme.TellAsync(draft.Version!.Version, "Portal")).Refusal);
        Assert.Null((await programme.TellAsync(draft.Version.Version, "Email")).Refusal);
        Assert.Null((await programme.Guide.Publish(draft.Version.Version))!.Refusal);
    }
}
