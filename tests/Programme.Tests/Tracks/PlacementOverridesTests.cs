using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tests.Decisions;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>R22, R23, A22: a person places a partner.</summary>
public sealed class PlacementOverridesTests
{
    private static GuideVersion Guide => TestGuide.Shipped;

    // A Premier partner, fit for Elite, that is placed at the top in the transition.
    private static readonly PlacementOverrideFacts Accepted = new(
        "Principal", "Premier", "programme-manager:smit", "Strategic account", TestFacts.EligibleUpTo("Elite") with { Day = new(2023, 12, 15) });

    [Theory]
    [InlineData("Premier", "Principal", "Elite", true)] // Above what it is eligible for.
    [InlineData("Premier", "Elite", "Elite", false)] // What the rule alone would have given.
    [InlineData("Elite", "Premier", "Elite", true)]
    [InlineData("Principal", "Premier", "Premier", false)]
    public void A_partner_is_placed_in_any_track_and_what_the_rule_alone_gives_is_told(
        string current, string desired, string eligibleUpTo, bool departs)
    {
        var facts = Accepted with
        {
            CurrentTrack = current,
            Desired = desired,
            Eligibility = TestFacts.EligibleUpTo(eligibleUpTo) with { Day = Accepted.Eligibility.Day },
        };
        var outcome = PlacementOverrides.Decide(facts, Guide).Outcome;

        Assert.Equal(new PlacementOverrideOutcome(desired, null, "R22", eligibleUpTo), outcome);
        Assert.Equal(departs, outcome.Departs);
    }

    [Fact]
    public void The_trace_names_the_person_the_reason_and_the_policy()
    {
        var steps = PlacementOverrides.Decide(Accepted, Guide).Steps;

        Assert.Equal(("R22", "programme-manager:smit: Strategic account"), (steps[^1].Rule, steps[^1].Have));
        Assert.Equal("A22=TransitionOnly", steps[2].Policy);
        Assert.Contains(steps, step => step is { Rule: "R29", Holds: false });
    }

    public static IEnumerable<TheoryDataRow<PlacementOverrideRefusal[]>> EverySetOfRefusals =>
        Precedence.EverySet<PlacementOverrideRefusal>();

    [Theory]
    [InlineData(PlacementOverrideRefusal.AgreementNotSigned, "R28", "R28!")]
    [InlineData(PlacementOverrideRefusal.NotAssignedYet, "R18", "R28 R18!")]
    [InlineData(PlacementOverrideRefusal.OverrideNotAllowed, "R22", "R28 R18 R22!")]
    [InlineData(PlacementOverrideRefusal.AlreadyInTrack, "R7", "R28 R18 R22 R7!")]
    public void One_broken_rule_is_the_refusal(PlacementOverrideRefusal refusal, string rule, string asked)
    {
        var conclusion = PlacementOverrides.Decide(Breaking(Accepted, refusal), Guide);

        Assert.Equal(new PlacementOverrideOutcome(null, refusal, rule, null), conclusion.Outcome);
        Assert.False(conclusion.Outcome.Departs);
        Assert.Equal(asked, conclusion.RulesAsked());
    }

    [Theory]
    [MemberData(nameof(EverySetOfRefusals))]
    public void Of_several_broken_rules_the_first_declared_is_the_refusal(PlacementOverrideRefusal[] broken)
    {
        var facts = broken.Reverse().Aggregate(Accepted, Breaking);
        Assert.Equal(broken[0], PlacementOverrides.Decide(facts, Guide).Outcome.Refusal);
    }

    [Theory]
    [InlineData(PlacementOverride.Never, "2023-10-01", false)]
    [InlineData(PlacementOverride.Never, "2024-04-01", false)]
    [InlineData(PlacementOverride.TransitionOnly, "2023-10-01", true)]
    [InlineData(PlacementOverride.TransitionOnly, "2023-12-01", true)] // After the 60 days of R19 as well.
    [InlineData(PlacementOverride.TransitionOnly, "2024-03-31", true)]
    [InlineData(PlacementOverride.TransitionOnly, "2024-04-01", false)]
    [InlineData(PlacementOverride.Always, "2024-03-31", true)]
    [InlineData(PlacementOverride.Always, "2024-04-01", true)]
    [InlineData(PlacementOverride.Always, "2025-11-03", true)]
    public void When_a_person_may_override_is_the_policys_to_say(PlacementOverride policy, string day, bool allowed)
    {
        var guide = Guide.Settling(policies => policies with { PlacementOverride = policy });
        var outcome = PlacementOverrides.Decide(On(day), guide).Outcome;
        Assert.Equal(allowed ? null : PlacementOverrideRefusal.OverrideNotAllowed, outcome.Refusal);
    }

    // The transition ends with 31 March 2024, by the clock of each region.
    [Theory]
    [InlineData("Europe/Amsterdam", "2024-03-31T21:59:59Z", true)]
    [InlineData("Europe/Amsterdam", "2024-03-31T22:00:00Z", false)]
    [InlineData("America/New_York", "2024-04-01T03:59:59Z", true)]
    [InlineData("America/New_York", "2024-04-01T04:00:00Z", false)]
    [InlineData("Australia/Sydney", "2024-03-31T12:59:59Z", true)]
    [InlineData("Australia/Sydney", "2024-03-31T13:00:00Z", false)]
    public void The_transition_ends_with_its_last_day_in_the_region(string zone, string instant, bool allowed)
    {
        var day = RegionTime.DayAt(DateTimeOffset.Parse(instant), Guide.Region("benelux") with { TimeZone = zone });
        var outcome = PlacementOverrides.Decide(On($"{day:yyyy-MM-dd}"), Guide).Outcome;
        Assert.Equal(allowed ? null : PlacementOverrideRefusal.OverrideNotAllowed, outcome.Refusal);
    }

    [Theory]
    [InlineData("2024-04-01", "2024-03-31")]
    [InlineData("2024-03-31", "2024-03-31")] // A window opens with a fiscal year: the first after that day.
    [InlineData("2024-04-02", "2025-03-31")]
    [InlineData("2025-04-01", "2025-03-31")]
    public void The_transition_lasts_up_to_the_first_yearly_window(string firstWindow, string lastDay)
    {
        var guide = Guide with { TrackSelection = Guide.TrackSelection with { FirstWindow = TestFacts.Day(firstWindow) } };
        Assert.Equal(TestFacts.Day(lastDay), TrackWindows.LastDayOfTransition(guide));
        Assert.Equal(TestFacts.Day(lastDay).AddDays(1), TrackWindows.Yearly(guide.Calendar.YearOf(TestFacts.Day(lastDay)).Next, guide)!.Value.FirstDay);
    }

    [Theory]
    [InlineData("", "Strategic account")]
    [InlineData("programme-manager:smit", " ")]
    public void Without_a_name_or_a_reason_nobody_overrides(string person, string reason) =>
        Assert.Throws<ArgumentException>(
            () => PlacementOverrides.Decide(Accepted with { Person = person, Reason = reason }, Guide));

    [Fact]
    public void An_unknown_track_is_nonsense() =>
        Assert.Throws<ArgumentException>(() => PlacementOverrides.Decide(Accepted with { Desired = "Gold" }, Guide));

    private static PlacementOverrideFacts On(string day) =>
        Accepted with { Eligibility = Accepted.Eligibility with { Day = TestFacts.Day(day) } };

    private static PlacementOverrideFacts Breaking(PlacementOverrideFacts facts, PlacementOverrideRefusal refusal) => refusal switch
    {
        PlacementOverrideRefusal.AgreementNotSigned =>
            facts with { Eligibility = facts.Eligibility.Without(Requirement.Agreement, "Premier") },
        PlacementOverrideRefusal.NotAssignedYet => facts with { CurrentTrack = null },
        PlacementOverrideRefusal.OverrideNotAllowed => facts with { Eligibility = facts.Eligibility with { Day = new(2024, 4, 1) } },
        PlacementOverrideRefusal.AlreadyInTrack => facts with { Desired = facts.CurrentTrack ?? facts.Desired },
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
