using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tests.Decisions;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>R8, R9, R11, R12, R15, R17, R28, A2, A38: choices in the yearly window.</summary>
public sealed class TrackChoiceTests
{
    private static GuideVersion Guide => TestGuide.Shipped;

    // A Premier partner that may choose Elite, on 10 April 2024.
    private static readonly TrackChoiceFacts Accepted = new(
        Desired: "Elite",
        CurrentTrack: "Premier",
        ChosenInWindow: null,
        TrackWindow.Yearly,
        TrackWindows.Yearly(FiscalYear.Parse("FY25"), Guide)!.Value,
        TestFacts.EligibleUpTo("Elite"));

    [Theory]
    [InlineData("Premier", "Elite")] // Higher.
    [InlineData("Elite", "Elite")] // The same again for a new year.
    [InlineData("Principal", "Elite")] // Lower, R16.
    [InlineData("Principal", "Premier")]
    public void An_eligible_choice_is_accepted(string current, string desired)
    {
        var conclusion = TrackChoice.Decide(Accepted with { CurrentTrack = current, Desired = desired }, Guide);

        Assert.Equal(desired, conclusion.Outcome.Track);
        Assert.Null(conclusion.Outcome.Refusal);
        Assert.Equal("R8", conclusion.Outcome.Rule);
        Assert.Empty(conclusion.Outcome.Unmet);
    }

    public static IEnumerable<TheoryDataRow<TrackChoiceRefusal[]>> EverySetOfRefusals =>
        Precedence.EverySet<TrackChoiceRefusal>();

    // Each row breaks exactly one rule.
    [Theory]
    [InlineData(TrackChoiceRefusal.AgreementNotSigned, "R28", "R28!")]
    [InlineData(TrackChoiceRefusal.NotAssignedYet, "R18", "R28 R18!")]
    [InlineData(TrackChoiceRefusal.PlacedByPerson, "R22", "R28 R18 R22!")]
    [InlineData(TrackChoiceRefusal.WindowClosed, "R17", "R28 R18 R17! R17!")] // The second is A40.
    [InlineData(TrackChoiceRefusal.AlreadyChosen, "R15", "R28 R18 R11 R15!")]
    [InlineData(TrackChoiceRefusal.NotEligible, "R9", "R28 R18 R11 R15 R28 R29! R32 R51 R36 R38")]
    public void One_broken_rule_is_the_refusal(TrackChoiceRefusal refusal, string rule, string asked)
    {
        var conclusion = TrackChoice.Decide(Breaking(Accepted, refusal), Guide);

        Assert.Null(conclusion.Outcome.Track);
        Assert.Equal(refusal, conclusion.Outcome.Refusal);
        Assert.Equal(rule, conclusion.Outcome.Rule);
        Assert.Equal(asked, conclusion.RulesAsked());
    }

    [Theory]
    [MemberData(nameof(EverySetOfRefusals))]
    public void Of_several_broken_rules_the_first_declared_is_the_refusal(TrackChoiceRefusal[] broken)
    {
        var facts = broken.Aggregate(Accepted, Breaking);
        Assert.Equal(broken[0], TrackChoice.Decide(facts, Guide).Outcome.Refusal);
    }

    [Fact]
    public void A_choice_beyond_eligibility_lists_what_is_unmet()
    {
        var facts = Breaking(Accepted, TrackChoiceRefusal.NotEligible);
        facts = facts with { Eligibility = facts.Eligibility.Without(Requirement.Certification, "Elite") };

        Assert.Equal(
            [
                new UnmetRequirement(Requirement.MinimumRevenue, "R29", "EUR 99999.99", "EUR 100000.00"),
                new UnmetRequirement(Requirement.Certification, "R51", "2 sales, 0 technical", "1 sales, 1 technical"),
            ],
            TrackChoice.Decide(facts, Guide).Outcome.Unmet);
    }

    // Whoever is silent is given the lowest track, so that it cannot be refused to whoever asks (A21); the agreement alone is asked.
    [Theory]
    [InlineData(Requirement.BrandAlignment, "Premier", null)]
    [InlineData(Requirement.Orientation, "Premier", null)]
    [InlineData(Requirement.PosData, "Premier", null)]
    [InlineData(Requirement.Agreement, "Premier", TrackChoiceRefusal.AgreementNotSigned)]
    [InlineData(Requirement.BrandAlignment, "Elite", TrackChoiceRefusal.NotEligible)]
    public void The_lowest_track_is_open_to_whoever_has_signed(Requirement missing, string desired, TrackChoiceRefusal? refusal)
    {
        var facts = Accepted with
        {
            CurrentTrack = "Elite",
            Desired = desired,
            Eligibility = Accepted.Eligibility.Without(missing, desired),
        };
        var outcome = TrackChoice.Decide(facts, Guide).Outcome;

        Assert.Equal((refusal, refusal is null ? desired : null), (outcome.Refusal, outcome.Track));
    }

    [Fact]
    public void What_the_lowest_track_would_ask_is_not_asked_of_a_choice() => Assert.Equal(
        "R28 R18 R11 R15 R8 R12", TrackChoice.Decide(Accepted with { Desired = "Premier" }, Guide).RulesAsked());

    [Theory]
    [InlineData(DayCounting.Inclusive, "2024-03-31", "R11")]
    [InlineData(DayCounting.Inclusive, "2024-04-01", null)]
    [InlineData(DayCounting.Inclusive, "2024-04-30", null)]
    [InlineData(DayCounting.Inclusive, "2024-05-01", "R17")]
    [InlineData(DayCounting.Exclusive, "2024-03-31", "R11")]
    [InlineData(DayCounting.Exclusive, "2024-04-01", null)]
    [InlineData(DayCounting.Exclusive, "2024-04-30", null)]
    [InlineData(DayCounting.Exclusive, "2024-05-01", null)]
    [InlineData(DayCounting.Exclusive, "2024-05-02", "R17")]
    [InlineData(DayCounting.Exclusive, "2024-10-01", "R17")]
    public void The_window_takes_choices_from_1_April_to_its_last_day(
        DayCounting counting, string day, string? refusedBy)
    {
        var guide = Guide.Settling(policies => policies with { TrackWindowCounting = counting });
        var conclusion = TrackChoice.Decide(
            On(day) with { WindowDays = TrackWindows.Yearly(FiscalYear.Parse("FY25"), guide)!.Value }, guide);

        Assert.Equal(refusedBy is null ? null : TrackChoiceRefusal.WindowClosed, conclusion.Outcome.Refusal);
        Assert.Equal(refusedBy ?? "R8", conclusion.Outcome.Rule);
        Assert.Equal($"A2={counting}", conclusion.Steps[2].Policy);
    }

    [Theory]
    [InlineData("Principal")] // Up: R17.
    [InlineData("Premier")] // Down: A41.
    public void No_track_is_changed_in_mid_year(string desired)
    {
        var facts = On("2024-05-02") with
        {
            CurrentTrack = "Elite",
            Desired = desired,
            Eligibility = TestFacts.Eligible() with { Day = new(2024, 5, 2) },
        };
        var outcome = TrackChoice.Decide(facts, Guide).Outcome;

        Assert.Equal(TrackChoiceRefusal.WindowClosed, outcome.Refusal);
        Assert.Equal("R17", outcome.Rule);
    }

    [Fact]
    public void Choosing_the_same_track_twice_is_accepted_twice()
    {
        var again = Accepted with { CurrentTrack = "Elite", ChosenInWindow = "Elite" };

        Assert.Equal("Elite", TrackChoice.Decide(again, Guide).Outcome.Track);
        Assert.Equal("Elite", TrackChoice.Decide(again with { Desired = "elite" }, Guide).Outcome.Track);
    }

    [Theory]
    [InlineData("Premier")]
    [InlineData("Principal")]
    public void A_chosen_track_holds_to_the_end_of_the_fiscal_year(string desired)
    {
        var other = Accepted with
        {
            Desired = desired,
            CurrentTrack = "Elite",
            ChosenInWindow = "Elite",
            Eligibility = TestFacts.Eligible(),
        };
        Assert.Equal(TrackChoiceRefusal.AlreadyChosen, TrackChoice.Decide(other, Guide).Outcome.Refusal);
    }

    [Fact]
    public void A_track_may_be_kept_only_while_its_minimum_is_met()
    {
        var keeps = Breaking(Accepted with { CurrentTrack = "Elite" }, TrackChoiceRefusal.NotEligible);

        Assert.Equal("R9", TrackChoice.Decide(keeps, Guide).Outcome.Rule);
        Assert.Equal("Premier", TrackChoice.Decide(keeps with { Desired = "Premier" }, Guide).Outcome.Track);
    }

    [Fact]
    public void A_newcomer_chooses_in_days_of_its_own()
    {
        var days = TrackWindows.Newcomer(new(2024, 7, 10), TestFacts.Qualified, new(2024, 7, 20), Guide);
        var newcomer = Accepted with { Window = TrackWindow.Newcomer, WindowDays = days };

        Assert.Equal("R8", Decide("2024-08-09").Rule);
        Assert.Equal("R17", Decide("2024-08-10").Rule);

        TrackChoiceOutcome Decide(string day) => TrackChoice.Decide(
            newcomer with { Eligibility = newcomer.Eligibility with { Day = TestFacts.Day(day) } }, Guide).Outcome;
    }

    // Its days begin with onboarding: before that none is chosen, whatever requirement gates the track (A39).
    [Theory]
    [InlineData("2024-07-20", null)]
    [InlineData("2024-07-21", TrackChoiceRefusal.WindowClosed)]
    [InlineData(null, TrackChoiceRefusal.WindowClosed)]
    public void A_newcomer_chooses_once_it_is_onboarded(string? trained, TrackChoiceRefusal? refusal)
    {
        var guide = Guide.Settling(policies => policies with { EntryRequirements = [Requirement.Agreement] });
        var facts = Accepted with
        {
            Window = TrackWindow.Newcomer,
            WindowDays = new(new(2024, 7, 20), new(2024, 8, 19)),
            Eligibility = (Accepted.Eligibility with { Day = new(2024, 7, 20) }).Of(partner => partner with
            {
                OrientationCompleted = trained is null ? null : TestFacts.Day(trained),
            }),
        };
        var conclusion = TrackChoice.Decide(facts, guide);

        Assert.Equal((refusal, refusal is null ? "R8" : "R32"), (conclusion.Outcome.Refusal, conclusion.Outcome.Rule));
        Assert.Equal(refusal is null ? "R28 R18 R32 R11 R15 R28" : "R28 R18 R32! R17!", conclusion.RulesAsked());
    }

    [Theory]
    [InlineData(ChoiceEffect.Provisional, "2023-06-01", "2024-04-10")]
    [InlineData(ChoiceEffect.Retroactive, "2023-06-01", "2024-04-01")]
    [InlineData(ChoiceEffect.Retroactive, "2024-04-05", "2024-04-05")] // No track counts from a day before the agreement.
    public void A_choice_counts_from_the_policys_day_and_not_before_the_agreement(ChoiceEffect effect, string signedOn, string since)
    {
        var guide = Guide.Settling(policies => policies with { TrackChoice = policies.TrackChoice with { Effect = effect } });
        var facts = Accepted with
        {
            Eligibility = Accepted.Eligibility.Of(partner => partner with { AgreementSigned = TestFacts.Day(signedOn) }),
        };
        Assert.Equal(TestFacts.Day(since), TrackChoice.Decide(facts, guide).Outcome.Since);
    }

    [Fact]
    public void An_unknown_track_is_nonsense() =>
        Assert.Throws<ArgumentException>(() => TrackChoice.Decide(Accepted with { Desired = "Gold" }, Guide));

    private static TrackChoiceFacts Breaking(TrackChoiceFacts facts, TrackChoiceRefusal refusal) => refusal switch
    {
        TrackChoiceRefusal.AgreementNotSigned =>
            facts with { Eligibility = facts.Eligibility.Without(Requirement.Agreement, "Elite") },
        TrackChoiceRefusal.NotAssignedYet => facts with { CurrentTrack = null },
        TrackChoiceRefusal.WindowClosed =>
            facts with { Eligibility = facts.Eligibility with { Day = facts.WindowDays.LastDay.AddDays(1) } },
        TrackChoiceRefusal.PlacedByPerson => facts with { ChosenInWindow = "Premier", IsPlaced = true },
        TrackChoiceRefusal.AlreadyChosen => facts with { ChosenInWindow = "Premier" },
        TrackChoiceRefusal.NotEligible =>
            facts with { Eligibility = facts.Eligibility.Without(Requirement.MinimumRevenue, "Elite") },
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    private static TrackChoiceFacts On(string day) =>
        Accepted with { Eligibility = Accepted.Eligibility with { Day = TestFacts.Day(day) } };
}
