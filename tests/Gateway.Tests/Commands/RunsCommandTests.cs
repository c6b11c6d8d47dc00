using Microsoft.Extensions.DependencyInjection;
using PartnerConnect.Gateway.Commands;
using PartnerConnect.Gateway.Security;
using PartnerConnect.Gateway.Tests.Hosting;
using Spectre.Console;

namespace PartnerConnect.Gateway.Tests.Commands;

public sealed class RunsCommandTests(GatewayHost host) : IDisposable
{
    private const string Launch = "run-launch-assignment-FY24-benelux";

    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
    }

    [Fact]
    public async Task Runs_are_listed_by_region_and_status()
    {
        Assert.Equal(0, await RunAsync("list", "--region", "benelux", "--status", "completed"));
        Assert.Contains($"{Launch}: Completed, ", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("-dach: ", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync("list", "--status", "nonsense"));
        Assert.Contains("400 The status is one of ", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_shown_and_followed_to_its_end()
    {
        Assert.Equal(0, await RunAsync("show", Launch));
        Assert.Contains("guide version 2023-10, cut-off ", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("watch", Launch));
        Assert.Equal(1, await RunAsync("watch", "run-quarter-close-FY29-Q1-benelux"));
        Assert.Contains("404", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_to_come_is_paused_resumed_and_cancelled()
    {
        const string run = "run-quarter-close-FY32-Q3-benelux";
        Assert.Equal(0, await RunAsync("pause", run, "--reason", "The database moves"));
        Assert.Contains($"{run}: Paused", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("resume", run, "--reason", "It has moved"));
        Assert.Contains($"{run}: Waiting", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("cancel", run, "--reason", "Not this one"));
        Assert.Equal(0, await RunAsync("show", run));
        Assert.Contains(": Not this one", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync("cancel", Launch, "--reason", "Too late"));
        Assert.Contains("409", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_started_once_and_not_before_its_time()
    {
        Assert.Equal(0, await RunAsync("start", "--kind", "launch-assignment", "--period", "FY24", "--region", "benelux"));
        Assert.Contains($"{Launch}: Completed", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync("start", "--kind", "quarter-close", "--period", "FY33-Q1", "--region", "benelux"));
    }

    [Theory]
    [InlineData("pause", Launch)]
    [InlineData("start", "--kind", "quarter-close")]
    [InlineData("show")]
    [InlineData("nonsense")]
    [InlineData("list", "--to", "ftp://x")]
    public async Task A_command_that_is_wrong_ends_with_2(params string[] args)
    {
        Assert.Equal(2, await RunAsync(args));
        Assert.NotEqual("", errors.ToString());
    }

    private Task<int> RunAsync(params string[] args)
    {
        var token = host.Services.GetRequiredService<DevelopmentTokens>().Issue("programme-manager", partnerId: null, name: null);
        string[] to = args.Contains("--to") ? [] : ["--to", host.Address.ToString()];
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        return RunsCommand.RunAsync(["runs", .. args, .. to], new Terminal(console, errors, TimeProvider.System, token));
    }
}
