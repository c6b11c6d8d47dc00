using System.Text.RegularExpressions;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Silo.Demo;
using static PartnerConnect.Grains.Tests.Demo.SampleReading;

namespace PartnerConnect.Grains.Tests.Demo;

public sealed partial class PosReportsTests
{
    private static readonly string[] MandatoryColumns =
    [
        "ReportingPartnerId", "ReportWeek", "TransactionType", "InvoiceNumber", "InvoiceLine", "InvoiceDate",
        "ManufacturerPartNumber", "Quantity", "UnitNetPrice", "Currency", "EndCustomerName", "EndCustomerPostalCode",
        "EndCustomerCountry",
    ];

    private static IEnumerable<SampleEvent.PosSubmitted> AllReports => Reports.SelectMany(reports => reports);

    private static IEnumerable<ReportedLine> AllLines => AllReports
        .Where(report => !report.IsZeroSales)
        .SelectMany(LinesOf);

    [Fact]
    public void Every_report_has_the_mandatory_columns_and_only_its_own_partner_and_week() =>
        Assert.All(AllReports, report =>
        {
            var lines = LinesOf(report);
            Assert.NotEmpty(lines);
            Assert.All(lines, line =>
            {
                Assert.Empty(MandatoryColumns.Except(line.Fields.Keys));
                Assert.Equal(report.PartnerId, line["ReportingPartnerId"]);
                Assert.Equal(report.Week.ToString(), line["ReportWeek"]);
                Assert.Equal(report.IsZeroSales, line["TransactionType"] == "ZeroSales");
            });
        });

    [Fact]
    public void Prices_have_two_decimals_and_stand_below_the_list_price() =>
        Assert.All(AllLines, line =>
        {
            Assert.Matches(TwoDecimals(), line["UnitNetPrice"]);
            Assert.Matches(TwoDecimals(), line["UnitMsrp"]);
            Assert.Matches(TwoDecimals(), line["PreSalesIncentiveTotal"]);
            Assert.InRange(line.Amount("UnitNetPrice"), 0.01m, line.Amount("UnitMsrp"));
        });

    [Fact]
    public void Invoices_are_dated_within_their_week_and_only_returns_have_a_negative_quantity() =>
        Assert.All(AllLines, line =>
        {
            Assert.True(PosWeek.Parse(line["ReportWeek"]).Contains(line.InvoiceDate));
            Assert.Equal(line["TransactionType"] == "Return" ? -1 : 1, Math.Sign(line.Quantity));
        });

    [Fact]
    public void No_partner_uses_an_invoice_line_twice() =>
        Assert.All(Sample.Partners, partner =>
            Assert.Distinct(LinesOf(partner).Select(line => (line["InvoiceNumber"], line["InvoiceLine"]))));

    [Fact]
    public void Every_return_is_of_something_the_customer_bought_before()
    {
        var returns = 0;
        foreach (var lines in Sample.Partners.Select(partner => LinesOf(partner).ToArray()))
            foreach (var line in lines.Where(line => line["TransactionType"] == "Return"))
            {
                returns++;
                Assert.Contains(lines, sale => sale["TransactionType"] == "Sale"
                    && sale.InvoiceDate < line.InvoiceDate
                    && sale["EndCustomerName"] == line["EndCustomerName"]
                    && sale["ManufacturerPartNumber"] == line["ManufacturerPartNumber"]
                    && sale["UnitNetPrice"] == line["UnitNetPrice"]
                    && sale.Quantity >= -line.Quantity);
            }

        Assert.InRange(returns, 50, 600);
    }

    [Fact]
    public void Each_region_sells_in_its_currency() =>
        Assert.All(Sample.Partners, partner => Assert.All(LinesOf(partner), line => Assert.Equal(
            partner.Region.Id switch { "uk-ireland" => "GBP", "north-america" or "apj" => "USD", _ => "EUR" },
            line["Currency"])));

    [Fact]
    public void Every_post_code_has_the_form_of_its_country() =>
        Assert.All(AllLines, line =>
            Assert.Matches(PostalForm(line["EndCustomerCountry"]), line["EndCustomerPostalCode"]));

    [Fact]
    public void Some_lines_are_to_be_refused_and_some_of_those_are_corrected()
    {
        var refused = AllLines.Where(line => !IsAcceptable(line)).ToArray();
        Assert.InRange(refused.Length, 20, 150);
        Assert.Contains(refused, line => line["EndCustomerName"].Length == 0);
        Assert.Contains(refused, line => line["EndCustomerName"].Length > 0);

        var corrected = AllReports
            .GroupBy(report => (report.PartnerId, report.Week))
            .Where(versions => versions.Count() > 1)
            .ToArray();
        Assert.NotEmpty(corrected);
        Assert.All(corrected, versions =>
        {
            Assert.Contains(LinesOf(versions.First()), line => !IsAcceptable(line));
            Assert.All(LinesOf(versions.Last()), line => Assert.True(IsAcceptable(line)));
        });
    }

    [Fact]
    public void Most_reports_come_by_the_wednesday_after_their_week()
    {
        var reports = AllReports.DistinctBy(report => (report.PartnerId, report.Week)).ToArray();
        var punctual = reports.Count(report => report.Day <= report.Week.LastDay.AddDays(3));

        Assert.InRange(reports.Length, 5_500, 56 * 105);
        Assert.InRange(punctual, reports.Length * 95 / 100, reports.Length - 1);
        Assert.All(reports, report =>
            Assert.InRange(report.Day.DayNumber - report.Week.LastDay.DayNumber, 1, 9));
    }

    private static string PostalForm(string country) => country switch
    {
        "NL" => "^[1-9][0-9]{3} [A-Z]{2}$",
        "BE" or "LU" or "AT" or "CH" or "DK" or "NO" or "AU" or "NZ" => "^[0-9]{4}$",
        "DE" or "FI" or "ES" or "IT" or "US" => "^[0-9]{5}$",
        "GB" => "^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$",
        "IE" => "^[A-Z][0-9]{2} [0-9A-Z]{4}$",
        "SE" => "^[0-9]{3} [0-9]{2}$",
        "PT" => "^[0-9]{4}-[0-9]{3}$",
        "CA" => "^[A-Z][0-9][A-Z] [0-9][A-Z][0-9]$",
        "SG" or "IN" => "^[0-9]{6}$",
        "JP" => "^[0-9]{3}-[0-9]{4}$",
        _ => "^no such country$",
    };

    [GeneratedRegex("^[0-9]+[.][0-9]{2}$")]
    private static partial Regex TwoDecimals();
}
