using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests;

/// <summary>The guide with the demonstration figures and default policies, and variants of it.</summary>
internal static class TestGuide
{
    public static GuideVersion Shipped { get; } = Build();

    /// <summary>The same guide with other policies.</summary>
    public static GuideVersion Settling(this GuideVersion guide, Func<Policies, Policies> change) =>
        guide with { Policies = change(guide.Policies) };

    /// <summary>The same guide with one cell of the requirement matrix changed.</summary>
    public static GuideVersion Asking(
        this GuideVersion guide, Requirement requirement, string track, RequirementLevel level) =>
        guide with
        {
            Requirements =
            [
                .. guide.Requirements.Select(row => row.Requirement == requirement
                    ? row with { Cells = row.Cells.SetItem(track, row.Cells[track] with { Level = level }) }
                    : row),
            ],
        };

    /// <summary>The same guide with another annual minimum.</summary>
    public static GuideVersion WithMinimum(this GuideVersion guide, string region, string track, decimal minimum) =>
        guide with
        {
            Regions =
            [
                .. guide.Regions.Select(each => each.Id == region
                    ? each with { AnnualMinimum = each.AnnualMinimum.SetItem(track, minimum) }
                    : each),
            ],
        };

    private static GuideVersion Build() => new()
    {
        Version = "2023-10",
        Title = "Partner programme",
        DemonstrationValues = true,
        InForceFrom = new(2023, 10, 1),
        ProgrammeLaunch = new(2023, 10, 1),
        Calendar = new FiscalCalendar(4),
        Tracks = [new("Premier", "Open to all"), new("Elite", "Committed"), new("Principal", "Strategic")],
        Regions =
        [
            Region("benelux", "Benelux", "EUR", "Europe/Amsterdam", 100_000, 500_000),
            Region("dach", "DACH", "EUR", "Europe/Berlin", 200_000, 1_000_000),
            Region("uk-ireland", "UK & Ireland", "GBP", "Europe/London", 175_000, 850_000),
            Region("nordics", "Nordics", "EUR", "Europe/Stockholm", 100_000, 500_000),
            Region("southern-europe", "Southern Europe", "EUR", "Europe/Madrid", 75_000, 350_000),
            Region("north-america", "North America", "USD", "America/New_York", 250_000, 1_500_000),
            Region("apj", "APJ", "USD", "Asia/Singapore", 75_000, 400_000),
        ],
        Requirements =
        [
            Row(Requirement.Agreement, RequirementLevel.Required),
            Row(Requirement.MinimumRevenue, RequirementLevel.Required),
            Row(Requirement.Orientation, RequirementLevel.Required),
            Row(Requirement.BusinessPlan, RequirementLevel.RequiredInMarkets),
            Row(Requirement.Certification, RequirementLevel.NotRequired),
            Row(Requirement.PosData, RequirementLevel.Required),
            Row(Requirement.BrandAlignment, RequirementLevel.Required),
            Row(Requirement.MarketingPlan, RequirementLevel.RequiredForIncentives),
            Row(Requirement.SalesMilestones, RequirementLevel.RequiredForIncentives),
            Row(Requirement.BusinessReviews, RequirementLevel.NotRequired),
        ],
        Benefits = [],
        TrackSelection = new(WindowDays: 30, FirstWindow: new(2024, 4, 1), TransitionDays: 60, NewcomerWindowDays: 30),
        Milestones = new([2_500, 2_500, 2_500, 2_500], ConsecutiveMisses: 2),
        Pos = new()
        {
            DueDaysAfterWeek = 3,
            GraceBusinessDays = 1,
            CorrectionWindowDays = 14,
            SettleDaysAfterQuarter = 30,
            LateLineWeeks = 4,
            ValidLinesBasisPoints = 9_800,
            NamedCustomerBasisPoints = 9_500,
            WeeksAllowedShort = 1,
            HighestPriceFactor = 3,
        },
        Certification = new(ByTrack<CertifiedPeople>(new(0, 0), new(1, 1), new(2, 2)), ValidMonths: 24, ReminderDays: 60),
        Nfr = new(
            ByTrack<NfrAllowance>(new(3_500, 2_500), new(4_500, 7_500), new(5_500, 15_000)),
            UnitsPerProductPerQuarter: 2,
            ResaleLockMonths: 12),
        Policies = new()
        {
            NoChoice = new(NoChoiceRule.LowestTrack, ImmutableDictionary<FiscalYear, NoChoiceRule>.Empty),
            TrackWindowCounting = DayCounting.Exclusive,
            BusinessPlanCounting = DayCounting.Exclusive,
            Transition = new(TransitionStart.Launch, DayCounting.Exclusive),
            Downgrade = new(DowngradeMode.ProposeAndApprove, ImmutableDictionary<string, DowngradeMode>.Empty),
            DowngradeDestination = DowngradeDestination.OneStep,
            DowngradeTiming = new(Milestones: DowngradeTiming.NextFiscalYear, Pos: DowngradeTiming.Immediate),
            PosDowngrade = new(
                PosDowngradeTrigger.FullQuarter, PosDowngradeWindow.Fiscal, PosDowngradeRule.BelowThreshold),
            Streak = new(SpansFiscalYears: true, ResetsOnTrackChange: true),
            Milestone = new(Downgrade: MilestoneMeasure.CumulativeYtd, Rebate: MilestoneMeasure.PerQuarter),
            EligibilityBasis = EligibilityBasis.PriorFY,
            EntryRequirements =
            [
                Requirement.Agreement, Requirement.MinimumRevenue, Requirement.Orientation, Requirement.Certification,
                Requirement.PosData, Requirement.BrandAlignment,
            ],
            LaunchRevenueBasis = LaunchRevenueBasis.TrailingTwelveMonths,
        },
    };

    private static RegionTerms Region(
        string id, string name, string currency, string timeZone, decimal elite, decimal principal) =>
        new()
        {
            Id = id,
            Name = name,
            Currency = new Currency(currency),
            PosCurrencies = [new Currency(currency)],
            TimeZone = timeZone,
            Countries = [],
            AnnualMinimum = ByTrack(0m, elite, principal),
        };

    // Elite and Principal ask for every row; only Premier differs.
    private static RequirementRow Row(Requirement requirement, RequirementLevel premier) =>
        new(requirement, ByTrack<RequirementCell>(
            new(premier, Evidence.Assumed),
            new(RequirementLevel.Required, Evidence.Seed),
            new(RequirementLevel.Required, Evidence.Seed)));

    private static ImmutableDictionary<string, T> ByTrack<T>(T premier, T elite, T principal) =>
        ImmutableDictionary<string, T>.Empty.Add("Premier", premier).Add("Elite", elite).Add("Principal", principal);
}
