using System.Globalization;
using System.Text.Json.Nodes;

namespace PartnerConnect.Gateway.Commands;

/// <summary>Holds lines, ledger and partners against each other, page by page, and tells where they differ.</summary>
internal sealed class PosReconcile(Service service, Terminal terminal)
{
    private readonly SortedDictionary<string, (decimal Lines, decimal Ledger, decimal Counted)> totals = new(StringComparer.Ordinal);
    private int partners;
    private int weeks;
    private int differences;

    /// <summary>Asks until the last partner was held; ends with 1 where anything differs.</summary>
    public async Task<int> RunAsync(string? region, CancellationToken cancellation)
    {
        string? cursor = null;
        do
        {
            var answer = await service.AskAsync(() => new HttpRequestMessage(HttpMethod.Get, Address(region, cursor)), cancellation);
            if (!answer.IsGood || answer.Body is not { } page)
            {
                terminal.Complain($"{answer.Status} {answer.Text("detail") ?? answer.Text("title") ?? "The service gave no reason."}");
                return answer.IsGood ? ExitCodes.NotAsked : answer.ExitCode;
            }

            Add(answer, page);
            cursor = answer.Text("next");
        }
        while (cursor is not null);

        foreach (var (currency, sum) in totals)
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{currency}: lines {sum.Lines}, ledger {sum.Ledger}, partners {sum.Counted}"));
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{partners} partners, {weeks} weeks, {differences} differ"));
        return differences == 0 ? ExitCodes.Accepted : ExitCodes.Refused;
    }

    private void Add(ServiceAnswer answer, JsonObject page)
    {
        partners += answer.Number("partners");
        weeks += answer.Number("weeks");
        foreach (var total in page["totals"]?.AsArray() ?? [])
        {
            var currency = $"{total!["lines"]!["currency"]}";
            var sum = totals.GetValueOrDefault(currency);
            totals[currency] = (sum.Lines + Amount(total, "lines"), sum.Ledger + Amount(total, "ledger"), sum.Counted + Amount(total, "counted"));
        }

        foreach (var difference in page["differences"]?.AsArray() ?? [])
        {
            differences++;
            var told = difference!["totals"]!;
            terminal.Say(Terminal.Harmless(string.Create(
                CultureInfo.InvariantCulture,
                $"{difference["partnerId"]} {difference["week"]}: lines {Amount(told, "lines")}, ledger {Amount(told, "ledger")}, partner {Amount(told, "counted")}")));
        }
    }

    private static decimal Amount(JsonNode totals, string which) => (decimal)totals[which]!["amount"]!;

    private static string Address(string? region, string? cursor) => "v1/pos/reconciliation?limit=200"
        + (region is null ? "" : $"&region={Uri.EscapeDataString(region)}")
        + (cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}");
}
