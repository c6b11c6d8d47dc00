using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("NL", "1012 AB", "1012")]
    [InlineData("BE", "1000", "100")]
    [InlineData("LU", "L-1234", "12345")]
    [InlineData("DE", "10115", "1011")]
    [InlineData("AT", "1010", "10100")]
    [InlineData("CH", "8001", "80010")]
    [InlineData("GB", "SW1A 1AA", "SW1A 1A")]
    [InlineData("GB", "M1 1AE", "11 1AE")]
    [InlineData("IE", "D02 X285", "02D X285")]
    [InlineData("SE", "114 55", "1145")]
    [InlineData("NO", "0150", "01500")]
    [InlineData("DK", "DK-1050", "10500")]
    [InlineData("FI", "00100", "0010")]
    [InlineData("IS", "101", "1010")]
    [InlineData("ES", "28001", "2800A")]
    [InlineData("PT", "1000-205", "1000-20")]
    [InlineData("IT", "00118", "0018")]
    [InlineData("FR", "75001", "7501")]
    [InlineData("US", "94103-1234", "9410")]
    [InlineData("CA", "K1A 0B1", "K1A 0BB")]
    [InlineData("JP", "100-0001", "100-001")]
    [InlineData("AU", "2000", "200")]
    [InlineData("SG", "018956", "18956")]
    [InlineData("BR", "01310-100", "01310_100")]
    [InlineData("BR", "12", "1")]
    [InlineData("BR", "123456789012", "1234567890123")]
    [InlineData("BR", "1-", "--")]
    public void Knows_a_postal_code_by_the_format_of_its_country(string country, string right, string wrong)
    {
        Assert.Empty(Rejects(country, right));
        Assert.Equal("EndCustomerPostalCode", Assert.Single(Rejects(country, wrong)).Field);
    }

    [Theory]
    [InlineData("AX", true)]
    [InlineData("ZW", true)]
    [InlineData("XK", false)]
    [InlineData("EU", false)]
    [InlineData("NLD", false)]
    public void Knows_the_countries_of_ISO_3166(string country, bool isCountry)
    {
        Assert.Equal(isCountry, Rejects(country, "12345").Length == 0);
    }

    private static PosReject[] Rejects(string country, string postalCode) =>
        [.. PosSamples.Check(
            PosSamples.Row($"EndCustomerCountry={country}|EndCustomerPostalCode={postalCode}")).Rejects];
}
