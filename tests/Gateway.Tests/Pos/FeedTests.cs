using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerConnect.Gateway.Tests.Hosting;
using static PartnerConnect.Gateway.Tests.Pos.PosFiles;

namespace PartnerConnect.Gateway.Tests.Pos;

public sealed class FeedTests(GatewayHost host)
{
    [Fact]
    public async Task Mixed_rows_become_reports_wherever_in_the_file_they_stand()
    {
        var (one, two) = (await host.EnrolAsync(), await host.EnrolAsync());
        var feed = Header
            + Sale(one)
            + ZeroSales(two)
            + Sale(one, line: 2, part: "NONE")
            + Sale("T-NONE")
            + Sale(one, week: "soon")
            + Sale("", line: 3)
            + ZeroSales(one)
            + Sale(one, line: 4, customer: new string('x', 5000))
            + Sale(two, week: "2023-W45")
            + Sale(one, line: 5, week: "2023-W38", date: "2023-09-19")
            + Sale(one, line: 6)
            + $"{one},{Week},Sale\n";
        var answer = await Feed("programme-manager", feed).JsonAsync();

        Assert.Equal(
            [
                $"4 {one} {Week} L02", $"5 T-NONE {Week} F03", $"6 {one}  F04", "7   F03", $"9 {one} {Week} L00",
                $"10 {two} 2023-W45 F04", $"13 {one} {Week} L00",
            ],
            Rejects(answer));
        Assert.Equal(
            (12, 5, 7, 3, 0, 0),
            (Number(answer, "lines"), Number(answer, "accepted"), Number(answer, "rejected"), Number(answer, "reports"),
                Number(answer, "unchanged"), Number(answer, "rejectsOmitted")));

        var report = await host.As("cam").GetAsync($"/v1/partners/{one}/pos/{Week}").JsonAsync();
        Assert.Equal((2, 3), (Number(report, "linesAccepted"), Number(report, "linesRejected")));
        Assert.False((bool)report["zeroSales"]!);

        var again = await Feed("programme-manager", feed).JsonAsync();
        Assert.Equal((3, 3), (Number(again, "reports"), Number(again, "unchanged")));
        Assert.Equal((7, 3), (Number(again, "rejected"), Number(again, "rejectsOmitted")));
        Assert.Equal(
            [$"5 T-NONE {Week} F03", $"6 {one}  F04", "7   F03", $"10 {two} 2023-W45 F04"], Rejects(again));
    }

    [Fact]
    public async Task A_report_of_which_no_line_is_valid_is_told_line_by_line()
    {
        var one = await host.EnrolAsync();

        var answer = await Feed("programme-manager", Header + Sale(one, part: "NONE") + ZeroSales(one) + $"{one},{Week},Sale\n").JsonAsync();

        Assert.Equal([$"2 {one} {Week} L02", $"3 {one} {Week} F02", $"4 {one} {Week} L00"], Rejects(answer));
        Assert.Equal((3, 0, 3, 0), (Number(answer, "lines"), Number(answer, "accepted"), Number(answer, "rejected"), Number(answer, "reports")));
    }

    [Fact]
    public async Task A_report_of_too_many_lines_is_rejected_and_the_others_go_on()
    {
        var (one, two) = (await host.EnrolAsync(), await host.EnrolAsync());
        var feed = new StringBuilder(Header + Sale(two));
        for (var line = 0; line <= 50_000; line++)
            feed.Append(one).Append(',').Append(Week).Append('\n');
        var answer = await Feed("programme-manager", feed.ToString()).JsonAsync();

        Assert.Equal([$"3 {one} {Week} F02"], Rejects(answer));
        Assert.Equal(
            (1, 50_001, 50_000, 1),
            (Number(answer, "accepted"), Number(answer, "rejected"), Number(answer, "rejectsOmitted"),
                Number(answer, "reports")));
        await host.As("cam").GetAsync($"/v1/partners/{one}/pos/{Week}").JsonAsync(404);
    }

    [Fact]
    public async Task A_partner_feeds_its_own_rows_alone()
    {
        var (own, other) = (await host.EnrolAsync(), await host.EnrolAsync());
        var answer = await Feed("partner", Header + Sale(own) + Sale(other) + Sale("T-NONE"), own).JsonAsync();
        Assert.Equal(["3   F03", "4   F03"], Rejects(answer));
        await host.As("cam").GetAsync($"/v1/partners/{other}/pos/{Week}").JsonAsync(404);
    }

    [Fact]
    public async Task Lists_a_thousand_rejects_and_counts_the_rest()
    {
        var feed = new StringBuilder(Header);
        for (var line = 0; line < 1200; line++)
            feed.Append(ZeroSales($"N-{line}"));
        var answer = await Feed("programme-manager", feed.ToString()).JsonAsync();
        Assert.Equal(
            (1200, 1000, 200), (Number(answer, "rejected"), answer["rejects"]!.AsArray().Count, Number(answer, "rejectsOmitted")));
        Assert.Equal(1001, (int)answer["rejects"]!.AsArray()[^1]!["line"]!);
    }

    [Fact]
    public async Task A_feed_that_cannot_be_read_is_returned_before_anything_counts()
    {
        var partnerId = await host.EnrolAsync();
        Assert.Equal("F01", (string?)(await Feed("programme-manager", "a,b\n").JsonAsync(400))["code"]);
        var content = new ByteArrayContent([.. Encoding.UTF8.GetBytes(Header + Sale(partnerId)), 0xff]);
        content.Headers.ContentType = new("text/csv");
        var problem = await host.As("programme-manager").PostAsync("/v1/pos/feed", content).JsonAsync(400);
        Assert.Equal(("F02", 3), ((string?)problem["code"], Number(problem, "line")));
        await host.As("cam").GetAsync($"/v1/partners/{partnerId}/pos/{Week}").JsonAsync(404);
    }

    [Fact]
    public async Task A_feed_that_cannot_be_read_is_told_to_those_who_run_the_service()
    {
        var heard = new HeardWarnings();
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(heard);

        await Feed("programme-manager", "Uncommon,Headers\n").JsonAsync(400);
        await Feed("programme-manager", Header).JsonAsync();

        Assert.Matches("^A POS feed of programme-manager is returned and nothing of it counts: .*Uncommon", Assert.Single(heard.Of("Uncommon")));
    }

    private Task<HttpResponseMessage> Feed(string role, string text, string? partnerId = null) =>
        host.As(role, partnerId).PostCsvAsync("/v1/pos/feed", text);

    private static int Number(JsonNode node, string name) => (int)node[name]!;

    private static IEnumerable<string> Rejects(JsonNode answer) => answer["rejects"]!.AsArray()
        .Select(reject => $"{reject!["line"]} {reject["partnerId"]} {reject["week"]} {reject["code"]}");
}
