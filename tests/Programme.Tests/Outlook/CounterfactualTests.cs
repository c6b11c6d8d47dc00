using System.Collections.Immutable;
using CsCheck;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Outlook;

/// <summary>What would have changed a past decision.</summary>
public sealed class CounterfactualTests
{
    private static readonly DateRange Window = new(new(2024, 4, 1), new(2024, 5, 1));

    private static GuideVersion Guide => TestGuide.Shipped;

    [Fact]
    public void A_choice_refused_by_one_cent_would_have_needed_that_cent() => Assert.Equal(
        ["EUR 0.01 more net revenue by 2024-03-31"],
        Told(Counterfactual.Of(Choice("Elite", TestFacts.Eligible().Without(Requirement.MinimumRevenue, "Elite")), Guide)));

    [Theory]
    [InlineData("2024-05-02", "the choice made 1 day earlier, on 2024-05-01")]
    [InlineData("2024-06-30", "the choice made 60 days earlier, on 2024-05-01")]
    [InlineData("2024-03-30", "the choice made 2 days later, on 2024-04-01")]
    public void A_choice_outside_the_window_would_have_needed_another_day(string day, string sentence) => Assert.Equal(
        [sentence], Told(Counterfactual.Of(Choice("Elite", TestFacts.Eligible() with { Day = TestFacts.Day(day) }), Guide)));

    [Fact]
    public void Days_weeks_and_milestones_are_counted()
    {
        var fall = new DowngradeFacts(FiscalQuarter.Parse("FY25-Q2"), "Elite", 3, 13, 10, false, TestFacts.Eligible());

        Assert.Equal(60, Changes(Counterfactual.Of(Choice("Elite", TestFacts.Eligible() with { Day = new(2024, 6, 30) }), Guide)).Single().Count);
        Assert.Equal(
            [(ChangeKind.PosWeeks, 2), (ChangeKind.MissedMilestones, 2)],
            Changes(Counterfactual.Of(fall, Guide)).Select(change => (change.Kind, change.Count)));
    }

    [Fact]
    public void Every_aim_is_named_with_the_rule_that_would_have_said_yes()
    {
        var (quarter, day) = (FiscalQuarter.Parse("FY25-Q2"), new DateOnly(2024, 5, 2));
        var milestone = new MilestoneFacts(quarter, "Elite", "benelux", TestFacts.Euro(24_000), TestFacts.Euro(35_800));
        var fall = new DowngradeFacts(quarter, "Elite", 2, 13, 13, true, TestFacts.Eligible());
        var unchosen = new DefaultAssignmentFacts(new FiscalYear(2025), "Elite", TestFacts.EligibleUpTo("Elite") with { Day = day });

        Assert.Equal(
            [
                ("Elite granted", "R8"),
                ("The milestone of FY25-Q2 met", "R49"), ("FY25-Q2 not counted as missed", "R26"),
                ("Elite kept", "R27"), ("Incentives kept", "R27"),
                ("Principal assigned", "R18"),
                ("Elite assigned", "R7"), ("Principal assigned", "R7"),
                ("Eligible for Principal", "R14"),
                ("Elite held in FY25", "R13"), ("Principal held in FY25", "R13"),
                ("The order accepted", "R71"),
                ("Elite kept", "R28"),
            ],
            new[]
            {
                Counterfactual.Of(Choice("Elite", TestFacts.Eligible()), Guide),
                Counterfactual.Of(milestone, Guide),
                Counterfactual.Of(fall, Guide), Counterfactual.Of(fall with { Track = "Premier" }, Guide),
                Counterfactual.AtLaunch(TestFacts.EligibleUpTo("Elite"), Guide),
                Counterfactual.ForNewcomer(TestFacts.Eligible(), Guide),
                Counterfactual.OfEligibility(TestFacts.EligibleUpTo("Elite"), Guide),
                Counterfactual.Of(unchosen, Guide),
                Counterfactual.Of(CounterfactualNfrTests.Order, Guide),
                Counterfactual.Of(new ParticipationFacts(day, "Elite", TestFacts.Qualified), Guide),
            }.SelectMany(aims => aims).Select(aim => (aim.What, aim.Rule)));
    }

    [Fact]
    public void What_was_signed_after_the_window_would_have_been_needed_within_it() => Assert.Equal(
        ["the choice made 9 days earlier, on 2024-05-01 and the partner agreement signed by 2024-05-01"],
        Told(Counterfactual.Of(
            Choice("Elite", TestFacts.Eligible().Of(partner => partner with { AgreementSigned = new(2024, 5, 5) }) with { Day = new(2024, 5, 10) }),
            Guide)));

    [Fact]
    public void A_choice_after_another_could_not_have_been_helped()
    {
        var ways = Assert.Single(Counterfactual.Of(
            Choice("Elite", TestFacts.Eligible()) with { ChosenInWindow = "Principal" }, Guide)).Ways;

        Assert.Empty(ways.Told);
        Assert.Equal(["R15"], ways.Blocked.Select(step => step.Rule));
    }

    [Fact]
    public void A_missed_milestone_tells_the_amount_it_was_short_by()
    {
        var aims = Counterfactual.Of(
            new MilestoneFacts(FiscalQuarter.Parse("FY25-Q2"), "Elite", "benelux", TestFacts.Euro(24_000), TestFacts.Euro(35_800)), Guide);

        Assert.Equal(
            [("R49", "EUR 1,000.00 more net revenue by 2024-09-30"), ("R26", "EUR 14,200.00 more net revenue by 2024-09-30")],
            aims.Select(aim => (aim.Rule, aim.Ways.Singles.Single().Sentence)));
    }

    [Theory]
    [InlineData(2, 13, 0, "1 milestone fewer missed in a row, up to FY25-Q2")]
    [InlineData(3, 13, 0, "2 milestones fewer missed in a row, up to FY25-Q2")]
    [InlineData(1, 11, 0, "1 more compliant POS week of FY25-Q2")] // One of thirteen may fall short,
    [InlineData(1, 12, 1, "1 more compliant POS week of FY25-Q2")] // none may be missing for good.
    [InlineData(1, 10, 1, "2 more compliant POS weeks of FY25-Q2")]
    [InlineData(1, 9, 4, "4 more compliant POS weeks of FY25-Q2")]
    [InlineData(2, 11, 0, "1 more compliant POS week of FY25-Q2 and 1 milestone fewer missed in a row, up to FY25-Q2")]
    [InlineData(1, 13, 0, null)]
    public void A_downgrade_tells_what_would_have_kept_the_track(int streak, int compliant, int missing, string? sentence)
    {
        var facts = new DowngradeFacts(
            FiscalQuarter.Parse("FY25-Q2"), "Elite", streak, 13, compliant, compliant >= 12 && missing == 0, TestFacts.Eligible())
        {
            PosWeeksMissing = missing,
        };

        Assert.Equal(sentence is null ? [] : [sentence], Told(Counterfactual.Of(facts, Guide)));
    }

    [Fact]
    public void Weeks_that_are_no_quarter_are_named_and_end_with_their_own_last_day()
    {
        var guide = Guide.Settling(policies => policies with
        {
            PosDowngrade = new(PosDowngradeTrigger.AnyLapse, PosDowngradeWindow.Fiscal, PosDowngradeRule.AllWeeks),
        });
        var facts = new DowngradeFacts(FiscalQuarter.Parse("FY25-Q1"), "Premier", 0, 2, 1, true, TestFacts.Eligible())
        {
            WeekDue = new PosWeek(2024, 15),
            FirstPosWeek = new PosWeek(2024, 14),
            LastPosWeek = new PosWeek(2024, 15),
        };
        var aim = Assert.Single(Counterfactual.Of(facts, guide));
        var change = Assert.Single(aim.Ways.Singles.Single().Changes);

        Assert.Equal("Incentives kept", aim.What);
        Assert.Equal(
            ("1 more compliant POS week of 2024-W14 to 2024-W15", new DateOnly(2024, 4, 18)), (change.Sentence, change.LastDay));
    }

    [Fact]
    public void Where_any_lapse_counts_every_lapsed_week_is_told()
    {
        var guide = Guide.Settling(policies => policies with
        {
            PosDowngrade = new(PosDowngradeTrigger.AnyLapse, PosDowngradeWindow.Fiscal, PosDowngradeRule.AllWeeks),
        });
        var facts = new DowngradeFacts(FiscalQuarter.Parse("FY25-Q2"), "Elite", 0, 13, 11, true, TestFacts.Eligible());

        Assert.Equal(["2 more compliant POS weeks of FY25-Q2"], Told(Counterfactual.Of(facts, guide)));
    }

    [Theory]
    [InlineData(NoChoiceRule.LowestTrack, "Elite chosen by 2024-05-01")]
    [InlineData(NoChoiceRule.KeepCurrentIfEligible, null)]
    public void A_default_assignment_tells_the_choice_that_was_not_made(NoChoiceRule rule, string? sentence)
    {
        var guide = Guide.Settling(policies => policies with
        {
            NoChoice = new(rule, ImmutableDictionary<FiscalYear, NoChoiceRule>.Empty),
        });
        var facts = new DefaultAssignmentFacts(
            new FiscalYear(2025), "Elite", TestFacts.EligibleUpTo("Elite") with { Day = new(2024, 5, 2) });
        var elite = Counterfactual.Of(facts, guide).SingleOrDefault(aim => aim.What == "Elite held in FY25");

        Assert.Equal(sentence, elite?.Ways.Singles.Single().Sentence);
    }

    [Fact]
    public void A_choice_that_would_have_been_refused_is_told_with_what_it_lacked()
    {
        var facts = new DefaultAssignmentFacts(
            new FiscalYear(2025), "Elite",
            TestFacts.Eligible().Without(Requirement.MinimumRevenue, "Elite") with { Day = new(2024, 5, 2) });

        Assert.Equal(
            ["Elite chosen by 2024-05-01 and EUR 0.01 more net revenue by 2024-03-31"],
            Told([Counterfactual.Of(facts, Guide)[0]]));
    }

    [Fact]
    public void An_assignment_tells_what_each_higher_track_would_have_needed()
    {
        var facts = TestFacts.EligibleUpTo("Elite");
        var aim = Assert.Single(Counterfactual.AtLaunch(facts, Guide));

        Assert.Equal(("Principal assigned", "R18"), (aim.What, aim.Rule));
        Assert.Equal(["EUR 400,000.00 more net revenue by 2024-03-31"], Told([aim]));
        Assert.Equal(["EUR 400,000.00 more net revenue by 2024-03-31"], Told(Counterfactual.OfEligibility(facts, Guide)));
    }

    [Fact]
    public void Without_the_agreement_every_track_would_have_needed_it()
    {
        var aims = Counterfactual.AtLaunch(TestFacts.EligibleUpTo("Elite").Without(Requirement.Agreement, "Elite"), Guide);

        Assert.Equal(
            [
                ("Premier assigned", "the partner agreement signed by 2024-04-10"),
                ("Elite assigned", "the partner agreement signed by 2024-04-10"),
                ("Principal assigned", "the partner agreement signed by 2024-04-10 and EUR 400,000.00 more net revenue by 2024-03-31"),
            ],
            aims.Select(aim => (aim.What, aim.Ways.Told.Single().Sentence)));
    }

    [Fact]
    public void The_end_of_taking_part_would_have_needed_the_agreement() => Assert.Equal(
        ["the partner agreement signed by 2024-05-02"],
        Told(Counterfactual.Of(
            new ParticipationFacts(new(2024, 5, 2), "Elite", TestFacts.Qualified with { AgreementSigned = new(2024, 5, 3) }), Guide)));

    [Fact]
    public void A_newcomer_could_not_have_begun_higher_where_the_policy_has_it_begin_at_the_bottom()
    {
        var aims = Counterfactual.ForNewcomer(TestFacts.Eligible(), Guide);

        Assert.Equal(["Elite assigned", "Principal assigned"], aims.Select(aim => aim.What));
        Assert.Empty(Told(aims));
    }

    private static TrackChoiceFacts Choice(string track, EligibilityFacts eligibility) =>
        new(track, "Premier", null, TrackWindow.Yearly, Window, eligibility);

    private static IEnumerable<Change> Changes(IEnumerable<Aim> aims) =>
        aims.SelectMany(aim => aim.Ways.Told).SelectMany(way => way.Changes);

    internal static IEnumerable<string> Told(IEnumerable<Aim> aims) =>
        aims.SelectMany(aim => aim.Ways.Told).Select(way => way.Sentence);
}
