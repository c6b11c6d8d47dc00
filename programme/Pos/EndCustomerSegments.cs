using System.Collections.Immutable;

namespace PartnerConnect.Programme.Pos;

/// <summary>The segments that an end customer may belong to.</summary>
/// <remarks>Source: programme rules section 4 (EndCustomerSegment).</remarks>
public static class EndCustomerSegments
{
    /// <summary>Their names, in the order of the rules.</summary>
    public static ImmutableArray<string> All { get; } = ["Enterprise", "SMB", "Public", "Education", "Healthcare"];

    /// <summary>The segment of this name, whatever its case, or nothing.</summary>
    public static string? Find(string name) =>
        All.FirstOrDefault(segment => segment.Equals(name, StringComparison.OrdinalIgnoreCase));
}
