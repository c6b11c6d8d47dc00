using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerConnect.Gateway.Commands;

/// <summary>The gateway as a command reaches it. Every call may be repeated, and is when the connection or the cluster fails.</summary>
internal sealed class Service : IDisposable
{
    private const int Attempts = 5;

    private readonly HttpClient client;
    private readonly Terminal terminal;

    public Service(Uri address, string token, Terminal terminal)
    {
        this.terminal = terminal;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = address,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Makes a call until there is an answer to it.</summary>
    /// <param name="request">Makes the request anew for every attempt.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="HttpRequestException">There was none.</exception>
    public async Task<ServiceAnswer> AskAsync(Func<HttpRequestMessage> request, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var pause = TimeSpan.FromSeconds(1 << (attempt - 1));
            try
            {
                using var message = request();
                using var response = await client.SendAsync(message, cancellation);
                if (response.StatusCode != HttpStatusCode.ServiceUnavailable || attempt == Attempts)
                    return await ReadAsync(response, cancellation);
                pause = response.Headers.RetryAfter?.Delta ?? pause;
                terminal.Complain($"The service cannot take it at present; trying again in {pause.TotalSeconds:0} s.");
            }
            catch (HttpRequestException fault) when (attempt < Attempts)
            {
                terminal.Complain($"{fault.Message} Trying again in {pause.TotalSeconds:0} s.");
            }

            await Task.Delay(pause, terminal.Time, cancellation);
        }
    }

    public void Dispose() => client.Dispose();

    private static async Task<ServiceAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var text = await response.Content.ReadAsStringAsync(cancellation);
        try
        {
            return new ServiceAnswer((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject);
        }
        catch (JsonException)
        {
            // Something between here and the gateway answered in its own words.
            return new ServiceAnswer((int)response.StatusCode, null);
        }
    }
}

/// <summary>What the gateway answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">What it said, where that was JSON.</param>
internal sealed record ServiceAnswer(int Status, JsonObject? Body)
{
    public bool IsGood => Status is >= 200 and < 300;

    /// <summary>What the command ends with: a call that nobody could carry out is told from one that was refused.</summary>
    public int ExitCode => IsGood ? ExitCodes.Accepted : Status is 401 or 403 or >= 500 ? ExitCodes.NotAsked : ExitCodes.Refused;

    public string? Text(string name) => Body?[name] is JsonValue value ? value.ToString() : null;

    public int Number(string name) => Body?[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;
}

/// <summary>What a command ends with.</summary>
internal static class ExitCodes
{
    /// <summary>All of it was accepted.</summary>
    public const int Accepted = 0;

    /// <summary>It was refused, or lines of it were rejected.</summary>
    public const int Refused = 1;

    /// <summary>The command was wrong, or the service did not answer it.</summary>
    public const int NotAsked = 2;
}
