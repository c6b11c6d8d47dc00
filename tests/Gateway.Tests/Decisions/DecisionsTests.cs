using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PartnerConnect.Gateway.Tests.Hosting;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Gateway.Tests.Decisions;

/// <summary>Decisions over HTTP: read page by page, repeated, held against their seals.</summary>
public sealed class DecisionsTests(GatewayHost host)
{
    [Fact]
    public async Task Departures_are_read_page_by_page_newest_first()
    {
        var placed = new List<string>();
        for (var partner = 0; partner < 3; partner++)
            placed.Add(await PlacedAsync());

        var manager = host.As("programme-manager");
        var read = new List<JsonNode>();
        for (string? next = ""; next is not null;)
        {
            var page = await manager.GetAsync($"/v1/decisions/departures?region=benelux&limit=1&cursor={next}").JsonAsync();
            read.AddRange(page["items"]!.AsArray().Select(item => item!));
            next = (string?)page["next"];
        }

        Assert.Equal(read.Count, read.Select(item => (string?)item["id"]).Distinct().Count());
        Assert.All(read, item => Assert.True((bool)item["departs"]!));
        Assert.Equal(
            placed.Order(StringComparer.Ordinal).Reverse(),
            read.Select(item => (string)item["partnerId"]!).Where(placed.Contains));
    }

    [Theory]
    [InlineData("MQ")]
    [InlineData("MjAyMy0xMC0wNVQxMjowMDowMC4wMDAwMDAwKzAwOjAw")]
    [InlineData("x")]
    public async Task A_cursor_that_no_page_gave_is_refused(string cursor)
    {
        var problem = await host.As("cam").GetAsync($"/v1/decisions/departures?cursor={cursor}").JsonAsync(400);
        Assert.Equal("cursor", (string?)problem["field"]);
    }

    [Fact]
    public async Task A_decision_is_repeated_and_held_against_its_seal()
    {
        var partnerId = await PlacedAsync();
        var partner = host.As("partner", partnerId);
        var decision = (await partner.GetAsync($"/v1/partners/{partnerId}/decisions").JsonAsync())["items"]![0]!;

        var replay = await partner.PostAsync($"/v1/decisions/{decision["id"]}/replay", null).JsonAsync();
        Assert.Equal(
            ["decisionId", "kind", "guideVersion", "isEqual", "recordedSha256", "replayedSha256", "trace"],
            replay.AsObject().Select(member => member.Key));
        Assert.True((bool)replay["isEqual"]!);
        Assert.Equal((string?)replay["recordedSha256"], (string?)replay["replayedSha256"]);
        Assert.Equal(decision["trace"]!.ToJsonString(), replay["trace"]!.ToJsonString());

        var check = await partner.GetAsync($"/v1/partners/{partnerId}/decisions/check").JsonAsync();
        Assert.Equal(
            ["partnerId", "decisions", "isIntact", "faults"], check.AsObject().Select(member => member.Key));
        Assert.Equal((partnerId, (long)decision["sequence"]!, true),
            ((string?)check["partnerId"], (long)check["decisions"]!, (bool)check["isIntact"]!));
        Assert.Empty(check["faults"]!.AsArray());
    }

    // JSON to the database, and more than an answer can hold.
    [Theory]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")]
    [InlineData("""{"a":"\uD800"}""")]
    public async Task A_trace_that_was_tampered_with_is_null_and_the_rest_is_there(string trace)
    {
        var partnerId = await PlacedAsync();
        var partner = host.As("partner", partnerId);
        await using (var change = host.Services.GetRequiredService<Database>().DataSource.CreateCommand(
            $"UPDATE decision SET trace = '{trace}' WHERE id = 'd-{partnerId}-1'"))
            Assert.Equal(1, await change.ExecuteNonQueryAsync());

        var listed = (await partner.GetAsync($"/v1/partners/{partnerId}/decisions").JsonAsync())["items"]!.AsArray();
        Assert.Equal([false, true], listed.Select(item => item!["trace"] is null));
        Assert.Null((await partner.GetAsync($"/v1/decisions/d-{partnerId}-1").JsonAsync())["trace"]);
        Assert.False((bool)(await partner.PostAsync($"/v1/decisions/d-{partnerId}-1/replay", null).JsonAsync())["isEqual"]!);
        await partner.GetAsync($"/v1/decisions/d-{partnerId}-1/counterfactual").JsonAsync();
        partner.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var page = await partner.GetAsync($"/portal/partners/{partnerId}/decisions/d-{partnerId}-1");
        Assert.True((int)page.StatusCode < 500, $"{page.StatusCode}");
        var check = await host.As("cam").GetAsync($"/v1/partners/{partnerId}/decisions/check").JsonAsync();
        Assert.Equal(("1", "Altered"), ((string)check["faults"]![0]!["sequence"]!.ToJsonString(), (string?)check["faults"]![0]!["what"]));
    }

    private async Task<string> PlacedAsync()
    {
        var partnerId = await host.EnrolAsync();
        await host.As("programme-manager").SendJsonAsync(
            HttpMethod.Put, $"/v1/partners/{partnerId}/track-placement", """{"track":"Elite","reason":"Strategic account"}""").JsonAsync();
        return partnerId;
    }
}
