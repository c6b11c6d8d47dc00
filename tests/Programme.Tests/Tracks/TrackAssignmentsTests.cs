using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>R13, R18, R28, A1, A39, A50: tracks where no partner chooses.</summary>
public sealed class TrackAssignmentsTests
{
    private static readonly FiscalYear FY25 = FiscalYear.Parse("FY25");

    private static GuideVersion Guide => TestGuide.Shipped;

    [Theory]
    [InlineData("Premier")]
    [InlineData("Elite")]
    [InlineData("Principal")]
    public void Launch_assigns_the_track_that_fits_best(string track)
    {
        var conclusion = TrackAssignments.AtLaunch(TestFacts.EligibleUpTo(track), Guide);

        Assert.Equal(new TrackAssignment(track, TrackBasis.LaunchAssignment, new(2024, 4, 10)), conclusion.Outcome);
        Assert.Equal(("R18", "A50=TrailingTwelveMonths"), (conclusion.Steps[^1].Rule, conclusion.Steps[^1].Policy));
    }

    [Fact]
    public void Launch_asks_every_track_from_the_highest_to_the_lowest()
    {
        var conclusion = TrackAssignments.AtLaunch(TestFacts.EligibleUpTo("Elite"), Guide);
        Assert.Equal(
            "R28 " // The agreement, for taking part at all.
            + "R28 R29! R32 R51 R36 R38 " // Principal.
            + "R28 R29 R32 R51 R36 R38 " // Elite.
            + "R28 R29 R32 R36 R38 " // Premier asks for no certification.
            + "R18",
            conclusion.RulesAsked());
    }

    [Fact]
    public void Whoever_fits_no_track_is_in_the_lowest_which_is_open()
    {
        var facts = TestFacts.Eligible().Without(Requirement.Orientation, "Premier");
        Assert.Equal("Premier", TrackAssignments.AtLaunch(facts, Guide).Outcome.Track);
    }

    [Theory]
    [InlineData(NoChoiceRule.LowestTrack, "Elite", "Principal", "Premier")]
    [InlineData(NoChoiceRule.LowestTrack, "Premier", "Premier", "Premier")]
    [InlineData(NoChoiceRule.BestFit, "Elite", "Principal", "Elite")] // At most the present track.
    [InlineData(NoChoiceRule.BestFit, "Elite", "Elite", "Elite")]
    [InlineData(NoChoiceRule.BestFit, "Principal", "Elite", "Elite")]
    [InlineData(NoChoiceRule.BestFit, "Principal", "Premier", "Premier")]
    [InlineData(NoChoiceRule.BestFit, "Premier", "Principal", "Premier")]
    [InlineData(NoChoiceRule.BestFit, null, "Principal", "Premier")]
    [InlineData(NoChoiceRule.KeepCurrentIfEligible, "Elite", "Principal", "Elite")]
    [InlineData(NoChoiceRule.KeepCurrentIfEligible, "Principal", "Principal", "Principal")]
    [InlineData(NoChoiceRule.KeepCurrentIfEligible, "Principal", "Elite", "Premier")] // It keeps or loses its track: no other one is looked for.
    [InlineData(NoChoiceRule.KeepCurrentIfEligible, "Principal", "Premier", "Premier")]
    [InlineData(NoChoiceRule.KeepCurrentIfEligible, "Premier", "Principal", "Premier")]
    [InlineData(NoChoiceRule.KeepCurrentIfEligible, null, "Principal", "Premier")]
    public void Without_a_choice_the_policy_assigns(
        NoChoiceRule rule, string? current, string eligibleUpTo, string track)
    {
        var conclusion = TrackAssignments.WithoutChoice(
            new(FY25, current, TestFacts.EligibleUpTo(eligibleUpTo)), Settling(rule));

        Assert.Equal(new TrackAssignment(track, TrackBasis.Default, new(2024, 5, 1)), conclusion.Outcome);
        Assert.Equal(("R13", $"A1={rule}"), (conclusion.Steps[^1].Rule, conclusion.Steps[^1].Policy));
    }

    [Theory]
    [InlineData(NoChoiceRule.BestFit)]
    [InlineData(NoChoiceRule.KeepCurrentIfEligible)]
    public void Without_a_choice_no_policy_leads_above_the_present_track(NoChoiceRule rule)
    {
        // A guide whose middle track asks for more people than its highest: the partner qualifies above its own track only.
        var guide = Settling(rule) with
        {
            Certification = Guide.Certification with
            {
                People = Guide.Certification.People.SetItem("Elite", new(Sales: 5, Technical: 5)),
            },
        };
        var facts = new DefaultAssignmentFacts(FY25, "Elite", TestFacts.Eligible());

        Assert.True(Eligibility.For("Principal", facts.Eligibility, guide).Eligible);
        Assert.Equal("Premier", TrackAssignments.WithoutChoice(facts, guide).Outcome.Track);
    }

    [Theory]
    [InlineData("FY25", "Premier")]
    [InlineData("FY26", "Elite")]
    [InlineData("FY27", "Premier")]
    public void The_policy_may_differ_by_fiscal_year(string year, string track)
    {
        var guide = Guide.Settling(policies => policies with
        {
            NoChoice = new(
                NoChoiceRule.LowestTrack,
                ImmutableDictionary<FiscalYear, NoChoiceRule>.Empty.Add(FY25.Next, NoChoiceRule.BestFit)),
        });
        var facts = new DefaultAssignmentFacts(FiscalYear.Parse(year), "Elite", TestFacts.EligibleUpTo("Elite"));
        Assert.Equal(track, TrackAssignments.WithoutChoice(facts, guide).Outcome.Track);
    }

    // The window closes with 1 May, 30 days after the year's start: no track changes later, chosen or not.
    [Theory]
    [InlineData(ChoiceEffect.Provisional, DayCounting.Exclusive, "2023-06-01", "2024-05-01")]
    [InlineData(ChoiceEffect.Provisional, DayCounting.Inclusive, "2023-06-01", "2024-04-30")]
    [InlineData(ChoiceEffect.Retroactive, DayCounting.Exclusive, "2023-06-01", "2024-04-01")]
    [InlineData(ChoiceEffect.Retroactive, DayCounting.Inclusive, "2023-06-01", "2024-04-01")]
    [InlineData(ChoiceEffect.Retroactive, DayCounting.Exclusive, "2024-04-20", "2024-04-20")] // Not before the agreement.
    public void A_default_is_complete_with_the_windows_last_day(ChoiceEffect effect, DayCounting counting, string signedOn, string since)
    {
        var guide = Guide.Settling(policies => policies with
        {
            TrackWindowCounting = counting,
            TrackChoice = policies.TrackChoice with { Effect = effect },
        });
        var eligibility = TestFacts.Eligible().Of(partner => partner with { AgreementSigned = TestFacts.Day(signedOn) });
        var closes = TrackWindows.Yearly(FY25, guide)!.Value.LastDay.AddDays(1);
        var conclusion = TrackAssignments.WithoutChoice(new(FY25, "Elite", eligibility with { Day = closes }), guide);

        Assert.Equal(new TrackAssignment("Premier", TrackBasis.Default, TestFacts.Day(since)), conclusion.Outcome);
        Assert.Equal(
            ("R12", $"A38={effect}", since, true),
            (conclusion.Steps[^2].Rule, conclusion.Steps[^2].Policy, conclusion.Steps[^2].Have, conclusion.Steps[^2].Holds));
    }

    // Onboarded in the middle of April, it has days of its own that run on after the year's window.
    [Theory]
    [InlineData("2024-04-20", "2024-05-20", "Elite")]
    [InlineData("2024-04-02", "2024-05-02", "Elite")]
    [InlineData("2024-04-01", "2024-05-01", "Premier")]
    [InlineData("2023-07-10", "2023-08-09", "Premier")]
    [InlineData(null, null, "Premier")]
    public void A_newcomer_keeps_its_track_while_its_own_window_is_open(string? firstDay, string? lastDay, string track)
    {
        var facts = new DefaultAssignmentFacts(FY25, "Elite", TestFacts.Eligible() with { Day = new(2024, 5, 2) })
        {
            OwnWindow = firstDay is null ? null : new(TestFacts.Day(firstDay), TestFacts.Day(lastDay!)),
        };
        var conclusion = TrackAssignments.WithoutChoice(facts, Guide);

        Assert.Equal(track, conclusion.Outcome.Track);
        Assert.Equal(track == "Elite" ? TrackBasis.Newcomer : TrackBasis.Default, conclusion.Outcome.Basis);
        Assert.Equal(track == "Elite" ? "A39=LowestTrackAtOnce" : "A1=LowestTrack", conclusion.Steps[^1].Policy);
    }

    [Fact]
    public void Without_the_agreement_no_window_of_its_own_keeps_a_track()
    {
        var facts = new DefaultAssignmentFacts(FY25, "Elite", TestFacts.Eligible().Without(Requirement.Agreement, "Elite"))
        {
            OwnWindow = new(new(2024, 4, 1), new(2024, 5, 20)),
        };
        Assert.Equal((null, "R28!"), (TrackAssignments.WithoutChoice(facts, Guide).Outcome.Track, TrackAssignments.WithoutChoice(facts, Guide).RulesAsked()));
    }

    [Fact]
    public void A_newcomer_is_in_the_lowest_track_at_once_however_much_it_sells()
    {
        var conclusion = TrackAssignments.ForNewcomer(TestFacts.Eligible(), Guide);

        Assert.Equal(new TrackAssignment("Premier", TrackBasis.Newcomer, new(2024, 4, 10)), conclusion.Outcome);
        Assert.Equal(("R7", "A39=LowestTrackAtOnce"), (conclusion.Steps[^1].Rule, conclusion.Steps[^1].Policy));
    }

    [Theory]
    [InlineData("Premier")]
    [InlineData("Elite")]
    [InlineData("Principal")]
    public void A_newcomer_is_in_the_track_that_fits_best_where_the_policy_says_so(string track)
    {
        var guide = Guide.Settling(policies => policies with { NewcomerTrack = NewcomerTrack.BestFitAtOnce });
        var conclusion = TrackAssignments.ForNewcomer(TestFacts.EligibleUpTo(track), guide);

        Assert.Equal(new TrackAssignment(track, TrackBasis.Newcomer, new(2024, 4, 10)), conclusion.Outcome);
        Assert.Equal("A39=BestFitAtOnce", conclusion.Steps[^1].Policy);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2024-04-11")] // Signed a day later than the day of measuring.
    public void Without_the_agreement_there_is_no_track_of_any_kind(string? signedOn)
    {
        var facts = TestFacts.Eligible().Of(partner => partner with
        {
            AgreementSigned = signedOn is null ? null : TestFacts.Day(signedOn),
        });

        foreach (var conclusion in new[]
        {
            TrackAssignments.AtLaunch(facts, Guide),
            TrackAssignments.ForNewcomer(facts, Guide),
            TrackAssignments.WithoutChoice(new(FY25, "Elite", facts), Guide),
            TrackAssignments.WithoutChoice(new(FY25, "Elite", facts), Settling(NoChoiceRule.KeepCurrentIfEligible)),
        })
        {
            Assert.Null(conclusion.Outcome.Track);
            Assert.Equal("R28!", conclusion.RulesAsked());
        }
    }

    [Fact]
    public void The_agreement_bars_even_where_a_guide_makes_it_a_commitment()
    {
        var guide = Guide.Settling(policies => policies with { EntryRequirements = [Requirement.MinimumRevenue] });
        var facts = TestFacts.Eligible().Without(Requirement.Agreement, "Premier");
        Assert.Null(TrackAssignments.AtLaunch(facts, guide).Outcome.Track);
    }

    [Theory]
    [InlineData(null, "Principal")]
    [InlineData("Principal", "Principal")]
    [InlineData("Elite", "Elite")]
    [InlineData("Premier", "Premier")]
    public void The_best_track_is_at_most_the_one_named(string? atMost, string track) =>
        Assert.Equal(track, BestTrack.For(TestFacts.Eligible(), atMost, Guide));

    private static GuideVersion Settling(NoChoiceRule rule) =>
        Guide.Settling(policies => policies with { NoChoice = policies.NoChoice with { Default = rule } });
}
