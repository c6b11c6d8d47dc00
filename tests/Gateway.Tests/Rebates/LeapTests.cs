using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Rebates;

/// <summary>The LEAP rebate through HTTP; what a quarter settles into, the grains' own tests show.</summary>
public sealed class LeapTests(GatewayHost host)
{
    [Fact]
    public async Task A_partner_sees_what_accrues_and_nobody_elses()
    {
        var id = await host.EnrolAsync();
        var leap = await host.As("partner", id).GetAsync($"/v1/partners/{id}/leap").JsonAsync();
        Assert.Equal((id, "FY24-Q3", "R58"), ((string?)leap["partnerId"], (string?)leap["current"]!["quarter"], (string?)leap["current"]!["asked"]![0]!["rule"]));
        Assert.Equal("FY24-Q3", (string?)(await host.As("finance").GetAsync($"/v1/partners/{id}/standing").JsonAsync())["leap"]!["quarter"]);
        await host.As("partner", "AW-OTHER").GetAsync($"/v1/partners/{id}/leap").JsonAsync(404);
    }

    [Theory]
    [InlineData("quarter=FY25", "quarter")]
    [InlineData("unpaid=perhaps", "unpaid")]
    [InlineData("limit=0", "limit")]
    public async Task A_list_says_what_it_cannot_read(string query, string field) =>
        Assert.Equal(field, (string?)(await host.As("finance").GetAsync($"/v1/leap/statements?{query}").JsonAsync(400))["field"]);

    [Fact]
    public async Task Finance_alone_records_payments_and_only_of_statements_there_are()
    {
        var id = await host.EnrolAsync();
        Assert.Empty((await host.As("finance").GetAsync("/v1/leap/statements?quarter=FY24-Q3&unpaid=true&region=benelux").JsonAsync())["items"]!.AsArray());
        var address = $"/v1/leap/statements/leap-{id}-1";
        const string Paid = """{"paidOn":"2024-08-05","reference":"SEPA-77"}""";
        await host.As("finance").GetAsync(address).JsonAsync(404);
        await host.As("finance").GetAsync($"{address}/statement.csv").JsonAsync(404);
        await host.As("finance").SendJsonAsync(HttpMethod.Put, $"{address}/payment", Paid).JsonAsync(404);
        await host.As("programme-manager").SendJsonAsync(HttpMethod.Put, $"{address}/payment", Paid).JsonAsync(403);
        var fault = await host.As("finance").SendJsonAsync(HttpMethod.Put, $"{address}/payment", Paid.Replace("SEPA-77", " ", StringComparison.Ordinal)).JsonAsync(400);
        Assert.Equal("reference", (string?)fault["field"]);
    }
}
