using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tests.Decisions;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>What a partner reads after a choice of track, and a person after a placement, where it is not the usual way.</summary>
public sealed class TrackChoiceTraceTests
{
    private static readonly GuideVersion Strict = TestGuide.Shipped;

    private static readonly GuideVersion Lenient = Strict.Settling(policies => policies with
    {
        MidYearUpgrade = MidYearUpgrade.WithApprover,
        VoluntaryLowerTrackMidYear = true,
    });

    // In the yearly window, by a partner that is fit for every track.
    private static readonly TrackChoiceFacts Choice = new(
        Desired: "Principal",
        CurrentTrack: "Elite",
        ChosenInWindow: null,
        TrackWindow.Yearly,
        new(new(2024, 4, 1), new(2024, 5, 1)),
        TestFacts.Eligible());

    private static readonly TrackChoiceFacts AfterTheWindow =
        Choice with { Eligibility = Choice.Eligibility with { Day = new(2024, 11, 5) } };

    // A Premier partner, fit for Elite, that is placed at the top in the transition.
    private static readonly PlacementOverrideFacts Placement = new(
        "Principal", "Premier", "programme-manager:smit", "Strategic account",
        TestFacts.EligibleUpTo("Elite") with { Day = new(2023, 12, 15) });

    [Theory]
    [InlineData(null, "R22 | No other placement by a person | none | none or Principal | yes")]
    [InlineData("Principal", "R22 | No other placement by a person | Principal | none or Principal | yes")]
    [InlineData("Elite", "R22 | No other placement by a person | Elite | none or Principal | no")]
    public void A_placement_by_a_person_is_told_before_anything_else_is_asked(string? placedIn, string line)
    {
        var conclusion = TrackChoice.Decide(Choice with { IsPlaced = true, ChosenInWindow = placedIn }, Strict);

        Assert.Equal(line, conclusion.Told().Split('\n')[2]);
    }

    [Theory]
    [InlineData(null, "R32 A39 | Onboarding complete | not yet | by 2024-04-10 | no")]
    [InlineData("2024-04-11", "R32 A39 | Onboarding complete | 2024-04-11 | by 2024-04-10 | no")]
    [InlineData("2024-04-10", "R32 A39 | Onboarding complete | 2024-04-10 | by 2024-04-10 | yes")]
    public void A_newcomer_is_told_when_its_onboarding_was_complete(string? completed, string line)
    {
        var facts = Choice with
        {
            Window = TrackWindow.Newcomer,
            Eligibility = Choice.Eligibility.Of(
                partner => partner with { OrientationCompleted = completed is null ? null : TestFacts.Day(completed) }),
        };

        AssertTells(line, TrackChoice.Decide(facts, Strict));
    }

    [Fact]
    public void The_lowest_track_is_told_to_be_open_and_from_which_day_it_counts()
    {
        var told = TrackChoice.Decide(Choice with { Desired = "Premier" }, Strict).Told().Split('\n');

        Assert.Equal(
            [
                "R8 A21 | Lowest track asked for, which is open | Premier | the agreement alone | yes",
                "R12 A38=Provisional | First day of the track | 2024-04-10 | 2024-05-01 or earlier | yes",
            ],
            told[^2..]);
    }

    [Fact]
    public void A_lower_track_outside_the_window_is_told_with_what_the_policy_asks()
    {
        var facts = AfterTheWindow with { Desired = "Premier" };

        AssertTells(
            "R15 A41=False | Lower track asked for outside the window | Premier | an open window | no",
            TrackChoice.Decide(facts, Strict));
        AssertTells(
            "R15 A41=True | Lower track asked for outside the window | Premier | lower than Elite | yes",
            TrackChoice.Decide(facts, Lenient));
    }

    [Fact]
    public void A_higher_track_outside_the_window_is_told_with_what_the_policy_asks()
    {
        AssertTells(
            "R17 A40=Off | Higher track asked for outside the window | Principal | an open window | no",
            TrackChoice.Decide(AfterTheWindow, Strict));
        AssertTells(
            "R17 A40=WithApprover | Higher track asked for outside the window | Principal | the approval of a person | yes",
            TrackChoice.Decide(AfterTheWindow, Lenient));
    }

    [Fact]
    public void A_placement_is_told_from_the_agreement_to_the_reason_and_every_track_from_the_highest() => Assert.Equal(
        [
            "R28 | Agreement signed | signed | signed | yes",
            "R18 | Track assigned before | Premier | a track | yes",
            "R22 A22=TransitionOnly | Day of the placement | 2023-12-15 | up to 2024-03-31 | yes",
            "R7 | Another track than the one held | Principal | another than Premier | yes",
            .. Asked("Principal"),
            .. Asked("Elite"),
            .. Asked("Premier"),
            "R18 | Track that best matches the qualifications | Elite | told beside the placement | yes",
            "R22 | Placed in Principal by a person | programme-manager:smit: Strategic account | a named person and a reason | yes",
        ],
        PlacementOverrides.Decide(Placement, Strict).Told().Split('\n'));

    [Theory]
    [InlineData(PlacementOverride.Never, "R22 A22=Never | Day of the placement | 2023-12-15 | nobody overrides a placement | no")]
    [InlineData(PlacementOverride.TransitionOnly, "R22 A22=TransitionOnly | Day of the placement | 2023-12-15 | up to 2024-03-31 | yes")]
    [InlineData(PlacementOverride.Always, "R22 A22=Always | Day of the placement | 2023-12-15 | any day | yes")]
    public void Whether_a_placement_may_be_overridden_is_told_by_policy(PlacementOverride policy, string line) => AssertTells(
        line,
        PlacementOverrides.Decide(Placement, Strict.Settling(policies => policies with { PlacementOverride = policy })));

    [Fact]
    public void A_refused_placement_ends_with_what_was_missing()
    {
        Assert.EndsWith(
            "\nR18 | Track assigned before | none | a track | no",
            PlacementOverrides.Decide(Placement with { CurrentTrack = null }, Strict).Told(), StringComparison.Ordinal);
        Assert.EndsWith(
            "\nR7 | Another track than the one held | Premier | another than Premier | no",
            PlacementOverrides.Decide(Placement with { Desired = "Premier" }, Strict).Told(), StringComparison.Ordinal);
    }

    private static string[] Asked(string track) => Eligibility.Trace(track, Placement.Eligibility, Strict).Told().Split('\n');

    private static void AssertTells<TOutcome>(string line, Conclusion<TOutcome> conclusion) =>
        Assert.Contains(line, conclusion.Told().Split('\n'));
}
