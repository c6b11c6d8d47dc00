using System.Diagnostics;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

/// <summary>A guide of another vendor, with other names, figures and policies throughout.</summary>
public static class SecondGuide
{
    private static readonly Lazy<GuideVersion> Loaded = new(() => GuideFile.Read(Yaml) switch
    {
        GuideReading.Loaded loaded => loaded.Guide,
        GuideReading.Refused refused => throw new UnreachableException(string.Join(Environment.NewLine, refused.Problems)),
        _ => throw new UnreachableException(),
    });

    public static string Yaml
    {
        get
        {
            using var stream = typeof(SecondGuide).Assembly.GetManifestResourceStream("second-guide.yaml")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    public static GuideVersion Version => Loaded.Value;
}
