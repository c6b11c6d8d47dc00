using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.Grains.Tests.Cluster;

namespace PartnerConnect.Grains.Tests.Guide;

public sealed class GuideNoticeTests : IAsyncLifetime
{
    private TestProgramme programme = null!;

    public async ValueTask InitializeAsync() =>
        programme = await TestProgramme.StartAsync(new DateOnly(2024, 4, 10), "benelux", "dach");

    public ValueTask DisposeAsync() => programme.DisposeAsync();

    [Theory]
    [InlineData("2024-05-09", "NoticeTooShort")]
    [InlineData("2024-05-10", null)]
    public async Task A_substantial_change_waits_for_thirty_days_from_the_later_notice(string inForceFrom, string? refusal)
    {
        await programme.Guide.Submit(Dearer(inForceFrom));
        await programme.TellAsync("next", "Portal");
        var lacking = (await programme.Guide.Publish("next"))!;
        Assert.Equal(("NoticeMissing", "R4"), (lacking.Refusal, lacking.Rule));
        var region = Assert.Single(lacking.Regions);
        Assert.Equal(("dach", "Email", new DateOnly(2024, 5, 10)), (region.Region, region.Missing.Single(), region.EarliestFirstDay));
        Assert.Equal("regions[dach].annualMinimum.Elite", Assert.Single(lacking.Differences).Field);

        await programme.TellAsync("next", "Email", "dach");

        Assert.Equal(refusal, (await programme.Guide.Publish("next"))!.Refusal);
    }

    [Fact]
    public async Task Another_wording_leaves_the_notices_and_another_substance_voids_them()
    {
        await programme.Guide.Submit(Dearer("2024-06-01"));
        await programme.TellAsync("next", "Portal");
        await programme.TellAsync("next", "Email");
        await programme.TellAsync("next", "Email");
        programme.Sleep(new DateTimeOffset(2024, 4, 20, 12, 0, 0, TimeSpan.Zero));

        await programme.Guide.Submit(Dearer("2024-06-01") + "# A remark.\n");
        var notices = (await programme.Guide.Notices("next"))!;
        Assert.Equal(2, notices.Recorded.Length);
        Assert.All(notices.Recorded, notice => Assert.Equal(["benelux", "dach"], notice.HoldsIn));
        Assert.Equal((new DateOnly(2024, 4, 10), new DateOnly(2024, 5, 10)), Dach(notices));

        // The notice of April told of 250,000 and not of 260,000; the Benelux still know what they were told.
        await programme.Guide.Submit(Dearer("2024-06-01").Replace("250000", "260000", StringComparison.Ordinal));
        notices = (await programme.Guide.Notices("next"))!;
        Assert.All(notices.Recorded, notice => Assert.Equal("benelux dach, benelux", $"{string.Join(' ', notice.Regions)}, {string.Join(' ', notice.HoldsIn)}"));
        Assert.Equal((null, new DateOnly(2024, 5, 20)), Dach(notices));
        Assert.Equal("NoticeMissing", (await programme.Guide.Publish("next"))!.Refusal);

        // Neither does it come back with the text, nor can an old notice be told of the new one.
        await programme.Guide.Submit(Dearer("2024-06-01"));
        Assert.Equal("NoticeMissing", (await programme.Guide.Publish("next"))!.Refusal);
        var old = await programme.Guide.RecordNotice("next", new("Email", null, new DateTimeOffset(2024, 4, 20, 11, 0, 0, TimeSpan.Zero), "Maud"));
        Assert.Equal(("SentBeforeTheDraft", "R4"), (old!.Refusal, old.Rule));
    }

    [Fact]
    public async Task Notices_are_kept_with_the_draft_and_go_with_it()
    {
        await programme.Guide.Submit(Dearer("2024-06-01"));
        await programme.TellAsync("next", "Portal", "dach");
        await programme.ForgetAsync(programme.Guide);

        var notice = Assert.Single((await programme.Guide.Notices("next"))!.Recorded);
        Assert.Equal(("Portal", programme.Now, "Maud", "dach"), (notice.Channel, notice.SentAt, notice.RecordedBy, notice.Regions.Single()));
        Assert.Equal(64, notice.TextSha256.Length);
        await programme.Guide.Withdraw("next");
        Assert.Null(await programme.Guide.Notices("next"));
        await programme.Guide.Submit(Dearer("2024-06-01"));
        Assert.Empty((await programme.Guide.Notices("next"))!.Recorded);
    }

    [Fact]
    public async Task What_cannot_be_a_notice_is_not_recorded()
    {
        await programme.Guide.Submit(Dearer("2024-06-01"));
        Assert.Equal("UnknownRegion", (await programme.TellAsync("next", "Portal", "mars")).Refusal);
        Assert.Equal("UnknownChannel", (await programme.TellAsync("next", "Pigeon")).Refusal);
        Assert.Equal("AlreadyPublished", (await programme.TellAsync("2023-10", "Portal")).Refusal);
        var later = await programme.Guide.RecordNotice("next", new("Portal", null, programme.Now.AddSeconds(1), "Maud"));
        Assert.Equal("SentInTheFuture", later!.Refusal);
        Assert.Null(await programme.Guide.RecordNotice("none", new("Portal", null, programme.Now, "Maud")));
        Assert.Empty((await programme.Guide.Notices("next"))!.Recorded);
    }

    [Fact]
    public async Task Differences_are_told_from_the_version_before_or_any_other()
    {
        await programme.Guide.Submit(Dearer("2024-06-01"));
        var differences = (await programme.Guide.Differences("next", null))!;
        Assert.Equal(("2023-10", "next"), (differences.From, differences.To));
        Assert.Equal(
            new GuideFieldDifference("regions[dach].annualMinimum.Elite", "Thresholds", Substantial: true, "dach", "200000", "250000", "TracksFrom"),
            Assert.Single(differences.Items));
        Assert.All((await programme.Guide.Notices("next"))!.Regions, region =>
            Assert.Equal((new DateOnly(2024, 6, 1), new DateOnly(2025, 4, 1)), (region.InForceFrom, region.TracksFrom)));
        Assert.Equal("250000", Assert.Single((await programme.Guide.Differences("2023-10", "next"))!.Items).Before);
        var first = (await programme.Guide.Differences("2023-10", null))!;
        Assert.Equal((null, 0), (first.From, first.Items.Length));
        Assert.Null(await programme.Guide.Differences("none", null));
        Assert.Null(await programme.Guide.Differences("next", "none"));
    }

    private static string Dearer(string inForceFrom) =>
        RegionGuides.Of("benelux", "dach").Yaml.Edition("next", inForceFrom, "Elite: 200000", "Elite: 250000");

    private static (DateOnly? NoticeDay, DateOnly Earliest) Dach(GuideNotices notices) =>
        notices.Regions.Where(each => each.Region == "dach").Select(each => (each.NoticeDay, each.EarliestFirstDay)).Single();
}
