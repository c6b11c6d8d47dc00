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

    [Theory]
    [InlineData("NL", "NL123456789B01", "NL123456789")]
    [InlineData("NL", "123456789B01", "123456789")]
    [InlineData("BE", "BE 0123.456.789", "BE12345678")]
    [InlineData("DE", "DE123456789", "DE12345678")]
    [InlineData("NL", "de123456789", "DE12345678X")]
    [InlineData("GR", "EL123456789", "EL12345678")]
    [InlineData("GR", "GR123456789", "GR12345678")]
    [InlineData("GB", "XI123456789", "XI12345678")]
    [InlineData("GB", "GB GD001", "GBG001")]
    [InlineData("CH", "CHE-123.456.789 MWST", "CHE-123.456")]
    [InlineData("CH", "E123456789", "123456789")]
    [InlineData("FR", "FRXX123456789", "FR1234567890123")]
    [InlineData("ES", "ESX1234567X", "ESX123456X")]
    [InlineData("US", "12-3456789", "12_3456789")]
    [InlineData("US", "12345678901234567890", "123456789012345678901")]
    [InlineData("US", "ZZ", "1")]
    [InlineData("US", "ZZ", "NL")]
    public void Knows_a_VAT_number_by_the_format_of_its_prefix_or_country(string country, string right, string wrong)
    {
        Assert.Empty(OfVatNumber(country, right));
        Assert.Equal(("L09", "EndCustomerVatNumber"), OfVatNumber(country, wrong).Select(reject => (reject.Code, reject.Field)).Single());
    }

    private static PosReject[] OfVatNumber(string country, string number)
    {
        var postalCode = country switch
        {
            "NL" => "3521 AZ",
            "BE" or "CH" => "1000",
            "GB" => "M1 1AE",
            _ => "10001",
        };
        return [.. PosSamples.Check(PosSamples.Row(
            $"EndCustomerCountry={country}|EndCustomerPostalCode={postalCode}|EndCustomerVatNumber={number}")).Rejects];
    }

    private static PosReject[] Rejects(string country, string postalCode) =>
        [.. PosSamples.Check(
            PosSamples.Row($"EndCustomerCountry={country}|EndCustomerPostalCode={postalCode}")).Rejects];
}
