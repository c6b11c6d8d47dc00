using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Tests.Cluster;
using PartnerConnect.Grains.Tests.Runs;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Tests.Guide;

/// <summary>The year of <see cref="FiscalYearStory"/> played again under other guides.</summary>
[Collection(typeof(FiscalYearReaders))]
public sealed class ShadowRunTests(FiscalYearStory story)
{
    [Fact]
    public async Task Under_the_same_rules_everything_stays_as_it_is()
    {
        var run = await CompletedAsync("same", yaml => yaml);
        var progress = (await run.Progress())!;

        Assert.Equal((6, 0), (progress.Partners, progress.NotConcerned));
        Assert.All(progress.Totals, total => Assert.Equal(("Same", total.Track), (total.Outcome, total.ShadowTrack)));
    }

    [Fact]
    public async Task A_higher_threshold_lets_partners_fall_and_says_why()
    {
        var before = await Task.WhenAll(story.Everybody.Select(partner => partner.StoredAsync()));
        var run = await CompletedAsync("dearer", yaml => yaml.Replace("Elite: 100000", "Elite: 150000", StringComparison.Ordinal));

        // Elite by choice on EUR 120,000 of the year before, which would no longer do.
        var fallen = await run.Partners("Falls", "benelux", null, 50);
        var steady = Assert.Single(fallen, each => each.PartnerId == story.Steady.Id);
        Assert.Equal(("Elite", "Premier"), (steady.Track, steady.ShadowTrack));
        Assert.Contains("AccountManagement", steady.Losses);
        Assert.Empty(await run.Partners("Rises", null, null, 50));
        Assert.Equal(
            fallen.Length, (await run.Progress())!.Totals.Where(total => total.Outcome == "Falls").Sum(total => total.Partners));

        var reasons = (await run.Reasons(story.Steady.Id))!;
        Assert.Contains(reasons.Decisions, each => each.Kind == "track-choice" && each.Outcome == "Accepted");
        var refused = Assert.Single(reasons.ShadowDecisions, each => each.Kind == "track-choice");
        Assert.Equal(("NotEligible", "R9"), (refused.Outcome, refused.Rule));
        Assert.Contains("150000", refused.Trace, StringComparison.Ordinal);
        Assert.Null(await run.Reasons("NOBODY"));

        // Nobody was touched.
        Assert.Equal(before, await Task.WhenAll(story.Everybody.Select(partner => partner.StoredAsync())));
    }

    [Fact]
    public async Task Where_downgrades_are_only_told_those_who_fell_stand_higher()
    {
        var run = await CompletedAsync(
            "kinder", yaml => yaml.Replace("default: ProposeAndApprove", "default: NotifyOnly", StringComparison.Ordinal));

        // Excused was forgiven anyway, and Silent fell for a quarter of the year before, which is judged as it was.
        Assert.Equal(story.Slack.Id, Assert.Single(await run.Partners("Rises", null, null, 50)).PartnerId);
    }

    [Fact]
    public async Task Who_asks_twice_is_told_what_was_found_and_nothing_is_played_anew()
    {
        var run = await CompletedAsync("asked-twice", yaml => yaml);
        var found = (await run.Progress())!;
        var rows = await run.Partners(null, null, null, 50);
        Assert.NotEmpty(rows);

        var again = await run.Start();
        Assert.Equal((null, "Completed", found.CompletedAt), (again.Refusal, again.Progress!.Status, again.Progress.CompletedAt));
        Assert.Equal(rows.Select(row => row.PartnerId), (await run.Partners(null, null, null, 50)).Select(row => row.PartnerId));

        Assert.Equal("Running", (await run.StartAgain()).Progress!.Status);
        await run.UntilCompletedAsync();
        Assert.Equal(rows.Select(row => row.PartnerId), (await run.Partners(null, null, null, 50)).Select(row => row.PartnerId));

        // Another text is another question.
        await SubmitAsync("asked-twice", yaml => yaml + "# A remark.\n");
        Assert.Equal("Running", (await run.Start()).Progress!.Status);
        await run.UntilCompletedAsync();
    }

    [Fact]
    public async Task A_run_that_ends_before_its_first_page_leaves_no_rows_of_the_one_before()
    {
        var run = await CompletedAsync("broken-off", yaml => yaml);
        await story.Programme.ForgetAsync(run);
        Assert.Equal(1, await story.Programme.TamperAsync(
            """
            UPDATE grain_state SET payload = CAST(replace(CAST(payload AS TEXT), '"Completed"', '"Running"') AS BLOB)
            WHERE state_name = 'shadow-run' AND key_text = 'shadow-FY25-broken-off'
            """));
        Assert.Equal(1, await story.Programme.TamperAsync(
            """
            UPDATE grain_state SET payload = CAST(json_set(CAST(payload AS TEXT), '$.after', '') AS BLOB)
            WHERE state_name = 'shadow-run' AND key_text = 'shadow-FY25-broken-off'
            """));
        await story.Programme.TamperAsync("INSERT INTO shadow_partner SELECT run_id, 'LEFT-OVER', region, track, shadow_track, outcome, gains, losses, revision, failure FROM shadow_partner WHERE run_id = 'shadow-FY25-broken-off' LIMIT 1");

        await run.UntilCompletedAsync();

        Assert.DoesNotContain(await run.Partners(null, null, null, 50), row => row.PartnerId == "LEFT-OVER");
    }

    [Fact]
    public async Task A_stored_version_is_played_though_lint_has_learnt_since_and_refused_where_it_no_longer_reads()
    {
        await SubmitAsync("unsound", yaml => yaml.Replace("windowDays: 30", "windowDays: 29", StringComparison.Ordinal));
        await SubmitAsync("unreadable", yaml => yaml.Replace("windowDays: 30", "windowDays: 28", StringComparison.Ordinal));
        await story.Programme.ForgetAsync(story.Programme.Guide);
        Assert.Equal(1, await story.Programme.TamperAsync(
            """
            UPDATE grain_state SET payload =
                CAST(replace(replace(CAST(payload AS TEXT), 'windowDays: 29', 'windowDays: 86'), 'windowDays: 28', 'windowDays: soon') AS BLOB)
            WHERE state_name = 'guide'
            """));

        Assert.Null((await Run("unsound").Start()).Refusal);
        await Run("unsound").UntilCompletedAsync();
        Assert.Equal("UnreadableVersion", (await Run("unreadable").Start()).Refusal);
        await story.Programme.Guide.Withdraw("unsound");
        await story.Programme.Guide.Withdraw("unreadable");
    }

    [Fact]
    public async Task What_cannot_be_played_is_refused()
    {
        Assert.Equal("UnknownVersion", (await Run("none").Start()).Refusal);
        await SubmitAsync("early", yaml => yaml);
        Assert.Equal("UnknownYear", (await Run("early", "FY23").Start()).Refusal);
        Assert.Equal("UnknownYear", (await Run("early", "FY30").Start()).Refusal);
        await SubmitAsync("renamed", yaml => yaml.Replace("id: benelux", "id: lowlands", StringComparison.Ordinal));
        Assert.Equal("BreaksWithTheVersionBefore", (await Run("renamed").Start()).Refusal);
        Assert.Null(await Run("never").Progress());
    }

    private async Task<IShadowRun> CompletedAsync(string version, Func<string, string> edit)
    {
        await SubmitAsync(version, edit);
        return await Run(version).CompleteAsync();
    }

    private async Task SubmitAsync(string version, Func<string, string> edit)
    {
        var yaml = edit(RegionGuides.Of("benelux").Yaml)
            .Replace("version: 2023-10", $"version: {version}", StringComparison.Ordinal)
            .Replace("inForceFrom: 2023-10-01", "inForceFrom: 2026-04-01", StringComparison.Ordinal);
        Assert.Null((await story.Programme.Guide.Submit(yaml)).Refusal);
    }

    private IShadowRun Run(string version, string year = "FY25") =>
        story.Programme.Grains.GetGrain<IShadowRun>(GrainKeys.Shadow(version, FiscalYear.Parse(year)));
}
