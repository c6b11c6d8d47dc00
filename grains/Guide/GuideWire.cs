using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Grains.Guide;

/// <summary>Turns what the programme says of guide versions into what is sent.</summary>
internal static class GuideWire
{
    public static ImmutableArray<GuideFileProblem> Of(ImmutableArray<GuideProblem> problems) =>
        [.. problems.Select(each => new GuideFileProblem(each.Line, each.Column, each.Field, each.Message))];

    public static GuideFieldDifference Of(GuideDifference difference) => new(
        difference.Field, difference.Class.ToString(), difference.IsSubstantial, difference.Region, difference.Before, difference.After,
        difference.Binds.ToString());

    public static GuideRegionNotice Of(RegionNotice notice) => new()
    {
        Region = notice.Region,
        InForceFrom = notice.FirstDay,
        IsSubstantial = notice.IsSubstantial,
        Channels = [.. notice.Channels.Select(each => new GuideChannelNotice(each.Channel.ToString(), each.Day))],
        Missing = [.. notice.Missing.Select(each => each.ToString())],
        NoticeDay = notice.NoticeDay,
        EarliestFirstDay = notice.EarliestFirstDay,
    };

    public static GuideRecordedNotice Of(StoredGuideNotice notice) => new()
    {
        Channel = notice.Channel.ToString(),
        SentAt = notice.SentAt,
        Regions = notice.Regions,
        HoldsIn = notice.HoldsIn,
        TextSha256 = notice.TextSha256,
        RecordedAt = notice.RecordedAt,
        RecordedBy = notice.RecordedBy,
    };

    public static SentNotice Sent(StoredGuideNotice notice) => new(notice.Channel, notice.SentAt, notice.HoldsIn);
}
