using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace PartnerConnect.EndToEnd.Tests.Torture;

/// <summary>
/// Calls a cluster over any of its gateways until it has an answer: what is not answered, or answered with a moment to come
/// back, may have been done or not, and is sent again as it was.
/// </summary>
internal sealed class TortureClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TortureCluster cluster;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private int next;
    private long sentAgain;

    public TortureClient(TortureCluster cluster)
    {
        this.cluster = cluster;
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", Api.TokenFor("programme-manager", cluster.Clock.Now.AddHours(12)));
    }

    /// <summary>Calls that had to be sent more than once.</summary>
    public long SentAgain => Interlocked.Read(ref sentAgain);

    /// <summary>Answers that nobody should ever get, such as a 500.</summary>
    public ConcurrentBag<string> Faults { get; } = [];

    /// <summary>Sends until there is an answer; a refusal is a fault, for nothing that is sent here is wrong.</summary>
    public async Task<JsonObject> SendAsync(HttpMethod method, string path, Func<HttpContent?>? content = null)
    {
        for (var (began, attempt) = (Stopwatch.GetTimestamp(), 0); ; attempt++)
        {
            if (attempt == 1)
                Interlocked.Increment(ref sentAgain);
            if (await TryAsync(method, path, content) is { } answer)
                return answer;
            if (Stopwatch.GetElapsedTime(began) > Patience)
                throw new TimeoutException($"{method} {path}: no answer within {Patience}.");
            await Task.Delay(TimeSpan.FromMilliseconds(100 + (Math.Min(attempt, 5) * 100)));
        }
    }

    /// <summary>Whether a call is answered now.</summary>
    public async Task<bool> AnswersAsync(string path) => await TryAsync(HttpMethod.Get, path, null) is not null;

    public void Dispose() => http.Dispose();

    private async Task<JsonObject?> TryAsync(HttpMethod method, string path, Func<HttpContent?>? content)
    {
        var gateways = cluster.Gateways;
        if (gateways.Count == 0)
            return null;
        var gateway = gateways[(int)((uint)Interlocked.Increment(ref next) % gateways.Count)];
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(gateway.Address, path)) { Content = content?.Invoke() };
            using var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode)
                return JsonNode.Parse(text)!.AsObject();
            if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests))
                Faults.Add($"{method} {path} answered {(int)answer.StatusCode}: {text}");
            return null;
        }
        catch (Exception unknown) when (unknown is HttpRequestException or TaskCanceledException or IOException)
        {
            return null;
        }
    }
}
