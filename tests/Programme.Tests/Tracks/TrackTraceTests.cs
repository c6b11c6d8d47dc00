using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Tests.Decisions;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>What a partner reads about its track, word for word: what was asked, what was there, what was needed.</summary>
public sealed class TrackTraceTests
{
    private static readonly TrackChoiceFacts Choice = new(
        Desired: "Elite",
        CurrentTrack: "Premier",
        ChosenInWindow: null,
        TrackWindow.Yearly,
        new(new(2024, 4, 1), new(2024, 5, 1)),
        TestFacts.EligibleUpTo("Elite"));

    private static readonly DowngradeFacts Fine = new(
        FiscalQuarter.Parse("FY25-Q2"),
        "Principal",
        Streak: 1,
        PosWeeksExpected: 13,
        PosWeeksCompliant: 12,
        PosComplied: true,
        TestFacts.Eligible() with { Day = new(2024, 10, 31) });

    private static GuideVersion Guide => TestGuide.Shipped;

    [Fact]
    public void Eligibility_is_told_requirement_by_requirement() => Assert.Equal(
        """
        R28 A49=Agreement:Entry | Agreement signed for Elite | 2023-06-01 | signed by 2024-04-10 | yes
        R29 A49=MinimumRevenue:Entry | Net revenue 2023-04-01 to 2024-03-31 for Elite | EUR 100000.00 | EUR 100000.00 | yes
        R32 A49=Orientation:Entry | Orientation completed for Elite | 2023-07-01 | completed by 2024-04-10 | yes
        R51 A49=Certification:Entry | Certified people for Elite | 2 sales, 2 technical | 1 sales, 1 technical | yes
        R36 A49=PosData:Entry | POS data of the last judged quarter for Elite | not judged yet | compliant | yes
        R38 A49=BrandAlignment:Entry | Brand alignment for Elite | full | full | yes
        """,
        Eligibility.Trace("Elite", TestFacts.EligibleUpTo("Elite") with { LastPosQuarterComplied = null }, Guide).Told());

    [Fact]
    public void A_judged_quarter_is_told_too() => Assert.Contains(
        "R36 A49=PosData:Entry | POS data of the last judged quarter for Elite | compliant | compliant | yes",
        Eligibility.Trace("Elite", TestFacts.EligibleUpTo("Elite"), Guide).Told(), StringComparison.Ordinal);

    [Fact]
    public void Taking_part_is_told_by_the_agreement()
    {
        Assert.Equal(
            "R28 | Agreement signed | signed | signed | yes",
            Participation.Decide(new(new(2024, 6, 1), "Elite", TestFacts.Qualified), Guide).Told());
        Assert.Equal(
            "R28 | Agreement signed | not signed | signed | no",
            Participation.Decide(new(new(2024, 6, 1), "Elite", PartnerFacts.None), Guide).Told());
    }

    [Fact]
    public void The_last_day_of_a_window_is_no_day_after_it() => AssertHolds(
        "R11 A2=Exclusive | Day of the choice in the window | 2024-05-01 | 2024-04-01 to 2024-05-01 | yes",
        TrackChoice.Decide(Choice with { Eligibility = Choice.Eligibility with { Day = new(2024, 5, 1) } }, Guide));

    [Fact]
    public void Launch_assigns_whoever_signs_on_its_day() => Assert.Equal(
        "Elite",
        TrackAssignments.AtLaunch(
            TestFacts.EligibleUpTo("Elite").Of(partner => partner with { AgreementSigned = new(2024, 4, 10) }), Guide).Outcome.Track);

    [Fact]
    public void A_choice_is_told_from_the_agreement_on() => AssertBegins(
        TrackChoice.Decide(Choice, Guide),
        "R28 | Agreement signed | signed | signed | yes",
        "R18 | Track assigned before | Premier | a track | yes",
        "R11 A2=Exclusive | Day of the choice in the window | 2024-04-10 | 2024-04-01 to 2024-05-01 | yes",
        "R15 | No other track chosen in this window | none | none or Elite | yes");

    [Fact]
    public void A_refused_choice_ends_with_what_was_missing()
    {
        AssertBegins(
            TrackChoice.Decide(Choice with { Eligibility = Choice.Eligibility.Without(Requirement.Agreement, "Elite") }, Guide),
            "R28 | Agreement signed | not signed | signed | no");
        AssertHolds(
            "R18 | Track assigned before | none | a track | no", TrackChoice.Decide(Choice with { CurrentTrack = null }, Guide));
        AssertHolds(
            "R15 | No other track chosen in this window | Premier | none or Elite | no",
            TrackChoice.Decide(Choice with { ChosenInWindow = "Premier" }, Guide));
    }

    [Fact]
    public void A_lower_track_in_the_transition_is_told_as_such()
    {
        var facts = Choice with { Window = TrackWindow.Transition, CurrentTrack = "Principal" };

        AssertHolds(
            "R20 | Lower track asked for in the transition | Elite | Principal or lower | yes",
            TrackChoice.Decide(facts, Guide));
    }

    [Theory]
    [InlineData("2024-04-10", null)]
    [InlineData("2024-04-11", TrackChoiceRefusal.AgreementNotSigned)]
    public void The_agreement_counts_from_the_day_of_its_signing(string signedOn, TrackChoiceRefusal? refusal)
    {
        var facts = Choice with
        {
            Eligibility = Choice.Eligibility.Of(partner => partner with { AgreementSigned = TestFacts.Day(signedOn) }),
        };

        Assert.Equal(refusal, TrackChoice.Decide(facts, Guide).Outcome.Refusal);
    }

    [Fact]
    public void An_assignment_ends_with_its_own_rule()
    {
        var facts = TestFacts.EligibleUpTo("Elite");

        AssertHolds("R28 | Agreement signed | signed | signed | yes", TrackAssignments.AtLaunch(facts, Guide));
        AssertHolds(
            "R18 A50=TrailingTwelveMonths | Track that best matches the qualifications | Elite | any track | yes",
            TrackAssignments.AtLaunch(facts, Guide));
        AssertHolds(
            $"R7 A39={Guide.Policies.NewcomerTrack} | Track of a partner that joins in mid-year | Premier | Premier | yes",
            TrackAssignments.ForNewcomer(facts, Guide));
        AssertHolds(
            $"R13 A1={Guide.Policies.NoChoice.Default} | Choice made in the window of FY25 | none | a choice | no",
            TrackAssignments.WithoutChoice(new(FiscalYear.Parse("FY25"), "Elite", facts), Guide));
        Assert.Equal(
            "R28 | Agreement signed | not signed | signed | no",
            TrackAssignments.AtLaunch(facts.Without(Requirement.Agreement, "Elite"), Guide).Told());
    }

    [Fact]
    public void A_partner_that_keeps_its_track_is_told_what_was_looked_at()
    {
        AssertHolds(
            "R25 A8=FullQuarter:Fiscal:BelowThreshold | POS data of FY25-Q2 compliant | 12 of 13 weeks | a compliant quarter | yes",
            Judged(PosDowngradeTrigger.FullQuarter, PosDowngradeRule.BelowThreshold));
        AssertHolds(
            "R26 A9=SpansFiscalYears:True | Milestones missed in a row | 1 | fewer than 2 | yes",
            Judged(PosDowngradeTrigger.FullQuarter, PosDowngradeRule.BelowThreshold));
        AssertHolds(
            "R25 A8=FullQuarter:Fiscal:AllWeeks | Any POS week of FY25-Q2 compliant | 12 of 13 weeks | at least one week | yes",
            Judged(PosDowngradeTrigger.FullQuarter, PosDowngradeRule.AllWeeks));
        AssertHolds(
            "R24 A8=AnyLapse:Fiscal:BelowThreshold | Every POS week of FY25-Q2 compliant | 12 of 13 weeks | every week | no",
            Judged(PosDowngradeTrigger.AnyLapse, PosDowngradeRule.BelowThreshold));
    }

    [Fact]
    public void A_downgrade_is_told_to_where_and_from_when()
    {
        var conclusion = Downgrade.Decide(Fine with { Streak = 2 }, Guide);

        AssertHolds("R26 A9=SpansFiscalYears:True | Milestones missed in a row | 2 | fewer than 2 | no", conclusion);
        AssertHolds("R27 | A lower track than the one held | Principal | above Premier | yes", conclusion);
        AssertHolds("R26 A6=OneStep | Destination | Elite | Elite | yes", conclusion);
        AssertHolds("R26 A7=NextFiscalYear | First day of the lower track | 2025-04-01 | the policy's day | yes", conclusion);
        AssertHolds(
            "R27 | A lower track than the one held | Premier | above Premier | no",
            Downgrade.Decide(Fine with { Streak = 2, Track = "Premier" }, Guide));
    }

    [Fact]
    public void A_downgrade_that_gives_way_is_told_with_the_year_the_track_is_settled_for() => AssertHolds(
        "R15 A7=NextFiscalYear | Track settled for a later year than FY25 | settled for FY26 | a settled track | yes",
        Downgrade.Decide(Fine with { Streak = 2, SettledFor = FiscalYear.Parse("FY26") }, Guide));

    [Fact]
    public void Why_the_lowest_track_is_open_is_told_where_something_is_unmet()
    {
        const string open = "R8 A21 | Lowest track, which is open, for Premier | agreement signed | the agreement alone | yes";
        var facts = TestFacts.Eligible();

        AssertHolds(open, Eligibility.Tell(facts.Without(Requirement.Orientation, "Premier"), Guide));
        Assert.DoesNotContain(open, Eligibility.Tell(facts, Guide).Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_of_its_own_that_is_open_is_told_beside_the_missing_choice() => AssertHolds(
        "R13 A39=LowestTrackAtOnce | Own window of a partner that joined in mid-year | open to 2024-05-20 | over on 2024-04-10 | no",
        TrackAssignments.WithoutChoice(
            new(FiscalYear.Parse("FY25"), "Elite", TestFacts.Eligible()) { OwnWindow = new(new(2024, 4, 1), new(2024, 5, 20)) }, Guide));

    [Fact]
    public void A_milestone_is_told_for_the_quarter_and_for_the_year_so_far() => Assert.Equal(
        """
        R49 A10=PerQuarter | Net revenue of FY25-Q2 | EUR 24999.99 | EUR 25000.00 | no
        R26 A10=CumulativeYtd | Net revenue of FY25 up to FY25-Q2 | EUR 50000.00 | EUR 50000.00 | yes
        """,
        Milestone.Measure(
            new(FiscalQuarter.Parse("FY25-Q2"), "Elite", "benelux", TestFacts.Euro(24_999.99m), TestFacts.Euro(50_000)),
            Guide).Told());

    private static Conclusion<DowngradeOutcome> Judged(PosDowngradeTrigger trigger, PosDowngradeRule rule) => Downgrade.Decide(
        Fine,
        Guide.Settling(policies => policies with { PosDowngrade = policies.PosDowngrade with { Trigger = trigger, Rule = rule } }));

    private static void AssertBegins<TOutcome>(Conclusion<TOutcome> conclusion, params string[] lines) =>
        Assert.Equal(lines, conclusion.Told().Split('\n').Take(lines.Length));

    private static void AssertHolds<TOutcome>(string line, Conclusion<TOutcome> conclusion) =>
        Assert.Contains(line, conclusion.Told().Split('\n'));
}
