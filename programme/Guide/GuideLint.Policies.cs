using System.Collections.Immutable;

namespace PartnerConnect.Programme.Guide;

public static partial class GuideLint
{
    private static IEnumerable<GuideFinding> PolicyNames(GuideVersion guide) =>
    [
        .. Years(guide),
        .. guide.Policies.Downgrade.ByRegion.Keys.Where(region => guide.FindRegion(region) is null).Order(StringComparer.Ordinal)
            .Select(region => new GuideFinding($"policies.downgrade.byRegion.{region}", "is not a region of this guide.")),
        .. Once(guide.Policies.EntryRequirements, "policies.entryRequirements"),
        .. Once(guide.Policies.MissingBusinessPlan.Blocked, "policies.missingBusinessPlan.blocked"),
        .. Once(guide.Policies.SubstantialChanges, "policies.substantialChanges"),
        .. Once(guide.Policies.DocumentOrder, "policies.documentOrder"),
        .. Once(guide.Mdf.Gates, "mdf.gates"),
        .. Once(guide.Notices.Channels, "notices.channels"),
    ];

    /// <summary>A rule for a year that is over before the edition applies would never be read (A1).</summary>
    private static IEnumerable<GuideFinding> Years(GuideVersion guide)
    {
        var firstYear = guide.Calendar.YearOf(guide.ProgrammeLaunch);
        var ownYear = guide.Calendar.YearOf(guide.InForceFrom);
        foreach (var year in guide.Policies.NoChoice.ByFiscalYear.Keys.Where(year => year < ownYear).Order())
        {
            yield return new($"policies.noChoice.byFiscalYear.{year}", year < firstYear
                ? $"lies before the programme's first year, {firstYear}."
                : $"is over before this edition applies, in {ownYear}.");
        }
    }

    private static IEnumerable<GuideFinding> Once<T>(ImmutableArray<T> names, string field)
        where T : struct, Enum => Repeated([.. names.Select(name => name.ToString())], index => $"{field}[{index}]");

    private static IEnumerable<GuideFinding> Contradictions(GuideVersion guide) =>
        [.. Gates(guide), .. Sanctions(guide), .. Counts(guide), .. Regions(guide)];

    /// <summary>A partner is taken in by one region, in whose currency its sales are told; currencies are never added up,
    /// so that sales of several regions cannot be held against one threshold (A35).</summary>
    private static IEnumerable<GuideFinding> Regions(GuideVersion guide)
    {
        if (guide.Policies.MultiRegion.Rule != MultiRegionRule.Primary)
            yield return new("policies.multiRegion.rule", "must be Primary: a partner is measured in the one region that has taken it in.");
    }

    /// <summary>What gates a choice is measured when it is made (A49).</summary>
    private static IEnumerable<GuideFinding> Gates(GuideVersion guide)
    {
        for (var index = 0; index < guide.Policies.EntryRequirements.Length; index++)
        {
            var requirement = guide.Policies.EntryRequirements[index];
            var field = $"policies.entryRequirements[{index}]";
            if (requirement == Requirement.MinimumRevenue && guide.Policies.EligibilityBasis == EligibilityBasis.Committed)
                yield return new(field, "cannot gate a choice while policies.eligibilityBasis is Committed: that revenue is still to come.");
            if (requirement is Requirement.BusinessPlan or Requirement.MarketingPlan or Requirement.SalesMilestones
                or Requirement.BusinessReviews)
                yield return new(field, $"cannot gate a choice: {requirement} is not measured at one, but is a commitment that it takes on.");
        }
    }

    /// <summary>What is lost was there before, and for a duty that somebody has.</summary>
    private static IEnumerable<GuideFinding> Sanctions(GuideVersion guide)
    {
        var blocked = guide.Policies.MissingBusinessPlan.Blocked;
        for (var index = 0; index < blocked.Length; index++)
        {
            if (!guide.Tracks.Any(track => IsGranted(blocked[index], track.Name, guide)))
                yield return new($"policies.missingBusinessPlan.blocked[{index}]", $"no track has {blocked[index]}, so nobody could lose it.");
        }

        if (guide.Policies.MissedReview == MissedReviewRule.BlockMdf && !IsAsked(Requirement.BusinessReviews, guide))
            yield return new("policies.missedReview", "cannot block MDF: no track asks for BusinessReviews.");
    }

    /// <summary>What is counted can come about.</summary>
    private static IEnumerable<GuideFinding> Counts(GuideVersion guide)
    {
        // A year has four quarters, so a longer streak within one year never comes about.
        const int Quarters = 4;
        if (!guide.Policies.Streak.SpansFiscalYears && guide.Milestones.ConsecutiveMisses > Quarters)
            yield return new("milestones.consecutiveMisses", "must be 4 or less where policies.streak.spansFiscalYears is false: no longer streak fits a year.");

        var brand = guide.Policies.BrandAlignment;
        if (brand.Rule == BrandAlignmentRule.AllItems && brand.LeastScoreBasisPoints != 10_000)
            yield return new("policies.brandAlignment.leastScoreBasisPoints", "must be 10000 where every item has to be met.");
        if (brand.Rule == BrandAlignmentRule.Score && brand.LeastScoreBasisPoints == 0)
            yield return new("policies.brandAlignment.leastScoreBasisPoints", "must be more than 0, or every score would be full.");
    }

    private static bool IsAsked(Requirement requirement, GuideVersion guide) =>
        guide.Tracks.Any(track => guide.Requirement(requirement, track.Name).Level != RequirementLevel.NotRequired);

    private static bool IsGranted(Benefit benefit, string track, GuideVersion guide) =>
        guide.Benefit(benefit, track).Grant != BenefitGrant.NotGranted;
}
