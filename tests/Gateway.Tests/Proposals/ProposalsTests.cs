using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Proposals;

/// <summary>Two partners are placed in Elite and report nothing for a quarter, so that a downgrade of each is proposed.</summary>
public sealed class ProposalsTests : IAsyncLifetime
{
    private static readonly string[] Partners = ["P-1", "P-2"];

    private readonly RunningService service = new("Development", new DateOnly(2023, 10, 5));
    private HttpClient manager = null!;

    public async ValueTask InitializeAsync()
    {
        await service.StartAsync();
        manager = service.As("programme-manager");
        await AdvanceAsync("2023-10-06");
        foreach (var partnerId in Partners)
        {
            await manager.SendJsonAsync(
                HttpMethod.Put, $"/v1/partners/{partnerId}", JsonSerializer.Serialize(GatewayHost.Profile())).JsonAsync();
            await manager.SendJsonAsync(
                HttpMethod.Put, $"/v1/partners/{partnerId}/track-placement", """{"track":"Elite","reason":"Strategic account"}""").JsonAsync();
        }

        await AdvanceAsync("2024-02-02");
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task They_are_listed_found_and_answered()
    {
        var listed = new List<JsonNode>();
        for (string? next = ""; next is not null;)
        {
            var page = await manager.GetAsync($"/v1/proposals?status=open&region=benelux&limit=1&cursor={next}").JsonAsync();
            listed.AddRange(page["items"]!.AsArray().Select(item => item!));
            next = (string?)page["next"];
        }

        Assert.Equal(Partners, listed.Select(item => (string?)item["partnerId"]));
        Assert.Empty(await ItemsAsync("status=open&region=dach"));
        Assert.Equal("P-2", (string?)Assert.Single(await ItemsAsync("partnerId=P-2"))!["partnerId"]);
        await manager.GetAsync("/v1/proposals?partnerId=%00").JsonAsync(400);

        // A cursor of another list is none of this one's.
        var byId = await manager.GetAsync("/v1/proposals?limit=1").JsonAsync();
        await manager.GetAsync($"/v1/proposals?status=open&cursor={byId["next"]}").JsonAsync(400);
        Assert.Equal("P-2", (string?)(await ItemsAsync($"cursor={byId["next"]}"))[0]!["partnerId"]);

        var (id, partner) = ((string)listed[0]["id"]!, service.As("partner", "P-1"));
        var found = await partner.GetAsync($"/v1/proposals/{id}").JsonAsync();
        Assert.Equal(listed[0].ToJsonString(), found.ToJsonString());
        Assert.Equal(
            [
                "id", "partnerId", "region", "from", "to", "rule", "period", "proposedOn", "effectiveOn", "status", "decidedBy", "reason",
                "decidedAt", "decisionId", "lastAnswerDay", "lastDecisionDay", "partnerAnswer", "answeredAt", "kind",
            ],
            found.AsObject().Select(member => member.Key));
        await partner.GetAsync("/v1/proposals/proposal-P-1-99").JsonAsync(404);
        await service.As("partner", "P-2").GetAsync($"/v1/proposals/{id}").JsonAsync(404);

        var answered = await AnswerAsync(partner, id, """{"answer":"Our system\nwas down"}""").JsonAsync();
        Assert.Equal(("Our system\nwas down", "Open"), ((string?)answered["partnerAnswer"], (string?)answered["status"]));
        Assert.Equal(answered.ToJsonString(), (await AnswerAsync(partner, id, """{"answer":" Our system\nwas down "}""").JsonAsync()).ToJsonString());
        var refused = await AnswerAsync(partner, id, """{"answer":"And more"}""").JsonAsync(409);
        Assert.Equal(("/refusals/AlreadyAnswered", id), ((string?)refused["type"], (string?)refused["proposal"]!["id"]));
        Assert.Equal("answer", (string?)(await AnswerAsync(partner, id, """{"answer":" "}""").JsonAsync(400))["field"]);
        await AnswerAsync(service.As("partner", "P-2"), id, """{"answer":"Not mine"}""").JsonAsync(404);

        // The standing of a day that is over is the one from before the proposal.
        var past = await partner.GetAsync("/v1/partners/P-1/standing?asOf=2024-01-15").JsonAsync();
        Assert.Equal(("2024-01-15", "Elite", 0), ((string?)past["day"], (string?)past["track"], past["proposals"]!.AsArray().Count));
        Assert.Equal(
            (await partner.GetAsync("/v1/partners/P-1/standing").JsonAsync()).AsObject().Select(member => member.Key),
            past.AsObject().Select(member => member.Key));
    }

    private async Task<JsonArray> ItemsAsync(string query) =>
        (await manager.GetAsync($"/v1/proposals?{query}").JsonAsync())["items"]!.AsArray();

    private Task<JsonNode> AdvanceAsync(string to) =>
        manager.SendJsonAsync(HttpMethod.Post, "/v1/clock/advance", $$"""{"to":"{{to}}"}""").JsonAsync();

    private static Task<HttpResponseMessage> AnswerAsync(HttpClient client, string id, string body) =>
        client.SendJsonAsync(HttpMethod.Post, $"/v1/proposals/{id}/answer", body);
}
