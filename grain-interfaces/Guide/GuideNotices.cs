using System.Collections.Immutable;

namespace PartnerConnect.GrainInterfaces.Guide;

/// <summary>A notice that was sent, to be recorded.</summary>
/// <param name="Channel"><c>Portal</c> or <c>Email</c>.</param>
/// <param name="Region">The id of the region that was told; nothing for all of the draft's regions.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="RecordedBy">Who says so.</param>
[GenerateSerializer, Alias("guide-notice-report"), Immutable]
public sealed record GuideNoticeReport(
    [property: Id(0)] string Channel, [property: Id(1)] string? Region,
    [property: Id(2)] DateTimeOffset SentAt, [property: Id(3)] string RecordedBy);

/// <summary>What partners were told of a version.</summary>
/// <param name="Version">Its name.</param>
/// <param name="Before">The version whose rules say what is substantial and how long before partners are told; nothing for the first.</param>
/// <param name="SubstantialChangeDays">The least number of days between notice and effect (R3).</param>
/// <param name="Regions">What each region was told, and from when the version may apply there.</param>
/// <param name="Recorded">Every recorded notice, in the order of recording.</param>
[GenerateSerializer, Alias("guide-notices"), Immutable]
public sealed record GuideNotices(
    [property: Id(0)] string Version,
    [property: Id(1)] string? Before,
    [property: Id(2)] int SubstantialChangeDays,
    [property: Id(3)] ImmutableArray<GuideRegionNotice> Regions,
    [property: Id(4)] ImmutableArray<GuideRecordedNotice> Recorded);

/// <summary>What a region was told of a version.</summary>
[GenerateSerializer, Alias("guide-region-notice"), Immutable]
public sealed record GuideRegionNotice
{
    /// <summary>The region's id.</summary>
    [Id(0)]
    public required string Region { get; init; }

    /// <summary>The first day on which the version would apply here.</summary>
    [Id(1)]
    public required DateOnly InForceFrom { get; init; }

    /// <summary>Whether something substantial changes here, so that notice is needed.</summary>
    [Id(2)]
    public required bool IsSubstantial { get; init; }

    /// <summary>Each channel that has to be used, with the day of its first notice that holds.</summary>
    [Id(3)]
    public required ImmutableArray<GuideChannelNotice> Channels { get; init; }

    /// <summary>The channels that are still to be used; none where nothing substantial changes.</summary>
    [Id(4)]
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>The day of the last of the notices, which is the day of the notice (R4).</summary>
    [Id(5)]
    public required DateOnly? NoticeDay { get; init; }

    /// <summary>The earliest first day, were the version published now and what is missing sent now.</summary>
    [Id(6)]
    public required DateOnly EarliestFirstDay { get; init; }

    /// <summary>
    /// The first day on which choices, windows and quarters would go by the version: later than its first day where the fiscal
    /// year that runs then is frozen (A35).
    /// </summary>
    [Id(7)]
    public DateOnly? TracksFrom { get; init; }
}

/// <summary>The day on which a channel told a region.</summary>
/// <param name="Channel"><c>Portal</c> or <c>Email</c>.</param>
/// <param name="Day">The day, in the region; nothing where no notice holds.</param>
[GenerateSerializer, Alias("guide-channel-notice"), Immutable]
public sealed record GuideChannelNotice([property: Id(0)] string Channel, [property: Id(1)] DateOnly? Day);

/// <summary>A recorded notice.</summary>
[GenerateSerializer, Alias("guide-recorded-notice"), Immutable]
public sealed record GuideRecordedNotice
{
    /// <summary><c>Portal</c> or <c>Email</c>.</summary>
    [Id(0)]
    public required string Channel { get; init; }

    /// <summary>When it was sent.</summary>
    [Id(1)]
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The ids of the regions that were told.</summary>
    [Id(2)]
    public required ImmutableArray<string> Regions { get; init; }

    /// <summary>Those of them where the draft, as it stands, is still what was told.</summary>
    [Id(3)]
    public required ImmutableArray<string> HoldsIn { get; init; }

    /// <summary>The SHA-256 of the text that was told of, in hexadecimal digits.</summary>
    [Id(4)]
    public required string TextSha256 { get; init; }

    /// <summary>When it was recorded.</summary>
    [Id(5)]
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    [Id(6)]
    public required string RecordedBy { get; init; }
}
