using System.Globalization;
using System.Text.Json;

namespace PartnerConnect.Gateway.Commands;

/// <summary>Carries out what the command line asks of a gateway, and tells what came of it.</summary>
internal sealed class PosSending(Service service, Terminal terminal)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Sends a file: one partner's week, or a feed where none is named.</summary>
    public async Task<int> SendAsync(
        FileInfo file, PosAddress address, string? rejectsFile, CancellationToken cancellation)
    {
        var answer = await new UploadProgress(terminal, file.Name, file.Length).WatchAsync(sent => service.AskAsync(
            () => new HttpRequestMessage(address.IsFeed ? HttpMethod.Post : HttpMethod.Put, address.Path)
            {
                Content = new UploadContent(file, sent),
                Headers = { ExpectContinue = true },
            },
            cancellation));
        return await TellAsync(answer, rejectsFile, cancellation);
    }

    /// <summary>Sends corrections of single lines of a week's report.</summary>
    public async Task<int> AmendAsync(
        FileInfo file, PosAddress address, int? version, string? rejectsFile, CancellationToken cancellation)
    {
        var query = version is null ? "" : string.Create(CultureInfo.InvariantCulture, $"?version={version}");
        var answer = await service.AskAsync(
            () => new HttpRequestMessage(HttpMethod.Patch, address.Path + query) { Content = new UploadContent(file, _ => { }) }, cancellation);
        return await TellAsync(answer, rejectsFile, cancellation);
    }

    /// <summary>Makes a call without a file, or with a small one.</summary>
    public async Task<int> CallAsync(HttpMethod method, string path, string? json, string? rejectsFile, CancellationToken cancellation)
    {
        var answer = await service.AskAsync(
            () => new HttpRequestMessage(method, path)
            {
                Content = json is null ? null : new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
            },
            cancellation);
        return await TellAsync(answer, rejectsFile, cancellation);
    }

    private async Task<int> TellAsync(ServiceAnswer answer, string? rejectsFile, CancellationToken cancellation)
    {
        if (!answer.IsGood)
        {
            TellRefusal(answer);
            return answer.ExitCode;
        }

        var rejects = Rejects.Of(answer);
        if (Summary(answer) is { } summary)
            terminal.Say(summary);
        else if (answer.Body is { } body)
            terminal.Say(body.ToJsonString(Indented));
        Rejects.Show(rejects, terminal);
        if (rejectsFile is not null)
            await Rejects.WriteAsync(rejects, rejectsFile, cancellation);
        return rejects.Count > 0 || answer.Number("rejected") > 0 ? ExitCodes.Refused : ExitCodes.Accepted;
    }

    private void TellRefusal(ServiceAnswer answer)
    {
        var code = answer.Text("code") is { } said ? said + ": " : "";
        var line = answer.Text("line") is { } at ? $" (line {at})" : "";
        terminal.Complain($"{answer.Status} {code}{answer.Text("detail") ?? answer.Text("title") ?? "The service gave no reason."}{line}");
        if (answer.Body?["errors"] is System.Text.Json.Nodes.JsonObject errors)
        {
            foreach (var (field, messages) in errors)
                terminal.Complain($"  {field}: {messages?[0]}");
        }
    }

    private static string? Summary(ServiceAnswer answer)
    {
        if (answer.Body?["lines"] is not null)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{answer.Number("lines")} lines: {answer.Number("accepted")} accepted, {answer.Number("rejected")} rejected; "
                + $"{answer.Number("reports")} reports, {answer.Number("unchanged")} of them unchanged");
        }

        if (answer.Body?["linesAccepted"] is null)
            return null;
        var net = answer.Body["netRevenue"];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{answer.Text("partnerId")} {answer.Text("week")}: version {answer.Number("version")}, {answer.Text("status")}, "
            + $"{answer.Number("linesAccepted")} lines accepted, {answer.Number("linesRejected")} rejected, net {net?["amount"]} {net?["currency"]}");
    }
}

/// <summary>Where a file is sent.</summary>
/// <param name="Partner">The partner, or nothing for a feed.</param>
/// <param name="Week">The week, or nothing for a feed.</param>
/// <param name="ColumnMap">Whose column map a feed is read by, where it is not the sender's.</param>
internal sealed record PosAddress(string? Partner, string? Week, string? ColumnMap = null)
{
    public bool IsFeed => Partner is null;

    public string Path => IsFeed
        ? "v1/pos/feed" + (ColumnMap is null ? "" : $"?columnMap={Uri.EscapeDataString(ColumnMap)}")
        : $"v1/partners/{Uri.EscapeDataString(Partner!)}/pos/{Uri.EscapeDataString(Week!)}";

    public static string MapOf(string partner) => $"v1/partners/{Uri.EscapeDataString(partner)}/pos/column-map";
}
