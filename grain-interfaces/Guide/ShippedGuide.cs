using System.Diagnostics;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>The guide version that comes with the programme.</summary>
public static class ShippedGuide
{
    private static readonly Lazy<string> Text = new(() => Resource.Read("partner-connect-2023-10.yaml"));

    private static readonly Lazy<GuideVersion> Loaded = new(() => GuideFile.Read(Yaml) switch
    {
        GuideReading.Loaded loaded => loaded.Guide,
        GuideReading.Refused refused => throw new UnreachableException(string.Join(Environment.NewLine, refused.Problems)),
        _ => throw new UnreachableException(),
    });

    /// <summary>Its text, with comments on what each figure rests on.</summary>
    public static string Yaml => Text.Value;

    /// <summary>The version; the same object on every call.</summary>
    public static GuideVersion Version => Loaded.Value;
}
