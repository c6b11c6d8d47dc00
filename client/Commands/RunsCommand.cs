using System.CommandLine;
using System.Text.Json.Nodes;

namespace PartnerConnect.Gateway.Commands;

/// <summary>The command line by which runs are watched, started and stopped.</summary>
internal static class RunsCommand
{
    public const string Name = "runs";

    private const string BrokenOff = "Broken off. A run goes on by itself.";

    public static Task<int> RunAsync(string[] args, Terminal terminal) => ServiceCommand.RunAsync(
        new Command(Name, "Watch, start and stop the runs that carry transitions out over all partners of a region.")
        {
            List(terminal), Show(terminal), Watch(terminal), Start(terminal),
            Act("pause", "Stop a run's own work until it is resumed; partners still pass the boundary by their own commands.", terminal),
            Act("resume", "Let a paused or cancelled run go on.", terminal),
            Act("cancel", "Take a run back before its first partner was asked.", terminal),
        },
        args, terminal);

    private static Command List(Terminal terminal)
    {
        var region = new Option<string?>("--region") { Description = "Only the runs of this region." };
        var status = new Option<string?>("--status") { Description = "Only runs that stand so, such as Running or CompletedWithFailures." };
        return new Command("list", "Show the runs, latest cut-off first.") { region, status }.Calling(
            terminal, BrokenOff,
            (parsed, service, cancellation) => new RunCalls(service, terminal).ListAsync(parsed.GetValue(region), parsed.GetValue(status), cancellation));
    }

    private static Command Show(Terminal terminal)
    {
        var run = Run();
        return new Command("show", "Show how far a run is, who failed and why, and what people did to it.") { run }.Calling(
            terminal, BrokenOff,
            (parsed, service, cancellation) => new RunCalls(service, terminal).ShowAsync(parsed.GetValue(run)!, cancellation));
    }

    private static Command Watch(Terminal terminal)
    {
        var run = Run();
        return new Command("watch", "Follow a run until it has ended; ends with 1 where it did not end well.") { run }.Calling(
            terminal, BrokenOff,
            (parsed, service, cancellation) => new RunWatching(service, terminal).WatchAsync(parsed.GetValue(run)!, cancellation));
    }

    private static Command Start(Terminal terminal)
    {
        var kind = new Option<string>("--kind") { Description = "Such as quarter-close or quarter-settle.", Required = true };
        var period = new Option<string>("--period") { Description = "Such as FY25-Q1, FY25 or 2024-W15.", Required = true };
        var region = new Option<string>("--region") { Description = "Such as benelux.", Required = true };
        return new Command("start", "See to it that a run whose moment has come is carried out, or that one with failures is tried again.")
        {
            kind, period, region,
        }.Calling(terminal, BrokenOff, (parsed, service, cancellation) => new RunCalls(service, terminal).CallAsync(
            "v1/runs",
            new JsonObject { ["kind"] = parsed.GetValue(kind), ["period"] = parsed.GetValue(period), ["region"] = parsed.GetValue(region) },
            cancellation));
    }

    private static Command Act(string name, string description, Terminal terminal)
    {
        var run = Run();
        var reason = new Option<string>("--reason") { Description = "Why; it is kept with your name.", Required = true };
        return new Command(name, description) { run, reason }.Calling(
            terminal, BrokenOff,
            (parsed, service, cancellation) => new RunCalls(service, terminal).CallAsync(
                $"{RunCalls.PathOf(parsed.GetValue(run)!)}/{name}", new JsonObject { ["reason"] = parsed.GetValue(reason) }, cancellation));
    }

    private static Argument<string> Run() => new("run") { Description = "The run's id, such as run-quarter-close-FY25-Q1-benelux." };
}
