using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>R26, A9: missed quarters in a row.</summary>
public sealed class MissedStreakTests
{
    // A history lists settled quarters: the quarter, the track at its end, and whether its milestone was missed.
    [Theory]
    [InlineData("", 0)]
    [InlineData("FY25-Q1 Elite hit", 0)]
    [InlineData("FY25-Q1 Elite miss", 1)]
    [InlineData("FY25-Q1 Elite miss, FY25-Q2 Elite miss", 2)]
    [InlineData("FY25-Q1 Elite miss, FY25-Q2 Elite hit", 0)]
    [InlineData("FY25-Q1 Elite miss, FY25-Q2 Elite hit, FY25-Q3 Elite miss", 1)]
    [InlineData("FY25-Q1 Elite hit, FY25-Q2 Elite miss, FY25-Q3 Elite miss", 2)]
    [InlineData("FY25-Q1 Elite miss, FY25-Q2 Elite miss, FY25-Q3 Elite miss", 3)]
    [InlineData("FY25-Q1 Elite miss, FY25-Q3 Elite miss", 1)] // A quarter between was not settled.
    [InlineData("FY25-Q4 Elite miss, FY26-Q1 Elite miss", 2)]
    [InlineData("FY25-Q4 Elite miss, FY26-Q2 Elite miss", 1)]
    [InlineData("FY25-Q4 Elite miss, FY27-Q1 Elite miss", 1)]
    [InlineData("FY25-Q1 Principal miss, FY25-Q2 Elite miss", 1)] // Another track, another count.
    [InlineData("FY25-Q1 Principal miss, FY25-Q2 Elite miss, FY25-Q3 Elite miss", 2)]
    [InlineData("FY25-Q1 Principal miss, FY25-Q2 Elite hit, FY25-Q3 Principal miss", 1)]
    public void Quarters_missed_in_a_row_are_counted(string history, int count) =>
        Assert.Equal(count, After(history, TestGuide.Shipped.Policies.Streak).Count);

    [Theory]
    [InlineData(true, "FY25-Q3 Elite miss, FY25-Q4 Elite miss, FY26-Q1 Elite miss", 3)]
    [InlineData(false, "FY25-Q3 Elite miss, FY25-Q4 Elite miss, FY26-Q1 Elite miss", 1)]
    [InlineData(true, "FY25-Q4 Elite miss, FY26-Q1 Elite miss", 2)]
    [InlineData(false, "FY25-Q4 Elite miss, FY26-Q1 Elite miss", 1)]
    [InlineData(false, "FY25-Q4 Elite miss, FY26-Q1 Elite miss, FY26-Q2 Elite miss", 2)]
    [InlineData(false, "FY25-Q3 Elite miss, FY25-Q4 Elite miss", 2)]
    public void The_count_spans_fiscal_years_by_policy(bool spans, string history, int count) =>
        Assert.Equal(count, After(history, new(SpansFiscalYears: spans, ResetsOnTrackChange: true)).Count);

    [Theory]
    [InlineData(true, "FY25-Q1 Principal miss, FY25-Q2 Elite miss", 1)]
    [InlineData(false, "FY25-Q1 Principal miss, FY25-Q2 Elite miss", 2)]
    [InlineData(false, "FY25-Q1 Principal miss, FY25-Q2 Elite hit", 0)]
    [InlineData(false, "FY25-Q1 Principal miss, FY25-Q3 Elite miss", 1)]
    public void A_change_of_track_starts_anew_by_policy(bool resets, string history, int count) =>
        Assert.Equal(count, After(history, new(SpansFiscalYears: true, ResetsOnTrackChange: resets)).Count);

    [Theory]
    [InlineData(true, "Elite", 2)]
    [InlineData(true, "Premier", 0)]
    [InlineData(false, "Premier", 2)]
    public void Misses_of_another_track_count_against_the_one_held_by_policy(bool resets, string held, int count) =>
        Assert.Equal(
            count, new MissedStreak(2, FiscalQuarter.Parse("FY25-Q2"), "Elite").CountAgainst(held, new(SpansFiscalYears: true, ResetsOnTrackChange: resets)));

    [Fact]
    public void A_count_needs_the_policy_whatever_track_is_held() => Assert.Throws<ArgumentNullException>(
        "policy", () => new MissedStreak(2, FiscalQuarter.Parse("FY25-Q2"), "Elite").CountAgainst("Elite", null!));

    [Fact]
    public void The_streak_remembers_where_it_stands() =>
        Assert.Equal(
            new MissedStreak(0, FiscalQuarter.Parse("FY25-Q2"), "Elite"),
            After("FY25-Q1 Principal miss, FY25-Q2 Elite hit", TestGuide.Shipped.Policies.Streak));

    private static MissedStreak After(string history, StreakPolicy policy) =>
        history.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(settled => settled.Split(' ')).Aggregate(
            MissedStreak.None,
            (streak, settled) =>
                streak.After(FiscalQuarter.Parse(settled[0]), settled[1], missed: settled[2] == "miss", policy));
}
