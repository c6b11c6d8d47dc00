using System.Collections.Immutable;
using CsCheck;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Outlook;

/// <summary>R8, R9, R14, R16: what gets a partner into a track, or keeps it there in the next window.</summary>
public sealed class ReachTrackTests
{
    private static readonly DateOnly Today = new(2024, 11, 15);

    // Elite on the last day of the window of FY26, with everything that Elite asks for.
    private static readonly EligibilityFacts Elite = TestFacts.EligibleUpTo("Elite") with
    {
        Day = Guesses.WindowCloses,
        RevenueDays = new(new(2024, 4, 1), new(2025, 3, 31)),
    };

    private static GuideVersion Guide => TestGuide.Shipped;

    [Fact]
    public void Nothing_is_told_where_the_partner_is_eligible()
    {
        var ways = ReachTrack.WaysTo("Elite", Elite, Today, null, Guide);

        Assert.True(ways.Holds);
        Assert.Empty(ways.Told);
        Assert.Empty(ways.Blocked);
    }

    [Theory]
    [InlineData(Requirement.Agreement, "the partner agreement signed by 2025-05-01")]
    [InlineData(Requirement.MinimumRevenue, "EUR 0.01 more net revenue by 2025-03-31")]
    [InlineData(Requirement.Orientation, "orientation completed by 2025-05-01")]
    [InlineData(Requirement.Certification, "1 more person with a technical certificate by 2025-05-01")]
    [InlineData(Requirement.BrandAlignment, "brand alignment full by 2025-05-01")]
    public void What_alone_is_short_is_told_alone(Requirement requirement, string sentence)
    {
        var ways = ReachTrack.WaysTo("Elite", Elite.Without(requirement, "Elite"), Today, null, Guide);

        Assert.Equal([sentence], Sentences(ways.Singles));
        Assert.Empty(ways.Pairs);
        Assert.Empty(ways.All);
    }

    [Fact]
    public void Two_things_short_are_told_as_a_pair()
    {
        var facts = Elite.Of(partner => partner with { SalesCertified = 0 }) with { NetRevenue = TestFacts.Euro(85_800) };
        var ways = ReachTrack.WaysTo("Elite", facts, Today, null, Guide);

        Assert.Empty(ways.Singles);
        Assert.Equal(
            ["EUR 14,200.00 more net revenue by 2025-03-31 and 1 more person with a sales certificate by 2025-05-01"],
            Sentences(ways.Pairs));
        Assert.Equal(new DateOnly(2025, 3, 31), ways.Pairs[0].FirstLastDay);
    }

    [Fact]
    public void More_than_two_are_told_as_the_complete_smallest_set()
    {
        var facts = Elite.Of(partner => partner with { SalesCertified = 0, TechnicalCertified = 0, BrandAligned = false });
        var ways = ReachTrack.WaysTo("Principal", facts, Today, null, Guide);

        Assert.Empty(ways.Singles);
        Assert.Empty(ways.Pairs);
        Assert.Equal(
            [
                "EUR 400,000.00 more net revenue by 2025-03-31 and 2 more people with a sales certificate by 2025-05-01 and "
                + "2 more people with a technical certificate by 2025-05-01 and brand alignment full by 2025-05-01",
            ],
            Sentences(ways.All));
    }

    [Fact]
    public void Weeks_still_to_send_are_named_with_their_days()
    {
        // Nothing came for FY25-Q3 but its first four weeks; the fifth and sixth are past their day.
        var quarter = FiscalQuarter.Parse("FY25-Q3");
        var pos = PosQuarter(quarter, weeks: 4, new DateOnly(2024, 11, 15));
        var ways = ReachTrack.WaysTo("Elite", Elite.Without(Requirement.PosData, "Elite"), Today, pos, Guide);

        // Two late weeks are one more than a quarter may fall short by, whatever the rest does.
        Assert.Empty(ways.Told);
        Assert.Equal("R36", Assert.Single(ways.Blocked).Rule);

        pos = PosQuarter(quarter, weeks: 5, new DateOnly(2024, 11, 15));
        ways = ReachTrack.WaysTo("Elite", Elite.Without(Requirement.PosData, "Elite"), Today, pos, Guide);
        var change = Assert.Single(Assert.Single(ways.Singles).Changes);
        Assert.Equal(
            "8 POS weeks of FY25-Q3: 2024-W46 to 2024-W52 in time, the first by 2024-11-21, the last by 2025-01-02; "
            + "2024-W45 late, by 2025-01-30",
            change.Sentence);
        Assert.Equal((8, 8, new DateOnly(2024, 11, 21)), (change.Count, change.Weeks.Length, change.LastDay));
    }

    [Fact]
    public void Weeks_to_correct_are_named_each_where_they_are_not_in_a_row()
    {
        // W40 falls short for good, and no other of the quarter may.
        var pos = PosQuarter(FiscalQuarter.Parse("FY25-Q3"), weeks: 13, new DateOnly(2025, 1, 1));
        foreach (var week in new[] { "2024-W40", "2024-W50", "2024-W52" })
            pos = pos with { Reports = [.. pos.Reports.Where(report => $"{report.Week}" != week), PosQuarterFactsTests.Rejected(week)] };

        Assert.Equal(
            ["2 POS weeks of FY25-Q3: 2024-W50, 2024-W52 corrected, the first by 2025-01-01, the last by 2025-01-15"],
            Sentences(ReachTrack.WaysTo("Elite", Elite.Without(Requirement.PosData, "Elite"), pos.Today, pos, Guide).Singles));
    }

    [Fact]
    public void A_judged_quarter_is_told_looking_back_and_bars_looking_ahead()
    {
        var facts = Elite.Without(Requirement.PosData, "Elite");
        var change = Assert.Single(ReachTrack.WaysTo("Elite", facts, from: null, pos: null, Guide).Singles.Single().Changes);

        Assert.Equal(
            new(ChangeKind.PosQuarter, Guesses.WindowCloses, "the last judged quarter's POS data compliant by 2025-05-01"), change);
        Assert.Equal(["R36"], ReachTrack.WaysTo("Elite", facts, Today, pos: null, Guide).Blocked.Select(step => step.Rule));
    }

    [Fact]
    public void Of_what_is_short_only_what_no_change_helps_is_told_as_barring()
    {
        var facts = Elite.Without(Requirement.PosData, "Elite").Without(Requirement.Orientation, "Elite");

        Assert.Equal(["R36"], ReachTrack.WaysTo("Elite", facts, Today, pos: null, Guide).Blocked.Select(step => step.Rule));
    }

    [Theory]
    [InlineData("2025-03-31", "EUR 0.01 more net revenue by 2025-03-31")]
    [InlineData("2025-04-01", "EUR 0.01 more net revenue invoiced by 2025-03-31 and reported by 2025-04-23")]
    [InlineData("2025-04-23", "EUR 0.01 more net revenue invoiced by 2025-03-31 and reported by 2025-04-23")]
    [InlineData("2025-04-24", null)]
    public void Revenue_counts_until_the_last_report_of_its_days_is_closed(string today, string? sentence)
    {
        var ways = ReachTrack.WaysTo(
            "Elite", Elite.Without(Requirement.MinimumRevenue, "Elite"), TestFacts.Day(today), null, Guide);

        Assert.Equal(sentence is null ? [] : [sentence], Sentences(ways.Singles));
        Assert.Equal(sentence is null ? ["R29"] : [], ways.Blocked.Select(step => step.Rule));
    }

    [Theory]
    [InlineData("2025-04-06", null)]
    [InlineData("2025-04-07", "EUR 0.01 more net revenue invoiced by 2025-03-31 and reported by 2025-05-01")]
    public void History_may_be_reported_as_long_as_a_choice_counts(string judgedFrom, string? sentence)
    {
        // The last week of the measured days ends on Sunday 6 April; its report was due only for who was judged by then.
        var ways = ReachTrack.WaysTo(
            "Elite", Elite.Without(Requirement.MinimumRevenue, "Elite"), new(2025, 4, 28), null, Guide, TestFacts.Day(judgedFrom));

        Assert.Equal(sentence is null ? [] : [sentence], Sentences(ways.Singles));
    }

    [Fact]
    public void A_choice_is_put_to_the_rule_of_choosing()
    {
        var window = new DateRange(new(2025, 4, 1), Guesses.WindowCloses);
        var facts = new TrackChoiceFacts("Elite", "Premier", null, TrackWindow.Yearly, window, Elite);
        Assert.True(ReachTrack.WaysTo(facts, Today, null, Guide).Holds);

        var blocked = ReachTrack.WaysTo(facts with { ChosenInWindow = "Premier" }, Today, null, Guide);
        Assert.Empty(blocked.Told);
        Assert.Equal(["R15"], blocked.Blocked.Select(step => step.Rule));
    }

    [Fact]
    public void Looking_ahead_no_choice_is_moved_to_another_day()
    {
        var window = new DateRange(new(2025, 4, 1), Guesses.WindowCloses.AddDays(-1));
        var ways = ReachTrack.WaysTo(
            new TrackChoiceFacts("Elite", "Premier", null, TrackWindow.Yearly, window, Elite), Today, null, Guide);

        Assert.Empty(ways.Told);
        Assert.Contains("R17", ways.Blocked.Select(step => step.Rule));
    }

    [Theory]
    [InlineData("FY25-Q1", "FY25-Q3")] // Q3 settles on 31 January and is known on each day of the window.
    [InlineData("FY25-Q2", "FY25-Q3")]
    [InlineData("FY25-Q3", "FY25-Q4")] // Q4 settles on the last day of the window.
    [InlineData("FY25-Q4", null)]
    [InlineData(null, "FY25-Q3")]
    public void The_quarter_that_a_window_asks_for_is_the_last_to_settle_before_it(string? settled, string? judged)
    {
        var window = new DateRange(new(2025, 4, 1), Guesses.WindowCloses);
        FiscalQuarter? last = settled is null ? null : FiscalQuarter.Parse(settled);

        Assert.Equal(judged, ReachTrack.LastJudged(window, last, Guide)?.ToString());
    }

    [Fact]
    public void Every_way_told_is_accepted_and_nothing_less_is() =>
        Gen.Select(Guesses.Guide, Guesses.Eligibility, Guesses.PosQuarter, Guesses.Track)
            .Sample((guide, facts, pos, track) =>
            {
                var ways = ReachTrack.WaysTo(track, facts, pos.Today, pos, guide);
                Assert.Equal(Eligibility.For(track, facts, guide).Eligible, ways.Holds);
                Assert.All(ways.Told, way => Assert.True(
                    Eligibility.For(track, facts.Make(way, pos, guide), guide).Eligible, way.Sentence));
                Assert.All(ways.Told.SelectMany(Applied.Lesser), way => Assert.False(
                    Eligibility.For(track, facts.Make(way, pos, guide), guide).Eligible, way.Sentence));
                Sizes(ways);
            });

    [Fact]
    public void Nothing_is_told_only_where_nothing_helps() =>
        Gen.Select(Guesses.Guide, Guesses.Eligibility, Guesses.PosQuarter, Guesses.Track)
            .Sample((guide, facts, pos, track) =>
            {
                var ways = ReachTrack.WaysTo(track, facts, pos.Today, pos, guide);
                var all = pos.Tasks(guide);
                var best = TestFacts.Eligible() with
                {
                    Day = facts.Day,
                    LastPosQuarterComplied = facts.LastPosQuarterComplied != false
                        || (!all.IsEmpty && pos.Make(new Change(ChangeKind.PosWeeks, pos.Today, "") { Weeks = all }).AtSettlement(guide).Complies),
                };
                Assert.Equal(
                    Eligibility.For(track, best, guide).Eligible, ways.Holds || ways.Told.Any());
                Assert.Equal(ways.Holds || ways.Told.Any(), ways.Blocked.IsEmpty);
            });

    internal static void Sizes(Ways ways)
    {
        Assert.All(ways.Singles, way => Assert.Single(way.Changes));
        Assert.All(ways.Pairs, way => Assert.Equal(2, way.Changes.Length));
        Assert.All(ways.All, way => Assert.True(way.Changes.Length > 2));
        Assert.True(new[] { ways.Singles.Length, ways.Pairs.Length, ways.All.Length }.Count(told => told > 0) <= 1);
        Assert.All(ways.Told, way => Assert.Distinct(way.Changes.Select(change => change.Kind)));
    }

    internal static PosQuarterFacts PosQuarter(FiscalQuarter quarter, int weeks, DateOnly today) => new(
        quarter,
        [
            .. TestGuide.Shipped.Calendar.Weeks(quarter).Take(weeks).Select(week => new Programme.Pos.PosWeekReport
            {
                Week = week, LinesAccepted = 10, LinesRejected = 0, ZeroSales = false, Late = false,
            }),
        ],
        new DateOnly(2023, 10, 1), today);

    private static IEnumerable<string> Sentences(ImmutableArray<Way> ways) => ways.Select(way => way.Sentence);
}
