using CsCheck;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Tests.Calendar;

public class FiscalCalendarTests
{
    private static readonly FiscalCalendar April = new(4);
    private static readonly FiscalCalendar January = new(1);
    private static readonly FiscalCalendar Fridays = new(4, QuarterShape.WeeksEndingFriday);

    [Theory]
    [InlineData(4, "2024-03-31", "FY24", "FY24-Q4")]
    [InlineData(4, "2024-04-01", "FY25", "FY25-Q1")]
    [InlineData(4, "2024-06-30", "FY25", "FY25-Q1")]
    [InlineData(4, "2024-07-01", "FY25", "FY25-Q2")]
    [InlineData(4, "2024-09-30", "FY25", "FY25-Q2")]
    [InlineData(4, "2024-10-01", "FY25", "FY25-Q3")]
    [InlineData(4, "2024-12-31", "FY25", "FY25-Q3")]
    [InlineData(4, "2025-01-01", "FY25", "FY25-Q4")]
    [InlineData(4, "2025-03-31", "FY25", "FY25-Q4")]
    [InlineData(4, "2025-04-01", "FY26", "FY26-Q1")]
    [InlineData(4, "2023-10-01", "FY24", "FY24-Q3")]
    [InlineData(1, "2024-12-31", "FY24", "FY24-Q4")]
    [InlineData(1, "2025-01-01", "FY25", "FY25-Q1")]
    [InlineData(1, "2025-03-31", "FY25", "FY25-Q1")]
    [InlineData(1, "2025-04-01", "FY25", "FY25-Q2")]
    [InlineData(12, "2024-11-30", "FY24", "FY24-Q4")]
    [InlineData(12, "2024-12-01", "FY25", "FY25-Q1")]
    public void Knows_the_year_and_the_quarter_of_a_day(int startMonth, string day, string year, string quarter)
    {
        var calendar = new FiscalCalendar(startMonth);

        Assert.Equal(FiscalYear.Parse(year), calendar.YearOf(DateOnly.Parse(day, null)));
        Assert.Equal(FiscalQuarter.Parse(quarter), calendar.QuarterOf(DateOnly.Parse(day, null)));
    }

    [Theory]
    [InlineData("FY24", "2023-04-01", "2024-03-31")]
    [InlineData("FY25", "2024-04-01", "2025-03-31")]
    [InlineData("FY26", "2025-04-01", "2026-03-31")]
    [InlineData("FY27", "2026-04-01", "2027-03-31")]
    public void A_year_from_April_runs_to_the_end_of_March(string year, string first, string last) =>
        Assert.Equal(
            new DateRange(DateOnly.Parse(first, null), DateOnly.Parse(last, null)), April.Days(FiscalYear.Parse(year)));

    [Fact]
    public void A_year_from_January_is_the_calendar_year() =>
        Assert.Equal(new DateRange(new(2025, 1, 1), new(2025, 12, 31)), January.Days(new FiscalYear(2025)));

    [Theory]
    [InlineData("FY24-Q3", 14, "2023-W39", "2023-W52")]
    [InlineData("FY24-Q4", 13, "2024-W01", "2024-W13")]
    [InlineData("FY25-Q1", 13, "2024-W14", "2024-W26")]
    [InlineData("FY25-Q2", 13, "2024-W27", "2024-W39")]
    [InlineData("FY25-Q3", 13, "2024-W40", "2024-W52")]
    [InlineData("FY25-Q4", 13, "2025-W01", "2025-W13")]
    [InlineData("FY26-Q1", 13, null, null)]
    [InlineData("FY26-Q2", 13, null, null)]
    [InlineData("FY26-Q3", 13, null, null)]
    [InlineData("FY26-Q4", 13, null, null)]
    [InlineData("FY27-Q1", 13, null, null)]
    [InlineData("FY27-Q2", 13, null, null)]
    [InlineData("FY27-Q3", 13, null, null)]
    [InlineData("FY27-Q4", 13, null, null)]
    public void A_quarter_has_the_weeks_whose_Sunday_lies_in_it(string quarter, int count, string? first, string? last)
    {
        var weeks = April.Weeks(FiscalQuarter.Parse(quarter)).ToArray();

        Assert.Equal(count, weeks.Length);
        Assert.All(weeks, week => Assert.Equal(FiscalQuarter.Parse(quarter), April.QuarterOf(week)));
        if (first is not null)
            Assert.Equal((first, last), (weeks[0].ToString(), weeks[^1].ToString()));
    }

    [Fact]
    public void A_week_across_a_year_end_is_judged_by_its_Sunday() =>
        // Monday 31 March to Sunday 6 April 2025.
        Assert.Equal(FiscalQuarter.Parse("FY26-Q1"), April.QuarterOf(PosWeek.Parse("2025-W14")));

    [Theory]
    [InlineData("FY23-Q1", "2022-07-01")]
    [InlineData("FY24-Q1", "2023-06-30")]
    [InlineData("FY24-Q3", "2023-12-29")]
    [InlineData("FY25-Q1", "2024-06-28")]
    [InlineData("FY25-Q3", "2024-12-27")]
    [InlineData("FY25-Q4", "2025-03-31")]
    public void A_quarter_of_whole_weeks_ends_on_a_Friday_and_the_last_with_the_year(string quarter, string lastDay) =>
        Assert.Equal(DateOnly.Parse(lastDay, null), Fridays.LastDay(FiscalQuarter.Parse(quarter)));

    [Theory]
    [InlineData("2022-07-01", "FY23-Q1")] // A Friday, and the last day of its quarter.
    [InlineData("2022-07-02", "FY23-Q2")]
    [InlineData("2023-06-30", "FY24-Q1")]
    [InlineData("2024-06-28", "FY25-Q1")]
    [InlineData("2024-06-29", "FY25-Q2")] // The month is not over, the quarter is.
    public void A_day_beside_a_Friday_quarters_end_lies_on_its_side_of_it(string day, string quarter) =>
        Assert.Equal(FiscalQuarter.Parse(quarter), Fridays.QuarterOf(DateOnly.Parse(day, null)));

    [Fact]
    public void The_first_day_of_all_has_a_quarter_too() =>
        Assert.Equal(4, April.QuarterOf(DateOnly.MinValue).Number);

    [Fact]
    public void Every_day_lies_in_exactly_the_quarter_that_says_so() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 2], Gen.Int[0, 30_000]).Sample((startMonth, shape, offset) =>
        {
            var calendar = new FiscalCalendar(startMonth, (QuarterShape)shape);
            var day = new DateOnly(2005, 1, 1).AddDays(offset);
            var quarter = calendar.QuarterOf(day);
            return calendar.Days(quarter).Contains(day)
                && calendar.Days(calendar.YearOf(day)).Contains(day)
                && quarter.Year == calendar.YearOf(day)
                && calendar.LastDay(quarter).AddDays(1) == calendar.FirstDay(quarter.Next)
                && calendar.Weeks(quarter).Count() is 12 or 13 or 14;
        });

    [Fact]
    public void Every_week_is_judged_with_one_quarter() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 2], Gen.Int[0, 30_000]).Sample((startMonth, shape, offset) =>
        {
            var calendar = new FiscalCalendar(startMonth, (QuarterShape)shape);
            var week = PosWeek.Of(new DateOnly(2005, 1, 1).AddDays(offset));
            var quarter = calendar.QuarterOf(week);
            return calendar.Weeks(quarter).Contains(week)
                && !calendar.Weeks(quarter.Next).Contains(week)
                && !calendar.Weeks(quarter.Previous).Contains(week);
        });
}
