namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>A piece of YAML text with its place, lines and columns from 1.</summary>
internal abstract record YamlNode(int Line, int Column)
{
    public sealed record Scalar(string Text, bool IsPlain, int Line, int Column) : YamlNode(Line, Column);

    public sealed record Sequence(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

    public sealed record Mapping(IReadOnlyList<YamlEntry> Entries, int Line, int Column) : YamlNode(Line, Column);
}

/// <summary>One entry of a mapping.</summary>
internal sealed record YamlEntry(string Key, int Line, int Column, YamlNode Value);
