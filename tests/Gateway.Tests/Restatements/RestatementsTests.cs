using PartnerConnect.Gateway.Tests.Hosting;
using static PartnerConnect.Gateway.Tests.Pos.PosFiles;

namespace PartnerConnect.Gateway.Tests.Restatements;

public sealed class RestatementsTests(GatewayHost host)
{
    [Fact]
    public async Task A_corrected_line_is_told_before_and_after_along_the_chain()
    {
        var partnerId = await RestatedAsync();
        var client = host.As("partner", partnerId);
        var listed = (await client.GetAsync($"/v1/partners/{partnerId}/restatements").JsonAsync())["items"]!.AsArray();
        var found = await client.GetAsync($"/v1/partners/{partnerId}/restatements/{Assert.Single(listed)!["decisionId"]}").JsonAsync();

        var week = Assert.Single(found["weeks"]!.AsArray())!;
        Assert.Equal((Week, 200m, 50m), ((string?)week["week"], (decimal)week["netBefore"]!["amount"]!, (decimal)week["netAfter"]!["amount"]!));
        Assert.Equal(
            ["1 2>1 100>50", "2 2> 100>"],
            found["lines"]!.AsArray().Select(line =>
                $"{line!["invoiceLine"]} {line["quantityBefore"]}>{line["quantityAfter"]} {Whole(line["netBefore"]?["amount"])}>{Whole(line["netAfter"]?["amount"])}"));
    }

    [Fact]
    public async Task Who_reads_totals_alone_reads_no_line()
    {
        var partnerId = await RestatedAsync();
        var listed = (await host.As("cam").GetAsync($"/v1/partners/{partnerId}/restatements").JsonAsync())["items"]![0]!;
        var found = await host.As("cam").GetAsync($"/v1/partners/{partnerId}/restatements/{listed["decisionId"]}").JsonAsync();

        Assert.Empty(found["lines"]!.AsArray());
        Assert.NotEmpty(found["weeks"]!.AsArray());
    }

    [Fact]
    public async Task Another_partners_restatement_and_what_is_none_are_not_found()
    {
        var partnerId = await RestatedAsync();
        var other = await host.EnrolAsync();
        var id = (await host.As("cam").GetAsync($"/v1/partners/{partnerId}/restatements").JsonAsync())["items"]![0]!["decisionId"];

        await host.As("programme-manager").GetAsync($"/v1/partners/{other}/restatements/{id}").JsonAsync(404);
        await host.As("programme-manager").GetAsync($"/v1/partners/{partnerId}/restatements/nothing").JsonAsync(404);
        await host.As("programme-manager").GetAsync("/v1/partners/T-NOBODY/restatements").JsonAsync(404);
        Assert.Equal("cursor", (string?)(await host.As("cam").GetAsync($"/v1/partners/{partnerId}/restatements?cursor=QQ").JsonAsync(400))["field"]);
    }

    private static string Whole(System.Text.Json.Nodes.JsonNode? amount) => amount is null ? "" : $"{(int)(decimal)amount}";

    private async Task<string> RestatedAsync()
    {
        var partnerId = await host.EnrolAsync();
        var client = host.As("partner", partnerId);
        await client.PutCsvAsync($"/v1/partners/{partnerId}/pos/{Week}", Header + Sale(partnerId) + Sale(partnerId, line: 2)).JsonAsync();
        await client.PutCsvAsync($"/v1/partners/{partnerId}/pos/{Week}", Header + Sale(partnerId, quantity: "1")).JsonAsync();
        return partnerId;
    }
}
