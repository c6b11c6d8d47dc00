using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

public sealed class PosLineTests
{
    [Theory]
    [InlineData("Quantity=2|UnitNetPrice=560.00", "EUR 1120.00")]
    [InlineData("Quantity=2|UnitNetPrice=560.00|PreSalesIncentiveTotal=20.50", "EUR 1099.50")]
    [InlineData("TransactionType=Return|Quantity=-2|UnitNetPrice=560.00|PreSalesIncentiveTotal=20.50", "EUR -1099.50")]
    [InlineData("Quantity=1|UnitNetPrice=0.0049", "EUR 0.00")]
    [InlineData("Quantity=1|UnitNetPrice=0.0050", "EUR 0.01")]
    [InlineData("TransactionType=Credit|Quantity=-1|UnitNetPrice=0.0050", "EUR -0.01")]
    [InlineData("Quantity=3|UnitNetPrice=0.0050", "EUR 0.02")]
    public void Values_a_line_at_quantity_times_price_less_incentives(string changes, string net)
    {
        var line = Assert.Single(PosSamples.Check(PosSamples.Row(changes)).Lines);

        Assert.Equal(net, line.Net.ToString());
    }

    [Fact]
    public void Rounds_to_the_smallest_unit_of_the_currency()
    {
        var yen = new Currency("JPY");
        var context = PosSamples.Context with { Region = PosSamples.Context.Region with { Currency = yen, PosCurrencies = [yen] } };
        var line = Assert.Single(
            PosSamples.Check(context, PosSamples.Row("Currency=JPY|Quantity=1|UnitNetPrice=100.5")).Lines);

        Assert.Equal(new Money(101, yen), line.Net);
    }

    [Theory]
    [InlineData("", 1000)]
    [InlineData("UnitMsrp=899.90", 899.90)]
    [InlineData("UnitMsrp=3000", 3000)]
    public void Takes_the_lines_own_MSRP_before_the_catalogues(string changes, decimal msrp)
    {
        Assert.Equal(msrp, Assert.Single(PosSamples.Check(PosSamples.Row(changes)).Lines).UnitMsrp);
    }

    [Theory]
    [InlineData("2024-04-08", false)]
    [InlineData("2024-04-07", true)]
    [InlineData("2024-03-11", true)]
    public void Flags_an_invoice_older_than_its_week(string day, bool arrivedLate)
    {
        var line = Assert.Single(PosSamples.Check(PosSamples.Row($"InvoiceDate={day}")).Lines);

        Assert.Equal(arrivedLate, line.ArrivedLate);
    }

    [Fact]
    public void Holds_what_the_row_says()
    {
        var row = PosSamples.Row("EndCustomerName= Gemeente Utrecht |ManufacturerPartNumber=960-001501", line: 9);
        var line = Assert.Single(PosSamples.Check(row).Lines);

        Assert.Equal(9, line.Line);
        Assert.Equal(new PosLineKey("2024-0815", 1), line.Key);
        Assert.Equal(new DateOnly(2024, 4, 9), line.InvoiceDate);
        Assert.Equal(PosTransactionType.Sale, line.Type);
        Assert.Equal((2, 560m), (line.Quantity, line.UnitNetPrice));
        Assert.Equal("960-001501", line.ManufacturerPartNumber);
        Assert.Equal(
            ("Gemeente Utrecht", "3521 AZ", "NL"),
            (line.EndCustomerName, line.EndCustomerPostalCode, line.EndCustomerCountry));
    }

    [Fact]
    public void Holds_what_the_row_says_besides_the_sale()
    {
        var line = Assert.Single(PosSamples.Check(PosSamples.Row(
            "ShipDate=2024-04-10|PartnerOrderNumber=PO-7|Ean=5099206089785|Description=Camera|DealRegistrationId=D-1|SerialNumbers= A1 ; A2 |"
            + "DistributorId=ANY|EndCustomerAddress=Stadsplateau 1|City=Utrecht|EndCustomerVatNumber=NL123456789B01|EndCustomerSegment=public")).Lines);

        Assert.Equal(
            (new DateOnly(2024, 4, 10), "PO-7", "5099206089785", "Camera", "D-1", "A1;A2", "ANY"),
            (line.ShipDate, line.PartnerOrderNumber, line.Ean, line.Description, line.DealRegistrationId, line.SerialNumbers, line.DistributorId));
        Assert.Equal(
            ("Stadsplateau 1", "Utrecht", "NL123456789B01", "Public"),
            (line.EndCustomerAddress, line.EndCustomerCity, line.EndCustomerVatNumber, line.EndCustomerSegment));
    }

    [Fact]
    public void Holds_nothing_where_the_row_says_nothing()
    {
        var line = Assert.Single(PosSamples.Check(PosSamples.Row()).Lines);

        string?[] texts =
        [
            line.PartnerOrderNumber, line.Ean, line.Description, line.DealRegistrationId, line.SerialNumbers, line.DistributorId,
            line.EndCustomerAddress, line.EndCustomerCity, line.EndCustomerVatNumber, line.EndCustomerSegment,
        ];
        Assert.All(texts, Assert.Null);
        Assert.Null(line.ShipDate);
    }

    [Theory]
    [InlineData("Quantity=2|UnitNetPrice=560.00|PreSalesIncentiveTotal=20.50", "EUR 1120.00")]
    [InlineData("TransactionType=Return|Quantity=-2|UnitNetPrice=560.00|PreSalesIncentiveTotal=20.50", "EUR -1120.00")]
    [InlineData("Quantity=3|UnitNetPrice=0.0050", "EUR 0.02")]
    public void Is_invoiced_at_quantity_times_price_before_incentives(string changes, string gross) =>
        Assert.Equal(gross, Assert.Single(PosSamples.Check(PosSamples.Row(changes)).Lines).Gross.ToString());

    [Theory]
    [InlineData("Services and software", true)]
    [InlineData("services and software", true)]
    [InlineData("Video collaboration", false)]
    [InlineData("Unheard of", false)]
    public void Is_a_service_by_the_catalogues_category(string category, bool isService)
    {
        var context = PosSamples.Context with { Categories = ShippedGuide.Version.StandardDiscounts };
        var product = PosSamples.Camera with { Category = category };

        Assert.Equal(isService, Assert.Single(PosReportCheck.Check([PosSamples.Row()], context, _ => product).Lines).IsService);
    }

    [Theory]
    [InlineData("2024-W13", "2024-03-31", "FY24-Q4")]
    [InlineData("2024-W14", "2024-04-01", "FY25-Q1")]
    [InlineData("2024-W14", "2024-03-31", "FY24-Q4")]
    [InlineData("2023-W39", "2023-09-30", "FY24-Q2")]
    [InlineData("2023-W39", "2023-10-01", "FY24-Q3")]
    [InlineData("2020-W53", "2020-12-31", "FY21-Q3")]
    [InlineData("2020-W53", "2021-01-03", "FY21-Q4")]
    public void Gives_revenue_to_the_quarter_of_the_invoice_date(string week, string day, string quarter)
    {
        var context = PosSamples.Context with { Week = PosWeek.Parse(week) };
        var row = PosSamples.Row($"ReportWeek={week}|InvoiceDate={day}");
        var line = Assert.Single(PosSamples.Check(context, row).Lines);

        Assert.Equal(FiscalQuarter.Parse(quarter), line.Quarter);
    }
}
