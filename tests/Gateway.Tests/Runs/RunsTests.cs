using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Runs;

public sealed class RunsTests(GatewayHost host)
{
    private const string Launch = "run-launch-assignment-FY24-benelux";

    [Fact]
    public async Task A_completed_run_is_listed_and_told_and_its_events_end()
    {
        var client = host.As("ops");
        var listed = await client.GetAsync("/v1/runs?region=benelux&status=completed").JsonAsync();
        Assert.Contains(Launch, listed["items"]!.AsArray().Select(run => (string?)run!["id"]));
        Assert.Equal("Completed", (string?)(await client.GetAsync($"/v1/runs/{Launch}").JsonAsync())["status"]);

        using var events = await client.GetAsync($"/v1/runs/{Launch}/events");
        Assert.Equal("text/event-stream", events.Content.Headers.ContentType?.MediaType);
        var text = await events.Content.ReadAsStringAsync();
        Assert.StartsWith("event: progress\ndata: {\"id\":\"" + Launch, text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split("event: progress").Length - 1);
    }

    [Fact]
    public async Task A_run_is_carried_out_once_and_not_before_its_time()
    {
        var manager = host.As("programme-manager");
        var run = await manager.SendJsonAsync(HttpMethod.Post, "/v1/runs", Body("launch-assignment", "FY24", "benelux")).JsonAsync();
        Assert.Equal(Launch, (string?)run["id"]);
        var early = await manager.SendJsonAsync(HttpMethod.Post, "/v1/runs", Body("quarter-close", "FY30-Q1", "benelux")).JsonAsync(409);
        Assert.Equal("/refusals/NotYet", (string?)early["type"]);
    }

    [Fact]
    public async Task A_run_to_come_is_paused_resumed_and_cancelled_with_name_and_reason()
    {
        const string run = "/v1/runs/run-quarter-close-FY31-Q2-benelux";
        var manager = host.As("programme-manager");
        const string reason = """{"reason":"The database moves"}""";

        await manager.SendJsonAsync(HttpMethod.Post, $"{run}/resume", reason).JsonAsync(409);
        var paused = await manager.SendJsonAsync(HttpMethod.Post, $"{run}/pause", reason).JsonAsync();
        var again = await manager.SendJsonAsync(HttpMethod.Post, $"{run}/pause", reason).JsonAsync();
        var resumed = await manager.SendJsonAsync(HttpMethod.Post, $"{run}/resume", reason).JsonAsync();
        var cancelled = await manager.SendJsonAsync(HttpMethod.Post, $"{run}/cancel", reason).JsonAsync();

        Assert.Equal(["Paused", "Paused", "Waiting", "Cancelled"], new[] { paused, again, resumed, cancelled }.Select(each => (string?)each["status"]));
        Assert.Equal(["Pause", "Resume", "Cancel"], cancelled["acts"]!.AsArray().Select(act => (string?)act!["act"]));
        Assert.Equal("The database moves", (string?)cancelled["acts"]![0]!["reason"]);
        Assert.Equal("Cancelled", (string?)(await host.As("ops").GetAsync(run).JsonAsync())["status"]);
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("cancel")]
    public async Task A_run_that_is_over_or_never_was_is_not_stopped(string act)
    {
        var manager = host.As("programme-manager");
        const string reason = """{"reason":"The database moves"}""";

        var over = await manager.SendJsonAsync(HttpMethod.Post, $"/v1/runs/{Launch}/{act}", reason).JsonAsync(409);
        Assert.Equal("/refusals/RunIsOver", (string?)over["type"]);
        await manager.SendJsonAsync(HttpMethod.Post, $"/v1/runs/run-quarter-close-FY25-Q1-moon/{act}", reason).JsonAsync(404);
        var silent = await manager.SendJsonAsync(HttpMethod.Post, $"/v1/runs/{Launch}/{act}", """{"reason":" "}""").JsonAsync(400);
        Assert.Equal("reason", (string?)silent["field"]);
    }

    [Theory]
    [InlineData("party", "FY24", "benelux", "kind")]
    [InlineData("quarter-close", "soon", "benelux", "period")]
    [InlineData("pos-week-due", "2024-W53", "benelux", "period")]
    [InlineData("quarter-close", "FY24-Q3", "the moon", "region")]
    [InlineData("quarter-close", "FY24-Q3", "moon", "region")]
    public async Task A_run_that_cannot_be_is_refused_by_field(string kind, string period, string region, string field)
    {
        var problem = await host.As("programme-manager")
            .SendJsonAsync(HttpMethod.Post, "/v1/runs", Body(kind, period, region)).JsonAsync(400);
        Assert.Equal(field, (string?)problem["field"]);
    }

    [Fact]
    public async Task A_week_is_a_run_only_where_the_guide_asks_about_weeks()
    {
        var problem = await host.As("programme-manager")
            .SendJsonAsync(HttpMethod.Post, "/v1/runs", Body("pos-week-due", "2024-W15", "benelux")).JsonAsync(409);
        Assert.Equal("/refusals/UnknownRun", (string?)problem["type"]);
    }

    [Theory]
    [InlineData("/v1/runs/nonsense")]
    [InlineData("/v1/runs/run-quarter-close-FY25-Q1-moon")]
    [InlineData("/v1/runs/run-quarter-close-FY25-Q1-moon/events")]
    public async Task A_run_that_never_was_is_not_there(string address) =>
        await host.As("ops").GetAsync(address).JsonAsync(404);

    private static string Body(string kind, string period, string region) =>
        $$"""{"kind":"{{kind}}","period":"{{period}}","region":"{{region}}"}""";
}
