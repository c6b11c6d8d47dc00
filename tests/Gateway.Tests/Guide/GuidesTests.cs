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
        Assert.Equal(("Published", ShippedGuide.Yaml), ((string?)guide["status"], (string?)guide["yaml"]));

        client.DefaultRequestHeaders.Accept.ParseAdd("application/yaml");
        Assert.Equal(ShippedGuide.Yaml, await client.GetStringAsync($"/v1/guides/{Shipped}"));
        await client.GetAsync("/v1/guides/none").JsonAsync(404);
    }

    [Fact]
    public async Task A_draft_is_seen_by_those_who_run_the_programme_until_it_is_published()
    {
        var manager = host.As("programme-manager");
        var yaml = ShippedGuide.Yaml.Replace($"version: {Shipped}", "version: next-1", StringComparison.Ordinal)
            .Replace($"version: \"{Shipped}\"", "version: \"next-1\"", StringComparison.Ordinal);
        await Send(manager, "/v1/guides", yaml).JsonAsync(201);
        Assert.Equal("Draft", (string?)(await manager.GetAsync("/v1/guides/next-1").JsonAsync())["status"]);
        await Send(manager, "/v1/guides/next-1/lint", "").JsonAsync();
        await host.As("partner", host.FreshPartnerId()).GetAsync("/v1/guides/next-1").JsonAsync(404);

        // It would come into force on the day of the shipped guide, which has passed.
        var refusal = await manager.PostAsync("/v1/guides/next-1/publish", null).JsonAsync(409);
        Assert.Equal(("/refusals/NoticeTooShort", "R3"), ((string?)refusal["type"], (string?)refusal["rule"]));
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

    private static Task<HttpResponseMessage> Send(HttpClient client, string address, string yaml) =>
        client.PostAsync(address, new StringContent(yaml, Encoding.UTF8, "application/yaml"));
}
