using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Tracks;

public sealed class TrackChoiceTests(GatewayHost host)
{
    [Fact]
    public async Task A_refusal_names_its_rule_and_what_is_missing_and_is_a_decision()
    {
        var partnerId = await host.EnrolAsync();
        var client = host.As("partner", partnerId);
        var problem = await client
            .SendJsonAsync(HttpMethod.Put, $"/v1/partners/{partnerId}/track-choice", """{"track":"Principal"}""").JsonAsync(409);
        Assert.StartsWith("/refusals/", (string)problem["type"]!, StringComparison.Ordinal);
        Assert.Matches("^[RA][0-9]+$", (string)problem["rule"]!);
        Assert.NotNull(problem["unmet"]);

        var decision = await client.GetAsync($"/v1/decisions/{problem["decisionId"]}").JsonAsync();
        Assert.Equal((string?)problem["refusal"], (string?)decision["outcome"]);
        Assert.NotEmpty(decision["trace"]!["steps"]!.AsArray());
        var listed = await client.GetAsync($"/v1/partners/{partnerId}/decisions?limit=1").JsonAsync();
        Assert.Equal((string?)decision["id"], (string?)listed["items"]![0]!["id"]);
        var before = await client.GetAsync($"/v1/partners/{partnerId}/decisions?cursor={listed["next"]}").JsonAsync();
        Assert.DoesNotContain((string?)decision["id"], before["items"]!.AsArray().Select(each => (string?)each!["id"]));
    }

    [Theory]
    [InlineData("""{"track":""}""")]
    [InlineData("""{"track":null}""")]
    [InlineData("""{"track":7}""")]
    public async Task A_choice_of_nothing_is_refused_by_field(string body)
    {
        var partnerId = await host.EnrolAsync();
        var problem = await host.As("partner", partnerId)
            .SendJsonAsync(HttpMethod.Put, $"/v1/partners/{partnerId}/track-choice", body).JsonAsync(400);
        Assert.Equal("track", (string?)problem["field"]);
    }

    [Fact]
    public async Task A_proposal_that_does_not_exist_cannot_be_decided()
    {
        var partnerId = await host.EnrolAsync();
        var manager = host.As("programme-manager");
        var address = $"/v1/proposals/proposal-{partnerId}-1/approve";
        await manager.SendJsonAsync(HttpMethod.Post, address, """{"reason":"Two lines\nof reason"}""").JsonAsync(404);
        var problem = await manager.SendJsonAsync(HttpMethod.Post, address, """{"reason":"  "}""").JsonAsync(400);
        Assert.Equal("reason", (string?)problem["field"]);
        await manager.SendJsonAsync(HttpMethod.Post, "/v1/proposals/nonsense/reject", """{"reason":"x"}""").JsonAsync(404);
    }
}
