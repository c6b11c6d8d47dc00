using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

/// <summary>Where two figures of a guide stop going together, on both sides of the bound, and what is told of it.</summary>
public sealed class GuideLintTogetherTests
{
    private static GuideVersion Shipped => TestGuide.Shipped;

    // A quarter's last week that ends on the quarter's last day, a Sunday, is due on Wednesday and in grace on Thursday;
    // it may be corrected for fourteen days after that Wednesday.
    [Theory]
    [InlineData(3, "pos.settleDaysAfterQuarter must not end before the quarter's last week is due, its grace included.")]
    [InlineData(4, "pos.correctionWindowDays must end before the quarter settles: a later correction would not count.")]
    [InlineData(16, "pos.correctionWindowDays must end before the quarter settles: a later correction would not count.")]
    [InlineData(17)]
    public void A_quarter_settles_once_its_last_week_can_no_longer_change(int days, params string[] findings) => AssertFinds(
        Shipped with
        {
            Pos = Shipped.Pos with { SettleDaysAfterQuarter = days },
            Leap = Shipped.Leap with { CureDays = 0 },
        },
        findings);

    [Theory]
    [InlineData(30, 30)]
    [InlineData(30, 31, "reviews.documentDaysBefore must not reach back into the quarter that is reviewed.")]
    public void The_documents_of_a_review_come_after_its_quarter(int heldWithin, int before, params string[] findings) =>
        AssertFinds(Shipped with { Reviews = new(heldWithin, before) }, findings);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1, 0, "deals.extensionDays must be 1 or more where a registration may be extended.")]
    public void A_registration_that_may_be_extended_is_extended_by_a_day_or_more(int times, int days, params string[] findings) =>
        AssertFinds(Shipped with { Deals = Shipped.Deals with { Extensions = times, ExtensionDays = days } }, findings);

    [Theory]
    [InlineData(false, 4)]
    [InlineData(true, 5)]
    [InlineData(false, 5, "milestones.consecutiveMisses must be 4 or less where policies.streak.spansFiscalYears is false: no longer streak fits a year.")]
    public void A_streak_fits_a_year_where_it_spans_no_more(bool spansYears, int misses, params string[] findings) => AssertFinds(
        (Shipped with { Milestones = Shipped.Milestones with { ConsecutiveMisses = misses } })
            .Settling(policies => policies with { Streak = policies.Streak with { SpansFiscalYears = spansYears } }),
        findings);

    [Fact]
    public void A_discount_that_is_granted_is_more_than_0_in_some_category()
    {
        AssertFinds(Discounted(firstOnly: true));
        AssertFinds(Discounted(firstOnly: false), "benefits[0].cells.Elite.grant grants a discount, and every category has 0 for the track.");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(0, 0, "board.virtualMeetings must not be 0 together with board.liveMeetings: the board has members.")]
    public void A_board_with_members_meets(int @virtual, int live, params string[] findings) =>
        AssertFinds(Shipped with { Board = Shipped.Board with { VirtualMeetings = @virtual, LiveMeetings = live } }, findings);

    [Fact]
    public void The_programmes_first_year_is_over_before_a_later_edition_and_not_before_the_programme()
    {
        var years = ImmutableDictionary<FiscalYear, NoChoiceRule>.Empty;
        foreach (var year in (int[])[2023, 2024, 2025, 2026])
            years = years.Add(new(year), NoChoiceRule.BestFit);

        AssertFinds(
            (Shipped with { InForceFrom = new(2025, 6, 1) })
                .Settling(policies => policies with { NoChoice = policies.NoChoice with { ByFiscalYear = years } }),
            "policies.noChoice.byFiscalYear.FY23 lies before the programme's first year, FY24.",
            "policies.noChoice.byFiscalYear.FY24 is over before this edition applies, in FY26.",
            "policies.noChoice.byFiscalYear.FY25 is over before this edition applies, in FY26.");
    }

    [Fact]
    public void What_no_track_has_cannot_be_lost()
    {
        var blocking = Shipped.Settling(policies =>
            policies with { MissingBusinessPlan = policies.MissingBusinessPlan with { Blocked = [Benefit.Mdf, Benefit.Promotions] } });

        AssertFinds(blocking);
        AssertFinds(
            Shipped.Tracks.Aggregate(blocking, (guide, track) => guide.Granting(Benefit.Promotions, track.Name, BenefitGrant.NotGranted)),
            "policies.missingBusinessPlan.blocked[1] no track has Promotions, so nobody could lose it.");
    }

    [Fact]
    public void A_review_that_no_track_asks_for_blocks_nothing()
    {
        var blocking = Shipped.Settling(policies => policies with { MissedReview = MissedReviewRule.BlockMdf });

        AssertFinds(blocking);
        AssertFinds(
            Shipped.Tracks.Aggregate(
                blocking, (guide, track) => guide.At(Requirement.BusinessReviews, track.Name, RequirementLevel.NotRequired)),
            "policies.missedReview cannot block MDF: no track asks for BusinessReviews.");
    }

    public static TheoryData<string, Func<GuideVersion, GuideVersion>, bool> Neighbours => new()
    {
        { "the same in everything", guide => guide, true },
        { "the same people", guide => Certified(guide).People("Elite", 1, 1), true },
        { "one person more", guide => Certified(guide).People("Elite", 1, 2), false },
        { "a requirement more", guide => guide.At(Requirement.Certification, "Elite", RequirementLevel.Required), false },
        { "revenue of both", guide => Both(guide, Requirement.MinimumRevenue), false },
        { "milestones of both", guide => Both(guide, Requirement.SalesMilestones), false },
        { "reviews of both", guide => Both(guide, Requirement.BusinessReviews), true },
    };

    // Thresholds rise with the track, and milestones with them: revenue of both is never the same.
    [Theory]
    [MemberData(nameof(Neighbours))]
    public void A_track_asks_for_more_than_the_one_below(string asked, Func<GuideVersion, GuideVersion> change, bool isTheSame)
    {
        var findings = GuideLint.Check(change(Shipped.Asking("Premier", "Elite")))
            .Where(finding => finding.Field == "tracks[1].name").Select(finding => finding.Message);

        Assert.True(
            findings.SequenceEqual(
                isTheSame ? ["'Elite' asks in benelux for nothing that Premier below it does not ask for."] : []), asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("dach", "requirements[9].cells.Premier.level asks for BusinessReviews, and Premier has no account manager.")]
    public void A_review_in_some_markets_needs_a_manager_once_a_market_is_named(string market, params string[] findings)
    {
        var guide = Shipped.At(Requirement.BusinessReviews, "Premier", RequirementLevel.RequiredInMarkets);
        var row = guide.Requirements[9];
        AssertFinds(
            guide with { Requirements = guide.Requirements.SetItem(9, row with { Markets = market.Length == 0 ? [] : [market] }) },
            findings);
    }

    private static GuideVersion Certified(GuideVersion guide) => Both(guide, Requirement.Certification).People("Premier", 1, 1);

    private static GuideVersion Both(GuideVersion guide, Requirement requirement) => guide
        .At(requirement, "Premier", RequirementLevel.Required).At(requirement, "Elite", RequirementLevel.Required);

    private static GuideVersion Discounted(bool firstOnly) => Shipped with
    {
        StandardDiscounts = new(
        [
            .. Shipped.StandardDiscounts.Rows.Select((row, index) =>
                firstOnly && index == 0 ? row : row with { DiscountBasisPoints = row.DiscountBasisPoints.SetItem("Elite", 0) }),
        ]),
    };

    private static void AssertFinds(GuideVersion guide, params string[] findings) =>
        Assert.Equal(findings, GuideLint.Check(guide).Select(finding => $"{finding.Field} {finding.Message}"));
}
