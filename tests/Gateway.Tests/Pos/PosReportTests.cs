using System.Text;
using System.Text.Json.Nodes;
using PartnerConnect.Gateway.Tests.Hosting;
using static PartnerConnect.Gateway.Tests.Pos.PosFiles;

namespace PartnerConnect.Gateway.Tests.Pos;

public sealed class PosReportTests(GatewayHost host)
{
    [Fact]
    public async Task A_report_counts_at_once_and_the_same_report_changes_nothing()
    {
        var (partnerId, client) = await PartnerAsync();
        var file = Header + Sale(partnerId) + Sale(partnerId, line: 2, part: "NONE") + "\r\n";
        var first = await client.PutCsvAsync(Address(partnerId), file).JsonAsync();
        var again = await client.PutCsvAsync(Address(partnerId), file).JsonAsync();
        var read = await client.GetAsync(Address(partnerId)).JsonAsync();

        foreach (var report in new[] { first, again, read })
        {
            Assert.Equal((1, 1, 1), ((int)report["version"]!, (int)report["linesAccepted"]!, (int)report["linesRejected"]!));
            Assert.Equal(["3 L02 ManufacturerPartNumber"], Rejects(report));
            Assert.Equal(100m, (decimal)report["netRevenue"]!["amount"]!);
        }

        Assert.Equal("F05", (string?)again["code"]);
        var standing = await client.GetAsync($"/v1/partners/{partnerId}/standing").JsonAsync();
        Assert.Equal(100m, (decimal)standing["netRevenue"]!["amount"]!);
    }

    [Fact]
    public async Task What_is_odd_about_a_line_is_told_and_counts()
    {
        var (partnerId, client) = await PartnerAsync();
        var report = await client.PutCsvAsync(Address(partnerId), Header + Sale(partnerId, quantity: "-1", type: "Return")).JsonAsync();

        var warning = Assert.Single(report["warnings"]!.AsArray())!;
        Assert.Equal((2, "L11", "ManufacturerPartNumber"), ((int)warning["line"]!, (string?)warning["code"], (string?)warning["field"]));
        Assert.Equal((1, -50m), ((int)report["linesAccepted"]!, (decimal)report["netRevenue"]!["amount"]!));
    }

    [Theory]
    [InlineData("lines=2&quantity=4&net=200.00", 200, null, null)]
    [InlineData("lines=3", 400, "F07", "lines")]
    [InlineData("quantity=5", 400, "F07", "quantity")]
    [InlineData("net=199.99", 400, "F07", "net")]
    [InlineData("lines=two", 400, null, "lines")]
    [InlineData("quantity=4.0", 400, null, "quantity")]
    [InlineData("net=200,00", 400, null, "net")]
    public async Task A_file_is_held_against_its_control_totals(string totals, int status, string? code, string? field)
    {
        var (partnerId, client) = await PartnerAsync();
        var file = Header + Sale(partnerId) + Sale(partnerId, line: 2);
        var answer = await client.PutCsvAsync($"{Address(partnerId)}?{totals}", file).JsonAsync(status);
        Assert.Equal((code, field), ((string?)answer["code"], (string?)answer["field"]));
    }

    [Fact]
    public async Task A_week_without_sales_is_declared()
    {
        var (partnerId, client) = await PartnerAsync();
        var report = await client.PutAsync(Address(partnerId) + "/zero-sales", null).JsonAsync();
        Assert.True((bool)report["zeroSales"]!);
    }

    [Theory]
    [InlineData("no-header", 400, "F01")]
    [InlineData("empty", 400, "F01")]
    [InlineData("unknown-column", 400, "F01")]
    [InlineData("utf-16", 400, "F02")]
    [InlineData("latin-1", 400, "F02")]
    [InlineData("other-partner", 400, "F03")]
    [InlineData("header-only", 400, "F06")]
    [InlineData("future-week", 409, "F04")]
    public async Task A_bad_file_is_returned_as_a_whole(string kind, int status, string code)
    {
        var (partnerId, client) = await PartnerAsync();
        var (week, bytes) = Bad(kind, partnerId);
        var problem = await client.PutCsvAsync(Address(partnerId, week), bytes).JsonAsync(status);
        Assert.Equal(code, (string?)problem["code"]);
        await client.GetAsync(Address(partnerId, week)).JsonAsync(404);
    }

    [Theory]
    [InlineData("million", "L00 InvoiceNumber")]
    [InlineData("too-few", "L00 EndCustomerPostalCode")]
    [InlineData("nul", "L00 EndCustomerName")]
    [InlineData("text-after-quote", "L00 EndCustomerName")]
    [InlineData("unknown-part", "L02 ManufacturerPartNumber")]
    [InlineData("negative-price", "L07 UnitNetPrice")]
    [InlineData("no-quantity", "L01 Quantity")]
    [InlineData("future-date", "L04 InvoiceDate")]
    public async Task A_bad_line_loses_only_itself(string kind, string reject)
    {
        var (partnerId, client) = await PartnerAsync();
        var file = Header + BadLine(kind, partnerId) + Sale(partnerId, line: 7);
        var report = await client.PutCsvAsync(Address(partnerId), file).JsonAsync();
        Assert.Equal([$"2 {reject}"], Rejects(report));
        Assert.Equal(1, (int)report["linesAccepted"]!);
    }

    [Fact]
    public async Task Lines_are_counted_as_an_editor_counts_them()
    {
        var (partnerId, client) = await PartnerAsync();
        var file = Header + Sale(partnerId, customer: "\"Two\nlines\"").Replace("Two\nlines", "School of, \"\"x\"\"", StringComparison.Ordinal)
            + "\n\r\n" + Sale(partnerId, line: 2, part: "NONE");
        var report = await client.PutCsvAsync(Address(partnerId), file).JsonAsync();
        Assert.Equal(["5 L02 ManufacturerPartNumber"], Rejects(report));
    }

    [Fact]
    public async Task A_file_that_is_not_utf_8_says_on_which_line()
    {
        var (partnerId, client) = await PartnerAsync();
        byte[] file = [.. Encoding.UTF8.GetBytes(Header + Sale(partnerId)), 0xff, (byte)'x', (byte)'\n'];
        var problem = await client.PutCsvAsync(Address(partnerId), file).JsonAsync(400);
        Assert.Equal(("F02", 3), ((string?)problem["code"], (int)problem["line"]!));
    }

    [Theory]
    [InlineData("2024-W54")]
    [InlineData("W15")]
    [InlineData("1999-W01")]
    [InlineData("%00")]
    public async Task A_week_that_is_none_is_refused_by_name(string week)
    {
        var (partnerId, client) = await PartnerAsync();
        using var answer = await client.PutCsvAsync(Address(partnerId, week), Header);
        Assert.Equal(400, (int)answer.StatusCode);
        if (week != "%00")
            Assert.Equal("week", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["field"]);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_too_large_and_another_type_not_taken()
    {
        var (partnerId, client) = await PartnerAsync();
        client.DefaultRequestHeaders.ExpectContinue = true;
        await client.PutCsvAsync(Address(partnerId), new byte[(32 * 1024 * 1024) + 1]).JsonAsync(413);
        await client.SendJsonAsync(HttpMethod.Put, Address(partnerId), "{}").JsonAsync(415);
    }

    [Fact]
    public async Task A_report_of_too_many_lines_is_too_large()
    {
        var (partnerId, client) = await PartnerAsync();
        var lines = string.Concat(Enumerable.Repeat($"{partnerId}\n", 50_001));
        var problem = await client.PutCsvAsync(Address(partnerId), Header + lines).JsonAsync(413);
        Assert.Contains("50,000", (string?)problem["detail"], StringComparison.Ordinal);
        await client.GetAsync(Address(partnerId)).JsonAsync(404);
    }

    [Fact]
    public async Task An_unknown_partner_has_no_weeks() =>
        await host.As("programme-manager").PutCsvAsync(Address("T-NONE"), Header + Sale("T-NONE")).JsonAsync(404);

    private static (string Week, byte[] Bytes) Bad(string kind, string partnerId) => kind switch
    {
        "no-header" => (Week, Encoding.UTF8.GetBytes(Sale(partnerId))),
        "empty" => (Week, []),
        "unknown-column" => (Week, Encoding.UTF8.GetBytes("Colour," + Header + "red," + Sale(partnerId))),
        "utf-16" => (Week, [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Header)]),
        "latin-1" => (Week, Encoding.Latin1.GetBytes(Header + Sale(partnerId, customer: "École"))),
        "other-partner" => (Week, Encoding.UTF8.GetBytes(Header + Sale("T-NONE"))),
        "header-only" => (Week, Encoding.UTF8.GetBytes(Header)),
        _ => ("2023-W45", Encoding.UTF8.GetBytes(Header + Sale(partnerId, week: "2023-W45"))),
    };

    private static string BadLine(string kind, string partnerId) => kind switch
    {
        "million" => Sale(partnerId).Replace("I-", new string('9', 1_000_000), StringComparison.Ordinal),
        "too-few" => Sale(partnerId).Replace(",3511 AB,NL", "", StringComparison.Ordinal),
        "nul" => Sale(partnerId, customer: "Sch\0ool"),
        "text-after-quote" => Sale(partnerId, customer: "\"School\" of"),
        "unknown-part" => Sale(partnerId, part: "NONE"),
        "negative-price" => Sale(partnerId, price: "-50.00"),
        "no-quantity" => Sale(partnerId, quantity: ""),
        _ => Sale(partnerId, date: "2023-12-01"),
    };

    private async Task<(string PartnerId, HttpClient Client)> PartnerAsync()
    {
        var partnerId = await host.EnrolAsync();
        return (partnerId, host.As("partner", partnerId));
    }

    private static string Address(string partnerId, string week = Week) => $"/v1/partners/{partnerId}/pos/{week}";

    private static IEnumerable<string> Rejects(JsonNode report) =>
        report["rejects"]!.AsArray().Select(reject => $"{reject!["line"]} {reject["code"]} {reject["field"]}");
}
