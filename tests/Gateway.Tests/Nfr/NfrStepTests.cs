using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Nfr;

public sealed class NfrStepTests(GatewayHost host)
{
    [Fact]
    public async Task A_reservation_is_bought_and_sent_back_and_each_step_may_be_repeated()
    {
        var (address, client) = await PartnerAsync();
        var reserved = await client.SendJsonAsync(HttpMethod.Put, $"{address}/life", Order("\"reserve\":true,\"use\":\"Demonstration\"")).JsonAsync();
        Assert.Equal(("Reserved", "Demonstration"), ((string?)reserved["status"], (string?)reserved["use"]));

        foreach (var _ in new[] { 1, 2 })
        {
            var bought = await client.SendJsonAsync(HttpMethod.Post, $"{address}/life/commit", """{"serialNumbers":["SN-LIFE-1"]}""").JsonAsync();
            Assert.Equal(("Committed", "SN-LIFE-1"), ((string?)bought["status"], (string?)bought["serialNumbers"]![0]));
        }

        foreach (var _ in new[] { 1, 2 })
        {
            var returned = await client.SendJsonAsync(HttpMethod.Post, $"{address}/life/return", "").JsonAsync();
            Assert.Equal("Returned", (string?)returned["status"]);
        }

        var refused = await client.SendJsonAsync(HttpMethod.Post, $"{address}/life/release", "").JsonAsync(409);
        Assert.Equal(("/refusals/NotOpen", "R72", "Returned"), ((string?)refused["type"], (string?)refused["rule"], (string?)refused["order"]!["status"]));
        var listed = (await client.GetAsync(address).JsonAsync())["items"]!.AsArray();
        Assert.Equal(["Returned"], listed.Select(order => (string?)order!["status"]));
    }

    [Fact]
    public async Task A_reservation_that_is_given_up_frees_its_room()
    {
        var (address, client) = await PartnerAsync();
        var reserved = await client.SendJsonAsync(HttpMethod.Put, $"{address}/up", Order("\"reserve\":true")).JsonAsync();
        var standing = address.Replace("/nfr/orders", "/standing", StringComparison.Ordinal);
        Assert.NotEqual(0m, (decimal?)(await client.GetAsync(standing).JsonAsync())["nfr"]!["spent"]!["amount"]);

        Assert.Equal("Released", (string?)(await client.SendJsonAsync(HttpMethod.Post, $"{address}/up/release", "").JsonAsync())["status"]);

        Assert.Equal(0m, (decimal?)(await client.GetAsync(standing).JsonAsync())["nfr"]!["spent"]!["amount"]);
        Assert.NotNull(reserved["reservedUntil"]);
    }

    [Fact]
    public async Task Serial_numbers_are_attached_later_and_never_more_than_units()
    {
        var (address, client) = await PartnerAsync();
        await client.SendJsonAsync(HttpMethod.Put, $"{address}/serials", Order()).JsonAsync();

        var attached = await client.SendJsonAsync(HttpMethod.Put, $"{address}/serials/serial-numbers", """{"serialNumbers":["SN-A-1"]}""").JsonAsync();
        Assert.Equal("SN-A-1", (string?)attached["serialNumbers"]![0]);
        var tooMany = await client.SendJsonAsync(HttpMethod.Put, $"{address}/serials/serial-numbers", """{"serialNumbers":["SN-A-2"]}""").JsonAsync(409);
        Assert.StartsWith("/refusals/", (string?)tooMany["type"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"serialNumbers":[]}""")]
    [InlineData("""{"serialNumbers":[null]}""")]
    [InlineData("""{"serialNumbers":["A","A"]}""")]
    [InlineData("""{"serialNumbers":[" A"]}""")]
    public async Task Serial_numbers_that_are_none_are_refused_by_field(string body)
    {
        var (address, client) = await PartnerAsync();
        var problem = await client.SendJsonAsync(HttpMethod.Put, $"{address}/any/serial-numbers", body).JsonAsync(400);
        Assert.Equal("serialNumbers", (string?)problem["field"]);
    }

    [Fact]
    public async Task A_use_that_is_none_is_refused_by_field_and_an_order_that_never_was_is_not_there()
    {
        var (address, client) = await PartnerAsync();
        var problem = await client.SendJsonAsync(HttpMethod.Put, $"{address}/use", Order("\"use\":\"resale\"")).JsonAsync(400);
        Assert.Equal("use", (string?)problem["field"]);
        await client.SendJsonAsync(HttpMethod.Post, $"{address}/never/commit", "{}").JsonAsync(404);
        await client.SendJsonAsync(HttpMethod.Post, $"{address}/never/return", "").JsonAsync(404);
    }

    private static string Order(string? more = null) =>
        $$"""{"manufacturerPartNumber":"{{GatewayHost.Product}}","quantity":1{{(more is null ? "" : $",{more}")}}}""";

    private async Task<(string Address, HttpClient Client)> PartnerAsync()
    {
        var partnerId = await host.EnrolAsync();
        return ($"/v1/partners/{partnerId}/nfr/orders", host.As("partner", partnerId));
    }
}
