using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Orleans.Dashboard;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.Gateway.Security;
using PartnerConnect.Gateway.Tests.Hosting;
using GatewayOptions = PartnerConnect.Gateway.Hosting.GatewayOptions;

namespace PartnerConnect.Gateway.Tests.Security;

public sealed class TokenTests(GatewayHost host)
{
    [Theory]
    [InlineData("""{"role":"partner"}""", "partnerId")]
    [InlineData("""{"role":"partner","partnerId":"a b"}""", "partnerId")]
    [InlineData("""{"role":"king"}""", "role")]
    [InlineData("""{"role":"ops","name":""}""", "name")]
    [InlineData("""{"role":"cam","regions":[]}""", "regions")]
    [InlineData("""{"role":"cam","regions":["benelux",""]}""", "regions")]
    [InlineData("""{"role":"finance","regions":["benelux"]}""", "regions")]
    [InlineData("""{}""", "role")]
    public async Task A_development_token_is_refused_by_field(string body, string field)
    {
        using var client = host.Anonymous();
        var problem = await client.SendJsonAsync(HttpMethod.Post, "/dev/token", body).JsonAsync(400);
        Assert.Equal(field, (string?)problem["field"]);
    }

    [Fact]
    public async Task A_development_token_opens_the_door()
    {
        using var client = host.Anonymous();
        var answer = await client.PostAsJsonAsync("/dev/token", new { role = "finance", name = "Fay" }).JsonAsync();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)answer["token"]);
        await client.GetAsync("/v1/proposals").JsonAsync();
    }

    [Fact]
    public void Development_tokens_are_mapped_in_single_machine_development_only()
    {
        Assert.Contains("POST /dev/token", MappedCalls.Of(host.Services).Select(mapped => mapped.Call));
        using var app = Build(new GatewayOptions(), ("PartnerConnect:Auth:SigningKey", Convert.ToBase64String(new byte[32])));
        var mapped = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!).ToList();
        Assert.Contains(mapped, route => route.Contains("clock", StringComparison.Ordinal));
        Assert.DoesNotContain(mapped, route => route.Contains("dev/token", StringComparison.Ordinal));
        Assert.DoesNotContain(mapped, route => route.Contains("sign-in/development", StringComparison.Ordinal));
        Assert.Null(app.Services.GetService<DevelopmentTokens>());
    }

    [Fact]
    public void A_single_machine_with_a_key_of_its_operators_makes_no_tokens()
    {
        using var app = Build(
            new GatewayOptions { SingleMachineDevelopment = true },
            ("PartnerConnect:Auth:SigningKey", Convert.ToBase64String(new byte[32])));
        Assert.Null(app.Services.GetService<DevelopmentTokens>());
    }

    [Theory]
    [InlineData(null, null, "Nothing says whose tokens to trust")]
    [InlineData("SigningKey", "too short", "at least 32 random bytes")]
    [InlineData("SigningKey", "c2hvcnQ=", "at least 32 random bytes")]
    [InlineData("Authority", "https://id.example.test", "Audience")]
    public void A_gateway_does_not_start_without_knowing_whom_to_trust(string? setting, string? value, string says)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() =>
        {
            using var app = setting is null
                ? Build(new GatewayOptions())
                : Build(new GatewayOptions(), ($"PartnerConnect:Auth:{setting}", value!));
        });
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("not yet valid")]
    [InlineData("other key")]
    [InlineData("other issuer")]
    [InlineData("other audience")]
    [InlineData("other algorithm")]
    [InlineData("no algorithm")]
    [InlineData("partner without id")]
    [InlineData("no region")]
    [InlineData("tampered")]
    [InlineData("garbage")]
    public async Task A_faulty_token_opens_nothing(string fault)
    {
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Faulty(fault));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/v1/clock")).StatusCode);
    }

    [Fact]
    public async Task A_sound_token_of_an_unknown_role_has_no_function()
    {
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Sign(role: "king"));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/v1/clock")).StatusCode);
    }

    [Theory]
    [InlineData("cam", "/v1/partners")]
    [InlineData("programme-manager", "/v1/proposals")]
    [InlineData("ops", "/v1/runs")]
    [InlineData("finance", "/portal/partners")]
    [InlineData("ops", "/dashboard")]
    public async Task A_partner_beside_another_role_has_a_partners_functions(string role, string address)
    {
        var own = await host.EnrolAsync();
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", Sign(role, partnerId: own));
        await client.GetAsync(address).JsonAsync(403);
        await client.GetAsync($"/v1/partners/{own}").JsonAsync();
    }

    [Theory]
    [InlineData("programme-manager", "/v1/pos/reconciliation")]
    [InlineData("finance", "/v1/pos/reconciliation")]
    [InlineData("ops", "/dashboard")]
    public async Task An_account_manager_of_some_regions_beside_another_role_has_the_functions_of_one(string role, string address)
    {
        var (own, other) = (await host.EnrolAsync(), await host.EnrolAsync("nordics"));
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", Sign("cam", more: ("regions", "benelux"), beside: role));
        await client.GetAsync(address).JsonAsync(403);
        await client.GetAsync($"/v1/partners/{own}").JsonAsync();
        await client.GetAsync($"/v1/partners/{other}").JsonAsync(404);
    }

    private string Faulty(string fault) => fault switch
    {
        "expired" => Sign(from: -13, to: -1),
        "not yet valid" => Sign(from: 1, to: 2),
        "other key" => Sign(key: RandomNumberGenerator.GetBytes(64)),
        "other issuer" => Sign(issuer: "somebody"),
        "other audience" => Sign(audience: "something"),
        "other algorithm" => Sign(algorithm: SecurityAlgorithms.HmacSha512),
        "no algorithm" => Base64UrlEncoder.Encode("""{"alg":"none"}""") + "." + Sign().Split('.')[1] + ".",
        "partner without id" => Sign(role: "partner"),
        "no region" => Sign(role: "cam", more: ("regions", Array.Empty<string>())),
        "tampered" => Tamper(Sign(role: "cam")),
        _ => "garbage",
    };

    private static string Tamper(string token)
    {
        var parts = token.Split('.');
        var claims = Base64UrlEncoder.Decode(parts[1]).Replace("\"cam\"", "\"ops\"", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}";
    }

    private string Sign(
        string role = "ops",
        int from = 0,
        int to = 1,
        byte[]? key = null,
        string issuer = SigningKey.Issuer,
        string audience = SigningKey.Issuer,
        string algorithm = SecurityAlgorithms.HmacSha256,
        string? partnerId = null,
        (string Name, object Value)? more = null,
        string? beside = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var signing = new SymmetricSecurityKey(key ?? host.Services.GetRequiredService<SigningKey>().Bytes);
        var claims = partnerId is null
            ? new Dictionary<string, object> { ["role"] = role }
            : new Dictionary<string, object> { ["role"] = new[] { role, "partner" }, ["partnerId"] = partnerId };
        if (beside is not null)
            claims["role"] = new[] { beside, role };
        if (more is { } claim)
            claims[claim.Name] = claim.Value;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            IssuedAt = now.AddHours(from),
            NotBefore = now.AddHours(from),
            Expires = now.AddHours(to),
            Claims = claims,
            SigningCredentials = new SigningCredentials(signing, algorithm),
        });
    }

    private static WebApplication Build(GatewayOptions options, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(settings.Select(setting =>
            new KeyValuePair<string, string?>(setting.Name, setting.Value)));
        builder.Host.UseOrleansClient(client => client.UseLocalhostClustering().AddDashboard());
        builder.AddGateway(options);
        return builder.Build().UseGateway();
    }
}
