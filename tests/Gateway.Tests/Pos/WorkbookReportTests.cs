using PartnerConnect.Gateway.Tests.ColumnMaps;
using PartnerConnect.Gateway.Tests.Hosting;
using PartnerConnect.Gateway.Tests.Xlsx;
using static PartnerConnect.Gateway.Tests.Pos.PosFiles;

namespace PartnerConnect.Gateway.Tests.Pos;

public sealed class WorkbookReportTests(GatewayHost host)
{
    [Fact]
    public async Task A_workbook_counts_like_a_csv_file_and_its_rejects_bear_the_rows_of_the_sheet()
    {
        var partnerId = await host.EnrolAsync();
        var rows = XlsxFiles.Row(3, Header.Trim().Split(',')) + XlsxFiles.Row(5, Sale(partnerId).Trim().Split(','))
            + XlsxFiles.Row(9, Sale(partnerId, line: 2, part: "NONE").Trim().Split(','));
        var report = await PutAsync(partnerId, XlsxFiles.Sheet(rows)).JsonAsync();
        Assert.Equal((1, 1), ((int)report["linesAccepted"]!, (int)report["linesRejected"]!));
        Assert.Equal("9 L02", $"{report["rejects"]![0]!["line"]} {report["rejects"]![0]!["code"]}");
        Assert.Equal(100m, (decimal)report["netRevenue"]!["amount"]!);
    }

    [Fact]
    public async Task A_feed_may_be_a_workbook_whatever_its_sender_calls_it()
    {
        var (one, two) = (await host.EnrolAsync(), await host.EnrolAsync());
        var feed = XlsxFiles.OfCsv(Header + Sale(one) + Sale("T-NONE") + Sale(two) + ZeroSales(one, "2023-W38"));
        using var content = new ByteArrayContent(feed) { Headers = { ContentType = new("text/csv") } };
        var answer = await host.As("programme-manager").PostAsync("/v1/pos/feed", content).JsonAsync();
        Assert.Equal((4, 3, 3), ((int)answer["lines"]!, (int)answer["accepted"]!, (int)answer["reports"]!));
        Assert.Equal("3 T-NONE F03", $"{answer["rejects"]![0]!["line"]} {answer["rejects"]![0]!["partnerId"]} {answer["rejects"]![0]!["code"]}");
    }

    [Theory]
    [InlineData("csv", 400, "F02")]
    [InlineData("old", 400, "F02")]
    [InlineData("bomb", 413, "F02")]
    [InlineData("two-sheets", 400, "F02")]
    [InlineData("empty", 400, "F01")]
    public async Task A_workbook_that_cannot_be_read_is_returned_as_a_whole(string kind, int status, string code)
    {
        var partnerId = await host.EnrolAsync();
        var file = kind switch
        {
            "csv" => System.Text.Encoding.UTF8.GetBytes(Header + Sale(partnerId)),
            "old" => [0xd0, 0xcf, 0x11, 0xe0, 0xa1],
            "bomb" => XlsxFiles.Sheet(new string(' ', 40_000_000)),
            "two-sheets" => XlsxFiles.Sheets(("A", "", XlsxFiles.Row(1, "a")), ("B", "", XlsxFiles.Row(1, "b"))),
            _ => XlsxFiles.Sheet(""),
        };
        var problem = await PutAsync(partnerId, file).JsonAsync(status);
        Assert.Equal(code, (string?)problem["code"]);
    }

    private Task<HttpResponseMessage> PutAsync(string partnerId, byte[] file) =>
        host.As("partner", partnerId).PutAsync($"/v1/partners/{partnerId}/pos/{Week}", ColumnMapTests.Workbook(file));
}
