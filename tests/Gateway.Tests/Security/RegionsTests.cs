using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json.Nodes;
using PartnerConnect.Gateway.Security;
using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Security;

/// <summary>What account managers of some regions find in lists; what they find of one partner, the matrix asks.</summary>
public sealed class RegionsTests(GatewayHost host)
{
    [Fact]
    public async Task A_list_holds_the_partners_of_ones_regions_page_by_page_in_the_order_of_all()
    {
        string[] enrolled =
        [
            await host.EnrolAsync("nordics"), await host.EnrolAsync("benelux"), await host.EnrolAsync("nordics"), await host.EnrolAsync("dach"),
        ];
        using var cam = host.AsCamOf("nordics", "dach");

        var listed = await ListedAsync(cam, "/v1/partners?limit=2");

        Assert.Equal(listed.Select(each => each.Id).Order(StringComparer.Ordinal), listed.Select(each => each.Id));
        Assert.All(listed, each => Assert.Contains(each.Region, (string[])["nordics", "dach"]));
        Assert.Equal(enrolled.Where(each => each != enrolled[1]).Order(), listed.Select(each => each.Id).Intersect(enrolled).Order());
        Assert.Contains(enrolled[1], (await ListedAsync(host.As("cam"), "/v1/partners?limit=200")).Select(each => each.Id));
        Assert.Empty(await ListedAsync(cam, "/v1/partners?region=benelux"));
        Assert.All(await ListedAsync(cam, "/v1/partners?region=dach"), each => Assert.Equal("dach", each.Region));
    }

    [Theory]
    [InlineData("/v1/proposals")]
    [InlineData("/v1/decisions/departures")]
    [InlineData("/v1/pos/exceptions")]
    public async Task Other_lists_hold_nothing_of_another_region(string list)
    {
        var partner = await host.EnrolAsync();
        await host.As("programme-manager").SendJsonAsync(
            HttpMethod.Put, $"/v1/partners/{partner}/track-placement", """{"track":"Elite","reason":"Strategic account"}""").JsonAsync();
        using var cam = host.AsCamOf("antarctica");

        Assert.Empty((await cam.GetAsync(list).JsonAsync())["items"]!.AsArray());
        Assert.Empty((await cam.GetAsync(list + "?region=benelux").JsonAsync())["items"]!.AsArray());
    }

    [Fact]
    public async Task Departures_of_ones_region_are_listed()
    {
        var partner = await host.EnrolAsync("nordics");
        await host.As("programme-manager").SendJsonAsync(
            HttpMethod.Put, $"/v1/partners/{partner}/track-placement", """{"track":"Elite","reason":"Strategic account"}""").JsonAsync();

        var departures = (await host.AsCamOf("benelux", "nordics").GetAsync("/v1/decisions/departures?limit=200").JsonAsync())["items"]!.AsArray();

        Assert.Contains(partner, departures.Select(each => (string?)each!["partnerId"]));
    }

    [Fact]
    public async Task Runs_are_those_of_ones_regions()
    {
        var runs = (await host.AsCamOf("nordics").GetAsync("/v1/runs").JsonAsync())["items"]!.AsArray();

        Assert.NotEmpty(runs);
        Assert.All(runs, run => Assert.Equal("nordics", (string?)run!["region"]));
        var id = (string)runs[0]!["id"]!;
        await host.AsCamOf("nordics").GetAsync($"/v1/runs/{id}").JsonAsync();
        await host.AsCamOf("benelux").GetAsync($"/v1/runs/{id}").JsonAsync(404);
        await host.AsCamOf("benelux").GetAsync($"/v1/runs/{id}/events").JsonAsync(404);
    }

    [Fact]
    public async Task A_development_token_may_name_regions()
    {
        using var client = host.Anonymous();
        var token = await client.PostAsJsonAsync("/dev/token", new { role = "cam", regions = new[] { "nordics" } }).JsonAsync();
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string?)token["token"]);

        await client.GetAsync($"/v1/partners/{await host.EnrolAsync("nordics")}/standing").JsonAsync();
        await client.GetAsync($"/v1/partners/{await host.EnrolAsync("benelux")}/standing").JsonAsync(404);
    }

    [Fact]
    public async Task What_is_not_ones_own_is_not_waived_either()
    {
        var partner = await host.EnrolAsync("nordics");
        var waiver = $"/v1/partners/{partner}/pos/2023-W39/waiver";

        await host.AsCamOf("benelux").SendJsonAsync(HttpMethod.Put, waiver, """{"reason":"A holiday"}""").JsonAsync(404);

        await host.As("cam").GetAsync($"/v1/partners/{partner}").JsonAsync();
        Assert.NotEqual(404, (int)(await host.AsCamOf("nordics").SendJsonAsync(HttpMethod.Put, waiver, """{"reason":"A holiday"}""")).StatusCode);
    }

    [Fact]
    public async Task The_lists_of_several_regions_are_one_list_of_as_many_as_were_asked_for()
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity(
            [new(Tokens.Role, "cam"), new(Tokens.Regions, "a"), new(Tokens.Regions, "b"), new(Tokens.Regions, "a")], "test", Tokens.Name, Tokens.Role));

        var listed = await user.ListAsync(
            null, 3, region => Task.FromResult<ImmutableArray<int>>(region == "a" ? [1, 4, 5] : [2, 3, 9]), (one, other) => one - other);

        Assert.Equal([1, 2, 3], listed);
    }

    private static async Task<List<(string Id, string Region)>> ListedAsync(HttpClient client, string list)
    {
        var found = new List<(string, string)>();
        for (string? next = ""; next is not null;)
        {
            JsonNode page = await client.GetAsync(list + (next.Length == 0 ? "" : $"&cursor={next}")).JsonAsync();
            found.AddRange(page["items"]!.AsArray().Select(each => ((string)each!["partnerId"]!, (string)each["region"]!)));
            next = (string?)page["next"];
        }

        return found;
    }
}
