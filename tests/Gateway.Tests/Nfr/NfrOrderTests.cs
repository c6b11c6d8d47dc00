using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Nfr;

public sealed class NfrOrderTests(GatewayHost host)
{
    private static string Order(int quantity = 1, string product = GatewayHost.Product) =>
        $$"""{"manufacturerPartNumber":"{{product}}","quantity":{{quantity}}}""";

    [Fact]
    public async Task The_same_key_is_the_same_order()
    {
        var (address, client) = await PartnerAsync();
        var first = await client.SendJsonAsync(HttpMethod.Post, address, Order(), "key-1").JsonAsync();
        var again = await client.SendJsonAsync(HttpMethod.Post, address, Order(), "key-1").JsonAsync();
        var put = await client.SendJsonAsync(HttpMethod.Put, address + "/key-1", Order()).JsonAsync();
        var read = await client.GetAsync(address + "/key-1").JsonAsync();
        Assert.All([again, put, read], answer => Assert.Equal(first.ToJsonString(), answer.ToJsonString()));

        var other = await client.SendJsonAsync(HttpMethod.Post, address, Order(quantity: 2), "key-1").JsonAsync(409);
        Assert.Equal("/refusals/OrderIdInUse", (string?)other["type"]);
    }

    [Fact]
    public async Task A_refusal_names_its_rule()
    {
        var (address, client) = await PartnerAsync();
        var problem = await client.SendJsonAsync(HttpMethod.Post, address, Order(quantity: 1000), "big").JsonAsync(409);
        Assert.Equal(("/refusals/TooManyUnits", "R71"), ((string?)problem["type"], (string?)problem["rule"]));
        Assert.Equal("TooManyUnits", (string?)(await client.GetAsync(address + "/big").JsonAsync())["refusal"]);
        var unknown = await client.SendJsonAsync(HttpMethod.Post, address, Order(product: "NONE"), "none").JsonAsync(409);
        Assert.Equal("/refusals/UnknownProduct", (string?)unknown["type"]);
    }

    [Theory]
    [InlineData(null, 1, "Idempotency-Key")]
    [InlineData("a b", 1, "Idempotency-Key")]
    [InlineData("k", 0, "quantity")]
    [InlineData("k", 1001, "quantity")]
    public async Task A_malformed_order_is_refused_by_field(string? key, int quantity, string field)
    {
        var (address, client) = await PartnerAsync();
        var problem = await client.SendJsonAsync(HttpMethod.Post, address, Order(quantity), key).JsonAsync(400);
        Assert.Equal(field, (string?)problem["field"]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[\"A1\",\"A2\"]")]
    [InlineData("[\"\"]")]
    [InlineData("[null]")]
    [InlineData("[\" A1\"]")]
    public async Task Serial_numbers_are_one_for_each_unit(string serials)
    {
        var (address, client) = await PartnerAsync();
        var order = Order().Replace("}", $",\"serialNumbers\":{serials}}}", StringComparison.Ordinal);
        var problem = await client.SendJsonAsync(HttpMethod.Post, address, order, "serials").JsonAsync(400);
        Assert.Equal("serialNumbers", (string?)problem["field"]);
    }

    [Fact]
    public async Task An_order_that_was_never_placed_is_not_there()
    {
        var (address, client) = await PartnerAsync();
        await client.GetAsync(address + "/never").JsonAsync(404);
    }

    private async Task<(string Address, HttpClient Client)> PartnerAsync()
    {
        var partnerId = await host.EnrolAsync();
        return ($"/v1/partners/{partnerId}/nfr/orders", host.As("partner", partnerId));
    }
}
