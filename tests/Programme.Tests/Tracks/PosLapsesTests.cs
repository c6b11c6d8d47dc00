using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>R24, R25, A8: which POS weeks lead to a downgrade, at any time and when a quarter settles.</summary>
public sealed class PosLapsesTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("2024-W26", false)] // The last week of the first quarter.
    [InlineData("2024-W27", true)]
    [InlineData("2024-W39", true)]
    [InlineData("2024-W40", true)] // A lapse since does not end what is suspended either.
    public void A_quarter_settles_without_a_lapse_where_none_of_its_weeks_has_been_held(string? heldUpTo, bool held) => Assert.Equal(
        held,
        PosLapses.AreHeldIn(
            FiscalQuarter.Parse("FY25-Q2"), heldUpTo is null ? null : PosWeek.Parse(heldUpTo), TestGuide.Shipped.Calendar));

    private static readonly PosDowngradePolicy AnyLapse =
        new(PosDowngradeTrigger.AnyLapse, PosDowngradeWindow.Fiscal, PosDowngradeRule.BelowThreshold);

    private static readonly PosDowngradePolicy Rolling =
        new(PosDowngradeTrigger.FullQuarter, PosDowngradeWindow.Rolling13Weeks, PosDowngradeRule.BelowThreshold);

    private static readonly PosDowngradePolicy RollingAllWeeks = Rolling with { Rule = PosDowngradeRule.AllWeeks };

    [Theory]
    [InlineData(PosDowngradeTrigger.FullQuarter, PosDowngradeWindow.Fiscal, false)]
    [InlineData(PosDowngradeTrigger.FullQuarter, PosDowngradeWindow.Rolling13Weeks, true)]
    [InlineData(PosDowngradeTrigger.AnyLapse, PosDowngradeWindow.Fiscal, true)]
    [InlineData(PosDowngradeTrigger.AnyLapse, PosDowngradeWindow.Rolling13Weeks, true)]
    public void A_fiscal_quarter_waits_for_its_settlement_and_nothing_else_does(
        PosDowngradeTrigger trigger, PosDowngradeWindow window, bool weekly)
    {
        foreach (var rule in Enum.GetValues<PosDowngradeRule>())
            Assert.Equal(weekly, PosLapses.AreAskedWeekly(new(trigger, window, rule)));
    }

    // Thirteen weeks, W14 to W26 of 2024, all of FY25-Q1; the last falls due on 5 July. A dot complies, an x is missing.
    [Theory]
    [InlineData(".............", true)]
    [InlineData("x............", true)] // One may fall short, as in a fiscal quarter (12 of 13).
    [InlineData("............x", true)]
    [InlineData("x...........x", false)]
    [InlineData("xx...........", false)]
    [InlineData("xxxxxxxxxxxxx", false)]
    public void Thirteen_weeks_may_fall_short_as_often_as_a_quarter(string weeks, bool keeps)
    {
        var verdict = Judge(Rolling, weeks, "2024-07-05");

        Assert.Equal((13, weeks.Count(week => week == '.')), (verdict.Expected, verdict.Compliant));
        Assert.Equal((PosWeek.Parse("2024-W14"), PosWeek.Parse("2024-W26")), (verdict.First, verdict.Last));
        Assert.Equal(keeps ? null : "R25", RuleAfter(Rolling, verdict));
    }

    [Theory]
    [InlineData("xxxxxxxxxxxxx", "R25")]
    [InlineData("xxxxxxxxxxxx.", null)]
    [InlineData(".xxxxxxxxxxxx", null)]
    public void All_thirteen_have_to_fail_where_the_rule_says_so(string weeks, string? rule) =>
        Assert.Equal(rule, RuleAfter(RollingAllWeeks, Judge(RollingAllWeeks, weeks, "2024-07-05")));

    [Theory]
    [InlineData("2024-07-04", 12)] // The thirteenth week is in its grace.
    [InlineData("2024-07-05", 13)]
    [InlineData("2024-07-11", 13)]
    public void A_week_counts_from_the_day_after_its_grace(string day, int expected)
    {
        var verdict = Judge(Rolling, new string('x', 13), day);
        Assert.Equal(expected, verdict.Expected);
        Assert.Equal(expected == 13 ? "R25" : null, RuleAfter(Rolling, verdict));
    }

    [Fact]
    public void Older_weeks_than_thirteen_no_longer_count()
    {
        // W14 and W15 failed, the twelve after them complied: of the last thirteen one has failed.
        Assert.Null(RuleAfter(Rolling, Judge(Rolling, "xx............", "2024-07-12")));
        Assert.Equal("R25", RuleAfter(Rolling, Judge(Rolling, "xx...........x", "2024-07-12")));
    }

    [Theory]
    [InlineData(12, null)]
    [InlineData(13, "R25")]
    public void Fewer_than_thirteen_weeks_are_no_quarter(int weeks, string? rule)
    {
        var joined = PosWeek.Parse("2024-W14").FirstDay.AddDays(7 * (13 - weeks));
        foreach (var policy in new[] { Rolling, RollingAllWeeks })
        {
            var verdict = Judge(policy, new string('x', 13), "2024-07-05", judgedFrom: joined);
            Assert.Equal((weeks, rule), (verdict.Expected, RuleAfter(policy, verdict)));
        }
    }

    [Fact]
    public void Weeks_that_led_to_a_downgrade_do_not_lead_to_another()
    {
        // Held against the partner up to W20: W21 to W26 are left of the quarter's weeks, and six roll.
        var held = PosWeek.Parse("2024-W20");
        Assert.Equal("R25", RuleAfter(Rolling, Judge(Rolling, "xxxxxxxxxxxxx", "2024-07-05")));
        var rolling = Judge(Rolling, "xxxxxxxxxxxxx", "2024-07-05", heldUpTo: held);
        Assert.Equal((6, null), (rolling.Expected, RuleAfter(Rolling, rolling)));

        Assert.Null(RuleAfter(AnyLapse, Judge(AnyLapse, "xxxxxxx......", "2024-07-05", heldUpTo: held)));
        Assert.Equal("R24", RuleAfter(AnyLapse, Judge(AnyLapse, "xxxxxxx.....x", "2024-07-05", heldUpTo: held)));
    }

    [Fact]
    public void A_fiscal_quarter_is_judged_whole_whatever_was_held_before()
    {
        var policy = TestGuide.Shipped.Policies.PosDowngrade;
        var verdict = Judge(policy, "xx...........", "2024-07-31", heldUpTo: PosWeek.Parse("2024-W20"));
        Assert.Equal((13, 11, "R25"), (verdict.Expected, verdict.Compliant, RuleAfter(policy, verdict)));
    }

    [Theory]
    [InlineData("2024-04-11", 0, null)] // W14, up to Sunday 7 April, is in its grace until this day.
    [InlineData("2024-04-12", 1, "R24")]
    [InlineData("2024-04-18", 1, "R24")]
    [InlineData("2024-04-19", 2, "R24")]
    public void A_lapse_counts_as_soon_as_its_week_is_due(string day, int expected, string? rule)
    {
        // The reports that come later in the row are there early, and count no sooner.
        var verdict = Judge(AnyLapse, "x............", day);
        Assert.Equal((expected, rule), (verdict.Expected, RuleAfter(AnyLapse, verdict)));
    }

    [Fact]
    public void A_lapse_of_another_quarter_is_not_one_of_this()
    {
        // The fourteenth week of the row is W27, the first whose Sunday lies in FY25-Q2.
        Assert.Null(RuleAfter(AnyLapse, Judge(AnyLapse, ".............x", "2024-07-31")));
        Assert.Equal("R24", RuleAfter(AnyLapse, Judge(AnyLapse, ".............x", "2024-07-31", quarter: "FY25-Q2")));
    }

    [Fact]
    public void Weeks_before_a_partner_joined_are_not_expected()
    {
        var verdict = Judge(AnyLapse, "xxxxxxxxxxx..", "2024-07-05", judgedFrom: PosWeek.Parse("2024-W25").LastDay);
        Assert.Equal((2, 2, null), (verdict.Expected, verdict.Compliant, RuleAfter(AnyLapse, verdict)));
        Assert.Equal(
            new PosLapseVerdict(null, null, 0, 0, 0, Complied: true),
            Judge(AnyLapse, new string('x', 13), "2024-07-05", judgedFrom: new(2024, 9, 1)));
    }

    [Theory]
    [InlineData("2024-07-30", 0)] // Up to this day a missing week may still come.
    [InlineData("2024-07-31", 2)]
    public void A_week_is_missing_for_good_once_its_quarter_settles(string day, int missing)
    {
        var verdict = Judge(TestGuide.Shipped.Policies.PosDowngrade, "xx...........", day);
        Assert.Equal((13, 11, missing), (verdict.Expected, verdict.Compliant, verdict.Missing));
    }

    [Fact]
    public void No_week_is_missing_for_good_where_quarters_roll() =>
        Assert.Equal(0, Judge(Rolling, "xx...........", "2024-07-31").Missing);

    [Fact]
    public void The_trace_names_the_weeks_and_the_policy()
    {
        var conclusion = Decide(Rolling, Judge(Rolling, "xx...........", "2024-07-05"));

        Assert.Equal("R25! R27 R25 R25", conclusion.RulesAsked());
        Assert.Equal(
            ("A8=FullQuarter:Rolling13Weeks:BelowThreshold", "POS data of 2024-W14 to 2024-W26 compliant", "11 of 13 weeks"),
            (conclusion.Steps[0].Policy, conclusion.Steps[0].Asked, conclusion.Steps[0].Have));
    }

    [Fact]
    public void A_week_that_falls_due_asks_nothing_of_milestones()
    {
        var fine = Decide(Rolling, Judge(Rolling, ".............", "2024-07-05"), streak: 5);
        Assert.Equal((DowngradeVerdict.Keeps, "R25"), (fine.Outcome.Verdict, fine.RulesAsked()));
    }

    private static string? RuleAfter(PosDowngradePolicy policy, PosLapseVerdict verdict) => Decide(policy, verdict).Outcome.Rule;

    private static Programme.Decisions.Conclusion<DowngradeOutcome> Decide(
        PosDowngradePolicy policy, PosLapseVerdict verdict, int streak = 0) => Downgrade.Decide(
            new DowngradeFacts(
                FiscalQuarter.Parse("FY25-Q1"), "Elite", streak, verdict.Expected, verdict.Compliant, verdict.Complied,
                TestFacts.Eligible())
            {
                WeekDue = verdict.Last ?? PosWeek.Parse("2024-W14"),
                FirstPosWeek = verdict.First,
                LastPosWeek = verdict.Last,
            },
            Settling(policy));

    private static PosLapseVerdict Judge(
        PosDowngradePolicy policy, string weeks, string day, PosWeek? heldUpTo = null, DateOnly? judgedFrom = null,
        string quarter = "FY25-Q1")
    {
        // Without history before W14, so that a rolling quarter never looks behind the row.
        var from = judgedFrom ?? PosWeek.Parse("2024-W14").FirstDay;
        return PosLapses.Judge(
            FiscalQuarter.Parse(quarter), new PosLapseQuestion(Reports(weeks), from, heldUpTo, TestFacts.Day(day)), Settling(policy));
    }

    private static ImmutableArray<PosWeekReport> Reports(string weeks)
    {
        var reports = ImmutableArray.CreateBuilder<PosWeekReport>();
        var week = PosWeek.Parse("2024-W14");
        foreach (var mark in weeks)
        {
            if (mark == '.')
                reports.Add(new PosWeekReport { Week = week, LinesAccepted = 3, LinesRejected = 0, ZeroSales = false, Late = false });
            week = week.Next;
        }

        return reports.ToImmutable();
    }

    private static GuideVersion Settling(PosDowngradePolicy policy) =>
        TestGuide.Shipped.Settling(policies => policies with { PosDowngrade = policy });
}
