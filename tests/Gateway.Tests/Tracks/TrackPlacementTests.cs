using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Tracks;

/// <summary>The service stands in the transition after launch, in which a person may place a partner (R22).</summary>
public sealed class TrackPlacementTests(GatewayHost host)
{
    private const string Body = """{"track":"Elite","reason":"Strategic account"}""";

    [Fact]
    public async Task A_programme_manager_places_a_partner_by_name_and_with_a_reason()
    {
        var partnerId = await host.EnrolAsync();
        var manager = host.As("programme-manager");

        var placed = await PlaceAsync(manager, partnerId, Body).JsonAsync();

        Assert.Equal(
            ("Elite", "R22", "Premier"), ((string?)placed["track"], (string?)placed["rule"], (string?)placed["byRuleAlone"]));
        var standing = await manager.GetAsync($"/v1/partners/{partnerId}/standing").JsonAsync();
        Assert.Equal(("Elite", "Override"), ((string?)standing["track"], (string?)standing["trackBasis"]));
        var decision = await manager.GetAsync($"/v1/decisions/{placed["decisionId"]}").JsonAsync();
        Assert.Equal(("Accepted", true), ((string?)decision["outcome"], (bool?)decision["departs"]));
        Assert.Equal("Strategic account", (string?)decision["trace"]!["facts"]!["reason"]);
        Assert.Equal((string?)decision["decidedBy"], (string?)decision["trace"]!["facts"]!["person"]);

        // The same again is the same answer; another reason for the same track is a refusal.
        var again = await PlaceAsync(manager, partnerId, Body).JsonAsync();
        Assert.Equal(placed.ToJsonString(), again.ToJsonString());
        var refused = await PlaceAsync(manager, partnerId, """{"track":"Elite","reason":"Known for years"}""").JsonAsync(409);
        Assert.Equal(("/refusals/AlreadyInTrack", "R7"), ((string?)refused["type"], (string?)refused["rule"]));

        // What the partner asks for afterwards is refused as well.
        var choice = await host.As("partner", partnerId)
            .SendJsonAsync(HttpMethod.Put, $"/v1/partners/{partnerId}/track-choice", """{"track":"Premier"}""").JsonAsync(409);
        Assert.Equal(("/refusals/PlacedByPerson", "R22"), ((string?)choice["type"], (string?)choice["rule"]));
    }

    [Fact]
    public async Task A_track_that_is_none_is_refused()
    {
        var refused = await PlaceAsync(
            host.As("programme-manager"), await host.EnrolAsync(), """{"track":"Platinum","reason":"Strategic account"}""").JsonAsync(409);
        Assert.Equal("/refusals/UnknownTrack", (string?)refused["type"]);
    }

    [Theory]
    [InlineData("""{"track":"","reason":"x"}""", "track")]
    [InlineData("""{"track":null,"reason":"x"}""", "track")]
    [InlineData("""{"reason":"x"}""", "track")]
    [InlineData("""{"track":"Elite","reason":" "}""", "reason")]
    [InlineData("""{"track":"Elite","reason":null}""", "reason")]
    [InlineData("""{"track":"Elite","reason":7}""", "reason")]
    [InlineData("""{"track":"Elite"}""", "reason")]
    public async Task A_placement_without_a_track_or_a_reason_is_refused_by_field(string body, string field)
    {
        var problem = await PlaceAsync(host.As("programme-manager"), await host.EnrolAsync(), body).JsonAsync(400);
        Assert.Equal(field, (string?)problem["field"]);
    }

    [Theory]
    [InlineData(2000, 200)]
    [InlineData(2001, 400)]
    public async Task A_reason_has_2000_characters_at_most(int length, int status) => await PlaceAsync(
        host.As("programme-manager"), await host.EnrolAsync(), $$"""{"track":"Elite","reason":"{{new string('x', length)}}"}""").JsonAsync(status);

    [Fact]
    public async Task A_partner_that_is_not_there_is_not_placed() =>
        await PlaceAsync(host.As("programme-manager"), "T-NONE", Body).JsonAsync(404);

    [Theory]
    [InlineData("partner")]
    [InlineData("cam")]
    [InlineData("finance")]
    [InlineData("ops")]
    public async Task Nobody_else_places_partners(string role)
    {
        var partnerId = await host.EnrolAsync();
        using var answer = await PlaceAsync(host.As(role, role == "partner" ? partnerId : null), partnerId, Body);
        Assert.Equal(403, (int)answer.StatusCode);
    }

    private static Task<HttpResponseMessage> PlaceAsync(HttpClient client, string partnerId, string body) =>
        client.SendJsonAsync(HttpMethod.Put, $"/v1/partners/{partnerId}/track-placement", body);
}
