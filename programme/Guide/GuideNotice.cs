using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Guide;

/// <summary>Whether partners are told of a new guide version early enough.</summary>
/// <remarks>Source: R3, A31. Every version counts as a substantial change.</remarks>
public static class GuideNotice
{
    /// <summary>Whether the version, published now, comes into force at least its notice period later in every region.</summary>
    /// <param name="publishedAt">The moment of publication, which is the notice.</param>
    /// <param name="guide">The version that is published.</param>
    public static bool IsLongEnough(DateTimeOffset publishedAt, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return guide.Regions.All(region =>
            guide.InForceFrom >= RegionTime.DayAt(publishedAt, region).AddDays(guide.Notices.SubstantialChangeDays));
    }
}
