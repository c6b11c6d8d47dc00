using System.Net;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Gateway.Tests.Portal;

public sealed class RunPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly string Manager = PortalHost.Token("programme-manager");

    [Fact]
    public async Task The_list_tells_of_every_run_and_can_be_narrowed()
    {
        var all = Rendering.TextOf((await PageAsync("ops", "/portal/runs")).Html);
        Assert.Contains("Quarter close of FY25-Q2, Benelux Running 1,200 of 10,000 0 30 June 2024, 22:00 UTC 2023-10", all);
        Assert.Contains("Quarter settle of FY25-Q1, UK Ireland Completed with failures 60 of 60 230", all);

        var narrowed = (await PageAsync("cam", "/portal/runs?region=benelux&status=totalsdiffer")).Html;
        Assert.Contains(SampleRuns.Differs.RunId, narrowed);
        Assert.DoesNotContain(SampleRuns.Running.RunId, narrowed);
        Assert.Contains("No run is like that.", (await PageAsync("cam", "/portal/runs?region=moon")).Html);
        Assert.Contains(SampleRuns.Done.RunId, (await PageAsync("cam", "/portal/runs?region=&status=nonsense")).Html);
    }

    [Fact]
    public async Task A_run_under_way_tells_how_far_it_is_how_fast_it_goes_and_how_long_it_takes()
    {
        var html = (await PageAsync("ops", Of(SampleRuns.Running))).Html;
        var text = Rendering.TextOf(html);

        Assert.Contains("Running. 1,200 of 10,000 partners carried out.", text);
        Assert.Contains("Rate 413 partners a second Time left 22 seconds Cohorts done 4 of 32", text);
        Assert.Contains("Met 1,000 Not met 200", text);
        Assert.Contains("width=\"12\"", html);
        Assert.DoesNotContain("<form class=\"say\"", html);
    }

    [Theory]
    [InlineData("?follow=yes", true)]
    [InlineData("", false)]
    public async Task A_page_loads_itself_again_only_where_that_was_asked_for_and_the_run_goes_on(string query, bool reloads)
    {
        using var browser = host.Browser(Manager);
        using var running = await browser.GetAsync(Of(SampleRuns.Running) + query);
        using var done = await browser.GetAsync(Of(SampleRuns.Done) + query);

        Assert.Equal((reloads, false), (running.Headers.Contains("Refresh"), done.Headers.Contains("Refresh")));
    }

    [Fact]
    public async Task A_run_that_cannot_finish_says_so_and_names_who_failed_and_what_differs()
    {
        var failed = (await PageAsync("programme-manager", Of(SampleRuns.Failed))).Html;
        var text = Rendering.TextOf(failed);
        Assert.Contains("Not everybody was carried out. 230 partners failed. It is tried again by itself at 1 August 2024, 09:30 UTC .", text);
        Assert.Contains("The first 200 of 230.", text);
        Assert.Contains("&lt;b&gt;No answer", failed);
        Assert.Contains("href=\"/portal/partners/UK-0200\"", failed);
        Assert.Contains("Take it up again", text);

        var differs = Rendering.TextOf((await PageAsync("finance", Of(SampleRuns.Differs))).Html);
        Assert.Contains("The totals differ. The partners hold 12,345.00 and the rows 12,344.00.", differs);
        Assert.Contains("BX-0007 holds 100.00, the row says 99.00", differs);
        Assert.DoesNotContain("href=\"/portal/partners/UK-0200\"", (await PageAsync("ops", Of(SampleRuns.Failed))).Html);
    }

    [Fact]
    public async Task A_run_that_was_stopped_tells_by_whom_and_why_and_can_be_resumed()
    {
        var html = (await PageAsync("programme-manager", Of(SampleRuns.Paused))).Html;

        Assert.Contains("Paused. Later boundaries of the region wait until it is resumed.", Rendering.TextOf(html));
        Assert.Contains("Paused by Willem de Vries 30 June 2024, 21:00 UTC The database moves", Rendering.TextOf(html));
        Assert.Contains($"{Of(SampleRuns.Paused)}/resume", html);
        Assert.DoesNotContain("/pause\"", html);
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("cancel")]
    public async Task A_run_is_stopped_in_a_persons_name_with_a_reason(string act)
    {
        using var taken = await host.PostAsync(Manager, $"{Of(SampleRuns.Running)}/{act}", ("reason", "The database moves"));
        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
        Assert.Equal($"{Of(SampleRuns.Running)}?follow=yes", taken.Headers.Location!.ToString());

        using var silent = await host.PostAsync(Manager, $"{Of(SampleRuns.Running)}/{act}", ("reason", " "));
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.Contains("id=\"reason-problem\"", await silent.Content.ReadAsStringAsync());

        using var over = await host.PostAsync(Manager, $"{Of(SampleRuns.Done)}/{act}", ("reason", "Too late"));
        Assert.Equal(HttpStatusCode.Conflict, over.StatusCode);
        Assert.Contains("It is over: RunIsOver.", await over.Content.ReadAsStringAsync());

        using var ops = await host.PostAsync(PortalHost.Token("ops"), $"{Of(SampleRuns.Running)}/{act}", ("reason", "I may not"));
        Assert.Equal(HttpStatusCode.Forbidden, ops.StatusCode);
    }

    [Fact]
    public async Task A_run_that_cannot_be_taken_up_says_why()
    {
        using var early = await host.PostAsync(Manager, $"{Of(SampleRuns.Failed)}/start");

        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Contains("Not started. It is over: NotYet.", Rendering.TextOf(await early.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("/portal/runs/run-quarter-close-FY31-Q1-benelux")]
    [InlineData("/portal/runs/nonsense")]
    public async Task A_run_that_never_was_is_not_found(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await PageAsync("ops", path)).Status);
        using var started = await host.PostAsync(Manager, $"{path}/start");
        using var paused = await host.PostAsync(Manager, $"{path}/pause", ("reason", "Why not"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (started.StatusCode, paused.StatusCode));
    }

    [Theory]
    [InlineData("ops", null, true)]
    [InlineData("cam", null, true)]
    [InlineData("partner", "BX-0007", false)]
    public async Task Runs_are_for_those_who_run_the_programme(string role, string? partnerId, bool reads)
    {
        using var browser = host.Browser(PortalHost.Token(role, partnerId));
        using var answer = await browser.GetAsync("/portal/runs");
        Assert.Equal(reads ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static string Of(RunListing run) => $"/portal/runs/{run.RunId}";

    private async Task<(HttpStatusCode Status, string Html)> PageAsync(string role, string path)
    {
        using var browser = host.Browser(PortalHost.Token(role));
        using var answer = await browser.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
