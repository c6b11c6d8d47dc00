using System.Text.Json;

namespace PartnerConnect.Programme.Tests;

public class CurrencyTests
{
    [Theory]
    [InlineData("EUR", 2)]
    [InlineData("USD", 2)]
    [InlineData("CHF", 2)]
    [InlineData("BHD", 3)]
    [InlineData("CLP", 0)]
    [InlineData("ISK", 0)]
    [InlineData("JOD", 3)]
    [InlineData("JPY", 0)]
    [InlineData("KRW", 0)]
    [InlineData("KWD", 3)]
    [InlineData("OMR", 3)]
    [InlineData("TND", 3)]
    [InlineData("VND", 0)]
    public void Has_the_decimals_of_its_code(string code, int digits) =>
        Assert.Equal(digits, Currency.Parse(code).MinorDigits);

    [Theory]
    [InlineData("")]
    [InlineData("EU")]
    [InlineData("EURO")]
    [InlineData("eur")]
    [InlineData("EÜR")]
    [InlineData("E1R")]
    public void Refuses_what_is_no_code(string code)
    {
        Assert.False(Currency.TryParse(code, null, out _));
        Assert.Throws<FormatException>(() => Currency.Parse(code));
        Assert.Throws<ArgumentException>(() => new Currency(code));
    }

    [Fact]
    public void Is_written_as_its_code()
    {
        Assert.Equal("\"EUR\"", JsonSerializer.Serialize(new Currency("EUR")));
        Assert.Equal(new Currency("EUR"), JsonSerializer.Deserialize<Currency>("\"EUR\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Currency>("\"euro\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Currency>("1"));
    }

    [Fact]
    public void Refuses_to_be_made_of_nothing() => Assert.Throws<ArgumentNullException>("code", () => new Currency(null!));

    [Fact]
    public void The_default_names_none()
    {
        Assert.Equal("", default(Currency).Code);
        Assert.Equal("", default(Currency).ToString());
    }
}
