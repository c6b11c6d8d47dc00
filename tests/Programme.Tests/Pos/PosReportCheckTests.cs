using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

public sealed class PosReportCheckTests
{
    [Theory]
    [InlineData("L00", "Description", "Description=a\0b")]
    [InlineData("L00", "EndCustomerName", "EndCustomerName=Gemeente\nUtrecht")]
    [InlineData("L01", "ReportingPartnerId", "ReportingPartnerId=")]
    [InlineData("L01", "ReportWeek", "ReportWeek= ")]
    [InlineData("L01", "TransactionType", "TransactionType=")]
    [InlineData("L01", "TransactionType", "TransactionType=Upgrade")]
    [InlineData("L01", "TransactionType", "TransactionType=1")]
    [InlineData("L01", "TransactionType", "TransactionType=ZeroSales")]
    [InlineData("L01", "InvoiceNumber", "InvoiceNumber=")]
    [InlineData("L01", "InvoiceNumber", "InvoiceNumber=123456789012345678901234567890123456")]
    [InlineData("L01", "InvoiceLine", "InvoiceLine=")]
    [InlineData("L01", "InvoiceLine", "InvoiceLine=0")]
    [InlineData("L01", "InvoiceLine", "InvoiceLine=1.5")]
    [InlineData("L01", "InvoiceDate", "InvoiceDate=")]
    [InlineData("L01", "ManufacturerPartNumber", "ManufacturerPartNumber=")]
    [InlineData("L01", "Quantity", "Quantity=")]
    [InlineData("L01", "UnitNetPrice", "UnitNetPrice=")]
    [InlineData("L01", "Currency", "Currency=")]
    [InlineData("L01", "EndCustomerPostalCode", "EndCustomerPostalCode=")]
    [InlineData("L01", "EndCustomerCountry", "EndCustomerCountry=")]
    [InlineData("L01", "PartnerOrderNumber", "PartnerOrderNumber=123456789012345678901234567890123456789012345678901")]
    [InlineData("L01", "DistributorId", "DistributorId=123456789012345678901234567890123456789012345678901")]
    [InlineData("L01", "EndCustomerSegment", "EndCustomerSegment=Banking")]
    [InlineData("L01", "EndCustomerSegment", "EndCustomerSegment=1")]
    [InlineData("L02", "ManufacturerPartNumber", "ManufacturerPartNumber=960-999999")]
    [InlineData("L03", "Quantity", "Quantity=0")]
    [InlineData("L03", "Quantity", "Quantity=-1")]
    [InlineData("L03", "Quantity", "Quantity=1|TransactionType=Return")]
    [InlineData("L03", "Quantity", "Quantity=1|TransactionType=Credit")]
    [InlineData("L03", "Quantity", "Quantity=1.0")]
    [InlineData("L03", "Quantity", "Quantity=+1")]
    [InlineData("L03", "Quantity", "Quantity=1e3")]
    [InlineData("L03", "Quantity", "Quantity=1000001|UnitNetPrice=1")]
    [InlineData("L03", "Quantity", "Quantity=99999999999")]
    [InlineData("L03", "SerialNumbers", "SerialNumbers=A1")]
    [InlineData("L03", "SerialNumbers", "SerialNumbers=A1;A2;A3")]
    [InlineData("L03", "SerialNumbers", "SerialNumbers=A1;A1")]
    [InlineData("L03", "SerialNumbers", "SerialNumbers=A1; ")]
    [InlineData("L03", "SerialNumbers", "SerialNumbers=A1;123456789012345678901234567890123456789012345678901")]
    [InlineData("L03", "SerialNumbers", "SerialNumbers=A1;A2|TransactionType=Return|Quantity=-1")]
    [InlineData("L04", "ReportWeek", "ReportWeek=2024-W14")]
    [InlineData("L04", "ReportWeek", "ReportWeek=15")]
    [InlineData("L04", "InvoiceDate", "InvoiceDate=09-04-2024")]
    [InlineData("L04", "InvoiceDate", "InvoiceDate=2024-02-30")]
    [InlineData("L04", "InvoiceDate", "InvoiceDate=2024-04-13")]
    [InlineData("L04", "InvoiceDate", "InvoiceDate=2024-03-10")]
    [InlineData("L04", "ShipDate", "ShipDate=9 April")]
    [InlineData("L04", "ShipDate", "ShipDate=2024-01-09")]
    [InlineData("L06", "Currency", "Currency=USD")]
    [InlineData("L06", "Currency", "Currency=eur")]
    [InlineData("L06", "Currency", "Currency=euro")]
    [InlineData("L07", "UnitNetPrice", "UnitNetPrice=-0.01")]
    [InlineData("L07", "UnitNetPrice", "UnitNetPrice=560,00")]
    [InlineData("L07", "UnitNetPrice", "UnitNetPrice=1,560.00")]
    [InlineData("L07", "UnitNetPrice", "UnitNetPrice=5.6e2")]
    [InlineData("L07", "UnitNetPrice", "UnitNetPrice=560.00001")]
    [InlineData("L07", "UnitNetPrice", "UnitNetPrice=3000.0001")]
    [InlineData("L07", "UnitNetPrice", "UnitNetPrice=3000.0001|UnitMsrp=3000")]
    [InlineData("L07", "UnitNetPrice", "UnitNetPrice=99999999999999999999999999999999999")]
    [InlineData("L07", "UnitNetPrice", "UnitNetPrice=9000|UnitMsrp=1000000000000")]
    [InlineData("L07", "UnitMsrp", "UnitMsrp=3000.0001")]
    [InlineData("L07", "UnitMsrp", "UnitMsrp=1000000000000")]
    [InlineData("L07", "UnitMsrp", "UnitMsrp=-1")]
    [InlineData("L07", "UnitMsrp", "UnitMsrp=ask us")]
    [InlineData("L07", "PreSalesIncentiveTotal", "PreSalesIncentiveTotal=-1")]
    [InlineData("L07", "PreSalesIncentiveTotal", "PreSalesIncentiveTotal=ten")]
    [InlineData("L07", "PreSalesIncentiveTotal", "PreSalesIncentiveTotal=1120.01")]
    [InlineData("L08", "EndCustomerName", "EndCustomerName=")]
    [InlineData("L08", "EndCustomerName", "EndCustomerName=VAN DIJK AV SOLUTIONS BV")]
    [InlineData("L08", "EndCustomerName", "EndCustomerName=1042")]
    [InlineData("L08", "EndCustomerName", "EndCustomerName=Various")]
    [InlineData("L08", "EndCustomerName", "EndCustomerName=cash sale")]
    [InlineData("L08", "EndCustomerName", "EndCustomerName=n/a")]
    [InlineData("L08", "EndCustomerName", "EndCustomerName=---")]
    [InlineData("L08", "EndCustomerName", "EndCustomerName=AV-Centrum Noord B.V.")]
    [InlineData("L09", "EndCustomerCountry", "EndCustomerCountry=Netherlands")]
    [InlineData("L09", "EndCustomerCountry", "EndCustomerCountry=UK")]
    [InlineData("L09", "EndCustomerCountry", "EndCustomerCountry=nl")]
    [InlineData("L09", "EndCustomerPostalCode", "EndCustomerPostalCode=3521")]
    [InlineData("L09", "EndCustomerVatNumber", "EndCustomerVatNumber=NL12")]
    [InlineData("L10", "DealRegistrationId", "DealRegistrationId=D-2")]
    [InlineData("L10", "DealRegistrationId", "DealRegistrationId=d-1")]
    [InlineData("L10", "DealRegistrationId", "DealRegistrationId=D-OVER")]
    [InlineData("L10", "DealRegistrationId", "DealRegistrationId=D-LATER")]
    [InlineData("L10", "DealRegistrationId", "DealRegistrationId=D-SCHOOL")]
    [InlineData("L10", "DealRegistrationId", "DealRegistrationId=D-OTHERS")]
    [InlineData("L12", "SerialNumbers", "SerialNumbers=A1;NFR-0410")]
    [InlineData("L14", "Ean", "Ean=509920608978")]
    [InlineData("L14", "Ean", "Ean=5099206089784")]
    [InlineData("L14", "Ean", "Ean=+099206089785")]
    [InlineData("L14", "Ean", "Ean=5099206089792")]
    public void Refuses_a_line_that_breaks_one_check(string code, string field, string changes)
    {
        var check = PosSamples.Check(PosSamples.Row(changes, line: 7));

        var reject = Assert.Single(check.Rejects);
        Assert.Equal((7, code, field), (reject.Line, reject.Code, reject.Field));
        Assert.StartsWith(field, reject.Message, StringComparison.Ordinal);
        Assert.Contains(reject.Value, reject.Message, StringComparison.Ordinal);
        Assert.Empty(check.Lines);
    }

    [Theory]
    [InlineData("InvoiceNumber=12345678901234567890123456789012345")]
    [InlineData("TransactionType=return|Quantity=-1")]
    [InlineData("TransactionType=Return|Quantity=-1000000|UnitNetPrice=1")]
    [InlineData("TransactionType=Credit|Quantity=-1")]
    [InlineData("TransactionType=Adjustment|Quantity=-1")]
    [InlineData("TransactionType=Adjustment|Quantity=1")]
    [InlineData("Quantity=1000000|UnitNetPrice=1")]
    [InlineData("ManufacturerPartNumber= 960-001501 ")]
    [InlineData("InvoiceDate=2024-04-12")]
    [InlineData("InvoiceDate=2024-03-11")]
    [InlineData("UnitNetPrice=0")]
    [InlineData("UnitNetPrice=560.0001")]
    [InlineData("UnitNetPrice=3000")]
    [InlineData("UnitNetPrice=3000|UnitMsrp=100")]
    [InlineData("UnitMsrp=3000")]
    [InlineData("UnitMsrp=0")]
    [InlineData("PreSalesIncentiveTotal=1120.00")]
    [InlineData("EndCustomerName=Cash & Carry Noord")]
    [InlineData("EndCustomerName=株式会社サンプル")]
    [InlineData("EndCustomerPostalCode=3521az")]
    [InlineData("EndCustomerCountry=HK|EndCustomerPostalCode=00")]
    [InlineData("ShipDate=2024-01-10")]
    [InlineData("ShipDate=2024-05-09")]
    [InlineData("SerialNumbers=A1 ; a1")]
    [InlineData("SerialNumbers=A1;12345678901234567890123456789012345678901234567890")]
    [InlineData("SerialNumbers=A1|TransactionType=Return|Quantity=-1")]
    [InlineData("SerialNumbers=NFR-0409;A1")]
    [InlineData("SerialNumbers=NFR-0410|TransactionType=Return|Quantity=-1")]
    [InlineData("PartnerOrderNumber=12345678901234567890123456789012345678901234567890")]
    [InlineData("DistributorId=any")]
    [InlineData("EndCustomerSegment=smb")]
    [InlineData("EndCustomerVatNumber=NL 1234.56.789.B01")]
    [InlineData("DealRegistrationId=D-1")]
    [InlineData("DealRegistrationId=D-LAST")]
    [InlineData("DealRegistrationId=D-1|EndCustomerName=GEMEENTE UTRECHT.")]
    [InlineData("Ean=5099206089785")]
    [InlineData("Ean=05099206089785")]
    public void Accepts_a_line_at_the_edge(string changes)
    {
        var check = PosSamples.Check(PosSamples.Row(changes));

        Assert.Empty(check.Rejects);
        Assert.Single(check.Lines);
    }

    [Theory]
    [InlineData("UnitNetPrice=10000|UnitMsrp=99999|Quantity=1000000", null)]
    [InlineData("UnitNetPrice=10000.0001|Quantity=1000000", "UnitNetPrice")]
    [InlineData("UnitNetPrice=-1", "UnitNetPrice")]
    [InlineData("UnitMsrp=-1", "UnitMsrp")]
    [InlineData("UnitMsrp=1000000000000", null)]
    [InlineData("UnitMsrp=1000000000000.0001", "UnitMsrp")]
    [InlineData("UnitMsrp=-1|UnitNetPrice=10000.0001|Quantity=1000000", "UnitMsrp")]
    public void Bounds_no_price_of_a_product_without_one_in_the_catalogue(string changes, string? refused)
    {
        var unpriced = PosSamples.Camera with { Msrp = 0m };

        var check = PosReportCheck.Check([PosSamples.Row(changes)], PosSamples.Context, _ => unpriced);

        Assert.Equal(refused, check.Rejects.SingleOrDefault()?.Field);
    }

    /// <summary>Each refusal is shown on a row that breaks its check and all those after it.</summary>
    [Fact]
    public void Gives_the_first_reason_in_the_order_of_the_list()
    {
        (PosRejectReason Reason, string Broken)[] table =
        [
            (PosRejectReason.Malformed, "Description=a\tb"),
            (PosRejectReason.MandatoryEmpty, "InvoiceLine=0"),
            (PosRejectReason.PartUnknown, "ManufacturerPartNumber=own-17"),
            (PosRejectReason.QuantityWrong, "Quantity=0"),
            (PosRejectReason.DateOutsideWeek, "InvoiceDate=2024-04-13"),
            (PosRejectReason.Duplicate, "InvoiceNumber=taken"),
            (PosRejectReason.CurrencyNotAllowed, "Currency=USD"),
            (PosRejectReason.PriceWrong, "UnitNetPrice=free"),
            (PosRejectReason.EndCustomerNotNamed, "EndCustomerName=various"),
            (PosRejectReason.PlaceInvalid, "EndCustomerCountry=XX"),
            (PosRejectReason.DealUnknown, "DealRegistrationId=D-2"),
            (PosRejectReason.NotForResale, "SerialNumbers=A1;NFR-0410"),
            (PosRejectReason.EanWrong, "Ean=1"),
        ];
        Assert.Equal(Enum.GetValues<PosRejectReason>(), table.Select(row => row.Reason));

        for (var first = 0; first < table.Length; first++)
        {
            var broken = string.Join('|', table.Skip(first).Select(row => row.Broken));
            var check = PosSamples.Check(PosSamples.Row("InvoiceNumber=taken"), PosSamples.Row(broken));
            Assert.Equal(table[first].Reason.Code(), Assert.Single(check.Rejects).Code);
        }
    }

    [Theory]
    [InlineData("EUR", null)]
    [InlineData("USD", "L06")]
    public void Takes_no_other_currency_than_the_regions_own_whatever_the_guide_names(string currency, string? refused)
    {
        var region = PosSamples.Context.Region;
        var context = PosSamples.Context with { Region = region with { PosCurrencies = [region.Currency, new Currency("USD")] } };

        Assert.Equal(refused, PosSamples.Check(context, PosSamples.Row($"Currency={currency}")).Rejects.SingleOrDefault()?.Code);
    }

    [Fact]
    public void Refuses_the_second_of_two_equal_invoice_lines()
    {
        var check = PosSamples.Check(
            PosSamples.Row(line: 2), PosSamples.Row(line: 3), PosSamples.Row("InvoiceLine=2", line: 4));

        Assert.Equal([2, 4], check.Lines.Select(line => line.Line));
        var reject = Assert.Single(check.Rejects);
        Assert.Equal((3, "L05", "InvoiceNumber"), (reject.Line, reject.Code, reject.Field));
    }

    [Fact]
    public void Lets_a_refused_line_take_no_key()
    {
        var check = PosSamples.Check(
            PosSamples.Row("Currency=USD", line: 2), PosSamples.Row(line: 3), PosSamples.Row(line: 4));

        Assert.Equal([3], check.Lines.Select(line => line.Line));
        Assert.Equal([(2, "L06"), (4, "L05")], check.Rejects.Select(reject => (reject.Line, reject.Code)));
    }

    [Fact]
    public void Refuses_an_invoice_after_the_week_even_when_that_day_has_come()
    {
        var later = PosSamples.Context with { Today = new DateOnly(2024, 4, 20) };

        Assert.Single(PosSamples.Check(later, PosSamples.Row("InvoiceDate=2024-04-14")).Lines);
        var reject = Assert.Single(PosSamples.Check(later, PosSamples.Row("InvoiceDate=2024-04-15")).Rejects);
        Assert.Equal("L04", reject.Code);
        Assert.Contains("2024-W16", reject.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_a_line_that_could_not_be_taken_apart()
    {
        var check = PosSamples.Check(
            new PosRow(2, PosSamples.Header, ["1042", "2024-W15"]),
            PosRow.Unreadable(3, PosColumns.Description, "A quote never ends"));

        Assert.Equal(
            [(2, "L00", "TransactionType"), (3, "L00", "Description")],
            check.Rejects.Select(reject => (reject.Line, reject.Code, reject.Field)));
        Assert.Equal("A quote never ends; correct the line.", check.Rejects[1].Message);
    }

    [Fact]
    public void Shows_a_strangers_text_cut_and_without_invisible_characters()
    {
        var turned = Assert.Single(PosSamples.Check(PosSamples.Row("Currency=E\u202eU\0R")).Rejects);
        Assert.Equal("E\\u202EU\\u0000R", turned.Value);

        var part = new string('x', 81);
        var cut = Assert.Single(PosSamples.Check(PosSamples.Row($"ManufacturerPartNumber={part}")).Rejects);
        Assert.Equal(part[..80] + "…", cut.Value);
        Assert.Contains($"'{cut.Value}'", cut.Message, StringComparison.Ordinal);
    }
}
