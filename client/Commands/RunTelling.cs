using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PartnerConnect.Gateway.Commands;

/// <summary>Tells of a run in lines.</summary>
internal static class RunTelling
{
    /// <summary>How a run stands, in one line.</summary>
    public static string Line(JsonObject run)
    {
        var line = new StringBuilder(Culture($"{run["id"]}: {run["status"]}, {Count(run)} partners"));
        if ((int?)run["failedPartners"] is > 0 and var failed)
            line.Append(Culture($", {failed} failed"));
        if ((double?)run["partnersPerSecond"] is { } rate)
            line.Append(Culture($", {rate:0} a second"));
        if ((double?)run["secondsLeft"] is { } left)
            line.Append(Culture($", {TimeSpan.FromSeconds(Math.Ceiling(Math.Min(left, 86_400 * 99))):d\\.hh\\:mm\\:ss} left"));
        if (run["retryAt"] is { } retry)
            line.Append(Culture($", tried again at {retry}"));
        return line.ToString();
    }

    /// <summary>All there is to tell of a run.</summary>
    public static string All(JsonObject run)
    {
        var text = new StringBuilder().AppendLine(Line(run))
            .AppendLine(Culture($"guide version {run["guideVersion"]}, cut-off {run["cutOff"]}, started {run["startedAt"]}, ended {run["completedAt"]?.ToString() ?? "not yet"}"));
        foreach (var (outcome, partners) in run["outcomes"]?.AsObject() ?? [])
            text.AppendLine(Culture($"{outcome}: {partners}"));
        if (run["mismatch"] is { } mismatch)
            text.AppendLine(Culture($"DOES NOT ADD UP: {mismatch}"));
        foreach (var failure in run["failures"]?.AsArray() ?? [])
            text.AppendLine(Culture($"failed {failure!["partnerId"]}: {failure["reason"]}"));
        foreach (var difference in run["differences"]?.AsArray() ?? [])
            text.AppendLine(Culture($"differs {difference!["partnerId"]}: {difference["difference"]}"));
        foreach (var act in run["acts"]?.AsArray() ?? [])
            text.AppendLine(Culture($"{act!["act"]} by {act["by"]} at {act["at"]}: {act["reason"]}"));
        return text.ToString().TrimEnd();
    }

    /// <summary>Whether nothing more is to come, unless somebody starts or resumes it.</summary>
    public static bool IsOver(JsonObject run) => run["retryAt"] is null && $"{run["status"]}" is not ("Running" or "Paused" or "Waiting");

    private static string Count(JsonObject run) => run["partnersInAll"] is { } all ? Culture($"{run["partners"]} of {all}") : $"{run["partners"]}";

    private static string Culture(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
