using CsCheck;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Tests.Calendar;

public sealed class RevenueStretchTests
{
    private static readonly FiscalCalendar Months = new(4);
    private static readonly FiscalCalendar Fridays = new(4, QuarterShape.WeeksEndingFriday);

    [Theory]
    [InlineData("2024-03-31", "2024-03-01")]
    [InlineData("2024-04-01", "2024-04-01")]
    [InlineData("2024-05-17", "2024-05-01")]
    public void Is_the_month_where_quarters_end_with_one(string day, string firstDay) =>
        Assert.Equal(DateOnly.Parse(firstDay), RevenueStretch.FirstDay(DateOnly.Parse(day), Months));

    [Fact]
    public void Is_cut_where_a_quarter_begins_within_the_month()
    {
        var second = Fridays.FirstDay(new FiscalYear(2025).Quarter(2));

        Assert.Equal(second, RevenueStretch.FirstDay(second, Fridays));
        Assert.NotEqual(second, RevenueStretch.FirstDay(second.AddDays(-1), Fridays));
    }

    [Fact]
    public void Lies_in_a_quarter_or_a_month_with_all_its_days() => Gen.Int[0, 3000].Sample(offset =>
    {
        var day = new DateOnly(2022, 1, 1).AddDays(offset);
        foreach (var calendar in new[] { Months, Fridays })
        {
            var first = RevenueStretch.FirstDay(day, calendar);
            Assert.True(first <= day);
            Assert.Equal((day.Year, day.Month), (first.Year, first.Month));
            Assert.Equal(calendar.QuarterOf(day), calendar.QuarterOf(first));
        }
    });
}
