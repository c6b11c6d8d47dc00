using PartnerConnect.Programme.Calendar;
using PartnerConnect.Silo.Demo;
using static PartnerConnect.Grains.Tests.Demo.SampleReading;
using static PartnerConnect.Silo.Demo.Story;

namespace PartnerConnect.Grains.Tests.Demo;

public sealed class StorylinesTests
{
    private static readonly FiscalYear Fy25 = new(2025);

    [Fact]
    public void Every_story_is_told() =>
        Assert.Equal(Enum.GetValues<Story>(), Sample.Partners.Select(partner => partner.Story).Distinct().Order());

    [Fact]
    public void Whoever_is_settled_in_a_track_sells_enough_for_it_at_launch_and_in_each_year()
    {
        Assert.All(WithStory(SteadyPrincipal, ChoosesLower), partner =>
            Assert.All(LaunchAndYears(partner), revenue => Assert.True(IsPrincipal(partner, revenue))));
        Assert.All(
            WithStory(
                SteadyElite, NeverChooses, ReachesTooHigh, ChoosesTooLate, LapsesPos, NotCertified, NoAgreement,
                NotOriented, NotBrandAligned, ReportsLate, OrdersTooMuchNfr),
            partner => Assert.All(LaunchAndYears(partner), revenue => Assert.True(IsElite(partner, revenue))));
        Assert.All(WithStory(SteadyPremier, ForgetsWeeks, DeclaresZeroSales), partner =>
            Assert.All(LaunchAndYears(partner), revenue =>
                Assert.InRange(revenue, 0m, partner.Region.EliteRevenue * 0.8m)));
    }

    [Fact]
    public void Whoever_rises_is_below_the_threshold_at_launch_and_above_it_on_the_first_of_April()
    {
        Assert.All(WithStory(RisesToElite), partner =>
        {
            Assert.True(RevenueAtLaunch(partner) < partner.Region.EliteRevenue);
            Assert.True(IsElite(partner, Revenue(partner, 2024)));
            Assert.Equal("Elite", ChoiceIn(2024, partner));
        });
        Assert.All(WithStory(RisesToPrincipal), partner =>
        {
            Assert.True(IsElite(partner, RevenueAtLaunch(partner)));
            Assert.True(IsPrincipal(partner, Revenue(partner, 2024)));
            Assert.Equal("Principal", ChoiceIn(2024, partner));
        });
    }

    [Fact]
    public void Whoever_falls_back_sells_enough_in_FY24_and_too_little_in_FY25() =>
        Assert.All(WithStory(FallsBack), partner =>
        {
            Assert.True(IsPrincipal(partner, Revenue(partner, 2024)));
            Assert.True(IsElite(partner, Revenue(partner, 2025)));
            Assert.Equal("Elite", ChoiceIn(2025, partner));
        });

    [Fact]
    public void Whoever_misses_milestones_meets_the_first_of_FY25_and_misses_the_next_two() =>
        Assert.All(WithStory(MissesMilestones), partner =>
        {
            Assert.True(IsElite(partner, Revenue(partner, 2024)));
            Assert.True(YearToDate(partner, Fy25.Quarter(1), partner.Region.EliteRevenue) >= 0.25m);
            Assert.True(YearToDate(partner, Fy25.Quarter(2), partner.Region.EliteRevenue) < 0.50m);
            Assert.True(YearToDate(partner, Fy25.Quarter(3), partner.Region.EliteRevenue) < 0.75m);
        });

    [Fact]
    public void Whoever_lapses_leaves_most_of_one_quarter_unreported_and_nothing_else() =>
        Assert.All(WithStory(LapsesPos), partner =>
        {
            Assert.InRange(MissingWeeks(partner, Fy25.Quarter(2)).Count(), 8, 13);
            Assert.All(Quarters.Where(quarter => quarter != Fy25.Quarter(2)), quarter =>
                Assert.Empty(MissingWeeks(partner, quarter)));
        });

    [Fact]
    public void Whoever_is_reliable_has_no_week_missing_and_at_most_one_blemish_a_quarter() =>
        Assert.All(
            Sample.Partners.ExceptBy([ForgetsWeeks, LapsesPos, ReportsLate, JoinsMidYear], partner => partner.Story),
            partner => Assert.All(Quarters, quarter =>
            {
                Assert.Empty(MissingWeeks(partner, quarter));
                Assert.InRange(BlemishedWeeks(partner, quarter), 0, 1);
            }));

    [Fact]
    public void Whoever_is_late_or_forgetful_is_so_in_every_quarter()
    {
        Assert.All(WithStory(ReportsLate), partner => Assert.All(Quarters, quarter =>
            Assert.InRange(BlemishedWeeks(partner, quarter), 2, 13)));
        Assert.All(WithStory(ForgetsWeeks), partner => Assert.All(Quarters, quarter =>
            Assert.Equal(2, MissingWeeks(partner, quarter).Count())));
    }

    [Fact]
    public void Each_lacks_the_one_fact_its_story_says()
    {
        var partner = Assert.Single(WithStory(NoAgreement));
        Assert.Null(partner.AgreementSigned);
        Assert.All(WithStory(NotCertified), partner => Assert.Equal(0, partner.TechnicalCertified));
        Assert.All(WithStory(NotOriented), partner => Assert.Null(partner.OrientationCompleted));
        Assert.All(WithStory(NotBrandAligned), partner => Assert.False(partner.BrandAligned));
        Assert.All(
            Sample.Partners.ExceptBy([NoAgreement, JoinsMidYear], partner => partner.Story),
            partner => Assert.True(partner.AgreementSigned < new DateOnly(2023, 10, 1)));
    }

    [Fact]
    public void Whoever_joins_in_mid_year_reports_nothing_from_before() =>
        Assert.All(WithStory(JoinsMidYear), partner =>
        {
            Assert.Equal(new DateOnly(2024, 5, 20), partner.AgreementSigned);
            Assert.Equal(new PosWeek(2024, 21), Reports[partner.PartnerId].Min(report => report.Week));
            Assert.True(Revenue(partner, 2025) >= partner.Region.EliteRevenue);
        });

    [Fact]
    public void Most_partners_choose_in_both_windows_and_some_in_none()
    {
        Assert.InRange(Sample.Partners.Count(partner => ChoiceIn(2024, partner) is not null), 40, 50);
        Assert.InRange(Sample.Partners.Count(partner => ChoiceIn(2025, partner) is not null), 30, 50);
        Assert.All(WithStory(NeverChooses), partner => Assert.Empty(partner.TrackChoices));
        Assert.All(WithStory(ReachesTooHigh), partner =>
            Assert.Equal(["Principal", "Elite", "Elite"], partner.TrackChoices.Select(choice => choice.Track)));
    }

    [Fact]
    public void Only_who_chooses_too_late_chooses_outside_the_thirty_days() =>
        Assert.Equal(
            WithStory(ChoosesTooLate),
            Sample.Partners.Where(partner => partner.TrackChoices.Any(choice => choice.Day.Month != 4)));

    [Fact]
    public void Whoever_declares_zero_sales_does_so_for_most_weeks_and_reports_them_all() =>
        Assert.All(WithStory(DeclaresZeroSales), partner =>
        {
            var reports = Reports[partner.PartnerId].DistinctBy(report => report.Week).ToArray();
            Assert.Equal(105, reports.Length);
            Assert.InRange(reports.Count(report => report.IsZeroSales), 60, 104);
        });

    [Fact]
    public void Only_who_overspends_on_NFR_orders_more_than_an_Elite_cap_in_a_quarter()
    {
        Assert.All(WithStory(OrdersTooMuchNfr), partner => Assert.True(HighestNfrQuarter(partner) > 7_500m));
        Assert.All(
            Sample.Partners.ExceptBy([OrdersTooMuchNfr], partner => partner.Story),
            partner => Assert.True(HighestNfrQuarter(partner) <= 7_500m));
        Assert.InRange(Sample.Partners.Count(partner => partner.NfrOrders.Count > 0), 30, 56);
    }

    private static IEnumerable<FiscalQuarter> Quarters =>
        new[] { Fy25.Previous, Fy25 }.SelectMany(year => Enumerable.Range(1, 4).Select(year.Quarter));

    private static decimal[] LaunchAndYears(SamplePartner partner) =>
        [RevenueAtLaunch(partner), Revenue(partner, 2024), Revenue(partner, 2025)];

    private static string? ChoiceIn(int year, SamplePartner partner) =>
        partner.TrackChoices.LastOrDefault(choice => choice.Day.Year == year)?.Track;

    /// <summary>At the 45 % discount of an Elite partner.</summary>
    private static decimal HighestNfrQuarter(SamplePartner partner) => partner.NfrOrders
        .GroupBy(order => SampleReading.Calendar.QuarterOf(order.Day))
        .Select(quarter => quarter.Sum(order => order.Quantity * 0.55m
            * SampleProgramme.Catalogue.Single(product => product.PartNumber == order.PartNumber).Msrp))
        .DefaultIfEmpty()
        .Max();
}
