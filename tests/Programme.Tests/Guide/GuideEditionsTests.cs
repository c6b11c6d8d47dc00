using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Programme.Tests.Guide;

public class GuideEditionsTests
{
    private static readonly GuideVersion First = TestGuide.Shipped;

    private static GuideVersion Next(string inForceFrom) =>
        First with { Version = "next", InForceFrom = DateOnly.Parse(inForceFrom, null) };

    [Theory]
    [InlineData("2023-09-30", "2023-10")]
    [InlineData("2024-05-31", "2023-10")]
    [InlineData("2024-06-01", "next")]
    public void A_version_is_in_force_from_its_first_day(string day, string version)
    {
        var editions = new GuideEditions([Next("2024-06-01"), First]);
        Assert.Equal(version, editions.InForceOn(DateOnly.Parse(day, null), "dach").Version);
    }

    [Theory]
    [InlineData("benelux", "2024-06-01", "next")]
    [InlineData("dach", "2024-06-01", "2023-10")]
    [InlineData("dach", "2024-06-30", "2023-10")]
    [InlineData("dach", "2024-07-01", "next")]
    public void A_region_may_have_a_first_day_of_its_own(string region, string day, string version)
    {
        var next = Next("2024-06-01");
        next = next with
        {
            Regions = [.. next.Regions.Select(each => each.Id == "dach" ? each with { InForceFrom = new DateOnly(2024, 7, 1) } : each)],
        };
        Assert.Equal(version, new GuideEditions([First, next]).InForceOn(DateOnly.Parse(day, null), region).Version);
    }

    // Whether a year is frozen is the year's own version's to say: the version that moves the thresholds cannot switch it off.
    [Theory]
    [InlineData(true, true, RunKind.QuarterSettle, "FY25-Q1", "2023-10")]
    [InlineData(false, false, RunKind.QuarterSettle, "FY25-Q1", "next")]
    [InlineData(true, false, RunKind.QuarterSettle, "FY25-Q1", "2023-10")]
    [InlineData(true, false, RunKind.QuarterClose, "FY25-Q4", "2023-10")]
    [InlineData(false, true, RunKind.QuarterSettle, "FY25-Q1", "next")]
    [InlineData(false, false, RunKind.QuarterSettle, "FY24-Q4", "2023-10")]
    [InlineData(true, true, RunKind.WindowClose, "FY25", "2023-10")]
    [InlineData(true, true, RunKind.QuarterSettle, "FY26-Q1", "next")]
    [InlineData(true, false, RunKind.QuarterSettle, "FY26-Q1", "next")]
    [InlineData(true, true, RunKind.WindowOpen, "FY26", "next")]
    public void A_year_is_judged_by_the_guide_of_its_first_day_where_thresholds_are_frozen(
        bool frozen, bool thenFrozen, RunKind kind, string period, string version)
    {
        var editions = new GuideEditions([Settled(First, frozen), Settled(Next("2024-06-01"), thenFrozen)]);
        var boundary = editions.FindBoundary(kind, period, "benelux")!;
        Assert.Equal(version, editions.For(boundary, "benelux").Version);
    }

    [Theory]
    [InlineData(true, true, "2024-06-01", "2023-10")]
    [InlineData(true, false, "2024-06-01", "2023-10")]
    [InlineData(true, false, "2025-03-31", "2023-10")]
    [InlineData(true, false, "2025-04-01", "next")]
    [InlineData(false, true, "2024-05-31", "2023-10")]
    [InlineData(false, true, "2024-06-01", "next")]
    [InlineData(false, false, "2024-06-01", "next")]
    public void So_is_a_choice_of_track(bool frozen, bool thenFrozen, string day, string version)
    {
        var editions = new GuideEditions([Settled(First, frozen), Settled(Next("2024-06-01"), thenFrozen)]);
        Assert.Equal(version, editions.ForTracksOn(DateOnly.Parse(day, null), "benelux").Version);
    }

    [Theory]
    [InlineData(true, "2024-06-01", "2025-04-01")]
    [InlineData(true, "2025-03-31", "2025-04-01")]
    [InlineData(true, "2025-04-01", "2025-04-01")]
    [InlineData(false, "2024-06-01", "2024-06-01")]
    public void Tracks_go_by_a_version_from_the_next_year_on_where_the_running_one_is_frozen(bool frozen, string firstDay, string tracksFrom)
    {
        var next = Settled(Next(firstDay), frozen: false);
        var editions = new GuideEditions([Settled(First, frozen), next]);
        Assert.Equal(DateOnly.Parse(tracksFrom, null), editions.TracksFrom(next, "benelux"));
        Assert.Equal("next", editions.ForTracksOn(DateOnly.Parse(tracksFrom, null), "benelux").Version);
        Assert.Equal(First.InForceFrom, editions.TracksFrom(editions.Published[0], "benelux"));
    }

    [Fact]
    public void Each_boundary_comes_once_and_on_the_day_of_the_version_it_is_passed_under()
    {
        var next = Next("2024-06-01") with { Pos = First.Pos with { SettleDaysAfterQuarter = First.Pos.SettleDaysAfterQuarter + 5 } };
        var editions = new GuideEditions([First, next]);
        var passed = editions.BoundariesBetween(
            new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2025, 8, 30, 0, 0, 0, TimeSpan.Zero), "benelux").ToList();

        Assert.Equal(passed.Select(each => each.Name).Distinct(), passed.Select(each => each.Name));
        Assert.Equal(new DateOnly(2024, 7, 31), passed.Single(each => each.Name == "quarter-settle-FY25-Q1").Day);
        Assert.Equal(new DateOnly(2025, 8, 5), passed.Single(each => each.Name == "quarter-settle-FY26-Q1").Day);
        Assert.Equal(
            passed.First().Name, editions.NextBoundary(new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero), "benelux").Name);
    }

    [Theory]
    [InlineData(true, false, 40, 20, "2023-10")]
    [InlineData(false, true, 40, 20, "next")]
    [InlineData(false, false, 20, 45, "next")]
    [InlineData(true, true, 45, 20, "2023-10")]
    public void No_boundary_falls_between_two_versions_and_none_is_passed_under_both(
        bool frozen, bool thenFrozen, int days, int thenDays, string version)
    {
        // In force between the two days on which the versions would settle the quarter and close the window.
        var first = Settled(First, frozen) with
        {
            Pos = First.Pos with { SettleDaysAfterQuarter = days },
            TrackSelection = First.TrackSelection with { WindowDays = days },
        };
        var next = Settled(Next("2024-04-25"), thenFrozen) with
        {
            Pos = First.Pos with { SettleDaysAfterQuarter = thenDays },
            TrackSelection = First.TrackSelection with { WindowDays = thenDays },
        };
        var editions = new GuideEditions([first, next]);
        var names = editions.BoundariesBetween(
                new DateTimeOffset(2024, 3, 15, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2024, 6, 30, 0, 0, 0, TimeSpan.Zero), "benelux")
            .Select(boundary => boundary.Name);
        Assert.Equal(
            ["quarter-close-FY24-Q4", "quarter-settle-FY24-Q4", "window-close-FY25", "window-open-FY25"],
            names.Order(StringComparer.Ordinal));
        Assert.Equal(version, editions.For(editions.FindBoundary(RunKind.QuarterSettle, "FY25-Q1", "benelux")!, "benelux").Version);
    }

    [Fact]
    public void A_region_is_known_from_the_day_of_the_version_that_brings_it()
    {
        var next = Next("2024-06-01");
        var without = First with { Regions = [.. First.Regions.Where(region => region.Id != "apj")] };
        var editions = new GuideEditions([without, next]);
        Assert.DoesNotContain("apj", editions.RegionsOn(new DateOnly(2024, 5, 31)));
        Assert.Contains("apj", editions.RegionsOn(new DateOnly(2024, 6, 1)));
        Assert.Equal("next", editions.ForYear(FiscalYear.Parse("FY24"), "apj").Version);
    }

    [Theory]
    [InlineData("2024-05-31", "2023-10")]
    [InlineData("2024-06-01", "next")]
    public void A_region_that_no_version_knows_goes_by_the_versions_own_first_days(string day, string version)
    {
        var editions = new GuideEditions([First, Next("2024-06-01")]);
        Assert.Equal(version, editions.InForceOn(DateOnly.Parse(day, null), "atlantis").Version);
    }

    [Fact]
    public void Of_versions_with_one_first_day_the_last_by_name_is_in_force()
    {
        var (one, other) = (Next("2024-06-01") with { Version = "2024-06b" }, Next("2024-06-01") with { Version = "2024-06a" });
        var editions = new GuideEditions([one, First, other]);

        Assert.Equal(["2023-10", "2024-06a", "2024-06b"], editions.Published.Select(version => version.Version));
        Assert.Equal("2024-06b", editions.InForceOn(new(2024, 6, 1), "dach").Version);
    }

    [Theory]
    [InlineData("2024-05-31", "2023-10")]
    [InlineData("2024-06-01", "next")]
    public void The_year_in_which_the_programme_began_goes_by_the_version_of_its_launch(string launch, string version)
    {
        var began = DateOnly.Parse(launch, null);
        var editions = new GuideEditions([First with { ProgrammeLaunch = began }, Next("2024-06-01") with { ProgrammeLaunch = began }]);
        Assert.Equal(version, editions.ForYear(FiscalYear.Parse("FY25"), "benelux").Version);
    }

    [Fact]
    public void Tracks_go_by_a_version_that_is_named() => Assert.Throws<ArgumentNullException>(
        "version", () => new GuideEditions([First]).TracksFrom(null!, "benelux"));

    [Fact]
    public void There_is_at_least_one_version() => Assert.Throws<ArgumentException>(() => new GuideEditions([]));

    private static GuideVersion Settled(GuideVersion guide, bool frozen) => guide.Settling(policies =>
        policies with { MultiRegion = policies.MultiRegion with { ThresholdsFrozenAtYearStart = frozen } });
}
