using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PartnerConnect.EndToEnd.Tests;

/// <summary>The HTTP API as a front-end app uses it.</summary>
internal sealed class Api : IDisposable
{
    private readonly HttpClient http;

    private Api(Uri address, string token)
    {
        http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Signs in with a development token.</summary>
    public static async Task<Api> SignInAsync(Uri address, string role = "programme-manager", string? partnerId = null)
    {
        using var anonymous = new HttpClient { BaseAddress = address };
        using var answer = await anonymous.PostAsJsonAsync("/dev/token", new { role, partnerId });
        answer.EnsureSuccessStatusCode();
        return new Api(address, (await answer.Content.ReadFromJsonAsync<JsonObject>())!["token"]!.GetValue<string>());
    }

    /// <summary>Signs in to a cluster's gateway, which trusts the tests' key.</summary>
    public static Api SignInToCluster(Uri address, string role = "programme-manager") =>
        new(address, TokenFor(role, TimeProvider.System.GetUtcNow().AddHours(2)));

    /// <summary>A token that the gateway of a cluster trusts.</summary>
    public static string TokenFor(string role, DateTimeOffset expires) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "partnerconnect",
        Audience = "partnerconnect",
        NotBefore = expires.UtcDateTime.AddDays(-7),
        IssuedAt = expires.UtcDateTime.AddDays(-7),
        Expires = expires.UtcDateTime,
        Claims = new Dictionary<string, object> { ["role"] = role, ["name"] = "End to end" },
        SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Programs.SigningKey), SecurityAlgorithms.HmacSha256),
    });

    public async Task<JsonObject> GetAsync(string path)
    {
        using var answer = await http.GetAsync(path);
        return await ReadAsync(answer);
    }

    public async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    public async Task<JsonObject> SendCsvAsync(HttpMethod method, string path, string csv)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(csv, Encoding.UTF8, "text/csv") };
        using var answer = await http.SendAsync(request);
        return await ReadAsync(answer);
    }

    public async Task AdvanceAsync(DateOnly to)
    {
        using var answer = await http.PostAsJsonAsync("/v1/clock/advance", new { to = to.ToString("yyyy-MM-dd") });
        await ReadAsync(answer);
    }

    public void Dispose() => http.Dispose();

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }
}
