using System.Collections.Immutable;

namespace PartnerConnect.Grains.Guide;

/// <summary>The versions of the guide as they are stored.</summary>
public sealed record GuideState
{
    /// <summary>In the order of their first days.</summary>
    public ImmutableArray<StoredGuide> Versions { get; init; } = [];
}

/// <summary>One version: its text is the truth, the rest is there to be listed.</summary>
public sealed record StoredGuide
{
    /// <summary>Its name.</summary>
    public required string Version { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The first day on which it applies.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>When it was published; nothing for a draft.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The file's text.</summary>
    public required string Yaml { get; init; }
}
