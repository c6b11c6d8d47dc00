using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace PartnerConnect.Silo.Demo;

/// <summary>The closing table: where the partners stand and how they came there.</summary>
internal static class DemoSummary
{
    public static async Task PrintAsync(DemoApi api, SampleProgramme sample, CancellationToken cancelled)
    {
        var partners = await ItemsAsync(api, "/v1/partners?limit=200", cancelled);
        var runs = await ItemsAsync(api, "/v1/runs?limit=200", cancelled);
        var proposals = await ItemsAsync(api, "/v1/proposals?limit=200", cancelled);

        var table = new Table().Border(TableBorder.Rounded).AddColumn("").AddColumn("FY24").AddColumn("FY25").AddColumn("FY26");
        table.AddRow("Partners assigned at launch", Count(runs, "launch-assignment", "FY24"), "", "");
        foreach (var track in new[] { "Premier", "Elite", "Principal" })
            table.AddRow($"  {track}", Count(runs, "launch-assignment", "FY24", track), "", "");
        table.AddRow("Choices in the window", "", Count(runs, "window-close", "FY25", "Chose"), Count(runs, "window-close", "FY26", "Chose"));
        table.AddRow("Defaults after it", "", Count(runs, "window-close", "FY25", "DefaultedTo"), Count(runs, "window-close", "FY26", "DefaultedTo"));
        table.AddRow("Milestones met", Milestones(runs, "FY24", "Met"), Milestones(runs, "FY25", "Met"), "");
        table.AddRow("Milestones missed", Milestones(runs, "FY24", "NotMet"), Milestones(runs, "FY25", "NotMet"), "");
        table.AddRow("Downgrades proposed", Proposed(proposals, "FY24"), Proposed(proposals, "FY25"), "");
        table.AddRow("  of them carried out", Proposed(proposals, "FY24", "CarriedOut"), Proposed(proposals, "FY25", "CarriedOut"), "");
        table.AddRow("  of them open", Proposed(proposals, "FY24", "Open"), Proposed(proposals, "FY25", "Open"), "");
        table.AddRow("Rebates", "not yet", "not yet", "");
        AnsiConsole.Write(table);

        var tracks = new Table().Border(TableBorder.Rounded).AddColumn("Region");
        foreach (var track in new[] { "Premier", "Elite", "Principal", "none" })
            tracks.AddColumn(new TableColumn(track).RightAligned());
        foreach (var region in partners.GroupBy(each => each["region"]!.GetValue<string>()).OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            string Of(string? track) => region.Count(each => each["track"]?.GetValue<string>() == track).ToString(CultureInfo.InvariantCulture);
            tracks.AddRow(region.Key, Of("Premier"), Of("Elite"), Of("Principal"), Of(null));
        }

        AnsiConsole.WriteLine($"Partners per track on {DemoPlayer.LastDay:d MMMM yyyy}, of {sample.Partners.Count} sample partners:");
        AnsiConsole.Write(tracks);
    }

    private static string Count(IEnumerable<JsonObject> runs, string kind, string period, string prefix = "") => Number(runs
        .Where(run => Text(run, "kind") == kind && Text(run, "period") == period)
        .Sum(run => Outcomes(run, outcome => outcome.StartsWith(prefix, StringComparison.Ordinal) && outcome != "NotConcerned")));

    private static string Milestones(IEnumerable<JsonObject> runs, string year, string outcome) => Number(runs
        .Where(run => Text(run, "kind") == "quarter-settle" && Text(run, "period").StartsWith(year, StringComparison.Ordinal))
        .Sum(run => Outcomes(run, each => each == outcome || each.StartsWith(outcome + "And", StringComparison.Ordinal))));

    private static int Outcomes(JsonObject run, Func<string, bool> wanted) =>
        run["outcomes"]!.AsObject().Where(each => wanted(each.Key)).Sum(each => each.Value!.GetValue<int>());

    private static string Proposed(IEnumerable<JsonObject> proposals, string year, string? status = null) => Number(proposals.Count(each =>
        Text(each, "period").StartsWith(year, StringComparison.Ordinal) && (status is null || Text(each, "status") == status)));

    private static string Text(JsonObject item, string name) => item[name]!.GetValue<string>();

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static async Task<List<JsonObject>> ItemsAsync(DemoApi api, string path, CancellationToken cancelled)
    {
        var page = await api.GetAsync(path, cancelled);
        return [.. page["items"]!.AsArray().OfType<JsonObject>()];
    }
}
