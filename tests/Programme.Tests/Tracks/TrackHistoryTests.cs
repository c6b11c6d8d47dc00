using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>A38: from when a choice counts, and by which track a quarter is judged.</summary>
public sealed class TrackHistoryTests
{
    private static readonly FiscalQuarter FirstQuarter = FiscalQuarter.Parse("FY25-Q1");

    // In Premier from the launch, in Elite from 10 April 2024.
    private static readonly ImmutableArray<TrackPeriod> Chose = Held(("Premier", "2023-10-01"), ("Elite", "2024-04-10"));

    [Theory]
    [InlineData("2023-09-30", null)]
    [InlineData("2023-10-01", "Premier")]
    [InlineData("2024-04-09", "Premier")]
    [InlineData("2024-04-10", "Elite")]
    [InlineData("2030-01-01", "Elite")]
    public void A_track_is_held_from_its_first_day_to_the_day_before_the_next(string day, string? track) =>
        Assert.Equal(track, TrackHistory.On(Chose, TestFacts.Day(day)));

    [Theory]
    [InlineData(QuarterTrack.AtQuarterEnd, "Elite")]
    [InlineData(QuarterTrack.AtQuarterStart, "Premier")]
    public void A_quarter_is_judged_by_the_track_at_its_end_or_its_start(QuarterTrack policy, string track)
    {
        var guide = Settling(policy);
        Assert.Equal(track, TrackHistory.Of(FirstQuarter, Chose, guide));
        Assert.Equal("Premier", TrackHistory.Of(FirstQuarter.Previous, Chose, guide));
        Assert.Equal("Elite", TrackHistory.Of(FirstQuarter.Next, Chose, guide));
    }

    // Rows on both sides of the quarter's first and last day.
    [Theory]
    [InlineData("2024-03-31", "Elite", "Elite")]
    [InlineData("2024-04-01", "Elite", "Elite")]
    [InlineData("2024-04-02", "Elite", "Premier")]
    [InlineData("2024-06-30", "Elite", "Premier")]
    [InlineData("2024-07-01", "Premier", "Premier")]
    public void The_quarters_own_days_decide(string since, string atEnd, string atStart)
    {
        var history = Held(("Premier", "2023-10-01"), ("Elite", since));
        Assert.Equal(atEnd, TrackHistory.Of(FirstQuarter, history, Settling(QuarterTrack.AtQuarterEnd)));
        Assert.Equal(atStart, TrackHistory.Of(FirstQuarter, history, Settling(QuarterTrack.AtQuarterStart)));
    }

    [Fact]
    public void Whoever_came_in_mid_quarter_is_judged_by_the_first_track_it_held()
    {
        var history = Held(("Premier", "2024-05-10"), ("Elite", "2024-06-01"));
        Assert.Equal("Premier", TrackHistory.Of(FirstQuarter, history, Settling(QuarterTrack.AtQuarterStart)));
        Assert.Equal("Elite", TrackHistory.Of(FirstQuarter, history, Settling(QuarterTrack.AtQuarterEnd)));
    }

    [Theory]
    [InlineData(QuarterTrack.AtQuarterEnd)]
    [InlineData(QuarterTrack.AtQuarterStart)]
    public void Whoever_holds_none_at_the_end_is_not_judged(QuarterTrack policy)
    {
        Assert.Null(TrackHistory.Of(FirstQuarter, Held(("Premier", "2024-04-01"), (null, "2024-06-30")), Settling(policy)));
        Assert.Null(TrackHistory.Of(FirstQuarter, Held(("Premier", "2024-07-01")), Settling(policy)));
        Assert.Null(TrackHistory.Of(FirstQuarter, [], Settling(policy)));
    }

    [Fact]
    public void A_partner_that_came_back_is_judged_by_what_it_came_back_to() =>
        Assert.Equal("Elite", TrackHistory.Of(
            FirstQuarter, Held(("Principal", "2023-10-01"), (null, "2024-03-01"), ("Elite", "2024-05-01")),
            Settling(QuarterTrack.AtQuarterStart)));

    [Fact]
    public void A_change_adds_a_period() =>
        Assert.Equal(
            Held(("Premier", "2023-10-01"), ("Elite", "2024-04-10"), ("Premier", "2024-05-02")),
            TrackHistory.After(Chose, "Premier", new(2024, 5, 2)));

    [Theory]
    [InlineData("2024-04-10")] // The same day.
    [InlineData("2024-04-01")] // Retroactively, to the year's first day.
    public void A_change_takes_the_place_of_what_began_on_its_day_or_later(string since) =>
        Assert.Equal(
            Held(("Premier", "2023-10-01"), ("Principal", since)), TrackHistory.After(Chose, "Principal", TestFacts.Day(since)));

    [Fact]
    public void The_track_that_was_held_before_goes_on_without_a_break() =>
        Assert.Equal(Held(("Premier", "2023-10-01")), TrackHistory.After(Chose, "Premier", new(2024, 4, 1)));

    [Theory]
    [InlineData(ChoiceEffect.Provisional, "2024-04-10", "2024-04-10")]
    [InlineData(ChoiceEffect.Provisional, "2024-05-01", "2024-05-01")]
    [InlineData(ChoiceEffect.Retroactive, "2024-04-10", "2024-04-01")]
    [InlineData(ChoiceEffect.Retroactive, "2024-04-01", "2024-04-01")]
    [InlineData(ChoiceEffect.Retroactive, "2024-05-01", "2024-04-01")]
    public void A_choice_in_the_yearly_window_counts_from_its_day_or_from_the_years_first(
        ChoiceEffect effect, string day, string since)
    {
        var conclusion = TrackChoice.Decide(Choice(TrackWindow.Yearly, new(new(2024, 4, 1), new(2024, 5, 1)), day), Settling(effect));

        Assert.Equal(TestFacts.Day(since), conclusion.Outcome.Since);
        Assert.Equal(("R12", $"A38={effect}"), (conclusion.Steps[^1].Rule, conclusion.Steps[^1].Policy));
    }

    [Theory]
    [InlineData(TrackWindow.Transition, "2023-11-20")]
    [InlineData(TrackWindow.Newcomer, "2024-08-02")]
    public void A_choice_in_another_window_counts_from_its_day(TrackWindow window, string day)
    {
        var on = TestFacts.Day(day);
        var facts = Choice(window, new(on, on), day);

        Assert.Equal(on, TrackChoice.Decide(facts, Settling(ChoiceEffect.Retroactive)).Outcome.Since);
        Assert.Equal(on, TrackChoice.Decide(facts with { Desired = "Premier" }, Settling(ChoiceEffect.Retroactive)).Outcome.Since);
    }

    private static TrackChoiceFacts Choice(TrackWindow window, DateRange days, string day) =>
        new("Elite", "Premier", null, window, days, TestFacts.Eligible() with { Day = TestFacts.Day(day) });

    private static ImmutableArray<TrackPeriod> Held(params (string? Track, string Since)[] periods) =>
        [.. periods.Select(period => new TrackPeriod(period.Track, TestFacts.Day(period.Since)))];

    private static GuideVersion Settling(QuarterTrack quarterTrack) => TestGuide.Shipped.Settling(
        policies => policies with { TrackChoice = policies.TrackChoice with { QuarterTrack = quarterTrack } });

    private static GuideVersion Settling(ChoiceEffect effect) => TestGuide.Shipped.Settling(
        policies => policies with { TrackChoice = policies.TrackChoice with { Effect = effect } });
}
