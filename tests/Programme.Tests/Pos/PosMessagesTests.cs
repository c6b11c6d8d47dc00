using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

/// <summary>What a partner reads when a line or a file is refused: what is wrong and what to do about it.</summary>
public sealed class PosMessagesTests
{
    private static readonly PosAdmissionFacts Report = new()
    {
        Week = PosSamples.Context.Week,
        Today = new DateOnly(2024, 4, 17),
        JudgedFrom = new DateOnly(2023, 10, 1),
        FormerVersion = 0,
        FormerContentHash = null,
        ContentHash = "new",
        QuarterSettled = false,
        Rows = 3,
        ZeroSales = false,
        OtherPartner = false,
    };

    [Theory]
    [InlineData("Description=a\tb", "Description 'a\\u0009b' holds control characters; take them out.")]
    [InlineData("InvoiceNumber=", "InvoiceNumber is empty; every line must give it.")]
    [InlineData("TransactionType=Gift", "TransactionType 'Gift' is not Sale, Return, Credit or Adjustment; write one.")]
    [InlineData("InvoiceLine=0", "InvoiceLine '0' is not a whole number of 1 or more; number the lines.")]
    [InlineData(
        "InvoiceNumber=123456789012345678901234567890123456",
        "InvoiceNumber '123456789012345678901234567890123456' has more than 35 characters; shorten it.")]
    [InlineData(
        "ManufacturerPartNumber=own-17",
        "ManufacturerPartNumber 'own-17' is not in the catalogue; give the manufacturer's part number and not your own.")]
    [InlineData("Quantity=0", "Quantity '0' is not a whole number other than 0 and at most 1000000; give the units.")]
    [InlineData("Quantity=-1", "Quantity '-1' is negative for a Sale; report it as a Return or Credit.")]
    [InlineData("Quantity=1|TransactionType=return", "Quantity '1' is positive for a Return; write it with a minus.")]
    [InlineData("ReportWeek=2024-W14", "ReportWeek '2024-W14' is not the week of this report; write 2024-W15.")]
    [InlineData("InvoiceDate=9 April", "InvoiceDate '9 April' is not a date; write it like 2024-04-15.")]
    [InlineData("InvoiceDate=2024-04-13", "InvoiceDate '2024-04-13' is in the future, today being 2024-04-12; correct it.")]
    [InlineData(
        "InvoiceDate=2024-03-10",
        "InvoiceDate '2024-03-10' is too old for week 2024-W15, which takes 2024-03-11 or later; correct it.")]
    [InlineData("Currency=USD", "Currency 'USD' is not used in region benelux; use EUR.")]
    [InlineData("Currency=CHF", "Currency 'CHF' is not used in region benelux; use EUR.")] // Though the region names it: nothing converts.
    [InlineData(
        "UnitNetPrice=free",
        "UnitNetPrice 'free' is not an amount of 0 or more with at most 4 decimals; write it like 1120.50.")]
    [InlineData(
        "UnitNetPrice=3000.01", "UnitNetPrice '3000.01' is more than 3 times the catalogue's MSRP of 1000; give it per unit.")]
    [InlineData(
        "PreSalesIncentiveTotal=1120.01",
        "PreSalesIncentiveTotal '1120.01' is more than the line is worth; give the incentives of this line alone.")]
    [InlineData("EndCustomerName=", "EndCustomerName is empty; name who bought and uses the product.")]
    [InlineData("EndCustomerName=cash", "EndCustomerName 'cash' names nobody; name who bought and uses the product.")]
    [InlineData(
        "EndCustomerName=1042", "EndCustomerName '1042' is the reporting partner; leave own use out, it is no sale to an end customer.")]
    [InlineData(
        "EndCustomerCountry=UK",
        "EndCustomerCountry 'UK' is not an ISO 3166-1 alpha-2 code; write two capital letters, such as NL or GB.")]
    [InlineData(
        "EndCustomerPostalCode=3521",
        "EndCustomerPostalCode '3521' is not written like a postal code of NL; correct the code or the country.")]
    [InlineData(
        "EndCustomerSegment=Bank",
        "EndCustomerSegment 'Bank' is none of Enterprise, SMB, Public, Education, Healthcare; write one or leave it out.")]
    [InlineData("SerialNumbers=A1", "SerialNumbers 'A1' holds 1 serial numbers for 2 units; give one for each unit, or none.")]
    [InlineData("SerialNumbers=A1;A1", "SerialNumbers 'A1;A1' names a serial number twice; each unit has its own.")]
    [InlineData(
        "SerialNumbers=A1;",
        "SerialNumbers 'A1;' holds a serial number that is empty or has more than 50 characters; write each once, with semicolons between.")]
    [InlineData("ShipDate=soon", "ShipDate 'soon' is not a date; write it like 2024-04-15.")]
    [InlineData(
        "ShipDate=2024-01-09",
        "ShipDate '2024-01-09' is more than 90 days before the invoice of 2024-04-09; correct one of the two.")]
    [InlineData(
        "EndCustomerName=AV Centrum Noord BV",
        "EndCustomerName 'AV Centrum Noord BV' is another partner of the programme and no end customer; name who uses the product.")]
    [InlineData(
        "EndCustomerVatNumber=123",
        "EndCustomerVatNumber '123' is not written like a VAT number of its prefix or of NL; correct it or leave it out.")]
    [InlineData(
        "DealRegistrationId=D-OTHERS",
        "DealRegistrationId 'D-OTHERS' is not a registration of yours that was approved; correct the id or leave it out.")]
    [InlineData(
        "DealRegistrationId=D-SCHOOL",
        "DealRegistrationId 'D-SCHOOL' is registered for 'Hogeschool Utrecht'; name that end customer or leave it out.")]
    [InlineData(
        "DealRegistrationId=D-OVER",
        "DealRegistrationId 'D-OVER' holds from 2024-01-10 to 2024-04-08, and the invoice is of 2024-04-09; leave it out.")]
    [InlineData(
        "SerialNumbers=A1;NFR-0410",
        "SerialNumbers 'A1;NFR-0410' names a unit that was bought not for resale on 2023-04-10 and may be sold from 2024-04-10 on; take the line out.")]
    [InlineData(
        "Ean=123", "Ean '123' is not 8, 12, 13 or 14 digits with the right check digit; copy it from the box or leave it out.")]
    [InlineData(
        "Ean=5099206089792", "Ean '5099206089792' is not that of 960-001501, which is 5099206089785; correct one of the two.")]
    public void A_refused_line_is_told_in_a_sentence(string changes, string message)
    {
        var context = PosSamples.Context with
        {
            Region = PosSamples.Context.Region with { PosCurrencies = [PosSamples.Euro, new Currency("CHF")] },
        };

        Assert.Equal(message, Assert.Single(PosSamples.Check(context, PosSamples.Row(changes)).Rejects).Message);
    }

    [Fact]
    public void A_line_of_the_wrong_length_names_both_lengths()
    {
        var row = new PosRow(2, PosSamples.ReadHeader([.. PosColumns.Mandatory]), ["1042", "2024-W15"]);

        var reject = Assert.Single(PosSamples.Check(row).Rejects);
        Assert.Equal(("", "The line has 2 fields and the header 13; correct the line."), (reject.Value, reject.Message));
        Assert.Equal("", row.Text(PosColumns.TransactionType));
        Assert.False(row.DeclaresZeroSales);
        Assert.Equal("", PosSamples.Row().MalformedField);
    }

    [Fact]
    public void A_line_that_is_there_twice_names_its_number() => Assert.Equal(
        "InvoiceNumber '2024-0815' with line 1 stands in this file already; report each invoice line once.",
        Assert.Single(PosSamples.Check(PosSamples.Row(), PosSamples.Row()).Rejects).Message);

    [Fact]
    public void A_line_worth_too_much_names_the_most()
    {
        var check = PosReportCheck.Check(
            [PosSamples.Row("UnitNetPrice=10000.0001|Quantity=1000000")], PosSamples.Context,
            _ => PosSamples.Camera with { Msrp = 0m });

        Assert.Equal(
            "UnitNetPrice '10000.0001' times the quantity exceeds EUR 10000000000.00; correct one of them.",
            Assert.Single(check.Rejects).Message);
    }

    [Fact]
    public void A_refused_file_is_told_in_a_sentence()
    {
        AssertTold(
            "A line names another partner than the submitter; send a file for each partner.",
            Report with { OtherPartner = true });
        AssertTold(
            "Week 2024-W15 begins on 2024-04-08; report it once it has begun.",
            Report with { Today = new(2024, 4, 7) });
        AssertTold(
            "Week 2024-W15 may still have sales; declare none from 2024-04-14 on.",
            Report with { Today = new(2024, 4, 13), Rows = 0, ZeroSales = true });
        AssertTold(
            "Week 2024-W15 is closed: FY25-Q1 is settled; ask for a correction.", Report with { QuarterSettled = true });
        AssertTold(
            "Week 2024-W15 closed after 2024-05-01; ask for a correction.",
            Report with { FormerVersion = 1, FormerContentHash = "old", Today = new(2024, 5, 2) });
        AssertTold(
            "The control total net is 10.00, and the file comes to 9.99; send the whole file, or correct the total.",
            Report with { TotalDifference = new PosTotalDifference("net", "10.00", "9.99") });
        AssertTold(
            "The file has no lines; if week 2024-W15 had no sales, declare that instead.", Report with { Rows = 0 });
    }

    [Fact]
    public void A_header_that_cannot_be_read_is_told_in_a_sentence()
    {
        string[] right = [.. PosColumns.Mandatory];

        // The first in order: unknown, there twice, missing.
        Assert.StartsWith("Column 16, 'Contact', ", Refused([.. right[1..], "Ean", "Ean", "Currency", "Contact"]), StringComparison.Ordinal);
        Assert.StartsWith("Column Ean stands", Refused([.. right[1..], "Ean", "Ean"]), StringComparison.Ordinal);

        Assert.StartsWith(
            "Column 1, 'Contact', is not a column of a POS report; leave it out or correct its name. "
            + "The columns are ReportingPartnerId, ReportWeek, TransactionType, ",
            Refused(["Contact", .. right]), StringComparison.Ordinal);
        Assert.StartsWith("Column 14, 'Contact', ", Refused([.. right, "Contact"]), StringComparison.Ordinal);
        Assert.Equal("Column Ean stands in the header twice; name it once.", Refused([.. right, "Ean", "EAN"]));
        Assert.Equal(
            "The header lacks ReportingPartnerId, ReportWeek; add what is missing to the first line.", Refused(right[2..]));
    }

    private static string Refused(params string[] names)
    {
        Assert.False(PosHeader.TryRead(names, out _, out var refusal));
        return refusal.Message;
    }

    private static void AssertTold(string message, PosAdmissionFacts facts) => Assert.Equal(
        message,
        Assert.IsType<PosAdmissionDecision.Refused>(
            PosAdmission.Decide(facts, PosSamples.Terms, PosSamples.Calendar)).Message);
}
