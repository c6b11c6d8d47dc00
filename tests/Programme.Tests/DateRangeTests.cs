namespace PartnerConnect.Programme.Tests;

public class DateRangeTests
{
    [Theory]
    [InlineData("2024-03-31", false)]
    [InlineData("2024-04-01", true)]
    [InlineData("2024-04-30", true)]
    [InlineData("2024-05-01", false)]
    public void Contains_both_its_ends(string day, bool contained) =>
        Assert.Equal(contained, new DateRange(new(2024, 4, 1), new(2024, 4, 30)).Contains(DateOnly.Parse(day, null)));
}
