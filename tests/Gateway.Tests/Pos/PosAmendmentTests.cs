using PartnerConnect.Gateway.Tests.Hosting;
using static PartnerConnect.Gateway.Tests.Pos.PosFiles;

namespace PartnerConnect.Gateway.Tests.Pos;

/// <summary>Single lines of an open week are amended, those of a closed one corrected, and all that came in is told.</summary>
public sealed class PosAmendmentTests(GatewayHost host)
{
    [Fact]
    public async Task A_rejected_line_is_read_with_all_that_stood_there_and_corrected_by_what_is_wrong()
    {
        var (partnerId, client) = await ReportingAsync();
        var rejects = await client.GetAsync($"/v1/partners/{partnerId}/pos/exceptions").JsonAsync();
        var cams = await host.As("cam").GetAsync($"/v1/partners/{partnerId}/pos/exceptions").JsonAsync();

        Assert.Equal("NONE", (string?)rejects["items"]![0]!["reject"]!["fields"]!["ManufacturerPartNumber"]);
        Assert.Equal("School", (string?)rejects["items"]![0]!["reject"]!["fields"]!["EndCustomerName"]);
        Assert.Null(cams["items"]![0]!["reject"]!["fields"]);

        var answer = await AmendAsync(
            client, partnerId,
            $$$"""{"version":1,"lines":[{"line":3,"fields":{"manufacturerpartnumber":" {{{GatewayHost.Product}}} "}},{"line":2,"withdraw":true}]}""").JsonAsync();

        Assert.Equal((2, "Accepted", 1, 0), ((int)answer["version"]!, (string?)answer["status"], (int)answer["linesAccepted"]!, (int)answer["linesRejected"]!));
    }

    [Fact]
    public async Task A_stale_correction_is_told_what_counts_and_a_repeat_what_it_made()
    {
        var (partnerId, client) = await ReportingAsync();
        var first = """{"version":1,"lines":[{"line":2,"fields":{"Quantity":"4"}}]}""";
        await AmendAsync(client, partnerId, first).JsonAsync();

        Assert.Equal("F05", (string?)(await AmendAsync(client, partnerId, first).JsonAsync())["code"]);
        var stale = await AmendAsync(client, partnerId, """{"version":1,"lines":[{"line":2,"fields":{"Quantity":"5"}}]}""").JsonAsync(409);
        Assert.Equal(("/refusals/StaleVersion", "version", 2), ((string?)stale["type"], (string?)stale["field"], (int)stale["version"]!));
        Assert.Equal(200m, (decimal)stale["report"]!["netRevenue"]!["amount"]!);
        var unknown = await AmendAsync(client, partnerId, """{"version":2,"lines":[{"line":9,"withdraw":true}]}""").JsonAsync(409);
        Assert.Equal("/refusals/UnknownLine", (string?)unknown["type"]);
    }

    [Fact]
    public async Task A_file_names_the_lines_that_its_rows_correct()
    {
        var (partnerId, client) = await ReportingAsync();

        var answer = await SendAsync(client, partnerId, $"Withdraw;Line;ManufacturerPartNumber\n;3;{GatewayHost.Product}\nyes;2;\n", "?version=1").JsonAsync();

        Assert.Equal((2, 1, 0), ((int)answer["version"]!, (int)answer["linesAccepted"]!, (int)answer["linesRejected"]!));
    }

    [Theory]
    [InlineData("{\"version\":0,\"lines\":[{\"line\":2}]}", "version")]
    [InlineData("{\"version\":1,\"lines\":[]}", "lines")]
    [InlineData("{\"version\":1,\"lines\":[null]}", "lines[0].line")]
    [InlineData("{\"version\":1,\"lines\":[{\"line\":2},{\"line\":2}]}", "lines")]
    [InlineData("{\"version\":1,\"lines\":[{\"line\":2,\"fields\":{\"Nonsense\":\"1\"}}]}", "lines[0].fields")]
    [InlineData("{\"version\":1,\"lines\":[{\"line\":2,\"fields\":{\"Quantity\":null}}]}", "lines[0].fields.Quantity")]
    [InlineData("{\"version\":1,\"lines\":[{\"line\":2,\"withdraw\":true,\"fields\":{\"Quantity\":\"1\"}}]}", "lines[0].fields")]
    [InlineData("{\"version\":1}", "lines")]
    [InlineData("{\"version\":\"one\",\"lines\":[]}", "version")]
    public async Task What_cannot_be_read_is_named(string body, string field)
    {
        var (partnerId, client) = await ReportingAsync();
        Assert.Equal(field, (string?)(await AmendAsync(client, partnerId, body).JsonAsync(400))["field"]);
    }

    [Theory]
    [InlineData("Line,Quantity\n2,3\n", "", "version")]
    [InlineData("Line,Nonsense\n2,3\n", "?version=1", "Nonsense")]
    [InlineData("Quantity\n3\n", "?version=1", "Line")]
    [InlineData("Line,Line\n2,3\n", "?version=1", "Line")]
    [InlineData("Line,Quantity\nx,3\n", "?version=1", "Line")]
    [InlineData("Line,Withdraw\n2,maybe\n", "?version=1", "Withdraw")]
    [InlineData("Line,Quantity\n2\n", "?version=1", "")]
    [InlineData("", "?version=1", "Line")]
    public async Task A_file_that_cannot_be_read_says_where(string file, string query, string field)
    {
        var (partnerId, client) = await ReportingAsync();
        Assert.Equal(field, (string?)(await SendAsync(client, partnerId, file, query).JsonAsync(400))["field"]);
    }

    [Fact]
    public async Task All_that_came_in_for_a_week_is_told_what_could_not_be_read_among_it()
    {
        var (partnerId, client) = await ReportingAsync();
        await client.PutCsvAsync($"/v1/partners/{partnerId}/pos/{Week}", "a,b\n").JsonAsync(400);
        await client.PutCsvAsync($"/v1/partners/{partnerId}/pos/{Week}", "a,b\n").JsonAsync(400);
        await client.PutCsvAsync($"/v1/partners/{partnerId}/pos/{Week}", [0xff, 0xfe, 0x00]).JsonAsync(400);
        await AmendAsync(client, partnerId, """{"version":1,"lines":[{"line":3,"withdraw":true}]}""").JsonAsync();

        var told = (await client.GetAsync($"/v1/partners/{partnerId}/pos/{Week}/versions").JsonAsync()).AsArray();

        Assert.Equal(
            ["1 Report Superseded  1", "2 Report Returned F01 0", "3 Report Returned F02 0", "4 Amendment Accepted  2"],
            told.Select(each => $"{each!["number"]} {each["kind"]} {each["status"]} {each["code"]} {each["version"]}"));
        Assert.All(told, each => Assert.Equal("partner", (string?)each!["by"]));
    }

    [Fact]
    public async Task A_line_of_an_open_week_is_not_corrected_by_an_entry()
    {
        var (partnerId, client) = await ReportingAsync();
        var manager = host.As("programme-manager");
        var body = $$"""{"invoiceNumber":"I-{{Week}}","invoiceLine":1,"quantity":1,"reason":"One came back"}""";

        var refused = await manager.SendJsonAsync(HttpMethod.Post, $"/v1/partners/{partnerId}/pos/corrections", body).JsonAsync(409);

        Assert.Equal(("/refusals/WeekOpen", "week"), ((string?)refused["type"], (string?)refused["field"]));
        Assert.Empty((await client.GetAsync($"/v1/partners/{partnerId}/pos/corrections").JsonAsync())["items"]!.AsArray());
        await client.SendJsonAsync(HttpMethod.Post, $"/v1/partners/{partnerId}/pos/corrections", body).JsonAsync(403);
    }

    [Theory]
    [InlineData("""{"invoiceNumber":" ","invoiceLine":1,"quantity":1,"reason":"x"}""", "invoiceNumber")]
    [InlineData("""{"invoiceNumber":"I","invoiceLine":0,"quantity":1,"reason":"x"}""", "invoiceLine")]
    [InlineData("""{"invoiceNumber":"I","invoiceLine":1,"quantity":1,"reason":" "}""", "reason")]
    [InlineData("""{"invoiceNumber":"I","invoiceLine":1,"reason":"x"}""", "withdrawn")]
    [InlineData("""{"invoiceNumber":"I","invoiceLine":1,"withdrawn":true,"quantity":1,"reason":"x"}""", "withdrawn")]
    [InlineData("""{"invoiceNumber":"I","invoiceLine":1,"quantity":1.5,"reason":"x"}""", "quantity")]
    public async Task A_correction_that_cannot_be_read_is_named(string body, string field)
    {
        var (partnerId, _) = await ReportingAsync();
        var problem = await host.As("programme-manager")
            .SendJsonAsync(HttpMethod.Post, $"/v1/partners/{partnerId}/pos/corrections", body).JsonAsync(400);
        Assert.Equal(field, (string?)problem["field"]);
    }

    private static Task<HttpResponseMessage> AmendAsync(HttpClient client, string partnerId, string body) =>
        client.SendJsonAsync(HttpMethod.Patch, $"/v1/partners/{partnerId}/pos/{Week}", body);

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string partnerId, string file, string query) =>
        client.SendAsync(new HttpRequestMessage(HttpMethod.Patch, $"/v1/partners/{partnerId}/pos/{Week}{query}")
        {
            Content = new StringContent(file, System.Text.Encoding.UTF8, "text/csv"),
        });

    private async Task<(string PartnerId, HttpClient Client)> ReportingAsync()
    {
        var partnerId = await host.EnrolAsync();
        var client = host.As("partner", partnerId);
        await client.PutCsvAsync($"/v1/partners/{partnerId}/pos/{Week}", Header + Sale(partnerId) + Sale(partnerId, line: 2, part: "NONE")).JsonAsync();
        return (partnerId, client);
    }
}
