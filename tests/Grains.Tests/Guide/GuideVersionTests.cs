using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.GrainInterfaces.Runs;
using PartnerConnect.Grains.Tests.Cluster;

namespace PartnerConnect.Grains.Tests.Guide;

public sealed class GuideVersionTests : IAsyncLifetime
{
    private TestProgramme programme = null!;

    public async ValueTask InitializeAsync() => programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 10));

    public ValueTask DisposeAsync() => programme.DisposeAsync();

    [Fact]
    public async Task A_new_programme_starts_with_the_shipped_guide()
    {
        var version = Assert.Single(await programme.Guide.Versions());

        Assert.Equal(("2023-10", "InForce"), (version.Version, version.Status));
        Assert.Equal(ShippedGuide.Yaml, (await programme.Guide.Find("2023-10"))!.Yaml);
        Assert.Null(await programme.Guide.Find("1999-01"));
    }

    [Fact]
    public async Task A_draft_is_replaced_until_it_is_published_and_never_after()
    {
        var draft = Edition("2024-06", "2024-06-01");
        Assert.Equal("Draft", (await programme.Guide.Submit(draft)).Version!.Status);
        Assert.Null((await programme.Guide.Submit(draft + "# A remark.\n")).Refusal);
        Assert.Null((await programme.Guide.Publish("2024-06"))!.Refusal);

        var late = await programme.Guide.Submit(draft);

        Assert.Equal(("AlreadyPublished", "R6"), (late.Refusal, late.Rule));
        Assert.EndsWith("# A remark.\n", (await programme.Guide.Find("2024-06"))!.Yaml, StringComparison.Ordinal);
        Assert.Null((await programme.Guide.Submit(draft + "# A remark.\n")).Refusal);
        Assert.Null((await programme.Guide.Publish("2024-06"))!.Refusal);
    }

    // It is 10 April from America to Australia.
    [Theory]
    [InlineData("2024-04-10", "", "TakesEffectTooSoon", "R6")]
    [InlineData("2024-04-11", "", null, null)]
    [InlineData("2024-05-10", "Elite: 210000", "NoticeMissing", "R4")]
    [InlineData("2023-10-01", "", "BreaksWithTheVersionBefore", "R6")]
    public async Task A_version_is_published_once_nothing_speaks_against_it(string inForceFrom, string dearer, string? refusal, string? rule)
    {
        await programme.Guide.Submit(ShippedGuide.Yaml.Edition("next", inForceFrom, dearer.Length == 0 ? "" : "Elite: 200000", dearer));

        var answer = (await programme.Guide.Publish("next"))!;

        Assert.Equal((refusal, rule), (answer.Refusal, answer.Rule));
        Assert.Equal(refusal is null ? "Published" : "Draft", answer.Version!.Status);
        Assert.Null(await programme.Guide.Publish("no-such-version"));
    }

    [Fact]
    public async Task A_version_that_breaks_with_the_one_before_is_told_by_line()
    {
        var text = ShippedGuide.Yaml.Edition("next", "2024-06-01", "timeZone: Europe/Berlin", "timeZone: Europe/Vienna");
        var problem = Assert.Single(await programme.Guide.Check(text));
        await programme.Guide.Submit(text);

        Assert.Equal(problem, Assert.Single((await programme.Guide.Publish("next"))!.Problems));
        Assert.Equal("regions[1].timeZone", problem.Field);
        Assert.Contains("Europe/Vienna", text.Split('\n')[problem.Line - 1], StringComparison.Ordinal);
        Assert.Empty(await programme.Guide.Check(ShippedGuide.Yaml));
    }

    [Fact]
    public async Task A_version_is_listed_with_how_far_it_has_come_in_each_region()
    {
        var text = ShippedGuide.Yaml.Edition("next", "2024-06-01", "    timeZone: Europe/Berlin\n", "    timeZone: Europe/Berlin\n    inForceFrom: 2024-07-01\n");
        await programme.Guide.Submit(text);
        Assert.Equal(["InForce", "Draft"], (await programme.Guide.Versions()).Select(each => each.Status));
        await programme.Guide.Publish("next");
        Assert.Equal(["InForce", "Published"], (await programme.Guide.Versions()).Select(each => each.Status));

        // 1 June has begun in Sydney and not yet in Amsterdam; in Germany the version begins a month later.
        programme.Sleep(new DateTimeOffset(2024, 5, 31, 20, 0, 0, TimeSpan.Zero));
        Assert.Equal(
            ["InForce InForce Superseded", "Published Published InForce", "InForce", "InForce"],
            await ListedAsync("benelux", "dach", "apj"));

        programme.Sleep(new DateTimeOffset(2024, 7, 2, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(
            ["Superseded Superseded Superseded", "InForce InForce InForce", "Superseded", "InForce"],
            await ListedAsync("benelux", "dach", "apj"));
    }

    [Fact]
    public async Task A_draft_is_taken_back_and_a_published_version_is_not()
    {
        await programme.Guide.Submit(Edition("next", "2024-06-01"));
        Assert.Null((await programme.Guide.Withdraw("next"))!.Refusal);
        Assert.Null(await programme.Guide.Find("next"));
        Assert.Null(await programme.Guide.Withdraw("next"));
        var answer = (await programme.Guide.Withdraw("2023-10"))!;
        Assert.Equal(("AlreadyPublished", "R6"), (answer.Refusal, answer.Rule));
        Assert.Single(await programme.Guide.Versions());
    }

    [Fact]
    public async Task A_file_that_does_not_read_is_refused_with_its_lines()
    {
        var answer = await programme.Guide.Submit(ShippedGuide.Yaml.Replace("windowDays: 30", "windowDays: soon", StringComparison.Ordinal));

        Assert.Equal("BadFile", answer.Refusal);
        Assert.Contains(answer.Problems, problem => problem.Line > 1 && problem.Field.Contains("windowDays", StringComparison.Ordinal));
        Assert.Single(await programme.Guide.Versions());
    }

    [Fact]
    public async Task A_version_applies_from_its_first_day_and_a_draft_never()
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        await programme.Guide.Submit(Edition("2024-06", "2024-06-01"));
        await programme.Guide.Submit(Edition("2024-05", "2024-05-20"));
        await programme.Guide.Publish("2024-06");

        // 1 June begins in Amsterdam two hours before it does in UTC.
        programme.Sleep(new DateTimeOffset(2024, 5, 31, 21, 59, 59, TimeSpan.Zero));
        Assert.Equal("2023-10", (await partner.StandingAsync()).GuideVersion);
        programme.Sleep(new DateTimeOffset(2024, 5, 31, 22, 0, 0, TimeSpan.Zero));
        Assert.Equal("2024-06", (await partner.StandingAsync()).GuideVersion);
    }

    [Fact]
    public async Task A_region_that_a_version_adds_passes_its_boundaries_from_then_on()
    {
        await using var small = await TestProgramme.StartAsync(new DateOnly(2024, 4, 10), "benelux");
        await small.Guide.Submit(RegionGuides.Of("benelux", "dach").Yaml.Edition("2024-06", "2024-06-01"));
        Assert.Null((await small.Guide.Publish("2024-06"))!.Refusal);
        Assert.Null((await small.Guide.Publish("2024-06"))!.Refusal);
        var partner = new TestPartner(small, TestPartner.NewId()) { Region = "dach" };
        Assert.Equal("UnknownRegion", (await partner.EnrolAsync()).Refusal);

        await small.AdvanceAsync(new DateOnly(2024, 6, 3));
        Assert.Null((await partner.EnrolAsync()).Refusal);
        await small.AdvanceAsync(new DateOnly(2024, 7, 2));

        var passed = Assert.Single((await small.Region("dach").Progress()).Passed);
        Assert.Equal("run-quarter-close-FY25-Q1-dach", passed.RunId);
        Assert.Equal(1, (await small.Grains.GetGrain<IRun>(passed.RunId).Progress())!.Partners);
    }

    private async Task<IEnumerable<string>> ListedAsync(params string[] regions)
    {
        var versions = await programme.Guide.Versions();
        return versions.Select(version => string.Join(' ', version.Regions.Where(each => regions.Contains(each.Region)).Select(each => each.Status)))
            .Concat(versions.Select(version => version.Status));
    }

    private static string Edition(string version, string inForceFrom) => ShippedGuide.Yaml.Edition(version, inForceFrom);
}
