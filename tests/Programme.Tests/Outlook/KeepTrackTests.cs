using CsCheck;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Outlook;

/// <summary>R24 to R27, R49, R50, A8, A9, A10: what keeps a partner in its track, and what meets a milestone.</summary>
public sealed class KeepTrackTests
{
    private static readonly FiscalQuarter Quarter = FiscalQuarter.Parse("FY25-Q3");
    private static readonly DateOnly Today = new(2024, 12, 1);

    // Elite needs 25,000 a quarter; a year so far of 50,000 is 25,000 short of three quarters.
    private static readonly Settlement Missing = new(
        new MilestoneFacts(Quarter, "Elite", "benelux", TestFacts.Euro(20_000), TestFacts.Euro(50_000)),
        new MissedStreak(1, Quarter.Previous, "Elite"), "Elite",
        ReachTrackTests.PosQuarter(Quarter, weeks: 13, Today), TestFacts.EligibleUpTo("Elite") with { Day = new(2025, 1, 31) });

    private static GuideVersion Guide => TestGuide.Shipped;

    [Theory]
    [InlineData(MilestoneMeasure.CumulativeYtd, "EUR 25,000.00 more net revenue by 2024-12-31")]
    [InlineData(MilestoneMeasure.PerQuarter, "EUR 5,000.00 more net revenue by 2024-12-31")]
    public void What_keeps_the_track_depends_on_what_milestones_are_measured_on(MilestoneMeasure measure, string sentence)
    {
        var guide = Guide.Settling(policies => policies with { Milestone = new(measure, MilestoneMeasure.PerQuarter) });

        Assert.Equal([sentence], Missing.WaysToKeep(Today, guide).Singles.Select(way => way.Sentence));
    }

    [Fact]
    public void A_partner_without_a_missed_quarter_before_has_nothing_to_fear_from_this_one() =>
        Assert.True((Missing with { Streak = MissedStreak.None }).WaysToKeep(Today, Guide).Holds);

    [Fact]
    public void The_streak_of_another_track_counts_only_where_the_policy_says_so()
    {
        var elsewhere = Missing with { Streak = new(1, Quarter.Previous, "Principal") };
        var carried = Guide.Settling(policies => policies with { Streak = new(true, ResetsOnTrackChange: false) });

        Assert.True(elsewhere.WaysToKeep(Today, Guide).Holds);
        Assert.False(elsewhere.WaysToKeep(Today, carried).Holds);
    }

    [Theory]
    [InlineData(PosDowngradeTrigger.FullQuarter, PosDowngradeRule.BelowThreshold, 5)]
    [InlineData(PosDowngradeTrigger.FullQuarter, PosDowngradeRule.AllWeeks, 0)]
    [InlineData(PosDowngradeTrigger.AnyLapse, PosDowngradeRule.BelowThreshold, 5)]
    public void The_weeks_that_keep_the_track_follow_the_policy(PosDowngradeTrigger trigger, PosDowngradeRule rule, int weeks)
    {
        var guide = Guide.Settling(policies => policies with { PosDowngrade = new(trigger, PosDowngradeWindow.Fiscal, rule) });
        var facts = Missing with { Streak = MissedStreak.None, Pos = ReachTrackTests.PosQuarter(Quarter, weeks: 8, Today) };

        Assert.Equal(weeks, facts.WaysToKeep(Today, guide).Singles.Select(way => way.Changes[0].Count!.Value).SingleOrDefault());
    }

    [Fact]
    public void One_week_is_enough_where_only_a_quarter_without_any_counts()
    {
        var guide = Guide.Settling(policies => policies with
        {
            PosDowngrade = new(PosDowngradeTrigger.FullQuarter, PosDowngradeWindow.Fiscal, PosDowngradeRule.AllWeeks),
        });
        var facts = Missing with { Streak = MissedStreak.None, Pos = ReachTrackTests.PosQuarter(Quarter, weeks: 0, Today) };

        Assert.Equal(
            ["1 POS week of FY25-Q3: 2024-W48 in time, by 2024-12-05"],
            facts.WaysToKeep(Today, guide).Singles.Select(way => way.Sentence));
    }

    [Fact]
    public void Where_one_week_is_enough_it_is_rather_sent_than_corrected()
    {
        var guide = Guide.Settling(policies => policies with
        {
            PosDowngrade = new(PosDowngradeTrigger.FullQuarter, PosDowngradeWindow.Fiscal, PosDowngradeRule.AllWeeks),
        });
        var facts = Missing with
        {
            Streak = MissedStreak.None,
            Pos = ReachTrackTests.PosQuarter(Quarter, weeks: 0, Today) with { Reports = [PosQuarterFactsTests.Rejected("2024-W47")] },
        };

        Assert.Equal(
            ["1 POS week of FY25-Q3: 2024-W48 in time, by 2024-12-05"],
            facts.WaysToKeep(Today, guide).Singles.Select(way => way.Sentence));
    }

    [Fact]
    public void A_week_to_send_is_tried_as_one_with_sales()
    {
        var pos = ReachTrackTests.PosQuarter(Quarter, weeks: 9, Today);
        var ahead = new QuarterAhead<PosQuarterFacts>(
            Quarter, new Currency("EUR"), pos, (facts, _) => facts, (_, sent) => sent,
            facts => new(facts.AtSettlement(Guide).Complies && !facts.Reports.Any(report => report.ZeroSales), []));

        Assert.Equal(4, Assert.Single(KeepTrack.WaysToKeep(pos, ahead, Today, Guide).Told).Changes[0].Count);
    }

    [Fact]
    public void A_quarter_ahead_and_a_guide_are_needed()
    {
        var ahead = new QuarterAhead<PosQuarterFacts>(
            Quarter, new Currency("EUR"), Missing.Pos, (facts, _) => facts, (_, sent) => sent, _ => new(true, []));

        Assert.Throws<ArgumentNullException>("ahead", () => KeepTrack.WaysToKeep(Missing.Pos, null!, Today, Guide));
        Assert.Throws<ArgumentNullException>("guide", () => KeepTrack.WaysToKeep(Missing.Pos, ahead, Today, null!));
    }

    [Fact]
    public void Revenue_and_weeks_are_told_together_where_both_fall_short()
    {
        var facts = Missing with { Pos = ReachTrackTests.PosQuarter(Quarter, weeks: 9, Today) };

        Assert.Equal(
            [
                "EUR 25,000.00 more net revenue by 2024-12-31 and "
                + "4 POS weeks of FY25-Q3: 2024-W49 to 2024-W52 in time, the first by 2024-12-12, the last by 2025-01-02",
            ],
            facts.WaysToKeep(Today, Guide).Pairs.Select(way => way.Sentence));
    }

    [Theory]
    [InlineData("2024-12-31", "EUR 5,000.00 more net revenue by 2024-12-31")]
    [InlineData("2025-01-01", "EUR 5,000.00 more net revenue invoiced by 2024-12-31 and reported by 2025-01-22")]
    [InlineData("2025-01-22", "EUR 5,000.00 more net revenue invoiced by 2024-12-31 and reported by 2025-01-22")]
    [InlineData("2025-01-23", null)]
    public void The_milestone_is_measured_for_its_rebate(string today, string? sentence)
    {
        var ways = KeepTrack.WaysToMilestone(Missing.Milestone, TestFacts.Day(today), Guide);

        Assert.Equal(sentence is null ? [] : [sentence], ways.Singles.Select(way => way.Sentence));
        Assert.Equal(sentence is null ? ["R49"] : [], ways.Blocked.Select(step => step.Rule));
    }

    [Fact]
    public void What_is_sold_but_not_reported_yet_is_told_with_its_amount() => Assert.Equal(
        TestFacts.Euro(5_000),
        KeepTrack.WaysToMilestone(Missing.Milestone, new(2025, 1, 1), Guide).Singles.Single().Changes[0].Amount);

    [Theory]
    [InlineData("2025-01-17", "EUR 5,000.00 more net revenue invoiced by 2024-12-31 and reported by 2025-01-17")]
    [InlineData("2025-01-18", null)]
    public void Nothing_is_reported_once_the_quarter_has_settled(string today, string? sentence)
    {
        // The week of 31 December may be corrected up to 22 January, five days after the quarter's last.
        var guide = Guide with { Pos = Guide.Pos with { SettleDaysAfterQuarter = 17 } };
        var ways = KeepTrack.WaysToMilestone(Missing.Milestone, TestFacts.Day(today), guide);

        Assert.Equal(sentence, ways.Singles.SingleOrDefault()?.Sentence);
    }

    [Fact]
    public void A_quarter_that_will_count_as_missed_names_the_rule_that_counts_it()
    {
        var ways = KeepTrack.WaysNotToMiss(Missing.Milestone, new(2025, 1, 23), Guide);

        Assert.Equal("R26", Assert.Single(ways.Blocked).Rule);
    }

    [Fact]
    public void Every_way_to_keep_a_track_is_accepted_and_nothing_less_is() =>
        Gen.Select(Guesses.Guide, Guesses.Settlements).Sample((guide, facts) =>
        {
            var ways = facts.WaysToKeep(facts.Pos.Today, guide);
            Assert.Equal(facts.Keeps(guide), ways.Holds);
            Assert.All(ways.Told, way => Assert.True(facts.Make(way).Keeps(guide), way.Sentence));
            Assert.All(ways.Told.SelectMany(Applied.Lesser), way => Assert.False(facts.Make(way).Keeps(guide), way.Sentence));
            Assert.Equal(ways.Holds || ways.Told.Any(), ways.Blocked.IsEmpty);
            ReachTrackTests.Sizes(ways);
        });

    [Fact]
    public void Every_way_to_a_milestone_is_accepted_and_a_cent_less_is_not() =>
        Gen.Select(Guesses.Guide, Guesses.Settlements).Sample((guide, settlement) =>
        {
            var facts = settlement.Milestone;
            Check(KeepTrack.WaysToMilestone(facts, null, guide), each => Milestone.Measure(each, guide).Outcome.Met);
            Check(KeepTrack.WaysNotToMiss(facts, null, guide), each => !Milestone.Measure(each, guide).Outcome.MissedForDowngrade);

            void Check(Ways ways, Func<MilestoneFacts, bool> says)
            {
                Assert.Equal(says(facts), ways.Holds);
                if (ways.Holds)
                {
                    Assert.Empty(ways.Told);
                    return;
                }

                var change = Assert.Single(Assert.Single(ways.Told).Changes);
                Assert.True(says(facts.Make(change)));
                Assert.False(says(facts.Make(change with { Amount = change.Amount - new Money(1, new Currency("EUR")) })));
            }
        });
}
