using System.Text.Json.Nodes;

namespace PartnerConnect.Gateway.Commands;

/// <summary>Calls of the gateway about runs, and their answers told in lines.</summary>
internal sealed class RunCalls(Service service, Terminal terminal)
{
    public static string PathOf(string run) => $"v1/runs/{Uri.EscapeDataString(run)}";

    public async Task<int> ListAsync(string? region, string? status, CancellationToken cancellation)
    {
        string[] filters =
        [
            .. region is null ? Array.Empty<string>() : [$"region={Uri.EscapeDataString(region)}"],
            .. status is null ? Array.Empty<string>() : [$"status={Uri.EscapeDataString(status)}"],
        ];
        var answer = await service.AskAsync(
            () => new HttpRequestMessage(HttpMethod.Get, new Uri($"v1/runs?{string.Join('&', filters)}", UriKind.Relative)), cancellation);
        return Told(answer, page =>
        {
            foreach (var run in page["items"]!.AsArray())
                terminal.Say(RunTelling.Line(run!.AsObject()));
        });
    }

    public async Task<int> ShowAsync(string run, CancellationToken cancellation) =>
        Told(await FindAsync(run, cancellation), found => terminal.Say(RunTelling.All(found)));

    /// <summary>Sends what a person wants, and tells how the run stands then.</summary>
    public async Task<int> CallAsync(string path, JsonObject body, CancellationToken cancellation)
    {
        var answer = await service.AskAsync(
            () => new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) }, cancellation);
        return Told(answer, run => terminal.Say(RunTelling.Line(run)));
    }

    public Task<ServiceAnswer> FindAsync(string run, CancellationToken cancellation) =>
        service.AskAsync(() => new HttpRequestMessage(HttpMethod.Get, new Uri(PathOf(run), UriKind.Relative)), cancellation);

    /// <summary>Tells a good answer, or complains of any other.</summary>
    public int Told(ServiceAnswer answer, Action<JsonObject> tell)
    {
        if (answer is { IsGood: true, Body: { } body })
        {
            tell(body);
            return ExitCodes.Accepted;
        }

        terminal.Complain($"{answer.Status} {answer.Text("detail") ?? answer.Text("title") ?? "The service gave no reason."}");
        return answer.IsGood ? ExitCodes.NotAsked : answer.ExitCode;
    }
}
