using System.Collections.Immutable;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

/// <summary>L11 and L13: what is odd about lines that count all the same.</summary>
public sealed class PosWarningsTests
{
    private const string Return = "TransactionType=Return|Quantity=-1|InvoiceNumber=C-1";

    [Theory]
    [InlineData("1000", false)]
    [InlineData("1000.01", true)]
    [InlineData("1210", true)]
    [InlineData("1210.0001", false)]
    [InlineData("560", false)]
    public void A_price_that_VAT_alone_lifts_above_the_MSRP_looks_as_if_VAT_were_in_it(string price, bool isWarned)
    {
        var check = PosSamples.Check(PosSamples.Row($"UnitNetPrice={price}", line: 7));

        Assert.Single(check.Lines);
        Assert.Equal(isWarned ? [(7, "L13", "UnitNetPrice", price)] : [], check.Warnings.Select(each => (each.Line, each.Code, each.Field, each.Value)));
    }

    [Theory]
    [InlineData("BE", "1000")] // The region names no rate for it.
    [InlineData("DE", "10115")]
    public void Where_the_guide_knows_no_rate_nothing_is_said_of_VAT(string country, string postalCode) => Assert.Empty(PosSamples.Check(
        PosSamples.Row($"UnitNetPrice=1210|EndCustomerCountry={country}|EndCustomerPostalCode={postalCode}")).Warnings);

    [Fact]
    public void Nor_of_a_product_without_a_price_or_in_a_region_without_rates()
    {
        var row = PosSamples.Row("UnitNetPrice=1210");
        var region = PosSamples.Context.Region with { VatBasisPoints = null };

        Assert.Empty(PosReportCheck.Check([row], PosSamples.Context, _ => PosSamples.Camera with { Msrp = 0m }).Warnings);
        Assert.Empty(PosSamples.Check(PosSamples.Context with { Region = region }, row).Warnings);
    }

    [Theory]
    [InlineData(Return, 1)]
    [InlineData(Return + "|EndCustomerName=Hogeschool Utrecht", 1)]
    [InlineData("TransactionType=Credit|Quantity=-1", 0)]
    [InlineData("TransactionType=Adjustment|Quantity=-1", 0)]
    public void A_return_of_what_was_never_sold_is_warned_of(string changes, int warnings)
    {
        var check = PosSamples.Check(PosSamples.Row(changes));

        Assert.Single(check.Lines);
        Assert.Equal(warnings, check.Warnings.Count(each => each is { Code: "L11", Field: "ManufacturerPartNumber", Value: "960-001501" }));
    }

    [Theory]
    [InlineData("2024-04-09", 0)]
    [InlineData("2024-04-10", 1)]
    public void A_sale_of_the_same_file_is_a_sale_before_unless_it_is_dated_later(string soldOn, int warnings)
    {
        var check = PosSamples.Check(PosSamples.Row(Return), PosSamples.Row($"InvoiceDate={soldOn}|EndCustomerName=GEMEENTE UTRECHT", line: 3));

        Assert.Equal((2, warnings), (check.Lines.Length, check.Warnings.Length));
    }

    [Theory]
    [InlineData("2024-04-10", "2024-04-08")]
    [InlineData("2024-04-08", "2024-04-10")]
    public void Of_several_sales_the_first_counts_whatever_their_order(string one, string other)
    {
        var check = PosSamples.Check(
            PosSamples.Row(Return), PosSamples.Row($"InvoiceDate={one}|InvoiceLine=2", line: 3), PosSamples.Row($"InvoiceDate={other}|InvoiceLine=3", line: 4));

        Assert.Equal((3, 0), (check.Lines.Length, check.Warnings.Length));
    }

    [Fact]
    public void A_sale_that_stands_beside_an_amended_return_is_a_sale_before()
    {
        var standing = PosSamples.Check(PosSamples.Row("InvoiceLine=2", line: 3)).Lines;

        Assert.Empty(PosReportCheck.Check([PosSamples.Row(Return)], PosSamples.Context, PosSamples.FindProduct, standing).Warnings);
    }

    [Theory]
    [InlineData("TransactionType=Return|Quantity=-1", true)]
    [InlineData("TransactionType=Sale", false)]
    [InlineData("TransactionType=Credit|Quantity=-1", false)]
    [InlineData("TransactionType=nonsense", false)]
    public void A_row_says_whether_goods_came_back(string changes, bool isReturn) =>
        Assert.Equal(isReturn, PosSamples.Row(changes).IsReturn);

    [Theory]
    [InlineData("2024-04-09", "GEMEENTEUTRECHT", 0)]
    [InlineData("2024-04-10", "GEMEENTEUTRECHT", 1)]
    [InlineData("2024-04-09", "HOGESCHOOLUTRECHT", 1)]
    public void So_is_one_of_another_week_to_the_same_end_customer(string soldOn, string customer, int warnings)
    {
        var context = PosSamples.Context with
        {
            Sold = ImmutableDictionary<SoldBefore, DateOnly>.Empty.Add(new("960-001501", customer), DateOnly.ParseExact(soldOn, "yyyy-MM-dd")),
        };

        Assert.Equal(warnings, PosSamples.Check(context, PosSamples.Row(Return)).Warnings.Length);
    }

    [Fact]
    public void A_refused_line_is_not_warned_of_and_sells_nothing()
    {
        var check = PosSamples.Check(PosSamples.Row(Return), PosSamples.Row("Currency=USD|UnitNetPrice=1210", line: 3));

        Assert.Equal([(2, "L11")], check.Warnings.Select(each => (each.Line, each.Code)));
    }

    [Fact]
    public void A_warning_says_what_is_odd_and_what_to_do()
    {
        var check = PosSamples.Check(PosSamples.Row(Return + "|UnitNetPrice=1210"));

        Assert.Equal(
            [
                "ManufacturerPartNumber '960-001501' comes back from an end customer to whom no sale of it was reported before; "
                + "report the sale, or name the end customer as it was named then.",
                "UnitNetPrice '1210' is above the catalogue's MSRP of 1000, and not without 21 % VAT; if VAT is in it, send the price without.",
            ],
            check.Warnings.Select(each => each.Message));
    }
}
