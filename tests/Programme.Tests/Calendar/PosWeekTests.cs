using CsCheck;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Tests.Calendar;

public class PosWeekTests
{
    [Theory]
    [InlineData("2024-12-29", "2024-W52")]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2025-01-05", "2025-W01")]
    [InlineData("2025-01-06", "2025-W02")]
    [InlineData("2020-12-28", "2020-W53")]
    [InlineData("2021-01-03", "2020-W53")]
    [InlineData("2021-01-04", "2021-W01")]
    [InlineData("2026-12-31", "2026-W53")]
    [InlineData("2027-01-03", "2026-W53")]
    public void A_day_lies_in_its_iso_week(string day, string week)
    {
        Assert.Equal(PosWeek.Parse(week), PosWeek.Of(DateOnly.Parse(day, null)));
        Assert.True(PosWeek.Parse(week).Contains(DateOnly.Parse(day, null)));
    }

    [Fact]
    public void A_long_year_has_a_week_53_and_an_ordinary_one_has_not()
    {
        Assert.Equal(PosWeek.Parse("2027-W01"), PosWeek.Parse("2026-W53").Next);
        Assert.Equal(PosWeek.Parse("2026-W53"), PosWeek.Parse("2027-W01").Previous);
        Assert.False(PosWeek.TryParse("2025-W53", null, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PosWeek(2025, 53));
    }

    [Theory]
    [InlineData("2024-04-07", false)]
    [InlineData("2024-04-08", true)]
    [InlineData("2024-04-14", true)]
    [InlineData("2024-04-15", false)]
    public void Contains_its_seven_days_alone(string day, bool contained) =>
        Assert.Equal(contained, new PosWeek(2024, 15).Contains(DateOnly.Parse(day, null)));

    [Fact]
    public void Knows_the_years_2000_to_2099()
    {
        Assert.Equal(new PosWeek(2000, 1), PosWeek.Parse("2000-W01"));
        Assert.Equal(new PosWeek(2099, 53), PosWeek.Parse("2099-W53"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PosWeek(1999, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PosWeek(2100, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PosWeek(2024, 0));
    }

    [Theory]
    [InlineData("2024-W00")]
    [InlineData("2024-W1")]
    [InlineData("2024W15")]
    [InlineData("2024-w15")]
    [InlineData("1999-W52")]
    [InlineData("2100-W01")]
    [InlineData("2024-W+1")]
    [InlineData("٢٠٢٤-W15")]
    [InlineData("")]
    [InlineData(null)]
    public void Refuses_what_is_no_week(string? text) => Assert.False(PosWeek.TryParse(text, null, out _));

    [Fact]
    public void Runs_from_Monday_to_Sunday() => Gen.Int[0, 30_000].Sample(offset =>
    {
        var day = new DateOnly(2005, 1, 1).AddDays(offset);
        var week = PosWeek.Of(day);
        return week.Contains(day) && week.FirstDay.DayOfWeek == DayOfWeek.Monday && week.LastDay.DayOfWeek == DayOfWeek.Sunday
            && week.LastDay.AddDays(1) == week.Next.FirstDay && week.Next.Previous == week && week < week.Next
            && PosWeek.Parse(week.ToString()) == week;
    });
}
