using System.Diagnostics;
using System.Text.Json.Nodes;
using PartnerConnect.Gateway.Tests.Hosting;
using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Gateway.Tests.Guide;

/// <summary>A shadow run over HTTP, of the shipped version beside itself.</summary>
public sealed class ShadowRunApiTests(GatewayHost host)
{
    private static readonly string Address = $"/v1/guides/{ShippedGuide.Version.Version}/shadow-run";

    [Fact]
    public async Task Bears_the_names_that_front_end_apps_count_on()
    {
        var partnerId = await host.EnrolAsync();
        var manager = host.As("programme-manager");

        using var started = await manager.PostAsync($"{Address}?again=true", null);
        Assert.Equal((202, $"{Address}?fiscalYear=FY24"), ((int)started.StatusCode, started.Headers.Location?.OriginalString));
        var progress = await CompletedAsync(manager);
        Has(progress, "version year status partners notConcerned totals startedAt completedAt playedUpTo");
        Has(progress["totals"]![0]!, "region track shadowTrack outcome partners");

        // Whoever lost the answer and asks again is told what was found.
        using var again = await manager.PostAsync(Address, null);
        Assert.Equal(progress.ToJsonString(), (await JsonNode.ParseAsync(await again.Content.ReadAsStreamAsync()))!.ToJsonString());

        var page = await host.As("finance").GetAsync($"{Address}/partners?outcome=same&region=benelux&limit=1&fiscalYear=FY24").JsonAsync();
        Has(page["items"]![0]!, "partnerId region track shadowTrack outcome gains losses");
        var reasons = await host.As("cam").GetAsync($"{Address}/partners/{partnerId}").JsonAsync();
        Has(reasons, "partner decisions shadowDecisions");
    }

    [Theory]
    [InlineData("POST", "/v1/guides/none/shadow-run", 404, null)]
    [InlineData("POST", "/v1/guides/none/shadow-run?fiscalYear=FY24", 404, null)]
    [InlineData("GET", "/v1/guides/none/shadow-run", 404, null)]
    [InlineData("GET", "/v1/guides/none/shadow-run?fiscalYear=FY24", 404, null)]
    [InlineData("GET", "/v1/guides/none/shadow-run/partners", 404, null)]
    [InlineData("GET", "/v1/guides/none/shadow-run/partners/T-1", 404, null)]
    [InlineData("POST", "/v1/guides/none/shadow-run?fiscalYear=2024", 400, "fiscalYear")]
    [InlineData("POST", "/v1/guides/2023-10/shadow-run?fiscalYear=FY30", 400, "fiscalYear")]
    [InlineData("POST", "/v1/guides/2023-10/shadow-run?again=perhaps", 400, "again")]
    public async Task What_cannot_be_played_is_refused_with_a_year_and_without(string method, string address, int status, string? field)
    {
        var problem = await host.As("programme-manager").SendAsync(new HttpRequestMessage(new HttpMethod(method), address)).JsonAsync(status);
        Assert.Equal(field, (string?)problem["field"]);
    }

    private static async Task<JsonNode> CompletedAsync(HttpClient client)
    {
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromMinutes(1); await Task.Delay(50))
        {
            var progress = await client.GetAsync(Address).JsonAsync();
            if ((string?)progress["status"] is "Completed")
                return progress;
        }

        throw new TimeoutException("The shadow run is not completed.");
    }

    private static void Has(JsonNode node, string names) =>
        Assert.Equal([], names.Split(' ').Except(node.AsObject().Select(member => member.Key)));
}
