namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>Names a place in a guide, such as <c>regions[2].annualMinimum.Elite</c>.</summary>
internal static class FieldPath
{
    /// <summary>The path of a member of the mapping at <paramref name="path"/>.</summary>
    public static string Member(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>The path of the entry around this one; empty for the whole.</summary>
    public static string Parent(string path) => path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
}
