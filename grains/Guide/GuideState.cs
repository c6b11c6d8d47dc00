using System.Collections.Immutable;
using PartnerConnect.Programme.Guide;

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

    /// <summary>Since when it says what it says, words aside; nothing for what was stored before this was kept.</summary>
    public DateTimeOffset? DraftedAt { get; init; }

    /// <summary>When it was published; nothing for a draft.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The file's text.</summary>
    public required string Yaml { get; init; }

    /// <summary>What partners were told of it, in the order of recording.</summary>
    public ImmutableArray<StoredGuideNotice> Notices { get; init; } = [];
}

/// <summary>A notice of a version.</summary>
public sealed record StoredGuideNotice
{
    /// <summary>The way it went.</summary>
    public required NoticeChannel Channel { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The regions that were told.</summary>
    public required ImmutableArray<string> Regions { get; init; }

    /// <summary>Those of them where the text is still what was told; once it is not, it stays so.</summary>
    public required ImmutableArray<string> HoldsIn { get; init; }

    /// <summary>The SHA-256 of the text that was told of, in hexadecimal digits.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string RecordedBy { get; init; }
}
