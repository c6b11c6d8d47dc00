using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Grains.Partners;

/// <summary>When a command is carried out, and under which guide.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Today">The day it is in the partner's region.</param>
/// <param name="Region">The region, as the guide in force draws it.</param>
/// <param name="Guide">The guide in force.</param>
/// <param name="Editions">Every published version.</param>
internal sealed record Present(
    DateTimeOffset Moment, DateOnly Today, RegionTerms Region, GuideVersion Guide, GuideEditions Editions)
{
    /// <summary>A moment in a region.</summary>
    public static Present At(DateTimeOffset moment, string region, GuideEditions editions)
    {
        // The region's clock tells the day, and the day tells the guide; regions keep their time zone from version to version.
        var any = editions.Published.Last(guide => guide.FindRegion(region) is not null);
        var today = RegionTime.DayAt(moment, any.Region(region));
        var guide = editions.InForceOn(today, region);
        return new Present(moment, today, guide.FindRegion(region) ?? any.Region(region), guide, editions);
    }

    /// <summary>The guide by which tracks are chosen and milestones measured in the fiscal year that runs (A35).</summary>
    public GuideVersion YearGuide => Editions.ForTracksOn(Today, Region.Id);
}
