using System.Text.Json.Nodes;
using PartnerConnect.Gateway.Tests.Hosting;
using static PartnerConnect.Gateway.Tests.Pos.PosFiles;

namespace PartnerConnect.Gateway.Tests.Pos;

public sealed class PosLinesTests(GatewayHost host)
{
    [Fact]
    public async Task The_partner_and_the_vendor_read_the_same_lines()
    {
        var (partnerId, client) = await ReportingAsync(lines: 3);
        var mine = await client.GetAsync($"/v1/partners/{partnerId}/pos/lines?limit=2").JsonAsync();
        var theirs = await host.As("programme-manager").GetAsync($"/v1/partners/{partnerId}/pos/lines?limit=2").JsonAsync();
        var rest = await client.GetAsync($"/v1/partners/{partnerId}/pos/lines?limit=2&cursor={mine["next"]}").JsonAsync();

        Assert.True(JsonNode.DeepEquals(mine, theirs));
        Assert.Equal(["I-2023-W39 1 100", "I-2023-W39 2 100", "I-2023-W39 3 100"], Lines(mine).Concat(Lines(rest)));
        Assert.Null(rest["next"]);
        Assert.Equal(("School", "Sale"), ((string?)mine["items"]![0]!["endCustomerName"], (string?)mine["items"]![0]!["type"]));
    }

    [Theory]
    [InlineData("week=2023-W39", 1)]
    [InlineData("week=2023-W38", 0)]
    [InlineData("from=2023-09-26&to=2023-09-26", 1)]
    [InlineData("from=2023-09-27", 0)]
    [InlineData("to=2023-09-25", 0)]
    public async Task They_are_narrowed_down_by_week_or_invoice_day(string query, int lines)
    {
        var (partnerId, client) = await ReportingAsync(lines: 1);
        Assert.Equal(lines, (await client.GetAsync($"/v1/partners/{partnerId}/pos/lines?{query}").JsonAsync())["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("week=2023-W60", "week")]
    [InlineData("from=26-09-2023", "from")]
    [InlineData("to=2023-02-30", "to")]
    [InlineData("cursor=QQ", "cursor")]
    [InlineData("limit=0", "limit")]
    public async Task What_cannot_be_read_is_named(string query, string field)
    {
        var (partnerId, client) = await ReportingAsync(lines: 1);
        var problem = await client.GetAsync($"/v1/partners/{partnerId}/pos/lines?{query}").JsonAsync(400);
        Assert.Equal(field, (string?)problem["field"]);
    }

    [Fact]
    public async Task As_a_file_no_text_of_theirs_becomes_a_formula()
    {
        var (partnerId, client) = await PartnerAsync();
        var file = Header + Sale(partnerId, customer: "\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"") + Sale(partnerId, line: 2, quantity: "-1", type: "Return");
        await client.PutCsvAsync($"/v1/partners/{partnerId}/pos/{Week}", file).JsonAsync();

        using var answer = await client.GetAsync($"/v1/partners/{partnerId}/pos/lines.csv");
        var text = (await answer.Content.ReadAsStringAsync()).Split("\r\n");

        Assert.Equal($"{partnerId}-lines.csv", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.EndsWith("ArrivedLate,Corrected", text[0], StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",", text[1], StringComparison.Ordinal);
        Assert.Contains(",-1,50.00,100.00,-50.00,EUR,School,", text[2], StringComparison.Ordinal);
        Assert.Equal(["", ""], [text[3], .. text[4..].DefaultIfEmpty("")]);
    }

    [Fact]
    public async Task Who_only_reads_totals_reads_no_end_customer_in_a_rejected_line()
    {
        var (partnerId, client) = await PartnerAsync();
        await client.PutCsvAsync(
            $"/v1/partners/{partnerId}/pos/{Week}", Header + Sale(partnerId) + Sale(partnerId, line: 2, customer: "Various") + Sale(partnerId, line: 3, part: "NONE")).JsonAsync();

        foreach (var address in new[] { $"/v1/partners/{partnerId}/pos/exceptions", $"/v1/partners/{partnerId}/pos/{Week}" })
        {
            var mine = Rejects(await client.GetAsync(address).JsonAsync());
            var cams = Rejects(await host.As("cam").GetAsync(address).JsonAsync());

            Assert.Equal(["3 L08 Various", "4 L02 NONE"], mine.Select(Told));
            Assert.Equal(["3 L08 ", "4 L02 NONE"], cams.Select(Told));
            Assert.DoesNotContain("Various", cams[0].ToJsonString(), StringComparison.Ordinal);
        }

        await host.As("cam").GetAsync($"/v1/partners/{partnerId}/pos/lines").JsonAsync(403);
    }

    [Fact]
    public async Task Rejected_lines_are_listed_for_the_whole_programme_and_filtered()
    {
        var (partnerId, client) = await PartnerAsync();
        await client.PutCsvAsync(
            $"/v1/partners/{partnerId}/pos/{Week}", Header + Sale(partnerId) + Sale(partnerId, line: 2, price: "99999.00") + Sale(partnerId, line: 3, part: "NONE")).JsonAsync();
        var manager = host.As("programme-manager");

        // Others' rejects stand before and after ours, whoever ran first.
        var found = new List<string>();
        for (var cursor = ""; ;)
        {
            var page = await manager.GetAsync($"/v1/pos/exceptions?region=benelux&code=L07&limit=1&cursor={cursor}").JsonAsync();
            found.AddRange(page["items"]!.AsArray().Where(each => (string?)each!["partnerId"] == partnerId).Select(each => Told(each!["reject"]!)));
            if (page["next"] is not { } next)
                break;
            cursor = (string)next!;
        }

        Assert.Equal(["3 L07 99999.00"], found);
        Assert.Empty((await manager.GetAsync("/v1/pos/exceptions?region=nowhere").JsonAsync())["items"]!.AsArray());
        Assert.Equal("code", (string?)(await manager.GetAsync("/v1/pos/exceptions?code=F01").JsonAsync(400))["field"]);
    }

    [Fact]
    public async Task Every_version_of_a_week_is_told()
    {
        var (partnerId, client) = await ReportingAsync(lines: 1);
        await client.PutCsvAsync($"/v1/partners/{partnerId}/pos/{Week}", Header + Sale(partnerId, quantity: "3")).JsonAsync();
        var versions = await client.GetAsync($"/v1/partners/{partnerId}/pos/{Week}/versions").JsonAsync();

        Assert.Equal(["1 Superseded", "2 Accepted"], versions.AsArray().Select(each => $"{each!["version"]} {each["status"]}"));
        await client.GetAsync($"/v1/partners/{partnerId}/pos/2023-W38/versions").JsonAsync(404);
    }

    private static IEnumerable<string> Lines(JsonNode page) =>
        page["items"]!.AsArray().Select(line => $"{line!["invoiceNumber"]} {line["invoiceLine"]} {(decimal)line["net"]!["amount"]!:0}");

    private static List<JsonNode> Rejects(JsonNode answer) =>
        [.. answer["rejects"]?.AsArray().Select(each => each!) ?? answer["items"]!.AsArray().Select(each => each!["reject"]!)];

    private static string Told(JsonNode reject) => $"{reject["line"]} {reject["code"]} {reject["value"]}";

    private async Task<(string PartnerId, HttpClient Client)> PartnerAsync()
    {
        var partnerId = await host.EnrolAsync();
        return (partnerId, host.As("partner", partnerId));
    }

    private async Task<(string PartnerId, HttpClient Client)> ReportingAsync(int lines)
    {
        var (partnerId, client) = await PartnerAsync();
        var file = Header + string.Concat(Enumerable.Range(1, lines).Select(line => Sale(partnerId, line)));
        await client.PutCsvAsync($"/v1/partners/{partnerId}/pos/{Week}", file).JsonAsync();
        return (partnerId, client);
    }
}
