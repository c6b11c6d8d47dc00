using System.Text.Json;
using CsCheck;

namespace PartnerConnect.Programme.Tests;

public class MoneyTests
{
    private static readonly Currency Euro = new("EUR");
    private static readonly Currency Yen = new("JPY");
    private static readonly Currency Dinar = new("KWD");

    [Theory]
    [InlineData("0.005", 1)]
    [InlineData("0.004999", 0)]
    [InlineData("-0.005", -1)]
    [InlineData("-0.004999", 0)]
    [InlineData("2.675", 268)]
    [InlineData("2.665", 267)]
    [InlineData("1028.50", 102_850)]
    public void Rounds_half_away_from_zero(string amount, long minorUnits) =>
        Assert.Equal(new Money(minorUnits, Euro), Money.RoundedHalfAwayFromZero(decimal.Parse(amount, null), Euro));

    [Theory]
    [InlineData(5_600_000, 200, 112_000)] // 2.0 % of 56,000.00, the guide's worked rebate
    [InlineData(5_000_000, 150, 75_000)]
    [InlineData(4_999_999, 150, 75_000)] // 749.999985 rounds up
    [InlineData(1, 5_000, 1)]
    [InlineData(-1, 5_000, -1)]
    [InlineData(1, 4_999, 0)]
    [InlineData(100_000, 10_000, 100_000)]
    [InlineData(100_000, 0, 0)]
    [InlineData(long.MaxValue, 10_000, long.MaxValue)]
    public void Takes_a_share_rounded_half_away_from_zero(long minorUnits, int basisPoints, long share) =>
        Assert.Equal(new Money(share, Euro), new Money(minorUnits, Euro).Share(basisPoints));

    [Fact]
    public void Refuses_a_negative_share() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Money(1, Euro).Share(-1));

    [Theory]
    [InlineData("EUR", "12.34", 1_234)]
    [InlineData("JPY", "1234", 1_234)]
    [InlineData("KWD", "1.234", 1_234)]
    public void Takes_an_exact_amount(string currency, string amount, long minorUnits) =>
        Assert.Equal(minorUnits, Money.Exact(decimal.Parse(amount, null), new Currency(currency)).MinorUnits);

    [Theory]
    [InlineData("EUR", "12.345")]
    [InlineData("JPY", "0.5")]
    [InlineData("KWD", "1.2345")]
    public void Refuses_more_decimals_than_the_currency_has(string currency, string amount) =>
        Assert.Throws<ArgumentException>(() => Money.Exact(decimal.Parse(amount, null), new Currency(currency)));

    [Fact]
    public void Refuses_what_does_not_fit()
    {
        Assert.Throws<OverflowException>(() => Money.Exact(1_000_000_000_000_000_000m, Euro));
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue, Euro) + new Money(1, Euro));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue, Euro) - new Money(1, Euro));
        Assert.Throws<OverflowException>(() => -new Money(long.MinValue, Euro));
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue, Euro).Share(10_001));
    }

    [Fact]
    public void Refuses_to_mix_currencies()
    {
        var (euro, yen) = (new Money(1, Euro), new Money(1, Yen));

        Assert.Throws<InvalidOperationException>(() => euro + yen);
        Assert.Throws<InvalidOperationException>(() => euro - yen);
        Assert.Throws<InvalidOperationException>(() => euro < yen);
        Assert.Throws<InvalidOperationException>(() => euro >= yen);
        Assert.Throws<InvalidOperationException>(() => euro.CompareTo(yen));
        Assert.NotEqual(euro, yen);
    }

    [Fact]
    public void Refuses_an_amount_without_a_currency() =>
        Assert.Throws<ArgumentException>(() => new Money(1, default));

    [Theory]
    [InlineData("EUR", 112_000, """{"amount":1120.00,"currency":"EUR"}""")]
    [InlineData("EUR", -5, """{"amount":-0.05,"currency":"EUR"}""")]
    [InlineData("JPY", 1_120, """{"amount":1120,"currency":"JPY"}""")]
    [InlineData("KWD", 1, """{"amount":0.001,"currency":"KWD"}""")]
    [InlineData("EUR", 0, """{"amount":0.00,"currency":"EUR"}""")]
    public void Is_written_with_the_decimals_of_its_currency(string currency, long minorUnits, string json)
    {
        var money = new Money(minorUnits, new Currency(currency));

        Assert.Equal(json, JsonSerializer.Serialize(money));
        Assert.Equal(money, JsonSerializer.Deserialize<Money>(json));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"amount":1}""")]
    [InlineData("""{"amount":"1","currency":"EUR"}""")]
    [InlineData("""{"amount":1.001,"currency":"EUR"}""")]
    [InlineData("""{"amount":1e30,"currency":"EUR"}""")]
    [InlineData("""{"amount":1,"currency":"euro"}""")]
    [InlineData("""{"amount":1,"currency":"EUR","vat":1}""")]
    [InlineData("""{"amount":1,"coin":"EUR"}""")]
    [InlineData("""{"sum":1,"currency":"EUR"}""")]
    [InlineData("""{"amount":1,"currency":1}""")]
    public void Refuses_json_that_is_no_money(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Money>(json));

    [Fact]
    public void Adds_and_subtracts_exactly() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Long[-1_000_000_000_000, 1_000_000_000_000])
            .Sample((left, right) =>
            {
                var (a, b) = (new Money(left, Dinar), new Money(right, Dinar));
                return (a + b).MinorUnits == left + right && a + b - b == a && a - b == -(b - a)
                    && (a + b).Amount == a.Amount + b.Amount && (a < b) == (left < right) && (a >= b) == (left >= right)
                    && Money.Exact(a.Amount, Dinar) == a;
            });

    [Fact]
    public void Reads_the_same_on_every_machine() =>
        Assert.Equal("EUR 1120.00", new Money(112_000, Euro).ToString());
}
