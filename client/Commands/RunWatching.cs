using System.Text.Json.Nodes;
using Spectre.Console;

namespace PartnerConnect.Gateway.Commands;

/// <summary>Follows a run with a bar, or with a line now and then where nobody looks.</summary>
internal sealed class RunWatching(Service service, Terminal terminal)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    private readonly RunCalls calls = new(service, terminal);

    /// <summary>Looks until the run has ended for good.</summary>
    /// <returns>Accepted where all partners were carried out and the totals agree.</returns>
    public async Task<int> WatchAsync(string run, CancellationToken cancellation)
    {
        var last = terminal.IsWatched
            ? await terminal.Console.Progress()
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(shown =>
                {
                    var bar = shown.AddTask(Markup.Escape(Terminal.Harmless(run)));
                    return FollowAsync(run, found => Show(bar, found), cancellation);
                })
            : await FollowAsync(run, Lines(), cancellation);
        var ended = false;
        var code = calls.Told(last, found =>
        {
            terminal.Say(RunTelling.All(found));
            ended = $"{found["status"]}" == "Completed";
        });
        return code != ExitCodes.Accepted || ended ? code : ExitCodes.Refused;
    }

    private async Task<ServiceAnswer> FollowAsync(string run, Action<JsonObject> show, CancellationToken cancellation)
    {
        while (true)
        {
            var answer = await calls.FindAsync(run, cancellation);
            if (answer is not { IsGood: true, Body: { } found })
                return answer;
            show(found);
            if (RunTelling.IsOver(found))
                return answer;
            await Task.Delay(BetweenLooks, terminal.Time, cancellation);
        }
    }

    private static void Show(ProgressTask bar, JsonObject run)
    {
        bar.MaxValue = Math.Max(1, (int?)run["partnersInAll"] ?? 1);
        bar.Value = (int)run["partners"]!;
        bar.Description = Markup.Escape(Terminal.Harmless($"{run["id"]} {run["status"]}"));
    }

    private Action<JsonObject> Lines()
    {
        long? told = null;
        return run =>
        {
            if (told is { } before && terminal.Time.GetElapsedTime(before) < BetweenLines)
                return;
            told = terminal.Time.GetTimestamp();
            terminal.Say(RunTelling.Line(run));
        };
    }
}
