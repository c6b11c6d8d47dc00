using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace PartnerConnect.Silo.Demo;

/// <summary>The programme's HTTP API, as the demonstration uses it.</summary>
internal sealed class DemoApi : IDisposable
{
    private readonly HttpClient http;

    private DemoApi(HttpClient http, string token)
    {
        this.http = http;
        Token = token;
    }

    /// <summary>The programme manager's token.</summary>
    public string Token { get; }

    /// <summary>Gets a development token and connects.</summary>
    public static async Task<DemoApi> ConnectAsync(Uri address, CancellationToken cancelled)
    {
        var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        using var answer = await http.PostAsJsonAsync(
            "/dev/token", new { role = "programme-manager", name = "Sample Manager" }, cancelled);
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonObject>(cancelled))!["token"]!.GetValue<string>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new DemoApi(http, token);
    }

    /// <summary>Reads a resource.</summary>
    public async Task<JsonObject> GetAsync(string path, CancellationToken cancelled) =>
        (await http.GetFromJsonAsync<JsonObject>(path, cancelled))!;

    /// <summary>Sends a CSV file.</summary>
    public async Task SendCsvAsync(HttpMethod method, string path, string csv, CancellationToken cancelled)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(csv, Encoding.UTF8, "text/csv") };
        using var answer = await http.SendAsync(request, cancelled);
        await AcceptAsync(answer, cancelled);
    }

    /// <summary>Sends JSON.</summary>
    /// <returns>Whether it was accepted; a refusal by the programme is part of the story.</returns>
    public async Task<bool> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancelled)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using var answer = await http.SendAsync(request, cancelled);
        await AcceptAsync(answer, cancelled);
        return answer.IsSuccessStatusCode;
    }

    public void Dispose() => http.Dispose();

    private static async Task AcceptAsync(HttpResponseMessage answer, CancellationToken cancelled)
    {
        if (!answer.IsSuccessStatusCode && answer.StatusCode != System.Net.HttpStatusCode.Conflict)
            throw new HttpRequestException(
                $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode}: "
                + await answer.Content.ReadAsStringAsync(cancelled));
    }
}
