using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

/// <summary>The figures of the shipped guide, written out a second time as tables.</summary>
public class ShippedGuideTests
{
    private static readonly GuideVersion Guide = ShippedGuide.Version;

    [Fact]
    public void Loads_without_a_problem()
    {
        var reading = GuideFile.Read(ShippedGuide.Yaml);

        Assert.Equal([], reading is GuideReading.Refused refused ? refused.Problems : []);
        Assert.Equal("2023-10", Guide.Version);
        Assert.Equal(new DateOnly(2023, 10, 1), Guide.InForceFrom);
        Assert.Equal(new DateOnly(2023, 10, 1), Guide.ProgrammeLaunch);
        Assert.True(Guide.DemonstrationValues);
        Assert.Equal(new FiscalCalendar(4, QuarterShape.CalendarMonths), Guide.Calendar);
        Assert.Equal(["Premier", "Elite", "Principal"], Guide.Tracks.Select(track => track.Name));
    }

    [Theory]
    [InlineData("benelux", "EUR", "Europe/Amsterdam", 0, 100_000, 500_000)]
    [InlineData("dach", "EUR", "Europe/Berlin", 0, 200_000, 1_000_000)]
    [InlineData("uk-ireland", "GBP", "Europe/London", 0, 175_000, 850_000)]
    [InlineData("nordics", "EUR", "Europe/Stockholm", 0, 100_000, 500_000)]
    [InlineData("southern-europe", "EUR", "Europe/Madrid", 0, 75_000, 350_000)]
    [InlineData("north-america", "USD", "America/New_York", 0, 250_000, 1_500_000)]
    [InlineData("apj", "USD", "Australia/Sydney", 0, 75_000, 400_000)]
    public void Sets_the_thresholds_of_a_region(
        string id, string currency, string timeZone, int premier, int elite, int principal)
    {
        var region = Guide.Region(id);

        Assert.Equal(new Currency(currency), region.Currency);
        Assert.Equal([new Currency(currency)], region.PosCurrencies);
        Assert.Equal(timeZone, region.TimeZone);
        Assert.Equal(Money.Exact(premier, region.Currency), region.Minimum("Premier"));
        Assert.Equal(Money.Exact(elite, region.Currency), region.Minimum("Elite"));
        Assert.Equal(Money.Exact(principal, region.Currency), region.Minimum("Principal"));
    }

    [Fact]
    public void Knows_seven_regions_and_no_country_in_two_of_them()
    {
        Assert.Equal(7, Guide.Regions.Length);
        var countries = Guide.Regions.SelectMany(region => region.Countries).ToArray();
        Assert.Equal(countries.Distinct(), countries);
        Assert.Contains("NO", Guide.Region("nordics").Countries);
    }

    // R required, i for incentives only, m in markets, - not; then s seed, c corroborated, a assumed.
    [Theory]
    [InlineData(Requirement.Agreement, "Rs Rs Rs")]
    [InlineData(Requirement.MinimumRevenue, "Rs Rs Rs")]
    [InlineData(Requirement.Orientation, "Rs Rs Rs")]
    [InlineData(Requirement.BusinessPlan, "ms Rs Rs")]
    [InlineData(Requirement.Certification, "-a Rc Rc")]
    [InlineData(Requirement.PosData, "Ra Rs Rs")]
    [InlineData(Requirement.BrandAlignment, "Ra Rs Rs")]
    [InlineData(Requirement.MarketingPlan, "ia Rc Rc")]
    [InlineData(Requirement.SalesMilestones, "ia Rc Rc")]
    [InlineData(Requirement.BusinessReviews, "-a Rs Rs")]
    public void Asks_for_a_requirement(Requirement requirement, string cells) =>
        Assert.Equal(cells, string.Join(' ', Guide.Tracks.Select(track => Short(Guide.Requirement(requirement, track.Name)))));

    // G granted, A on application, P project by project, S self-service, H helpdesk, I by invitation, - not granted;
    // + accrued or invited by itself.
    [Theory]
    [InlineData(Benefit.StandardDiscount, "Gs Gs Gs")]
    [InlineData(Benefit.Portal, "Gs Gs Gs")]
    [InlineData(Benefit.PartnerLocator, "-c Gc Gc")]
    [InlineData(Benefit.Promotions, "Aa Ga Ga")]
    [InlineData(Benefit.DealRegistration, "Gs Gs Gs")]
    [InlineData(Benefit.Mdf, "As Ps Ps+")]
    [InlineData(Benefit.Leap, "Gc Gc Gc")]
    [InlineData(Benefit.MarketingSupport, "Ss Gc Gc")]
    [InlineData(Benefit.SalesCollaboration, "Hs Ga Ga")]
    [InlineData(Benefit.Nfr, "Gs Gs Gs")]
    [InlineData(Benefit.Specialisations, "Aa Ga Ga")]
    [InlineData(Benefit.AccountManagement, "-s Gs Gs")]
    [InlineData(Benefit.AdvisoryBoard, "-c Is Is+")]
    [InlineData(Benefit.GlobalDealDesk, "Ga Ga Ga")]
    public void Has_a_benefit(Benefit benefit, string cells) =>
        Assert.Equal(cells, string.Join(' ', Guide.Tracks.Select(track => Short(Guide.Benefit(benefit, track.Name)))));

    [Theory]
    [InlineData("Premier", 3500, 2_500, 0, 0, 2_500, "100 150 200")]
    [InlineData("Elite", 4500, 7_500, 1, 1, 10_000, "150 200 300")]
    [InlineData("Principal", 5500, 15_000, 2, 2, 25_000, "200 300 400")]
    public void Gives_a_track_its_figures(
        string track, int nfrDiscount, int nfrCap, int sales, int technical, int mdfCap, string leapRates)
    {
        Assert.Equal(new NfrAllowance(nfrDiscount, nfrCap), Guide.Nfr.Allowances[track]);
        Assert.Equal(new CertifiedPeople(sales, technical), Guide.Certification.People[track]);
        Assert.Equal(mdfCap, Guide.Mdf.CapPerRequest[track]);
        Assert.Equal([10_000, 11_000, 12_000], Guide.Leap.Steps[track].Select(step => step.AttainmentBasisPoints));
        Assert.Equal(leapRates, string.Join(' ', Guide.Leap.Steps[track].Select(step => step.RateBasisPoints)));
    }

    [Theory]
    [InlineData("Video collaboration", 1200, 1500, 1800)]
    [InlineData("Room control and scheduling", 1000, 1300, 1600)]
    [InlineData("Personal workspace", 800, 1000, 1200)]
    [InlineData("Webcams and headsets", 1000, 1200, 1500)]
    [InlineData("Services and software", 500, 800, 1000)]
    public void Discounts_a_category(string category, int premier, int elite, int principal)
    {
        var row = Guide.StandardDiscounts.Find(category);

        Assert.NotNull(row);
        Assert.Equal(
            [premier, elite, principal], Guide.Tracks.Select(track => row.DiscountBasisPoints[track.Name]));
    }

    [Fact]
    public void Sets_the_days_and_shares_of_its_chapters()
    {
        Assert.Equal(new TrackSelectionTerms(30, new DateOnly(2024, 4, 1), 60, 30), Guide.TrackSelection);
        Assert.Equal([2500, 2500, 2500, 2500], Guide.Milestones.ShareBasisPoints);
        Assert.Equal(2, Guide.Milestones.ConsecutiveMisses);
        Assert.Equal((3, 1, 14, 30), (Guide.Pos.DueDaysAfterWeek, Guide.Pos.GraceBusinessDays,
            Guide.Pos.CorrectionWindowDays, Guide.Pos.SettleDaysAfterQuarter));
        Assert.Equal((9800, 9500, 1, 3), (Guide.Pos.ValidLinesBasisPoints, Guide.Pos.NamedCustomerBasisPoints,
            Guide.Pos.WeeksAllowedShort, Guide.Pos.HighestPriceFactor));
        Assert.Equal((24, 60), (Guide.Certification.ValidMonths, Guide.Certification.ReminderDays));
        Assert.Equal((2, 12), (Guide.Nfr.UnitsPerProductPerQuarter, Guide.Nfr.ResaleLockMonths));
        Assert.Equal((11_000, 4, 28, 30), (Guide.Leap.TargetOfAverageBasisPoints, Guide.Leap.AveragedQuarters,
            Guide.Leap.ResultsFinalDays, Guide.Leap.CureDays));
        Assert.Equal((500, 90, 1, 90), (Guide.Deals.DiscountBasisPoints, Guide.Deals.ProtectionDays,
            Guide.Deals.Extensions, Guide.Deals.ExtensionDays));
        Assert.Equal((2, 5000m, 12, true), (Guide.Deals.DecisionBusinessDays, Guide.Deals.MinimumMsrp,
            Guide.Deals.NewCustomerMonths, Guide.Deals.RefusesPublishedTenders));
        Assert.Equal((100, 2, 5000, 14, 45), (Guide.Mdf.AccrualBasisPoints, Guide.Mdf.AccrualExpiresQuarters,
            Guide.Mdf.CoFundingBasisPoints, Guide.Mdf.RequestDaysBefore, Guide.Mdf.ClaimDaysAfter));
        Assert.Equal(new BusinessPlanTerms(45, 45), Guide.BusinessPlan);
        Assert.Equal(new MarketingPlanTerms(15), Guide.MarketingPlan);
        Assert.Equal(new ReviewTerms(30, 7), Guide.Reviews);
        Assert.Equal(new BoardTerms(1, 1), Guide.Board);
        Assert.Equal(30, Guide.Notices.SubstantialChangeDays);
        Assert.Equal([NoticeChannel.Portal, NoticeChannel.Email], Guide.Notices.Channels);
        Assert.Equal([60, 30, 7], Guide.Notices.WarningDays);
        Assert.Equal((1, 2, 3000, 12), Guide.Specialisations.Select(one =>
            (one.FurtherTechnical, one.DemoEndpoints, one.RevenueShareBasisPoints, one.ValidMonths)).Single());
    }

    [Fact]
    public void Gates_a_choice_by_six_requirements_and_makes_the_others_commitments() =>
        Assert.Equal(
            [Requirement.Agreement, Requirement.MinimumRevenue, Requirement.Orientation, Requirement.Certification,
                Requirement.PosData, Requirement.BrandAlignment],
            Guide.Policies.EntryRequirements);

    [Fact]
    public void Is_served_with_its_comments_and_its_schema() =>
        Assert.StartsWith("# yaml-language-server: $schema=guide.schema.json", ShippedGuide.Yaml, StringComparison.Ordinal);

    private static string Short(RequirementCell cell) => Short(cell.Level switch
    {
        RequirementLevel.Required => 'R',
        RequirementLevel.RequiredForIncentives => 'i',
        RequirementLevel.RequiredInMarkets => 'm',
        _ => '-',
    }, cell.Evidence);

    private static string Short(BenefitCell cell) => Short(cell.Grant switch
    {
        BenefitGrant.Granted => 'G',
        BenefitGrant.OnApplication => 'A',
        BenefitGrant.ProjectBased => 'P',
        BenefitGrant.SelfService => 'S',
        BenefitGrant.RemoteHelpdesk => 'H',
        BenefitGrant.ByInvitation => 'I',
        _ => '-',
    }, cell.Evidence) + (cell.Accrued || cell.AutoInvite ? "+" : "");

    private static string Short(char level, Evidence evidence) => $"{level}{"sca"[(int)evidence - 1]}";
}
