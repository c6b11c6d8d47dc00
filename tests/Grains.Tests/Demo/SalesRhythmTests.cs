using PartnerConnect.Programme.Calendar;
using PartnerConnect.Silo.Demo;
using static PartnerConnect.Grains.Tests.Demo.SampleReading;
using static PartnerConnect.Silo.Demo.SamplePartnerType;

namespace PartnerConnect.Grains.Tests.Demo;

public sealed class SalesRhythmTests
{
    private static readonly FiscalYear Fy24 = new(2024);

    [Fact]
    public void Reported_net_revenue_of_each_year_lands_within_five_percent_of_the_plan() =>
        Assert.All(WholeYears, partner =>
        {
            Assert.InRange(Revenue(partner, 2024) / partner.Plan.Of(Fy24), 0.95m, 1.05m);
            Assert.InRange(Revenue(partner, 2025) / partner.Plan.Of(Fy24.Next), 0.95m, 1.05m);
        });

    [Fact]
    public void Resellers_have_their_best_quarter_before_Christmas() =>
        Assert.All(Steady(ValueAddedReseller), partner =>
        {
            var quarters = QuartersOfFy24(partner);
            Assert.Equal(2, Array.IndexOf(quarters, quarters.Max()));
        });

    [Fact]
    public void Integrators_have_their_best_quarter_at_the_end_of_the_year() =>
        Assert.All(Steady(SystemsIntegrator), partner =>
        {
            var quarters = QuartersOfFy24(partner);
            Assert.Equal(3, Array.IndexOf(quarters, quarters.Max()));
        });

    [Fact]
    public void Service_providers_have_no_season() =>
        Assert.All(Steady(ManagedServiceProvider), partner =>
        {
            var quarters = QuartersOfFy24(partner);
            Assert.InRange(quarters.Max() / quarters.Min(), 1m, 1.15m);
        });

    [Fact]
    public void Projects_are_lumpy_and_services_are_not()
    {
        Assert.All(Steady(SystemsIntegrator), partner => Assert.InRange(HighestWeekAgainstMean(partner), 3m, 20m));
        Assert.All(Steady(ManagedServiceProvider), partner =>
            Assert.InRange(HighestWeekAgainstMean(partner), 1m, 1.6m));
    }

    [Fact]
    public void Hardly_a_line_is_for_more_than_a_hundred_pieces()
    {
        var lines = Sample.Partners.SelectMany(LinesOf).ToArray();
        Assert.True(lines.Count(line => line.Quantity > 100) < lines.Length / 50);
    }

    [Fact]
    public void A_week_has_a_dozen_lines_at_most() =>
        Assert.All(Reports.SelectMany(reports => reports), report =>
            Assert.InRange(LinesOf(report).Count, 1, 12));

    private static IEnumerable<SamplePartner> WholeYears => Sample.Partners.ExceptBy(
        [Story.LapsesPos, Story.ForgetsWeeks, Story.JoinsMidYear], partner => partner.Story);

    private static IEnumerable<SamplePartner> Steady(SamplePartnerType type) =>
        WithStory(Story.SteadyElite, Story.SteadyPrincipal).Where(partner => partner.Type == type);

    private static decimal[] QuartersOfFy24(SamplePartner partner) =>
    [
        .. Enumerable.Range(1, 4).Select(Fy24.Quarter).Select(quarter =>
            Revenue(partner, SampleReading.Calendar.FirstDay(quarter), SampleReading.Calendar.LastDay(quarter))),
    ];

    private static decimal HighestWeekAgainstMean(SamplePartner partner)
    {
        var weeks = LinesOf(partner).ToLookup(line => line["ReportWeek"]);
        var revenues = weeks.Select(week => week.Sum(line => line.Net)).ToArray();
        return revenues.Max() / revenues.Average();
    }
}
