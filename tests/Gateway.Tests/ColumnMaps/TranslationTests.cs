using PartnerConnect.Gateway.ColumnMaps;

namespace PartnerConnect.Gateway.Tests.ColumnMaps;

public sealed class TranslationTests
{
    [Theory]
    [InlineData("1,5", "1.5")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("-2,00", "-2.00")]
    [InlineData(" 7 ", "7")]
    [InlineData("12.50", "12.50")]
    [InlineData("1.23,4", "1.23,4")]
    [InlineData("1,2,3", "1,2,3")]
    [InlineData("€ 5", "€ 5")]
    public void An_amount_with_a_decimal_comma_gets_a_point_and_anything_else_stays(string text, string expected) =>
        Assert.Equal(expected, DecimalCommas.Amount(text));

    [Theory]
    [InlineData("1.000", "1000")]
    [InlineData("2,00", "2")]
    [InlineData("2,5", "2.5")]
    [InlineData("twee", "twee")]
    public void A_quantity_loses_what_is_between_thousands_and_behind_the_comma_when_it_is_nothing(string text, string expected) =>
        Assert.Equal(expected, DecimalCommas.Whole(text));

    [Theory]
    [InlineData("9-4-2024", "d-M-yyyy", "2024-04-09")]
    [InlineData("09/04/2024", "dd/MM/yyyy", "2024-04-09")]
    [InlineData("04/09/2024", "MM/dd/yyyy", "2024-04-09")]
    [InlineData("20240409", "yyyyMMdd", "2024-04-09")]
    [InlineData("9.4.2024", "d.M.yyyy", "2024-04-09")]
    [InlineData("2024-04-09", "dd-MM-yyyy", "2024-04-09")]
    [InlineData("31/02/2024", "dd/MM/yyyy", "31/02/2024")]
    [InlineData("13/14/2024", "dd/MM/yyyy", "13/14/2024")]
    public void A_day_is_read_in_the_format_of_the_map_and_no_other(string text, string format, string expected) =>
        Assert.Equal(expected, DayFormats.Translate(text, format));
}
