using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using PartnerConnect.Gateway.Tests.Hosting;
using PartnerConnect.Gateway.Tests.Pos;
using PartnerConnect.Gateway.Tests.Xlsx;
using PartnerConnect.Gateway.Xlsx;
using static PartnerConnect.Gateway.Tests.ColumnMaps.ColumnMapFiles;

namespace PartnerConnect.Gateway.Tests.ColumnMaps;

public sealed class ColumnMapTests(GatewayHost host)
{
    private const string Week = PosFiles.Week;

    [Fact]
    public async Task A_map_is_put_read_and_taken_away()
    {
        var (partnerId, client) = await PartnerAsync();
        var address = $"/v1/partners/{partnerId}/pos/column-map";
        await client.GetAsync(address).JsonAsync(404);
        var put = await client.SendJsonAsync(HttpMethod.Put, address, Map).JsonAsync();
        var again = await client.SendJsonAsync(HttpMethod.Put, address, Map).JsonAsync();
        var read = await client.GetAsync(address).JsonAsync();
        Assert.Equal(put.ToJsonString(), again.ToJsonString());
        Assert.Equal(put.ToJsonString(), read.ToJsonString());
        Assert.Equal(("InvoiceNumber", "EUR", "dd-MM-yyyy"), (
            (string?)read["columns"]!["Factuurnr"], (string?)read["fixed"]!["Currency"], (string?)read["dateFormat"]));

        Assert.Equal(204, (int)(await client.DeleteAsync(address)).StatusCode);
        Assert.Equal(204, (int)(await client.DeleteAsync(address)).StatusCode);
        await client.GetAsync(address).JsonAsync(404);
    }

    [Fact]
    public async Task A_partner_that_nobody_knows_has_no_map() => await host.As("programme-manager")
        .SendJsonAsync(HttpMethod.Put, "/v1/partners/T-NONE/pos/column-map", Map).JsonAsync(404);

    [Fact]
    public async Task What_is_wrong_with_a_map_is_said_by_field()
    {
        var (partnerId, client) = await PartnerAsync();
        var bad = """{"columns":{"A":"InvoiceNo","B":"Quantity","C":"Quantity","D":null},"fixed":{"Quantity":"1","ReportingPartnerId":"X"},"ignore":["B",null],"dateFormat":"dd-mm","transactionTypes":{"Storno":"Cancel"}}""";
        var problem = await client.SendJsonAsync(HttpMethod.Put, $"/v1/partners/{partnerId}/pos/column-map", bad).JsonAsync(400);
        var errors = problem["errors"]!.AsObject().Select(error => error.Key).ToList();
        Assert.All(
            new[]
            {
                "columns.A", "columns.C", "columns.D", "fixed.Quantity", "fixed.ReportingPartnerId", "ignore[0]", "ignore[1]", "dateFormat",
                "transactionTypes.Storno", "columns.InvoiceNumber", "columns.Currency",
            },
            field => Assert.Contains(field, errors));
        Assert.DoesNotContain("columns.ReportWeek", errors);
    }

    [Fact]
    public async Task The_same_week_gives_the_same_totals_in_whichever_of_its_formats_it_comes()
    {
        var canonical = await SubmitAsync(
            id => PosFiles.Header + PosFiles.Sale(id, price: "50.25") + PosFiles.Sale(id, line: 2, quantity: "-1", price: "50.25", type: "Return"));
        var semicolons = await SubmitAsync(_ => Header + Sale() + Sale(line: 2, quantity: "-1", type: "Retour"), Map);
        var (partnerId, client) = await PartnerAsync(Map);
        var workbook = await client.PutAsync($"/v1/partners/{partnerId}/pos/{Week}", Workbook(OwnWorkbook())).JsonAsync();

        Assert.Equal(50.25m, (decimal)canonical["netRevenue"]!["amount"]!);
        foreach (var report in new[] { canonical, semicolons, workbook })
        {
            Assert.Equal((2, 0), ((int)report["linesAccepted"]!, (int)report["linesRejected"]!));
            Assert.Equal(canonical["netRevenue"]!.ToJsonString(), report["netRevenue"]!.ToJsonString());
        }

        var standing = await client.GetAsync($"/v1/partners/{partnerId}/standing").JsonAsync();
        Assert.Equal(50.25m, (decimal)standing["netRevenue"]!["amount"]!);
    }

    [Fact]
    public async Task A_value_that_cannot_be_translated_is_refused_by_the_programme_in_our_words()
    {
        var report = await SubmitAsync(
            _ => Header + Sale(date: "2023.09.26") + Sale(line: 2, quantity: "twee") + Sale(line: 3, price: "12.50")
                + Sale(line: 4, type: "Ruil") + "Verkoop;I-1;5\n" + Sale(line: 6),
            Map);
        Assert.Equal(
            [
                "2 L04 InvoiceDate 2023.09.26", "3 L03 Quantity twee", "4 L00 UnitNetPrice ", "5 L01 TransactionType Ruil",
                "6 L00 InvoiceDate ",
            ],
            report["rejects"]!.AsArray().Select(reject => $"{reject!["line"]} {reject["code"]} {reject["field"]} {reject["value"]}"));
        Assert.Equal(1, (int)report["linesAccepted"]!);
    }

    [Fact]
    public async Task A_file_with_our_own_headers_gets_in_although_there_is_a_map()
    {
        var report = await SubmitAsync(id => PosFiles.Header + PosFiles.Sale(id), Map);
        Assert.Equal((1, 0), ((int)report["linesAccepted"]!, (int)report["linesRejected"]!));
    }

    [Fact]
    public async Task A_header_that_the_map_does_not_know_is_named()
    {
        var (partnerId, client) = await PartnerAsync(Map);
        var problem = await client.PutCsvAsync($"/v1/partners/{partnerId}/pos/{Week}", "Soort;Nieuw\nx;y\n").JsonAsync(400);
        Assert.Equal(("F01", "Nieuw"), ((string?)problem["code"], (string?)problem["field"]));
        Assert.Contains("column map", (string?)problem["detail"], StringComparison.Ordinal);

        problem = await client.PutCsvAsync($"/v1/partners/{partnerId}/pos/{Week}", "Soort;Factuurnr\nx;y\n").JsonAsync(400);
        Assert.Equal(("F01", "InvoiceLine"), ((string?)problem["code"], (string?)problem["field"]));
    }

    [Fact]
    public async Task A_feed_is_read_by_the_map_of_its_sender_or_of_the_partner_that_is_named()
    {
        var (partnerId, client) = await PartnerAsync(Map.Replace("\"Soort\"", "\"Week\": \"ReportWeek\", \"Soort\"", StringComparison.Ordinal));
        var (other, _) = await PartnerAsync();
        var feed = "Week;" + Header + $"{Week};{Sale()}";
        var own = await client.PostCsvAsync("/v1/pos/feed", feed).JsonAsync();
        Assert.Equal((1, 0), ((int)own["accepted"]!, (int)own["rejected"]!));

        var manager = host.As("programme-manager");
        Assert.Equal("F01", (string?)(await manager.PostCsvAsync("/v1/pos/feed", feed).JsonAsync(400))["code"]);
        var named = await manager.PostCsvAsync($"/v1/pos/feed?columnMap={partnerId}", feed).JsonAsync();
        Assert.Equal(1, (int)named["unchanged"]!);
        await client.PostCsvAsync($"/v1/pos/feed?columnMap={other}", feed).JsonAsync(404);
    }

    internal static ByteArrayContent Workbook(byte[] file) =>
        new(file) { Headers = { ContentType = MediaTypeHeaderValue.Parse(TableFile.WorkbookType) } };

    private static byte[] OwnWorkbook() => XlsxFiles.Written(new[] { (1, 2, "Verkoop"), (2, -1, "Retour") }.Select(
        sale => new Dictionary<string, object?>
        {
            ["Soort"] = sale.Item3,
            ["Factuurnr"] = "I-1",
            ["Regel"] = sale.Item1,
            ["Factuurdatum"] = new DateTime(2023, 9, 26),
            ["Medewerker"] = null,
            ["Artikel fabrikant"] = GatewayHost.Product,
            ["Aantal"] = sale.Item2,
            ["Prijs excl."] = 50.25,
            ["Klant"] = "School",
            ["Postcode"] = "3511 AB",
            ["Land"] = "NL",
        }));

    private async Task<JsonNode> SubmitAsync(Func<string, string> file, string? map = null)
    {
        var (partnerId, client) = await PartnerAsync(map);
        return await client.PutCsvAsync($"/v1/partners/{partnerId}/pos/{Week}", file(partnerId)).JsonAsync();
    }

    private async Task<(string PartnerId, HttpClient Client)> PartnerAsync(string? map = null)
    {
        var partnerId = await host.EnrolAsync();
        var client = host.As("partner", partnerId);
        if (map is not null)
            await client.SendJsonAsync(HttpMethod.Put, $"/v1/partners/{partnerId}/pos/column-map", map).JsonAsync();
        return (partnerId, client);
    }
}
