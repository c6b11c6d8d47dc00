using System.Globalization;
using CsCheck;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Programme.Tests.Runs;

/// <summary>R10, R11, R18, A2, A43, A44: what a region passes, when, and in which order.</summary>
public sealed class BoundariesTests
{
    // Name, day in the region, and the instant in UTC in Amsterdam, New York and Sydney. The days of launch and of two
    // settlements lie in the weeks in which some of them have changed their clocks and others have not.
    private const string LaunchToTheEndOfFY26 = """
        launch-assignment-FY24  2023-10-01  2023-09-30T22Z  2023-10-01T04Z  2023-09-30T14Z
        quarter-close-FY24-Q3   2024-01-01  2023-12-31T23Z  2024-01-01T05Z  2023-12-31T13Z
        quarter-settle-FY24-Q3  2024-01-31  2024-01-30T23Z  2024-01-31T05Z  2024-01-30T13Z
        quarter-close-FY24-Q4   2024-04-01  2024-03-31T22Z  2024-04-01T04Z  2024-03-31T13Z
        window-open-FY25        2024-04-01  2024-03-31T22Z  2024-04-01T04Z  2024-03-31T13Z
        quarter-settle-FY24-Q4  2024-05-01  2024-04-30T22Z  2024-05-01T04Z  2024-04-30T14Z
        window-close-FY25       2024-05-02  2024-05-01T22Z  2024-05-02T04Z  2024-05-01T14Z
        quarter-close-FY25-Q1   2024-07-01  2024-06-30T22Z  2024-07-01T04Z  2024-06-30T14Z
        quarter-settle-FY25-Q1  2024-07-31  2024-07-30T22Z  2024-07-31T04Z  2024-07-30T14Z
        quarter-close-FY25-Q2   2024-10-01  2024-09-30T22Z  2024-10-01T04Z  2024-09-30T14Z
        quarter-settle-FY25-Q2  2024-10-31  2024-10-30T23Z  2024-10-31T04Z  2024-10-30T13Z
        quarter-close-FY25-Q3   2025-01-01  2024-12-31T23Z  2025-01-01T05Z  2024-12-31T13Z
        quarter-settle-FY25-Q3  2025-01-31  2025-01-30T23Z  2025-01-31T05Z  2025-01-30T13Z
        quarter-close-FY25-Q4   2025-04-01  2025-03-31T22Z  2025-04-01T04Z  2025-03-31T13Z
        window-open-FY26        2025-04-01  2025-03-31T22Z  2025-04-01T04Z  2025-03-31T13Z
        quarter-settle-FY25-Q4  2025-05-01  2025-04-30T22Z  2025-05-01T04Z  2025-04-30T14Z
        window-close-FY26       2025-05-02  2025-05-01T22Z  2025-05-02T04Z  2025-05-01T14Z
        quarter-close-FY26-Q1   2025-07-01  2025-06-30T22Z  2025-07-01T04Z  2025-06-30T14Z
        quarter-settle-FY26-Q1  2025-07-31  2025-07-30T22Z  2025-07-31T04Z  2025-07-30T14Z
        quarter-close-FY26-Q2   2025-10-01  2025-09-30T22Z  2025-10-01T04Z  2025-09-30T14Z
        quarter-settle-FY26-Q2  2025-10-31  2025-10-30T23Z  2025-10-31T04Z  2025-10-30T13Z
        quarter-close-FY26-Q3   2026-01-01  2025-12-31T23Z  2026-01-01T05Z  2025-12-31T13Z
        quarter-settle-FY26-Q3  2026-01-31  2026-01-30T23Z  2026-01-31T05Z  2026-01-30T13Z
        quarter-close-FY26-Q4   2026-04-01  2026-03-31T22Z  2026-04-01T04Z  2026-03-31T13Z
        window-open-FY27        2026-04-01  2026-03-31T22Z  2026-04-01T04Z  2026-03-31T13Z
        """;

    private static readonly DateTimeOffset BeforeLaunch = Instant("2023-01-01T00:00Z");
    private static readonly DateTimeOffset StartOfFY27 = Instant("2026-04-01T12:00Z");

    [Theory]
    [InlineData("Europe/Amsterdam", 2)]
    [InlineData("America/New_York", 3)]
    [InlineData("Australia/Sydney", 4)]
    public void A_region_passes_these_boundaries_in_this_order(string zone, int column)
    {
        var expected = LaunchToTheEndOfFY26.Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(cells => $"{cells[0]} {cells[1]} {cells[column]}");
        var passed = Boundaries.Between(BeforeLaunch, StartOfFY27, In(zone), TestGuide.Shipped)
            .Select(boundary => string.Create(
                CultureInfo.InvariantCulture,
                $"{boundary.Name} {boundary.Day:yyyy-MM-dd} {boundary.At:yyyy-MM-ddTHH}Z"));

        Assert.Equal(expected, passed);
    }

    [Fact]
    public void A_quarter_closes_before_the_window_of_the_next_year_opens()
    {
        var kinds = At("2024-03-31T22:00Z", TestGuide.Shipped).Select(boundary => boundary.Kind);
        Assert.Equal([RunKind.QuarterClose, RunKind.WindowOpen], kinds);
    }

    [Fact]
    public void A_quarter_settles_before_a_window_that_ends_with_30_April_closes()
    {
        var inclusive = TestGuide.Shipped.Settling(
            policies => policies with { TrackWindowCounting = DayCounting.Inclusive });
        var kinds = At("2024-04-30T22:00Z", inclusive).Select(boundary => boundary.Kind);
        Assert.Equal([RunKind.QuarterSettle, RunKind.WindowClose], kinds);
    }

    [Fact]
    public void The_first_instant_is_left_out_and_the_last_included()
    {
        var opening = Instant("2024-03-31T22:00Z");

        Assert.Empty(Between(opening, opening));
        Assert.Empty(Between(opening, opening.AddDays(1)));
        Assert.Equal(2, Between(opening.AddTicks(-1), opening).Count);
        Assert.Empty(Between(opening.AddDays(-1), opening.AddTicks(-1)));
        Assert.Empty(Between(opening.AddDays(1), opening.AddDays(-1)));
    }

    [Fact]
    public void Nothing_happens_before_launch()
    {
        var launch = Instant("2023-09-30T22:00Z");
        Assert.Empty(Between(DateTimeOffset.MinValue, launch.AddTicks(-1)));
        Assert.Equal("launch-assignment-FY24", Assert.Single(Between(DateTimeOffset.MinValue, launch)).Name);
    }

    [Fact]
    public void A_quarter_that_ended_before_launch_has_none_and_the_one_of_launch_has_all()
    {
        var launchInNovember = TestGuide.Shipped with { ProgrammeLaunch = new(2023, 11, 15) };
        var names = Boundaries.Between(BeforeLaunch, Instant("2024-02-15T00:00Z"), Amsterdam, launchInNovember)
            .Select(boundary => boundary.Name);
        Assert.Equal(["launch-assignment-FY24", "quarter-close-FY24-Q3", "quarter-settle-FY24-Q3"], names);
    }

    [Theory]
    [InlineData("2023-12-31", "2024-01-31")]
    [InlineData("2024-03-31", "2024-05-01")]
    [InlineData("2024-06-30", "2024-07-31")]
    public void A_quarter_settles_on_the_day_after_the_30_days_for_corrections(string lastDay, string settleDay)
    {
        var quarter = TestGuide.Shipped.Calendar.QuarterOf(DateOnly.Parse(lastDay));
        Assert.Equal(DateOnly.Parse(settleDay), Boundaries.SettleDay(quarter, TestGuide.Shipped));
    }

    [Fact]
    public void Next_walks_the_same_list()
    {
        var walked = new List<Boundary>();
        for (var next = Next(BeforeLaunch); next.At <= StartOfFY27; next = Next(next.At))
        {
            Assert.True(walked.Count < 100, "The walk does not move on.");
            walked.Add(next);
        }

        // Where several fall on one instant, the next after it is the first of the following instant.
        var firstOfEachInstant = Between(BeforeLaunch, StartOfFY27).DistinctBy(boundary => boundary.At);
        Assert.Equal(firstOfEachInstant, walked);
    }

    [Theory]
    [InlineData("0001-01-01T00:00Z")]
    [InlineData("1990-01-01T00:00Z")]
    [InlineData("2023-09-30T21:59Z")]
    public void The_next_boundary_of_a_programme_to_come_is_its_launch(string after) =>
        Assert.Equal("launch-assignment-FY24", Next(Instant(after)).Name);

    [Fact]
    public void Find_gives_every_boundary_of_the_list()
    {
        foreach (var boundary in Between(BeforeLaunch, StartOfFY27))
        {
            Assert.Equal(
                boundary, Boundaries.Find(boundary.Kind, boundary.Period, Amsterdam, TestGuide.Shipped));
        }
    }

    [Theory]
    [InlineData(RunKind.QuarterClose, "FY24-Q2")] // Ended before launch.
    [InlineData(RunKind.QuarterSettle, "FY24-Q2")]
    [InlineData(RunKind.WindowOpen, "FY24")] // Before the first window.
    [InlineData(RunKind.LaunchAssignment, "FY25")]
    [InlineData(RunKind.LaunchAssignment, "FY24-Q3")] // Named for its year.
    [InlineData(RunKind.QuarterClose, "FY25")]
    [InlineData(RunKind.WindowOpen, "FY25-Q1")]
    [InlineData(RunKind.WindowClose, "FY25-Q5")]
    [InlineData(RunKind.WindowClose, "fy25")]
    [InlineData(RunKind.WindowClose, "2025")]
    [InlineData(RunKind.WindowClose, "")]
    public void Find_knows_no_other_boundary(RunKind kind, string period) =>
        Assert.Null(Boundaries.Find(kind, period, Amsterdam, TestGuide.Shipped));

    [Fact]
    public void A_split_interval_gives_the_same_list()
    {
        var whole = Between(BeforeLaunch, StartOfFY27);

        // Some splits fall on a boundary's very instant, or one tick beside it.
        var anywhere = Gen.Long[BeforeLaunch.UtcTicks, StartOfFY27.UtcTicks];
        var onBoundary = Gen.Select(Gen.Int[0, whole.Count - 1], Gen.Int[-1, 1])
            .Select((index, ticks) => whole[index].At.UtcTicks + ticks);
        Gen.OneOf(anywhere, onBoundary).Array[0, 8].Sample(
            splits =>
            {
                var instants = splits.Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero)).Order()
                    .Prepend(BeforeLaunch).Append(StartOfFY27).ToList();
                Assert.Equal(whole, instants.Zip(instants.Skip(1), Between).SelectMany(part => part));
            },
            iter: 500);
    }

    [Fact]
    public void Run_kinds_have_the_same_name_everywhere()
    {
        foreach (var kind in Enum.GetValues<RunKind>())
        {
            Assert.Equal(kind, RunKinds.Find(RunKinds.NameOf(kind)));
            Assert.Equal($"\"{RunKinds.NameOf(kind)}\"", System.Text.Json.JsonSerializer.Serialize(kind));
        }

        Assert.Null(RunKinds.Find("quarter-opens"));
        Assert.Null(RunKinds.Find(null));
    }

    private static RegionTerms Amsterdam => In("Europe/Amsterdam");

    private static RegionTerms In(string zone) => TestGuide.Shipped.Region("benelux") with { TimeZone = zone };

    private static List<Boundary> Between(DateTimeOffset after, DateTimeOffset upTo) =>
        [.. Boundaries.Between(after, upTo, Amsterdam, TestGuide.Shipped)];

    private static IEnumerable<Boundary> At(string instant, GuideVersion guide) =>
        Boundaries.Between(Instant(instant).AddTicks(-1), Instant(instant), Amsterdam, guide);

    private static Boundary Next(DateTimeOffset after) => Boundaries.Next(after, Amsterdam, TestGuide.Shipped);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text);
}
