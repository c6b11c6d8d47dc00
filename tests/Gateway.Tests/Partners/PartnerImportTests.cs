using System.Text.Json.Nodes;
using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Partners;

public sealed class PartnerImportTests(GatewayHost host)
{
    private const string Header = "PartnerId,Name,Type,Region,Country,City,SalesCertified,BrandAligned,AgreementSigned\n";

    [Fact]
    public async Task Takes_what_can_be_read_and_tells_the_rest_line_by_line()
    {
        var (good, bad) = (host.FreshPartnerId(), host.FreshPartnerId());
        var answer = await Import(
            Header
            + $"{good},Acme,SystemsIntegrator,benelux,nl,Utrecht,3,TRUE,2023-01-01\n"
            + $"{good},Acme,SystemsIntegrator,benelux,NL,Utrecht,3,true,2023-01-01\n"
            + $"a b,Acme,SystemsIntegrator,benelux,NL,Utrecht,3,true,2023-01-01\n"
            + $"{bad},,SystemsIntegrator,benelux,NL,Utrecht,3,true,2023-01-01\n"
            + $"{bad},Acme,Reseller,benelux,NL,Utrecht,3,true,2023-01-01\n"
            + $"{bad}b,Acme,SystemsIntegrator,moon,NL,Utrecht,3,true,2023-01-01\n"
            + $"{bad},Acme,SystemsIntegrator,benelux,Netherlands,Utrecht,3,true,2023-01-01\n"
            + $"{bad},Acme,SystemsIntegrator,benelux,NL,Utrecht,three,true,2023-01-01\n"
            + $"{bad},Acme,SystemsIntegrator,benelux,NL,Utrecht,3,yes,2023-01-01\n"
            + $"{bad},Acme,SystemsIntegrator,benelux,NL,Utrecht,3,true,01/01/2023\n"
            + $"{bad},Acme,SystemsIntegrator,benelux,NL\n"
            + $"{bad},Ac\0me,SystemsIntegrator,benelux,NL,Utrecht,3,true,2023-01-01\n").JsonAsync();

        Assert.Equal(1, (int)answer["accepted"]!);
        Assert.Equal(
            [
                "3 P04 PartnerId", "4 P02 PartnerId", "5 P02 Name", "6 P03 Type", "7 P03 Region", "8 P03 Country",
                "9 P02 SalesCertified", "10 P02 BrandAligned", "11 P02 AgreementSigned", "12 L00 ", "13 P02 Name",
            ],
            Rejects(answer));
        var profile = await host.As("cam").GetAsync($"/v1/partners/{good}").JsonAsync();
        Assert.Equal(("NL", 3, true), ((string)profile["country"]!, (int)profile["salesCertified"]!, (bool)profile["brandAligned"]!));
    }

    [Fact]
    public async Task A_column_that_is_left_out_changes_nothing_and_an_empty_field_says_none()
    {
        var partnerId = await host.EnrolAsync();
        await Import(
            "PartnerId,Name,Type,Region,Country,City,AgreementSigned\n"
            + $"{partnerId},New,SystemsIntegrator,benelux,NL,Utrecht,\n").JsonAsync();
        var profile = await host.As("cam").GetAsync($"/v1/partners/{partnerId}").JsonAsync();

        Assert.Equal(("New", null), ((string?)profile["name"], (string?)profile["agreementSigned"]));
        Assert.Equal(
            ("2023-01-02", 2, true),
            ((string?)profile["orientationCompleted"], (int)profile["salesCertified"]!,
                (bool)profile["brandAligned"]!));
    }

    [Fact]
    public async Task The_region_of_a_partner_is_fixed()
    {
        var partnerId = await host.EnrolAsync();
        var answer = await Import(Header + $"{partnerId},Acme,SystemsIntegrator,dach,DE,Bonn,,,\n").JsonAsync();
        Assert.Equal(["2 P05 Region"], Rejects(answer));
        var problem = await host.As("programme-manager")
            .SendJsonAsync(HttpMethod.Put, $"/v1/partners/{partnerId}", Json("dach")).JsonAsync(409);
        Assert.Equal(("/refusals/RegionIsFixed", "A35"), ((string?)problem["type"], (string?)problem["rule"]));
    }

    [Theory]
    [InlineData("", "PartnerId")]
    [InlineData("PartnerId,Name,Type,Region,Country\n", "City")]
    [InlineData("PartnerId,Name,Type,Region,Country,City,Colour\n", "")]
    [InlineData("PartnerId,Name,Type,Region,Country,City,City\n", "City")]
    public async Task A_header_that_is_not_understood_returns_the_file(string header, string field)
    {
        var problem = await Import(header).JsonAsync(400);
        Assert.Equal(("P01", field, 1), ((string?)problem["code"], (string?)problem["field"], (int)problem["line"]!));
    }

    [Theory]
    [InlineData("""{"name":"A","type":"SystemsIntegrator","region":"benelux","country":"NL","city":"U","colour":1}""", "colour")]
    [InlineData("""{"name":"A","name":"B","type":"SystemsIntegrator","region":"benelux","country":"NL","city":"U"}""", "name")]
    [InlineData("""{"name":null,"type":"SystemsIntegrator","region":"benelux","country":"NL","city":"U"}""", "name")]
    [InlineData("""{"name":"A\u0000","type":"SystemsIntegrator","region":"benelux","country":"NL","city":"U"}""", "name")]
    [InlineData("""{"name":"A","type":"SystemsIntegrator","region":"benelux","country":"NL"}""", "city")]
    [InlineData("""{"name":"A","type":"SystemsIntegrator","region":"moon","country":"NL","city":"U"}""", "region")]
    [InlineData("""{"name":"A","type":"None","region":"benelux","country":"NL","city":"U"}""", "type")]
    [InlineData("""{"name":" ","type":"SystemsIntegrator","region":"benelux","country":"NL","city":"U"}""", "name")]
    [InlineData("""{"name":"A","type":"SystemsIntegrator","region":"benelux","country":"NL","city":"U","salesCertified":-1}""", "salesCertified")]
    [InlineData("""{"name":"A","type":"SystemsIntegrator","region":"benelux","country":"NL","city":"U","salesCertified":"2"}""", "salesCertified")]
    [InlineData("""{"name":"A","type":"SystemsIntegrator","region":"benelux","country":"NL","city":"U","partnerId":"other"}""", "partnerId")]
    [InlineData("not json", "body")]
    [InlineData("[]", "body")]
    public async Task Json_that_is_not_meant_is_refused_and_says_where(string body, string field)
    {
        var problem = await host.As("programme-manager")
            .SendJsonAsync(HttpMethod.Put, $"/v1/partners/{host.FreshPartnerId()}", body).JsonAsync(400);
        Assert.Equal("/problems/validation", (string?)problem["type"]);
        Assert.Equal(field, (string?)problem["field"]);
    }

    [Fact]
    public async Task The_same_profile_twice_changes_nothing_and_what_is_read_can_be_written()
    {
        var partnerId = await host.EnrolAsync();
        var manager = host.As("programme-manager");
        var profile = await manager.GetAsync($"/v1/partners/{partnerId}").JsonAsync();
        var again = await manager
            .SendJsonAsync(HttpMethod.Put, $"/v1/partners/{partnerId}", profile.ToJsonString()).JsonAsync();
        Assert.Equal(profile.ToJsonString(), again.ToJsonString());
    }

    private Task<HttpResponseMessage> Import(string csv) => host.As("programme-manager").PostCsvAsync("/v1/partners/import", csv);

    private static string Json(string region) =>
        System.Text.Json.JsonSerializer.Serialize(GatewayHost.Profile(region));

    private static IEnumerable<string> Rejects(JsonNode answer) =>
        answer["rejected"]!.AsArray().Select(reject => $"{reject!["line"]} {reject["code"]} {reject["field"]}");
}
