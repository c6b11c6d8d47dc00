using System.Net;
using System.Text;
using PartnerConnect.Gateway.Tests.Hosting;
using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Gateway.Tests.Guide;

public sealed class GuidesTests(GatewayHost host)
{
    private static readonly string Shipped = ShippedGuide.Version.Version;

    [Fact]
    public async Task The_shipped_guide_is_read_as_json_and_as_yaml()
    {
        var client = host.As("partner", host.FreshPartnerId());
        var guide = await client.GetAsync($"/v1/guides/{Shipped}").JsonAsync();
        Assert.Equal(("InForce", ShippedGuide.Yaml), ((string?)guide["status"], (string?)guide["yaml"]));

        Assert.All(guide["regions"]!.AsArray(), region => Assert.Equal("InForce", (string?)region!["status"]));

        client.DefaultRequestHeaders.Accept.ParseAdd("application/yaml");
        Assert.Equal(ShippedGuide.Yaml, await client.GetStringAsync($"/v1/guides/{Shipped}"));
        await client.GetAsync("/v1/guides/none").JsonAsync(404);
    }

    [Fact]
    public async Task A_draft_is_seen_by_those_who_run_the_programme_until_it_is_published()
    {
        var manager = host.As("programme-manager");
        await Send(manager, "/v1/guides", Dearer("next-1", "2099-06-01")).JsonAsync(201);
        Assert.Equal("Draft", (string?)(await manager.GetAsync("/v1/guides/next-1").JsonAsync())["status"]);
        await Send(manager, "/v1/guides/next-1/lint", "").JsonAsync();
        var partner = host.As("partner", host.FreshPartnerId());
        await partner.GetAsync("/v1/guides/next-1").JsonAsync(404);
        await partner.GetAsync("/v1/guides/next-1/differences").JsonAsync(404);
        await partner.GetAsync($"/v1/guides/{Shipped}/differences?from=next-1").JsonAsync(404);
        Assert.Equal(HttpStatusCode.NoContent, (await manager.DeleteAsync("/v1/guides/next-1")).StatusCode);
        await manager.GetAsync("/v1/guides/next-1").JsonAsync(404);
        await manager.DeleteAsync("/v1/guides/next-1").JsonAsync(404);
        Assert.Equal("R6", (string?)(await manager.DeleteAsync($"/v1/guides/{Shipped}").JsonAsync(409))["rule"]);
    }

    [Fact]
    public async Task A_publication_says_who_is_still_to_be_told_and_from_when()
    {
        var manager = host.As("programme-manager");
        var now = (DateTimeOffset)(await manager.GetAsync("/v1/clock").JsonAsync())["now"]!;
        await Send(manager, "/v1/guides", Dearer("next-2", $"{now.AddDays(29):yyyy-MM-dd}")).JsonAsync(201);

        var differences = await manager.GetAsync("/v1/guides/next-2/differences").JsonAsync();
        var difference = Assert.Single(differences["items"]!.AsArray())!;
        Assert.Equal((Shipped, "regions[dach].annualMinimum.Elite", "Thresholds", true, "dach", "200000", "250000"),
            ((string?)differences["from"], (string?)difference["field"], (string?)difference["class"], (bool)difference["substantial"]!,
                (string?)difference["region"], (string?)difference["before"], (string?)difference["after"]));

        var portal = $$"""{"channel":"portal","region":null,"sentAt":"{{now:yyyy-MM-ddTHH:mm:ss.fffffffZ}}"}""";
        await Json(manager, "/v1/guides/next-2/notices", portal).JsonAsync();
        var refusal = await manager.PostAsync("/v1/guides/next-2/publish", null).JsonAsync(409);
        Assert.Equal(("/refusals/NoticeMissing", "R4"), ((string?)refusal["type"], (string?)refusal["rule"]));
        Assert.Contains("dach lacks email", (string?)refusal["detail"], StringComparison.Ordinal);
        Assert.Equal("regions[dach].annualMinimum.Elite", (string?)refusal["differences"]![0]!["field"]);

        await Json(manager, "/v1/guides/next-2/notices", portal.Replace("portal", "EMAIL", StringComparison.Ordinal)).JsonAsync();
        refusal = await manager.PostAsync("/v1/guides/next-2/publish", null).JsonAsync(409);
        Assert.Equal(("/refusals/NoticeTooShort", "R3", "dach"),
            ((string?)refusal["type"], (string?)refusal["rule"], (string?)refusal["regions"]![0]!["region"]));

        var notices = await host.As("cam").GetAsync("/v1/guides/next-2/notices").JsonAsync();
        var dach = notices["regions"]!.AsArray().Single(region => (string?)region!["region"] == "dach")!;
        Assert.Equal((string?)refusal["regions"]![0]!["earliestFirstDay"], (string?)dach["earliestFirstDay"]);
        Assert.Equal(2, notices["recorded"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.NoContent, (await manager.DeleteAsync("/v1/guides/next-2")).StatusCode);
    }

    [Theory]
    [InlineData("""{"channel":"pigeon","sentAt":"2024-01-01T00:00Z"}""", 400, "channel")]
    [InlineData("""{"channel":"portal","sentAt":"2024-01-01"}""", 400, "sentAt")]
    [InlineData("""{"channel":"portal","region":"mars","sentAt":"2024-01-01T00:00Z"}""", 400, "region")]
    [InlineData("""{"channel":"portal","sentAt":"2024-01-01T00:00Z"}""", 409, null)]
    [InlineData("""{"channel":"portal","sentAt":"9999-12-31T00:00Z"}""", 409, null)]
    public async Task What_cannot_be_a_notice_is_refused(string body, int status, string? field)
    {
        var problem = await Json(host.As("programme-manager"), $"/v1/guides/{Shipped}/notices", body).JsonAsync(status);
        Assert.Equal(field, (string?)problem["field"]);
        await Json(host.As("programme-manager"), "/v1/guides/none/notices", body).JsonAsync(field is null or "region" ? 404 : 400);
    }

    [Fact]
    public async Task A_bad_file_is_told_line_by_line_and_a_published_one_never_changes()
    {
        var manager = host.As("programme-manager");
        var problem = await Send(manager, "/v1/guides", "version: x\n  y: [").JsonAsync(400);
        Assert.Equal("/problems/guide", (string?)problem["type"]);
        Assert.True((int)problem["errors"]![0]!["line"]! >= 1);
        Assert.NotNull((string?)problem["errors"]![0]!["message"]);
        await Send(manager, "/v1/guides/any/lint", "nonsense").JsonAsync(400);
        await Send(manager, "/v1/guides/none/lint", "").JsonAsync(404);
        await Send(manager, "/v1/guides", "").JsonAsync(400);
        var fixedText = await Send(manager, "/v1/guides", ShippedGuide.Yaml + "\n# changed\n").JsonAsync(409);
        Assert.Equal("R6", (string?)fixedText["rule"]);
        await manager.PostAsync("/v1/guides/none/publish", null).JsonAsync(404);
    }

    [Fact]
    public async Task A_file_beyond_a_megabyte_is_too_large()
    {
        var manager = host.As("programme-manager");
        manager.DefaultRequestHeaders.ExpectContinue = true;
        await Send(manager, "/v1/guides", new string('#', (1024 * 1024) + 1)).JsonAsync(413);
    }

    private static string Dearer(string version, string inForceFrom)
    {
        var text = ShippedGuide.Yaml.Replace($"version: {Shipped}\n", $"version: {version}\n", StringComparison.Ordinal)
            .Replace("inForceFrom: 2023-10-01", $"inForceFrom: {inForceFrom}", StringComparison.Ordinal)
            .Replace("Elite: 200000", "Elite: 250000", StringComparison.Ordinal);
        Assert.NotEqual(ShippedGuide.Yaml, text);
        return text;
    }

    private static Task<HttpResponseMessage> Json(HttpClient client, string address, string body) =>
        client.PostAsync(address, new StringContent(body, Encoding.UTF8, "application/json"));

    private static Task<HttpResponseMessage> Send(HttpClient client, string address, string yaml) =>
        client.PostAsync(address, new StringContent(yaml, Encoding.UTF8, "application/yaml"));
}
