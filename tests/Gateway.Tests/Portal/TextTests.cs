using PartnerConnect.Gateway.Portal.Text;
using PartnerConnect.Programme;

namespace PartnerConnect.Gateway.Tests.Portal;

public sealed class TextTests
{
    [Theory]
    [InlineData("EUR", 8_420_000, "EUR 84,200.00")]
    [InlineData("EUR", -123_456, "EUR -1,234.56")]
    [InlineData("JPY", 1_500_000, "JPY 1,500,000")]
    [InlineData("KWD", 1_234_567, "KWD 1,234.567")]
    public void An_amount_has_its_currency_and_groups(string currency, long minorUnits, string text) =>
        Assert.Equal(text, PortalText.Of(new Money(minorUnits, new Currency(currency))));

    [Theory]
    [InlineData("EUR 84200.00", "EUR 84,200.00")]
    [InlineData("EUR -1234.50", "EUR -1,234.50")]
    [InlineData("signed by 2024-08-20", "signed by 20 August 2024")]
    [InlineData("2 sales, 1 technical", "2 sales, 1 technical")]
    [InlineData("2024-13-45", "2024-13-45")]
    [InlineData("FY25-Q1", "FY25-Q1")]
    public void What_a_rule_says_is_written_for_people(string said, string text) => Assert.Equal(text, PortalText.Readable(said));

    [Theory]
    [InlineData(0, "today is the last day")]
    [InlineData(1, "1 day left")]
    [InlineData(12, "12 days left")]
    [InlineData(-1, "passed 1 day ago")]
    public void A_last_day_is_told_from_today(int days, string text) =>
        Assert.Equal(text, PortalText.DaysLeft(new(2024, 8, 20), new DateOnly(2024, 8, 20).AddDays(days)));

    [Theory]
    [InlineData("TooFewValidLines", "Too few valid lines")]
    [InlineData("launch-assignment", "Launch assignment")]
    [InlineData("PosData", "Weekly POS data")]
    [InlineData("POS report of 2024-W33", "POS report of 2024-W33")]
    [InlineData("CapExceeded", "Cap exceeded")]
    [InlineData("Premier", "Premier")]
    [InlineData("posWeeksExpected", "POS weeks expected")]
    [InlineData("netRevenueToDate", "Net revenue to date")]
    public void A_name_is_said_in_words(string name, string words) => Assert.Equal(words, Wording.Of(name));

    [Theory]
    [InlineData("benelux", "Benelux")]
    [InlineData("uk-ireland", "UK Ireland")]
    [InlineData("apj", "APJ")]
    public void A_region_has_a_name(string id, string name) => Assert.Equal(name, Wording.Region(id));

    [Fact]
    public void A_person_who_decides_keeps_the_name_as_it_is_written() =>
        Assert.Equal("Anneke McDonald", Wording.Decider("Anneke McDonald"));

    [Theory]
    [InlineData(999, "999")]
    [InlineData(84_200, "84.2k")]
    [InlineData(-9_750, "-9.8k")]
    [InlineData(1_250_000, "1.25M")]
    public void A_chart_has_short_amounts(int amount, string text) => Assert.Equal(text, PortalText.Compact(amount));

    [Fact]
    public void Every_bar_and_marker_lies_within_the_chart()
    {
        foreach (var standing in SampleStandings.All)
        {
            foreach (var bar in QuarterChart.Of(standing.Quarters).Bars)
            {
                var top = decimal.Parse(bar.Y);
                Assert.InRange(top, QuarterChart.Top, QuarterChart.Bottom);
                Assert.InRange(top + decimal.Parse(bar.BarHeight), QuarterChart.Top, QuarterChart.Bottom + 1);
                Assert.InRange(decimal.Parse(bar.MilestoneY ?? "100"), QuarterChart.Top, QuarterChart.Bottom);
            }
        }
    }
}
