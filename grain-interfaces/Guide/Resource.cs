using System.Diagnostics;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>Reads what the programme carries as text.</summary>
internal static class Resource
{
    public static string Read(string name)
    {
        using var stream = typeof(GuideVersion).Assembly.GetManifestResourceStream(name)
            ?? throw new UnreachableException($"The programme carries no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
