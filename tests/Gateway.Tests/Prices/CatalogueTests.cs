using PartnerConnect.Gateway.Tests.Hosting;
using PartnerConnect.Gateway.Tests.Pos;

namespace PartnerConnect.Gateway.Tests.Prices;

public sealed class CatalogueTests(GatewayHost host)
{
    [Fact]
    public async Task An_article_number_is_taken_where_it_is_right_and_lines_are_held_against_it()
    {
        var products = await host.As("programme-manager").PutCsvAsync(
            "/v1/catalogue",
            "ManufacturerPartNumber,Description,Category,Subcategory,Msrp,Ean\n"
            + "EAN-1,Bar,Video,Bars,100.00,5099206089785\nEAN-2,Bar,Video,Bars,100.00,5099206089780\nEAN-3,Bar,Video,Bars,100.00,\n").JsonAsync();

        Assert.Equal(2, (int)products["accepted"]!);
        var reject = Assert.Single(products["rejected"]!.AsArray())!;
        Assert.Equal((3, "C05"), ((int)reject["line"]!, (string?)reject["code"]));

        var partnerId = await host.EnrolAsync();
        var file = PosFiles.Header.Replace("InvoiceDate,", "InvoiceDate,Ean,", StringComparison.Ordinal)
            + Sold(partnerId, 1, "EAN-1", "05099206089785") + Sold(partnerId, 2, "EAN-1", "12345670") + Sold(partnerId, 3, "EAN-3", "12345670");
        var report = await host.As("partner", partnerId).PutCsvAsync($"/v1/partners/{partnerId}/pos/{PosFiles.Week}", file).JsonAsync();

        Assert.Equal("L14", (string?)Assert.Single(report["rejects"]!.AsArray())!["code"]);
        Assert.Equal(2, (int)report["linesAccepted"]!);
    }

    private static string Sold(string partnerId, int line, string part, string ean) =>
        PosFiles.Sale(partnerId, line, part: part).Replace("2023-09-26,", $"2023-09-26,{ean},", StringComparison.Ordinal);
}
