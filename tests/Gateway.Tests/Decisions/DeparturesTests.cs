using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Decisions;

public sealed class DeparturesTests(GatewayHost host)
{
    [Fact]
    public async Task A_list_goes_on_where_the_page_before_ended()
    {
        var manager = host.As("programme-manager");
        var placed = new List<string?>();
        for (var enrolled = 0; enrolled < 2; enrolled++)
        {
            var partnerId = await host.EnrolAsync();
            var answer = await manager.SendJsonAsync(
                HttpMethod.Put, $"/v1/partners/{partnerId}/track-placement", """{"track":"Elite","reason":"Strategic account"}""").JsonAsync();
            placed.Add((string?)answer["decisionId"]);
        }

        var (seen, cursor) = (new List<string?>(), "");
        do
        {
            var page = await manager.GetAsync($"/v1/decisions/departures?region=benelux&limit=1&cursor={cursor}").JsonAsync();
            seen.AddRange(page["items"]!.AsArray().Select(each => (string?)each!["id"]));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);
        Assert.Empty(placed.Except(seen));
        Assert.Equal(seen.Distinct(), seen);
        await manager.GetAsync("/v1/decisions/departures?cursor=MjAyNA").JsonAsync(400);
    }
}
