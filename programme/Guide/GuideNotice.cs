using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Guide;

/// <summary>A notice of a draft that was sent.</summary>
/// <param name="Channel">The way it went.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="Regions">The ids of the regions where it was sent and still tells of the draft as it stands.</param>
public sealed record SentNotice(NoticeChannel Channel, DateTimeOffset SentAt, ImmutableArray<string> Regions);

/// <summary>The day on which partners of a region were told by one channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Day">The day of its first notice that still holds, in the region; nothing where there is none.</param>
public sealed record ChannelNotice(NoticeChannel Channel, DateOnly? Day);

/// <summary>What a region has been told of a draft, and from when the draft may apply there.</summary>
/// <param name="Region">The region's id.</param>
/// <param name="FirstDay">The first day on which the draft would apply.</param>
/// <param name="IsSubstantial">Whether something substantial changes for the region, so that notice is needed.</param>
/// <param name="Channels">Each channel that has to be used, with the day of its notice.</param>
/// <param name="NoticeDay">The day of the last of them; nothing while one is missing.</param>
/// <param name="EarliestFirstDay">The earliest first day, were the draft published now and what is missing sent now.</param>
public sealed record RegionNotice(
    string Region,
    DateOnly FirstDay,
    bool IsSubstantial,
    ImmutableArray<ChannelNotice> Channels,
    DateOnly? NoticeDay,
    DateOnly EarliestFirstDay)
{
    /// <summary>The channels that are still to be used; none where nothing substantial changes.</summary>
    public ImmutableArray<NoticeChannel> Missing =>
        IsSubstantial ? [.. Channels.Where(each => each.Day is null).Select(each => each.Channel)] : [];
}

/// <summary>Reckons from when a draft may apply in each region.</summary>
/// <remarks>
/// A substantial change applies no earlier than the notice period after the later of the notices by every channel (R3, R4); any
/// other no earlier than the day after publication, because no day is judged by rules that came during it. Channels, period
/// and what is substantial are those of the version before, which partners live under. Source: R3, R4, R5, A31, A44.
/// </remarks>
public static class GuideNotice
{
    /// <summary>What each region of the draft has been told.</summary>
    /// <param name="before">The version published last.</param>
    /// <param name="draft">The draft that is to follow it.</param>
    /// <param name="sent">The notices of the draft.</param>
    /// <param name="now">The present instant.</param>
    public static ImmutableArray<RegionNotice> ByRegion(
        GuideVersion before, GuideVersion draft, ImmutableArray<SentNotice> sent, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(draft);
        var differences = GuideChanges.Between(before, draft);
        return
        [
            .. draft.Regions.Select(region => For(
                region, draft, before,
                before.FindRegion(region.Id) is not null && differences.Any(each => each.IsSubstantial && each.Concerns(region.Id)),
                sent, now)),
        ];
    }

    /// <summary>The regions in which a notice of one text of a draft tells of another as well.</summary>
    /// <param name="told">The text that the notice told of.</param>
    /// <param name="draft">The text that the draft has now.</param>
    /// <param name="before">The version published last.</param>
    /// <param name="regions">The regions that were told.</param>
    /// <returns>Those of them where nothing substantial differs and the draft does not apply earlier than was told.</returns>
    public static ImmutableArray<string> StillHoldsIn(
        GuideVersion told, GuideVersion draft, GuideVersion before, ImmutableArray<string> regions)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(before);
        var differences = GuideChanges.Between(told, draft, before);
        return
        [
            .. regions.Where(region => draft.FindRegion(region) is not null
                && draft.InForceIn(region) >= told.InForceIn(region)
                && !differences.Any(each => each.IsSubstantial && each.Concerns(region))),
        ];
    }

    private static RegionNotice For(
        RegionTerms region, GuideVersion draft, GuideVersion before, bool isSubstantial,
        ImmutableArray<SentNotice> sent, DateTimeOffset now)
    {
        ImmutableArray<ChannelNotice> channels =
        [
            .. before.Notices.Channels.Select(channel => new ChannelNotice(channel, sent
                .Where(notice => notice.Channel == channel && notice.Regions.Contains(region.Id))
                .Select(notice => (DateOnly?)RegionTime.DayAt(notice.SentAt, region)).Min())),
        ];
        var today = RegionTime.DayAt(now, region);
        var told = channels.All(each => each.Day is not null) ? channels.Max(each => each.Day) : null;
        var earliest = today.AddDays(1);
        if (isSubstantial && (told ?? today).AddDays(before.Notices.SubstantialChangeDays) is var noticed && noticed > earliest)
            earliest = noticed;
        return new(region.Id, draft.InForceIn(region.Id), isSubstantial, channels, told, earliest);
    }
}
