namespace PartnerConnect.Silo.Demo;

/// <summary>The tracks the sample partners ask for, as the shipped guide names them.</summary>
internal static class SampleTracks
{
    public const string Premier = "Premier";
    public const string Elite = "Elite";
    public const string Principal = "Principal";
}
