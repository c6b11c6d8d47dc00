using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>R18 to R23, A4: another assignment asked for after launch.</summary>
public sealed class TransitionChoiceTests
{
    private static GuideVersion Guide => TestGuide.Shipped;

    [Theory]
    [InlineData(TransitionStart.Launch, DayCounting.Inclusive, "2023-11-29", true)]
    [InlineData(TransitionStart.Launch, DayCounting.Inclusive, "2023-11-30", false)]
    [InlineData(TransitionStart.Launch, DayCounting.Exclusive, "2023-11-30", true)]
    [InlineData(TransitionStart.Launch, DayCounting.Exclusive, "2023-12-01", false)]
    [InlineData(TransitionStart.Notified, DayCounting.Inclusive, "2023-12-03", true)]
    [InlineData(TransitionStart.Notified, DayCounting.Inclusive, "2023-12-04", false)]
    [InlineData(TransitionStart.Notified, DayCounting.Exclusive, "2023-12-04", true)]
    [InlineData(TransitionStart.Notified, DayCounting.Exclusive, "2023-12-05", false)]
    [InlineData(TransitionStart.Later, DayCounting.Exclusive, "2023-12-04", true)]
    [InlineData(TransitionStart.Later, DayCounting.Exclusive, "2023-12-05", false)]
    public void Another_track_may_be_asked_for_within_60_days(
        TransitionStart from, DayCounting counting, string day, bool open)
    {
        var guide = Guide.Settling(policies => policies with { Transition = new(from, counting) });
        var conclusion = TrackChoice.Decide(Asks("Elite", "Premier", day, guide), guide);

        Assert.Equal(open ? null : TrackChoiceRefusal.WindowClosed, conclusion.Outcome.Refusal);
        Assert.Equal(open ? "R20" : "R19", conclusion.Outcome.Rule);
        Assert.Equal($"A4={from}", conclusion.Steps[2].Policy);
    }

    [Fact]
    public void A_lower_track_is_granted_at_once_whatever_is_unmet()
    {
        var facts = Asks("Principal", "Elite", "2023-10-20", Guide);
        var conclusion = TrackChoice.Decide(
            facts with { Eligibility = facts.Eligibility.Without(Requirement.MinimumRevenue, "Elite") }, Guide);

        Assert.Equal("Elite", conclusion.Outcome.Track);
        Assert.Equal("R20", conclusion.Outcome.Rule);
        Assert.Equal("R28 R18 R19 R15 R20", conclusion.RulesAsked());
    }

    [Fact]
    public void The_same_track_needs_no_verification() =>
        Assert.Equal("R20", TrackChoice.Decide(Asks("Elite", "Elite", "2023-10-20", Guide), Guide).Outcome.Rule);

    [Fact]
    public void A_higher_track_is_granted_once_its_requirements_are_verified()
    {
        var conclusion = TrackChoice.Decide(Asks("Premier", "Elite", "2023-10-20", Guide), Guide);

        Assert.Equal("Elite", conclusion.Outcome.Track);
        Assert.Equal("R21", conclusion.Outcome.Rule);
        Assert.Equal("R28 R18 R19 R15 R28 R29 R32 R51 R36 R38", conclusion.RulesAsked());
    }

    [Fact]
    public void A_higher_track_whose_requirements_are_unmet_is_refused_with_them()
    {
        var facts = Asks("Premier", "Elite", "2023-10-20", Guide);
        var outcome = TrackChoice.Decide(
            facts with { Eligibility = facts.Eligibility.Without(Requirement.Certification, "Elite") }, Guide).Outcome;

        Assert.Equal(TrackChoiceRefusal.NotEligible, outcome.Refusal);
        Assert.Equal("R21", outcome.Rule);
        Assert.Equal([Requirement.Certification], outcome.Unmet.Select(unmet => unmet.Requirement));
    }

    [Fact]
    public void A_lower_track_still_needs_the_agreement()
    {
        var facts = Asks("Principal", "Premier", "2023-10-20", Guide);
        var outcome = TrackChoice.Decide(
            facts with { Eligibility = facts.Eligibility.Without(Requirement.Agreement, "Premier") }, Guide).Outcome;
        Assert.Equal(TrackChoiceRefusal.AgreementNotSigned, outcome.Refusal);
    }

    [Fact]
    public void A_second_other_assignment_is_refused()
    {
        var facts = Asks("Elite", "Premier", "2023-10-20", Guide) with { ChosenInWindow = "Elite" };
        Assert.Equal(TrackChoiceRefusal.AlreadyChosen, TrackChoice.Decide(facts, Guide).Outcome.Refusal);
    }

    // The partner was told its assignment on 5 October 2023, four days after launch.
    private static TrackChoiceFacts Asks(string current, string desired, string day, GuideVersion guide) => new(
        desired,
        current,
        ChosenInWindow: null,
        TrackWindow.Transition,
        TrackWindows.Transition(new(2023, 10, 5), guide),
        TestFacts.EligibleUpTo("Elite") with { Day = TestFacts.Day(day) });
}
