using System.Text.Json.Nodes;
using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Prices;

public sealed class QuotesTests(GatewayHost host)
{
    [Fact]
    public async Task A_basket_is_priced_step_by_step_by_the_list_of_its_day()
    {
        const string Header = "ManufacturerPartNumber,Description,Category,Subcategory,Msrp\n";
        var manager = host.As("programme-manager");
        await manager.PutCsvAsync("/v1/catalogue", Header + "QT-1,Bar,Video collaboration,Bars,1000.00\n").JsonAsync();
        await manager.PutCsvAsync("/v1/catalogue?validFrom=2024-01-01", Header + "QT-1,Bar,Video collaboration,Bars,1100.00\n").JsonAsync();
        Assert.Equal("validFrom", (string?)(await manager.PutCsvAsync("/v1/catalogue?validFrom=soon", Header).JsonAsync(400))["field"]);
        var id = await host.EnrolAsync();

        var quote = await QuoteAsync(id, """{"lines":[{"manufacturerPartNumber":"QT-1","quantity":2}],"country":"NL"}""");
        Assert.Equal(("Multiplicative", 1_760m, 2_129.60m), ((string?)quote["stacking"], (decimal)quote["net"]!["amount"]!, (decimal)quote["gross"]!["amount"]!));
        Assert.Equal(("Standard", "R52", 120m), ((string?)Step(quote)["kind"], (string?)Step(quote)["rule"], (decimal)Step(quote)["off"]!["amount"]!));
        var later = await QuoteAsync(id, """{"lines":[{"manufacturerPartNumber":"QT-1","quantity":2}],"day":"2024-01-01"}""");
        Assert.Equal(1_936m, (decimal)later["net"]!["amount"]!);
    }

    [Theory]
    [InlineData("""{"lines":[]}""", "lines")]
    [InlineData("""{"lines":[{"manufacturerPartNumber":"","quantity":1}]}""", "lines.manufacturerPartNumber")]
    [InlineData("""{"lines":[{"manufacturerPartNumber":"A","quantity":0}]}""", "lines.quantity")]
    [InlineData("""{"lines":[{"manufacturerPartNumber":"A","quantity":1},{"manufacturerPartNumber":"A","quantity":1}]}""", "lines")]
    [InlineData("""{"lines":[{"manufacturerPartNumber":"A","quantity":1}],"country":"nl"}""", "country")]
    [InlineData("""{"lines":[{"manufacturerPartNumber":"A","quantity":1}],"dealRegistrationId":""}""", "dealRegistrationId")]
    [InlineData("""{"lines":[{"manufacturerPartNumber":"A","quantity":1}],"day":"2000-01-01"}""", "day")]
    public async Task A_malformed_basket_is_refused_by_field(string body, string field) =>
        Assert.Equal(field, (string?)(await QuoteAsync(await host.EnrolAsync(), body, 400))["field"]);

    [Fact]
    public async Task What_is_in_no_price_list_is_refused_by_name()
    {
        var refused = await QuoteAsync(await host.EnrolAsync(), """{"lines":[{"manufacturerPartNumber":"QT-NONE","quantity":1}]}""", 409);
        Assert.Equal(("/refusals/ProductUnknown", "R52", "QT-NONE"), ((string?)refused["type"], (string?)refused["rule"], (string?)refused["unknownProducts"]![0]));
    }

    private static JsonNode Step(JsonNode quote) => quote["lines"]![0]!["discounts"]![0]!;

    private async Task<JsonNode> QuoteAsync(string id, string body, int status = 200) =>
        await host.As("partner", id).SendJsonAsync(HttpMethod.Post, $"/v1/partners/{id}/quotes", body).JsonAsync(status);
}
