using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

/// <summary>How far a guide version has come.</summary>
public enum GuideStage
{
    /// <summary>It may be changed and withdrawn, and binds nobody.</summary>
    Draft = 1,

    /// <summary>It never changes any more, and is not yet in force.</summary>
    Published = 2,

    /// <summary>It applies.</summary>
    InForce = 3,

    /// <summary>Another version applies in its place; decisions made under it keep naming it.</summary>
    Superseded = 4,
}

/// <summary>Tells how far versions have come: by publication, and by the day in each region.</summary>
/// <remarks>Source: R1, R6. Nothing of it is stored: it follows from the versions and the day.</remarks>
public static class GuideStages
{
    /// <summary>The stage of a version in one region.</summary>
    /// <param name="version">The version's name; one that is not published is a draft.</param>
    /// <param name="region">The region's id.</param>
    /// <param name="day">The day, in the region.</param>
    /// <param name="editions">The published versions.</param>
    public static GuideStage In(string version, string region, DateOnly day, GuideEditions editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        if (editions.Find(version) is not { } guide)
            return GuideStage.Draft;
        if (day < guide.InForceIn(region))
            return GuideStage.Published;
        return editions.InForceOn(day, region).Version == version ? GuideStage.InForce : GuideStage.Superseded;
    }

    /// <summary>The stage of a version as a whole: in force once it is so anywhere, superseded once it is so everywhere.</summary>
    public static GuideStage Overall(ImmutableArray<GuideStage> byRegion)
    {
        if (byRegion.IsEmpty || byRegion.Contains(GuideStage.Draft))
            return GuideStage.Draft;
        if (byRegion.Contains(GuideStage.InForce))
            return GuideStage.InForce;
        return byRegion.Contains(GuideStage.Published) ? GuideStage.Published : GuideStage.Superseded;
    }
}
