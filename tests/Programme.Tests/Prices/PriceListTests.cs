using PartnerConnect.Programme.Prices;

namespace PartnerConnect.Programme.Tests.Prices;

public sealed class PriceListTests
{
    [Theory]
    [InlineData("2024-06-30", 100)]
    [InlineData("2024-07-01", 110)]
    [InlineData("2024-12-31", 110)]
    [InlineData("2025-01-01", 105)]
    public void A_price_holds_from_the_first_day_of_its_list_until_a_later_one(string day, int msrp) => Assert.Equal(
        msrp,
        PriceLists.MsrpOn(100, [new(new(2025, 1, 1), 105), new(new(2024, 7, 1), 110)], TestFacts.Day(day)));

    [Fact]
    public void Without_later_lists_the_first_price_holds() => Assert.Equal(100, PriceLists.MsrpOn(100, default, new(2024, 7, 1)));
}
