using System.Collections.Immutable;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

public sealed class GuidePublicationTests
{
    private static readonly GuideVersion Before = TestGuide.Shipped;
    private static readonly DateTimeOffset Now = new(2024, 5, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly GuideVersion Same = Before with { Version = "next", InForceFrom = new(2024, 6, 1) };
    private static readonly GuideVersion Dearer = Same.WithMinimum("dach", "Elite", 250_000m);
    private static readonly ImmutableArray<SentNotice> Sent = [new(NoticeChannel.Portal, Now, ["dach"]), new(NoticeChannel.Email, Now, ["dach"])];

    public static TheoryData<GuideVersion, ImmutableArray<SentNotice>, GuidePublicationRefusal?, string> Drafts => new()
    {
        // In order of precedence: each row would be refused for what the rows below it are refused for, too.
        { (Dearer with { InForceFrom = new(2023, 10, 1) }).WithMinimum("dach", "Elite", 0), [], GuidePublicationRefusal.NotSound, "R6" },
        { Dearer with { InForceFrom = new(2023, 10, 1) }, [], GuidePublicationRefusal.BreaksWithTheVersionBefore, "R6" },
        { Dearer with { InForceFrom = new(2024, 5, 2) }, [Sent[0]], GuidePublicationRefusal.NoticeMissing, "R4" },
        { Dearer with { InForceFrom = new(2024, 5, 2) }, Sent, GuidePublicationRefusal.NoticeTooShort, "R3" },
        { Dearer with { InForceFrom = new(2024, 5, 31) }, Sent, GuidePublicationRefusal.NoticeTooShort, "R3" },
        { Dearer with { InForceFrom = new(2024, 6, 1) }, Sent, null, "R6" },

        // Told 30 days ahead and more, it is still too soon for a day that has begun, and for no other reason.
        { Dearer with { InForceFrom = new(2024, 5, 2) }, ToldOn(2024, 4, 3), GuidePublicationRefusal.NoticeTooShort, "R3" },
        { Dearer with { InForceFrom = new(2024, 5, 2) }, ToldOn(2024, 4, 2), GuidePublicationRefusal.TakesEffectTooSoon, "R6" },
        { Dearer with { InForceFrom = new(2024, 5, 2) }, ToldOn(2024, 3, 3), GuidePublicationRefusal.TakesEffectTooSoon, "R6" },
        { Dearer with { InForceFrom = new(2024, 5, 3) }, ToldOn(2024, 4, 3), null, "R6" },
        { Same with { InForceFrom = new(2024, 5, 2) }, [], GuidePublicationRefusal.TakesEffectTooSoon, "R6" },
        { Same with { InForceFrom = new(2024, 5, 3) }, [], null, "R6" },
    };

    private static ImmutableArray<SentNotice> ToldOn(int year, int month, int day) =>
        [.. Sent.Select(notice => notice with { SentAt = new(year, month, day, 12, 0, 0, TimeSpan.Zero) })];

    [Theory]
    [MemberData(nameof(Drafts))]
    public void A_draft_is_published_once_nothing_speaks_against_it(
        GuideVersion draft, ImmutableArray<SentNotice> sent, GuidePublicationRefusal? refusal, string rule)
    {
        var (outcome, steps) = GuidePublication.Decide(new(Before, draft, sent, Now));
        Assert.Equal((refusal, rule), (outcome.Refusal, outcome.Rule));
        Assert.Equal(refusal is null, steps.All(step => step.Holds));
        if (refusal is not null)
            Assert.Contains(steps, step => !step.Holds && step.Rule == rule);
    }

    [Fact]
    public void A_refusal_names_the_region_the_channel_the_day_and_what_is_substantial()
    {
        var outcome = GuidePublication.Decide(new(Before, Dearer, [Sent[0]], Now)).Outcome;
        var region = Assert.Single(outcome.Regions);
        Assert.Equal(("dach", NoticeChannel.Email, new DateOnly(2024, 6, 1)), (region.Region, region.Missing.Single(), region.EarliestFirstDay));
        Assert.Equal("regions[dach].annualMinimum.Elite", Assert.Single(outcome.Differences).Field);
    }

    [Fact]
    public void A_region_that_waits_longer_lets_the_others_begin()
    {
        var dach = Dearer.Region("dach");
        var later = Dearer with { InForceFrom = new(2024, 5, 3), Regions = Dearer.Regions.Replace(dach, dach with { InForceFrom = new(2024, 6, 1) }) };
        Assert.Null(GuidePublication.Decide(new(Before, later, Sent, Now)).Outcome.Refusal);
    }

    [Theory]
    [InlineData(null, "2024-05-01T12:00:00Z", null, "R4")]
    [InlineData(null, "2024-05-02T12:00:00Z", null, "R4")]
    [InlineData(null, "2024-05-02T12:00:01Z", GuideNoticeRefusal.SentInTheFuture, "R4")]
    [InlineData(null, "2024-05-01T11:59:59Z", GuideNoticeRefusal.SentBeforeTheDraft, "R4")]
    [InlineData("2024-05-02T00:00:00Z", "2024-05-03T12:00:00Z", GuideNoticeRefusal.AlreadyPublished, "R6")]
    public void A_notice_is_recorded_of_a_draft_between_its_making_and_now(
        string? publishedAt, string sentAt, GuideNoticeRefusal? refusal, string rule)
    {
        var (outcome, steps) = GuideNoticeRecord.Decide(new(
            "next", publishedAt is null ? null : DateTimeOffset.Parse(publishedAt, null), Now.AddDays(-1), DateTimeOffset.Parse(sentAt, null), Now));
        Assert.Equal((refusal, rule), (outcome.Refusal, outcome.Rule));
        Assert.Equal(refusal is null, steps.All(step => step.Holds));
    }
}
