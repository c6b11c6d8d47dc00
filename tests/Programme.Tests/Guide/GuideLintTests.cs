using System.Collections.Immutable;
using CsCheck;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

/// <summary>A sound guide stays sound under harmless changes, and any single contradiction in it is found.</summary>
public class GuideLintTests
{
    private static readonly Gen<GuideVersion> Sound = Gen.Select(
        Gen.OneOf(TestGuide.Shipped, SecondGuide.Version), Gen.Int[1, 9], Gen.Int[0, 6], Gen.Int[1, 20], Gen.Bool,
        (guide, factor, days, window, spans) => guide with
        {
            Regions = [.. guide.Regions.Select(region => region with
            {
                AnnualMinimum = region.AnnualMinimum.ToImmutableDictionary(entry => entry.Key, entry => entry.Value * factor),
                InForceFrom = guide.InForceFrom.AddDays(days),
            })],
            Reviews = new(guide.Reviews.HeldWithinDays - days, days),
            TrackSelection = guide.TrackSelection with { WindowDays = window, NewcomerWindowDays = window * 17 },
            Policies = guide.Policies with { Streak = guide.Policies.Streak with { SpansFiscalYears = spans } },
        });

    public static TheoryData<string, Func<GuideVersion, GuideVersion>> Contradictions => new()
    {
        { "tracks", guide => guide with { Tracks = [] } },
        { "tracks[1].name", guide => guide with { Tracks = guide.Tracks.SetItem(1, guide.Tracks[0]) } },
        { "tracks[1].name", guide => guide.Asking(guide.Tracks[0].Name, guide.Tracks[1].Name) },
        { "regions[1].id", guide => guide.InRegion(1, region => region with { Id = guide.Regions[0].Id }) },
        { "regions[1].countries[0]", guide => guide.InRegion(1, region => region with { Countries = [guide.Regions[0].Countries[0]] }) },
        { "regions[1].inForceFrom", guide => guide.InRegion(1, region => region with { InForceFrom = guide.InForceFrom.AddDays(-1) }) },
        { "regions[1].timeZone", guide => guide.InRegion(1, region => region with { TimeZone = "Europe/Atlantis" }) },
        { "regions[0].posCurrencies", guide => guide.InRegion(0, region => region with { PosCurrencies = [new("XXX")] }) },
        { "regions[0].vatBasisPoints.XA", guide => guide.InRegion(0, region => region with { VatBasisPoints = ImmutableDictionary<string, int>.Empty.Add("XA", 1900) }) },
        { "regions[0].annualMinimum.?", guide => guide.InRegion(0, region => region with { AnnualMinimum = region.AnnualMinimum.Remove(guide.Tracks[^1].Name) }) },
        { "regions[0].annualMinimum.?", guide => guide.InRegion(0, region => region with { AnnualMinimum = region.AnnualMinimum.SetItem(guide.Tracks[^1].Name, 0) }) },
        { "requirements[?].cells.?.level", guide => guide.At(Requirement.Agreement, guide.Tracks[^1].Name, RequirementLevel.NotRequired) },
        { "requirements[?].cells.?.level", guide => guide.At(Requirement.PosData, guide.Tracks[^1].Name, RequirementLevel.NotRequired) },
        { "requirements[?].cells.?.level", guide => guide.Granting(Benefit.AccountManagement, guide.Tracks[^1].Name, BenefitGrant.NotGranted) },
        { "requirements[?].markets[0]", guide => guide with { Requirements = [.. guide.Requirements.Select(row => row with { Markets = ["mars"] })] } },
        { "benefits[?].cells.?.accrued", guide => guide.Granting(Benefit.Mdf, guide.Tracks[^1].Name, BenefitGrant.NotGranted) },
        { "benefits[?].cells.?.autoInvite", guide => guide.Granting(Benefit.AdvisoryBoard, guide.Tracks[^1].Name, BenefitGrant.NotGranted) },
        { "benefits[?].cells.?.grant", guide => guide with { StandardDiscounts = new([.. guide.StandardDiscounts.Rows.Select(row =>
            row with { DiscountBasisPoints = row.DiscountBasisPoints.SetItem(guide.Tracks[^1].Name, 0) })]) } },
        { "certification.people.?", guide => guide.People(guide.Tracks[^1].Name, 0, 0) },
        { "certification.reminderDays", guide => guide with { Certification = guide.Certification with { ReminderDays = 28 * guide.Certification.ValidMonths } } },
        { "milestones.shareBasisPoints", guide => guide with { Milestones = guide.Milestones with { ShareBasisPoints = [1, 2, 3, 4] } } },
        { "milestones.consecutiveMisses", guide => (guide with { Milestones = guide.Milestones with { ConsecutiveMisses = 5 } })
            .Settling(policies => policies with { Streak = policies.Streak with { SpansFiscalYears = false } }) },
        { "trackSelection.windowDays", guide => guide with { TrackSelection = guide.TrackSelection with { WindowDays = 86 } } },
        { "trackSelection.newcomerWindowDays", guide => guide with { TrackSelection = guide.TrackSelection with { NewcomerWindowDays = 365 } } },
        { "trackSelection.transitionDays", guide => guide with { TrackSelection = guide.TrackSelection with { TransitionDays = 367 } } },
        { "trackSelection.firstWindow", guide => guide with { TrackSelection = guide.TrackSelection with { FirstWindow = guide.TrackSelection.FirstWindow.AddYears(1) } } },
        { "pos.settleDaysAfterQuarter", guide => guide with { Pos = guide.Pos with { SettleDaysAfterQuarter = 86 } } },
        { "pos.settleDaysAfterQuarter", guide => guide with { Pos = guide.Pos with { DueDaysAfterWeek = guide.Pos.SettleDaysAfterQuarter + 1 } } },
        { "pos.correctionWindowDays", guide => guide with { Pos = guide.Pos with { CorrectionWindowDays = guide.Pos.SettleDaysAfterQuarter } } },
        { "pos.weeksAllowedShort", guide => guide with { Pos = guide.Pos with { WeeksAllowedShort = 13 } } },
        { "leap.cureDays", guide => guide with { Leap = guide.Leap with { CureDays = guide.Pos.SettleDaysAfterQuarter + 1 } } },
        { "leap.resultsFinalDays", guide => guide with { Leap = guide.Leap with { ResultsFinalDays = 86 } } },
        { "leap.steps.?[1].rateBasisPoints", guide => guide with { Leap = guide.Leap with { Steps = guide.Leap.Steps.SetItem(guide.Tracks[^1].Name, [new(10_000, 200), new(11_000, 200)]) } } },
        { "leap.steps.?[1].attainmentBasisPoints", guide => guide with { Leap = guide.Leap with { Steps = guide.Leap.Steps.SetItem(guide.Tracks[^1].Name, [new(11_000, 200), new(11_000, 300)]) } } },
        { "businessPlan.dueDays", guide => guide with { BusinessPlan = guide.BusinessPlan with { DueDays = 365 } } },
        { "marketingPlan.dueDaysAfterQuarterStart", guide => guide with { MarketingPlan = new(86) } },
        { "reviews.heldWithinDays", guide => guide with { Reviews = guide.Reviews with { HeldWithinDays = 86 } } },
        { "reviews.documentDaysBefore", guide => guide with { Reviews = new(10, 11) } },
        { "mdf.accrualBasisPoints", guide => guide with { Mdf = guide.Mdf with { AccrualBasisPoints = 0 } } },
        { "mdf.capPerRequest.?", guide => guide with { Mdf = guide.Mdf with { CapPerRequest = guide.Mdf.CapPerRequest.SetItem(guide.Tracks[^1].Name, 0) } } },
        { "nfr.unitsPerProductPerQuarter", guide => guide with { Nfr = guide.Nfr with { UnitsPerProductPerQuarter = 0 } } },
        { "board.virtualMeetings", guide => guide with { Board = new(0, 0) } },
        { "policies.noChoice.byFiscalYear.?", guide => guide.Settling(policies => policies with { NoChoice = policies.NoChoice with
            { ByFiscalYear = policies.NoChoice.ByFiscalYear.Add(guide.Calendar.YearOf(guide.InForceFrom).Previous, NoChoiceRule.BestFit) } }) },
        { "policies.downgrade.byRegion.?", guide => guide.Settling(policies => policies with { Downgrade = policies.Downgrade with
            { ByRegion = policies.Downgrade.ByRegion.Add("mars", DowngradeMode.Automatic) } }) },
        { "policies.entryRequirements[0]", guide => guide.Settling(policies => policies with { EntryRequirements = [Requirement.BusinessPlan] }) },
        { "policies.entryRequirements[0]", guide => guide.Settling(policies => policies with
            { EntryRequirements = [Requirement.MinimumRevenue], EligibilityBasis = EligibilityBasis.Committed }) },
        { "policies.missingBusinessPlan.blocked[0]", guide => guide.Tracks.Aggregate(
            guide.Settling(policies => policies with { MissingBusinessPlan = new([Benefit.Promotions], SanctionMode.Automatic) }),
            (each, track) => each.Granting(Benefit.Promotions, track.Name, BenefitGrant.NotGranted)) },
        { "policies.missedReview", guide => guide.Tracks.Aggregate(
            guide.Settling(policies => policies with { MissedReview = MissedReviewRule.BlockMdf }),
            (each, track) => each.At(Requirement.BusinessReviews, track.Name, RequirementLevel.NotRequired)) },
        { "policies.documentOrder[1]", guide => guide.Settling(policies => policies with
            { DocumentOrder = [GoverningDocument.Guide, GoverningDocument.Guide, GoverningDocument.Policy] }) },
    };

    [Fact]
    public void A_harmless_change_is_nothing_to_find() =>
        Sound.Sample(guide => Assert.Equal([], GuideLint.Check(guide)), iter: 300);

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void A_single_contradiction_is_found_in_whatever_guide(string field, Func<GuideVersion, GuideVersion> spoil)
    {
        var pattern = "^" + System.Text.RegularExpressions.Regex.Escape(field).Replace(@"\?", "[^.\\]\\[]+", StringComparison.Ordinal) + "$";
        Sound.Sample(
            guide => Assert.Contains(GuideLint.Check(spoil(guide)), finding =>
                System.Text.RegularExpressions.Regex.IsMatch(finding.Field, pattern)),
            iter: 20);
    }

    [Fact]
    public void A_rate_of_VAT_is_that_of_a_country_of_the_region() => Assert.Equal(
        [("regions[0].vatBasisPoints.XA", "is not a country of the region."), ("regions[0].vatBasisPoints.XB", "is not a country of the region.")],
        GuideLint.Check(TestGuide.Shipped.InRegion(0, region => region with
        {
            VatBasisPoints = ImmutableDictionary<string, int>.Empty.Add("XB", 1900).Add(region.Countries[0], 2100).Add("XA", 1900),
        })).Select(finding => (finding.Field, finding.Message)));

    [Fact]
    public void A_market_is_asked_for_a_plan_without_a_manager_only_where_nobody_has_to_approve_it()
    {
        var plan = TestGuide.Shipped.Requirements.Single(row => row.Requirement == Requirement.BusinessPlan);
        var asking = TestGuide.Shipped with { Requirements = TestGuide.Shipped.Requirements.Replace(plan, plan with { Markets = ["dach"] }) };
        Assert.Empty(GuideLint.Check(asking));
        var finding = Assert.Single(GuideLint.Check(asking.Settling(policies => policies with
        {
            BusinessPlanStage = policies.BusinessPlanStage with { Deadline = BusinessPlanStage.CamApproved },
        })));
        Assert.Equal("requirements[3].cells.Premier.level", finding.Field);
    }
}

/// <summary>Changes single cells of a guide.</summary>
internal static class GuideCells
{
    public static GuideVersion InRegion(this GuideVersion guide, int index, Func<RegionTerms, RegionTerms> change) =>
        guide with { Regions = guide.Regions.SetItem(index, change(guide.Regions[index])) };

    public static GuideVersion At(this GuideVersion guide, Requirement requirement, string track, RequirementLevel level) =>
        guide with
        {
            Requirements = [.. guide.Requirements.Select(row => row.Requirement == requirement
                ? row with { Cells = row.Cells.SetItem(track, new(level, Evidence.Seed)) }
                : row)],
        };

    public static GuideVersion Granting(this GuideVersion guide, Benefit benefit, string track, BenefitGrant grant) =>
        guide with
        {
            Benefits = [.. guide.Benefits.Select(row => row.Benefit == benefit
                ? row with { Cells = row.Cells.SetItem(track, row.Cells[track] with { Grant = grant }) }
                : row)],
        };

    public static GuideVersion People(this GuideVersion guide, string track, int sales, int technical) =>
        guide with { Certification = guide.Certification with { People = guide.Certification.People.SetItem(track, new(sales, technical)) } };

    /// <summary>Makes the upper of two tracks ask for what the lower asks, and no revenue.</summary>
    public static GuideVersion Asking(this GuideVersion guide, string lower, string upper) => guide with
    {
        Requirements = [.. guide.Requirements.Select(row => row with
        {
            Cells = row.Cells.SetItem(upper, row.Cells[lower]).Select(cell =>
                row.Requirement is Requirement.MinimumRevenue or Requirement.SalesMilestones && (cell.Key == lower || cell.Key == upper)
                    ? KeyValuePair.Create(cell.Key, new RequirementCell(RequirementLevel.NotRequired, Evidence.Seed))
                    : cell).ToImmutableDictionary(),
        })],
        Certification = guide.Certification with { People = guide.Certification.People.SetItem(upper, guide.Certification.People[lower]) },
    };
}
