using System.Text.Json.Nodes;
using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Partners;

public sealed class StandingTests(GatewayHost host)
{
    [Fact]
    public async Task Bears_the_names_that_front_end_apps_count_on()
    {
        var partnerId = await host.EnrolAsync();
        var standing = await host.As("partner", partnerId).GetAsync($"/v1/partners/{partnerId}/standing").JsonAsync();

        Has(standing, "partnerId asOf guideVersion track fiscalYear netRevenue quarters missedStreak pos nfr eligibility benefits deadlines");
        Has(standing["netRevenue"]!, "amount currency");
        Has(standing["quarters"]![0]!, "quarter netRevenue milestone met settled");
        Has(standing["nfr"]!, "quarter cap spent left");
        Has(standing["benefits"]![0]!, "benefit grant evidence blockedBy mayBeLostBy");
        Has(standing["eligibility"]![0]!, "track eligible unmet");
        Has(standing["eligibility"]!.AsArray().SelectMany(track => track!["unmet"]!.AsArray()).First()!, "requirement rule have need");
        Assert.Equal("FY24", (string?)standing["fiscalYear"]);
        Assert.Equal("EUR", (string?)standing["netRevenue"]!["currency"]);
    }

    [Fact]
    public async Task Lists_come_in_pages_that_leave_nobody_out()
    {
        for (var enrolled = 0; enrolled < 5; enrolled++)
            await host.EnrolAsync();
        var (cam, ids, cursor) = (host.As("cam"), new List<string>(), "");
        do
        {
            var page = await cam.GetAsync($"/v1/partners?region=benelux&limit=2&cursor={cursor}").JsonAsync();
            Assert.True(page["items"]!.AsArray().Count <= 2);
            ids.AddRange(page["items"]!.AsArray().Select(partner => (string)partner!["partnerId"]!));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);
        Assert.True(ids.Count >= 5);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [InlineData("/v1/partners?limit=0", "limit")]
    [InlineData("/v1/partners?limit=201", "limit")]
    [InlineData("/v1/partners?limit=many", "limit")]
    [InlineData("/v1/partners?cursor=***", "cursor")]
    [InlineData("/v1/partners?cursor=AAAA", "cursor")]
    [InlineData("/v1/partners?region=%00", "region")]
    [InlineData("/v1/partners?track=%7f", "track")]
    [InlineData("/v1/decisions/departures?region=%00", "region")]
    [InlineData("/v1/decisions/departures?cursor=***", "cursor")]
    [InlineData("/v1/proposals?status=%00", "status")]
    [InlineData("/v1/runs?region=%00", "region")]
    [InlineData("/v1/guides/2023-10/shadow-run/partners?region=%00", "region")]
    [InlineData("/v1/guides/2023-10/shadow-run/partners?outcome=Nonsense", "outcome")]
    [InlineData("/v1/proposals?status=Nonsense", "status")]
    [InlineData("/v1/runs?status=Nonsense", "status")]
    public async Task A_list_says_which_of_its_parameters_is_wrong(string address, string field) =>
        Assert.Equal(field, (string?)(await host.As("cam").GetAsync(address).JsonAsync(400))["field"]);

    private static void Has(JsonNode node, string names) =>
        Assert.Equal([], names.Split(' ').Except(node.AsObject().Select(member => member.Key)));
}
