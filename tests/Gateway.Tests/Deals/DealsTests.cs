using System.Text.Json.Nodes;
using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Deals;

/// <summary>Deals through HTTP: registered by partners, decided by others, and nobody else's business.</summary>
public sealed class DealsTests(GatewayHost host)
{
    private static int last;

    [Fact]
    public async Task A_deal_is_registered_decided_extended_and_withdrawn()
    {
        var (id, partner) = await PartnerAsync();
        var body = Body();
        var registered = await RegisterAsync(partner, id, body, "k-1").JsonAsync();
        Assert.Equal(registered.ToJsonString(), (await RegisterAsync(partner, id, body, "k-1").JsonAsync()).ToJsonString());
        Assert.Equal("/refusals/KeyInUse", (string?)(await RegisterAsync(partner, id, Body(), "k-1").JsonAsync(409))["type"]);
        var dealId = (string)registered["id"]!;
        Assert.Equal(("Requested", "2023-10-09"), ((string?)registered["status"], (string?)registered["decideBy"]));

        var cam = host.As("cam");
        await AssertOnAPageAsync(cam, dealId);
        Assert.Contains(dealId, (await host.AsCamOf("nordics", "benelux").GetAsync("/v1/deals?limit=200").JsonAsync()).ToJsonString(), StringComparison.Ordinal);
        Assert.Empty((await host.AsCamOf("nordics").GetAsync("/v1/deals?limit=200").JsonAsync())["items"]!.AsArray());
        Assert.DoesNotContain(dealId, await host.AsCamOf("nordics").GetStringAsync("/portal/deals"), StringComparison.Ordinal);
        var (otherId, other) = await PartnerAsync();
        var rival = await RegisterAsync(other, otherId, body, "k-1").JsonAsync();
        var similar = await cam.GetAsync($"/v1/deals/{dealId}/similar").JsonAsync();
        Assert.Equal(((string?)rival["id"], "Same"), ((string?)similar["similar"]![0]!["deal"]!["id"], (string?)similar["similar"]![0]!["likeness"]));

        var approved = await Post(cam, dealId, "approve", """{"reason":"New to us"}""").JsonAsync();
        Assert.Equal(("Approved", "2024-01-02", true), ((string?)approved["status"], (string?)approved["lastDay"], (bool)approved["isProtected"]!));
        Assert.Equal(approved.ToJsonString(), (await Post(cam, dealId, "approve", """{"reason":"New to us"}""").JsonAsync()).ToJsonString());
        Assert.Equal("/refusals/NotOpen", (string?)(await Post(cam, dealId, "reject", """{"reason":"No"}""").JsonAsync(409))["type"]);
        var held = await Post(cam, (string)rival["id"]!, "approve", """{"reason":"New to us"}""").JsonAsync(409);
        Assert.Equal(("/refusals/HeldByAnother", "R62"), ((string?)held["type"], (string?)held["rule"]));

        // Whose it is stands nowhere in what the other partner is told.
        var told = await RegisterAsync(other, otherId, body, "k-2").JsonAsync(409);
        Assert.DoesNotContain(id + "-", told.ToJsonString() + held.ToJsonString(), StringComparison.Ordinal);

        Assert.Equal("2024-04-01", (string?)(await ExtendAsync(partner, dealId, "e-1").JsonAsync())["lastDay"]);
        Assert.Equal("2024-04-01", (string?)(await ExtendAsync(partner, dealId, "e-1").JsonAsync())["lastDay"]);
        Assert.Equal("/refusals/NoExtensionLeft", (string?)(await ExtendAsync(partner, dealId, "e-2").JsonAsync(409))["type"]);
        Assert.Equal("Idempotency-Key", (string?)(await ExtendAsync(partner, dealId, null).JsonAsync(400))["field"]);
        Assert.Equal("Withdrawn", (string?)(await Post(partner, dealId, "withdraw", null).JsonAsync())["status"]);
        Assert.Equal("Withdrawn", (string?)(await partner.GetAsync($"/v1/deals/{dealId}").JsonAsync())["status"]);
        Assert.Single((await partner.GetAsync($"/v1/partners/{id}/deals").JsonAsync())["deals"]!.AsArray());
        await other.GetAsync($"/v1/deals/{dealId}").JsonAsync(404);
        await partner.GetAsync($"/v1/deals/{dealId}/similar").JsonAsync(403);
    }

    [Theory]
    [InlineData("name", "\"various\"", "endCustomer.name")]
    [InlineData("country", "\"UK\"", "endCustomer.country")]
    [InlineData("domain", "\"gmail.com\"", "endCustomer.domain")]
    [InlineData("quantity", "0", "products.quantity")]
    [InlineData("manufacturerPartNumber", "\"\"", "products.manufacturerPartNumber")]
    [InlineData("amount", "0.00", "value")]
    [InlineData("currency", "\"USD\"", "value")]
    public async Task A_malformed_deal_is_refused_by_field(string member, string value, string field)
    {
        var (id, partner) = await PartnerAsync();
        var body = JsonNode.Parse(Body())!;
        foreach (var part in new[] { body["endCustomer"]!, body["products"]![0]!, body["value"]! }.Where(part => part[member] is not null))
            part[member] = JsonNode.Parse(value);

        Assert.Equal(field, (string?)(await RegisterAsync(partner, id, body.ToJsonString(), "k-1").JsonAsync(400))["field"]);
    }

    [Fact]
    public async Task The_desk_takes_what_lies_in_several_regions_and_tracks_its_steps()
    {
        var (id, partner) = await PartnerAsync();
        var address = $"/v1/partners/{id}/global-deals";
        const string TwoRegions = """{"endCustomer":"Philips","regions":["benelux","dach"],"description":"Rooms"}""";
        var single = await partner.SendJsonAsync(HttpMethod.Post, address, TwoRegions.Replace(",\"dach\"", "", StringComparison.Ordinal), "g-0").JsonAsync(409);
        Assert.Equal(("/refusals/SingleRegion", "R65"), ((string?)single["type"], (string?)single["rule"]));
        var unknown = TwoRegions.Replace("dach", "moon", StringComparison.Ordinal);
        Assert.Equal("regions", (string?)(await partner.SendJsonAsync(HttpMethod.Post, address, unknown, "g-2").JsonAsync(400))["field"]);

        var taken = await partner.SendJsonAsync(HttpMethod.Post, address, TwoRegions, "g-1").JsonAsync();
        var step = $"/v1/global-deals/{taken["id"]}/steps/ProductIdentification";
        var put = await host.As("cam").SendJsonAsync(HttpMethod.Put, step, """{"status":"InProgress","owner":"Willem"}""").JsonAsync();
        Assert.Equal(("InProgress", "Willem"), ((string?)put["steps"]![0]!["status"], (string?)put["steps"]![0]!["owner"]));
        Assert.Equal(put.ToJsonString(), (await partner.GetAsync($"/v1/global-deals/{taken["id"]}").JsonAsync()).ToJsonString());
        await host.As("cam").SendJsonAsync(HttpMethod.Put, step.Replace("ProductIdentification", "Lunch", StringComparison.Ordinal), """{"status":"Done","owner":"W"}""")
            .JsonAsync(400);
        await partner.SendJsonAsync(HttpMethod.Put, step, """{"status":"Done","owner":"Willem"}""").JsonAsync(403);
    }

    private static string Body()
    {
        var number = Interlocked.Increment(ref last);
        return $$"""
            {"endCustomer":{"name":"Afnemer{{number}} Zeist","country":"NL","domain":"afnemer{{number}}zeist.nl"},
             "products":[{"manufacturerPartNumber":"{{GatewayHost.Product}}","quantity":100}],
             "value":{"amount":8000.00,"currency":"EUR"},"closeOn":"2023-12-01"}
            """;
    }

    private static async Task AssertOnAPageAsync(HttpClient cam, string dealId)
    {
        var ids = new List<string?>();
        for (string? next = ""; next is not null;)
        {
            var page = await cam.GetAsync($"/v1/deals?status=requested&region=benelux&limit=1&cursor={next}").JsonAsync();
            ids.AddRange(page["items"]!.AsArray().Select(item => (string?)item!["id"]));
            next = (string?)page["next"];
        }

        Assert.Contains(dealId, ids);
    }

    private static Task<HttpResponseMessage> RegisterAsync(HttpClient client, string partnerId, string body, string key) =>
        client.SendJsonAsync(HttpMethod.Post, $"/v1/partners/{partnerId}/deals", body, key);

    private static Task<HttpResponseMessage> Post(HttpClient client, string dealId, string what, string? body) =>
        client.SendJsonAsync(HttpMethod.Post, $"/v1/deals/{dealId}/{what}", body ?? "");

    private static Task<HttpResponseMessage> ExtendAsync(HttpClient client, string dealId, string? key) =>
        client.SendJsonAsync(HttpMethod.Post, $"/v1/deals/{dealId}/extend", "", key);

    private async Task<(string Id, HttpClient Client)> PartnerAsync()
    {
        var id = await host.EnrolAsync();
        return (id, host.As("partner", id));
    }
}
