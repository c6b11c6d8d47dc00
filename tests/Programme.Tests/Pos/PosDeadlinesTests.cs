using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

public sealed class PosDeadlinesTests
{
    [Theory]
    [InlineData("2024-W15", "2024-04-17", "2024-04-18", "2024-05-01")]
    [InlineData("2023-W39", "2023-10-04", "2023-10-05", "2023-10-18")]
    [InlineData("2020-W53", "2021-01-06", "2021-01-07", "2021-01-20")]
    public void Reckons_from_the_weeks_Sunday(string week, string due, string inTime, string correction)
    {
        var deadlines = PosDeadlines.For(PosWeek.Parse(week), PosSamples.Terms);

        Assert.Equal(new PosWeekDeadlines(Day(due), Day(inTime), Day(correction)), deadlines);
    }

    [Theory]
    [InlineData(3, 0, "2024-04-17")]
    [InlineData(3, 2, "2024-04-19")]
    [InlineData(3, 3, "2024-04-22")]
    [InlineData(5, 1, "2024-04-22")]
    [InlineData(6, 1, "2024-04-22")]
    [InlineData(7, 1, "2024-04-22")]
    [InlineData(3, 8, "2024-04-29")]
    public void Gives_grace_in_business_days(int dueDays, int graceBusinessDays, string inTime)
    {
        var terms = PosSamples.Terms with { DueDaysAfterWeek = dueDays, GraceBusinessDays = graceBusinessDays };

        Assert.Equal(Day(inTime), PosDeadlines.For(new PosWeek(2024, 15), terms).LastDayInTime);
    }

    [Fact]
    public void Settles_a_quarter_days_after_its_last_day()
    {
        var settleDay = PosDeadlines.SettleDay(FiscalQuarter.Parse("FY25-Q1"), PosSamples.Terms, PosSamples.Calendar);

        Assert.Equal(new DateOnly(2024, 7, 31), settleDay);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
