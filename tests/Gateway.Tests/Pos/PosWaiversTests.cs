using System.Text.Json.Nodes;
using PartnerConnect.Gateway.Tests.Hosting;
using static PartnerConnect.Gateway.Tests.Pos.PosFiles;

namespace PartnerConnect.Gateway.Tests.Pos;

public sealed class PosWaiversTests(GatewayHost host)
{
    private const string Reason = """{"reason":" A demonstration model. "}""";

    [Fact]
    public async Task A_rejected_line_is_waived_left_out_of_the_exceptions_and_revoked()
    {
        var (partnerId, partner) = await ReportingAsync();
        var (address, cam) = ($"/v1/partners/{partnerId}/pos/{Week}", host.As("cam"));

        var waived = await cam.SendJsonAsync(HttpMethod.Put, $"{address}/lines/3/waiver", Reason).JsonAsync();
        Assert.True(JsonNode.DeepEquals(waived, await cam.SendJsonAsync(HttpMethod.Put, $"{address}/lines/3/waiver", Reason).JsonAsync()));
        Assert.Equal(("L02", "A demonstration model.", true, 3), (
            (string?)waived["code"], (string?)waived["reason"], (bool)waived["stands"]!, (int)waived["line"]!));

        Assert.Empty(await ExceptionsAsync(partner, partnerId, ""));
        var told = Assert.Single(await ExceptionsAsync(partner, partnerId, "?waived=true"))!;
        Assert.Equal((string?)waived["waivedBy"], (string?)told["waiver"]!["waivedBy"]);
        Assert.Equal("waived", (string?)(await partner.GetAsync($"/v1/partners/{partnerId}/pos/exceptions?waived=yes").JsonAsync(400))["field"]);

        var standing = await partner.GetAsync($"{address}/standing").JsonAsync();
        Assert.Equal((1, 1), ((int)standing["week"]!["linesWaived"]!, standing["waivers"]!.AsArray().Count));

        var other = await host.As("programme-manager").SendJsonAsync(HttpMethod.Put, $"{address}/lines/3/waiver", """{"reason":"Another"}""").JsonAsync(409);
        Assert.Equal(("AlreadyWaived", "R37"), ((string?)other["refusal"], (string?)other["rule"]));

        var revoked = await cam.SendJsonAsync(HttpMethod.Post, $"{address}/lines/3/waiver/revoke", """{"reason":"It was sold."}""").JsonAsync();
        Assert.Equal((false, "It was sold."), ((bool)revoked["stands"]!, (string?)revoked["revokedReason"]));
        Assert.Single(await ExceptionsAsync(partner, partnerId, ""));
        Assert.Equal("NotWaived", (string?)(await host.As("programme-manager").SendJsonAsync(
            HttpMethod.Post, $"{address}/lines/3/waiver/revoke", """{"reason":"So I say."}""").JsonAsync(409))["refusal"]);
    }

    [Theory]
    [InlineData("PUT", "2023-W40/waiver", "WeekNotOver")]
    [InlineData("PUT", "2023-W39/waiver", "NothingOwed")]
    [InlineData("PUT", "2023-W39/lines/2/waiver", "LineNotRejected")]
    [InlineData("PUT", "2023-W38/lines/3/waiver", "LineNotRejected")]
    [InlineData("POST", "2023-W39/waiver/revoke", "NotWaived")]
    [InlineData("POST", "2023-W39/lines/3/waiver/revoke", "NotWaived")]
    public async Task What_the_programme_does_not_allow_is_a_conflict_that_says_why(string method, string path, string refusal)
    {
        var (partnerId, _) = await ReportingAsync();
        var problem = await host.As("cam").SendJsonAsync(new HttpMethod(method), $"/v1/partners/{partnerId}/pos/{path}", Reason).JsonAsync(409);

        Assert.Equal(refusal, (string?)problem["refusal"]);
        Assert.DoesNotContain(refusal, (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-W60/waiver", Reason, "week")]
    [InlineData("2023-W39/lines/0/waiver", Reason, "line")]
    [InlineData("2023-W39/lines/-3/waiver", Reason, "line")]
    [InlineData("2023-W39/lines/99999999999/waiver", Reason, "line")]
    [InlineData("2023-W39/waiver", """{"reason":"  "}""", "reason")]
    public async Task What_cannot_be_read_is_named(string path, string body, string field)
    {
        var (partnerId, _) = await ReportingAsync();
        var problem = await host.As("cam").SendJsonAsync(HttpMethod.Put, $"/v1/partners/{partnerId}/pos/{path}", body).JsonAsync(400);

        Assert.Equal(field, (string?)problem["field"]);
    }

    [Fact]
    public async Task A_partner_waives_nothing_of_its_own_and_an_unknown_one_is_not_there()
    {
        var (partnerId, partner) = await ReportingAsync();

        await partner.SendJsonAsync(HttpMethod.Put, $"/v1/partners/{partnerId}/pos/{Week}/lines/3/waiver", Reason).JsonAsync(403);
        await host.As("cam").SendJsonAsync(HttpMethod.Put, $"/v1/partners/T-NOBODY/pos/{Week}/waiver", Reason).JsonAsync(404);
        await host.As("cam").GetAsync($"/v1/partners/T-NOBODY/pos/{Week}/standing").JsonAsync(404);
    }

    private static async Task<JsonArray> ExceptionsAsync(HttpClient client, string partnerId, string query) =>
        (await client.GetAsync($"/v1/partners/{partnerId}/pos/exceptions{query}").JsonAsync())["items"]!.AsArray();

    private async Task<(string PartnerId, HttpClient Client)> ReportingAsync()
    {
        var partnerId = await host.EnrolAsync();
        var client = host.As("partner", partnerId);
        await client.PutCsvAsync($"/v1/partners/{partnerId}/pos/{Week}", Header + Sale(partnerId) + Sale(partnerId, line: 2, part: "NONE")).JsonAsync();
        return (partnerId, client);
    }
}
