using System.Text.Json;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Tests.Calendar;

public class FiscalQuarterTests
{
    [Theory]
    [InlineData("FY25-Q1", "FY25-Q2")]
    [InlineData("FY25-Q4", "FY26-Q1")]
    [InlineData("FY09-Q4", "FY10-Q1")]
    public void Is_followed_by_the_next(string quarter, string next)
    {
        Assert.Equal(FiscalQuarter.Parse(next), FiscalQuarter.Parse(quarter).Next);
        Assert.Equal(FiscalQuarter.Parse(quarter), FiscalQuarter.Parse(next).Previous);
        Assert.True(FiscalQuarter.Parse(quarter) < FiscalQuarter.Parse(next));
    }

    [Theory]
    [InlineData("FY25-Q0")]
    [InlineData("FY25-Q5")]
    [InlineData("FY25Q1")]
    [InlineData("fy25-q1")]
    [InlineData("FY2025-Q1")]
    [InlineData("FY+1-Q1")]
    [InlineData("FY00-Q1")]
    [InlineData("")]
    [InlineData(null)]
    public void Refuses_what_is_no_quarter(string? text) =>
        Assert.False(FiscalQuarter.TryParse(text, null, out _));

    [Theory]
    [InlineData("FY25")]
    [InlineData("FY01")]
    [InlineData("FY99")]
    public void A_year_reads_back_what_it_writes(string text)
    {
        Assert.Equal(text, FiscalYear.Parse(text).ToString());
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(FiscalYear.Parse(text)));
    }

    [Theory]
    [InlineData("FY00")]
    [InlineData("FY2025")]
    [InlineData("25")]
    [InlineData("XX25")]
    [InlineData("FY 5")]
    public void Refuses_what_is_no_year(string text)
    {
        Assert.False(FiscalYear.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => FiscalYear.Parse(text));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FiscalYear>($"\"{text}\""));
    }

    [Fact]
    public void A_number_outside_one_to_four_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(2025).Quarter(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(2025).Quarter(5));
    }

    [Fact]
    public void Quarters_can_be_the_keys_of_a_table()
    {
        var table = new Dictionary<FiscalQuarter, int> { [FiscalQuarter.Parse("FY25-Q1")] = 1 };

        Assert.Equal("""{"FY25-Q1":1}""", JsonSerializer.Serialize(table));
        Assert.Equal(table, JsonSerializer.Deserialize<Dictionary<FiscalQuarter, int>>("""{"FY25-Q1":1}"""));
    }
}
