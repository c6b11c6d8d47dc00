using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>R15, R17, A40, A41: another track asked for outside every window.</summary>
public sealed class MidYearChangeTests
{
    private static readonly GuideVersion Strict = TestGuide.Shipped;

    private static readonly GuideVersion Lenient = TestGuide.Shipped.Settling(policies => policies with
    {
        MidYearUpgrade = MidYearUpgrade.WithApprover,
        VoluntaryLowerTrackMidYear = true,
    });

    // An Elite partner that is fit for every track, in November.
    private static readonly TrackChoiceFacts Asks = new(
        "Principal",
        "Elite",
        ChosenInWindow: "Elite",
        TrackWindow.Yearly,
        TrackWindows.Yearly(FiscalYear.Parse("FY25"), TestGuide.Shipped)!.Value,
        TestFacts.Eligible() with { Day = new(2024, 11, 5) });

    [Fact]
    public void A_higher_track_waits_for_a_persons_approval()
    {
        var conclusion = TrackChoice.Decide(Asks, Lenient);

        Assert.Equal((null, null, "R17", "Principal"), Told(conclusion.Outcome));
        Assert.Equal("R28 R18 R17! R17 R28 R29 R32 R51 R36 R38", conclusion.RulesAsked());
        Assert.Equal("A40=WithApprover", conclusion.Steps[3].Policy);
    }

    [Fact]
    public void A_higher_track_whose_requirements_are_unmet_is_refused_with_them()
    {
        var facts = Asks with { Eligibility = Asks.Eligibility.Without(Requirement.MinimumRevenue, "Principal") };
        var outcome = TrackChoice.Decide(facts, Lenient).Outcome;

        Assert.Equal((null, TrackChoiceRefusal.NotEligible, "R9", null), Told(outcome));
        Assert.Equal([Requirement.MinimumRevenue], outcome.Unmet.Select(unmet => unmet.Requirement));
    }

    [Fact]
    public void A_higher_track_is_refused_where_the_guide_makes_no_exception()
    {
        var conclusion = TrackChoice.Decide(Asks, Strict);

        Assert.Equal((null, TrackChoiceRefusal.WindowClosed, "R17", null), Told(conclusion.Outcome));
        Assert.Equal("A40=Off", conclusion.Steps[^1].Policy);
    }

    [Fact]
    public void A_lower_track_is_granted_at_once_whatever_is_unmet()
    {
        var facts = Asks with { Desired = "Premier", Eligibility = Asks.Eligibility.Without(Requirement.Orientation, "Premier") };
        var conclusion = TrackChoice.Decide(facts, Lenient);

        Assert.Equal(("Premier", null, "R15", null), Told(conclusion.Outcome));
        Assert.Equal(new DateOnly(2024, 11, 5), conclusion.Outcome.Since);
        Assert.Equal("R28 R18 R17! R15", conclusion.RulesAsked());
        Assert.Equal("A41=True", conclusion.Steps[^1].Policy);
    }

    [Fact]
    public void A_lower_track_is_refused_where_the_guide_makes_no_exception()
    {
        var conclusion = TrackChoice.Decide(Asks with { Desired = "Premier" }, Strict);

        Assert.Equal((null, TrackChoiceRefusal.WindowClosed, "R17", null), Told(conclusion.Outcome));
        Assert.Equal("A41=False", conclusion.Steps[^1].Policy);
    }

    [Fact]
    public void The_track_that_is_held_is_no_change() =>
        Assert.Equal(
            (null, TrackChoiceRefusal.WindowClosed, "R17", null), Told(TrackChoice.Decide(Asks with { Desired = "Elite" }, Lenient).Outcome));

    [Theory]
    [InlineData("Principal")]
    [InlineData("Premier")]
    public void Each_exception_stands_for_itself(string desired)
    {
        var upgrades = TestGuide.Shipped.Settling(policies => policies with { MidYearUpgrade = MidYearUpgrade.WithApprover });
        var stepsDown = TestGuide.Shipped.Settling(policies => policies with { VoluntaryLowerTrackMidYear = true });
        var isUp = desired == "Principal";

        var facts = Asks with { Desired = desired };
        Assert.Equal(isUp ? null : TrackChoiceRefusal.WindowClosed, TrackChoice.Decide(facts, upgrades).Outcome.Refusal);
        Assert.Equal(isUp ? TrackChoiceRefusal.WindowClosed : null, TrackChoice.Decide(facts, stepsDown).Outcome.Refusal);
    }

    [Theory]
    [InlineData("Principal")]
    [InlineData("Premier")]
    public void Agreement_and_assignment_come_first(string desired)
    {
        var unsigned = Asks with { Desired = desired, Eligibility = Asks.Eligibility.Without(Requirement.Agreement, "Premier") };
        Assert.Equal(TrackChoiceRefusal.AgreementNotSigned, TrackChoice.Decide(unsigned, Lenient).Outcome.Refusal);
        Assert.Equal(
            TrackChoiceRefusal.NotAssignedYet,
            TrackChoice.Decide(Asks with { Desired = desired, CurrentTrack = null }, Lenient).Outcome.Refusal);
    }

    // In the window itself nothing is different: a choice is made once, and up or down needs eligibility.
    [Theory]
    [InlineData("2024-04-01", "AlreadyChosen")]
    [InlineData("2024-05-01", "AlreadyChosen")]
    [InlineData("2024-05-02", null)]
    [InlineData("2025-03-31", null)]
    public void The_exceptions_begin_after_the_windows_last_day(string day, string? refusal)
    {
        foreach (var desired in new[] { "Premier", "Principal" })
        {
            var facts = Asks with { Desired = desired, Eligibility = Asks.Eligibility with { Day = TestFacts.Day(day) } };
            Assert.Equal(refusal, TrackChoice.Decide(facts, Lenient).Outcome.Refusal?.ToString());
        }
    }

    // The transition's 60 days are a window as well; from their end to 31 March the exceptions hold.
    [Theory]
    [InlineData("2023-11-30", "R20", "R21")]
    [InlineData("2023-12-01", "R15", "R17")]
    [InlineData("2024-03-31", "R15", "R17")]
    public void After_the_transition_they_hold_as_in_any_year(string day, string lower, string higher)
    {
        var transition = Asks with
        {
            ChosenInWindow = null,
            Window = TrackWindow.Transition,
            WindowDays = TrackWindows.Transition(new(2023, 10, 1), Lenient),
            Eligibility = Asks.Eligibility with { Day = TestFacts.Day(day) },
        };
        Assert.Equal(lower, TrackChoice.Decide(transition with { Desired = "Premier" }, Lenient).Outcome.Rule);
        Assert.Equal(higher, TrackChoice.Decide(transition, Lenient).Outcome.Rule);
        var refused = TrackChoice.Decide(transition, Strict).Outcome.Refusal;
        Assert.Equal(higher == "R17" ? TrackChoiceRefusal.WindowClosed : null, refused);
    }

    // A placement by a person is final for the year, in the window and outside it, whatever exception the guide makes.
    [Theory]
    [InlineData("Premier", "2024-04-10", "PlacedByPerson", "R22")]
    [InlineData("Premier", "2024-12-01", "PlacedByPerson", "R22")]
    [InlineData("Principal", "2024-12-01", "PlacedByPerson", "R22")]
    [InlineData("Elite", "2024-12-01", "WindowClosed", "R17")] // The track it was placed in is no change.
    public void A_placement_by_a_person_stands_against_every_exception(string desired, string day, string refusal, string rule)
    {
        var placed = Asks with { Desired = desired, IsPlaced = true, Eligibility = Asks.Eligibility with { Day = TestFacts.Day(day) } };
        var outcome = TrackChoice.Decide(placed, Lenient).Outcome;

        Assert.Equal((refusal, rule), (outcome.Refusal?.ToString(), outcome.Rule));
    }

    private static (string?, TrackChoiceRefusal?, string, string?) Told(TrackChoiceOutcome outcome) =>
        (outcome.Track, outcome.Refusal, outcome.Rule, outcome.Proposed);
}
