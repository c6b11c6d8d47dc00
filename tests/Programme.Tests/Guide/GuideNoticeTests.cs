using System.Collections.Immutable;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Guide;

public sealed class GuideNoticeTests
{
    private static readonly GuideVersion Before = TestGuide.Shipped;
    private static readonly GuideVersion Dearer = Draft("2024-06-01") with { TrackSelection = Before.TrackSelection with { WindowDays = 45 } };
    private static readonly ImmutableArray<string> Everywhere = [.. Before.Regions.Select(region => region.Id)];

    [Theory]
    // 30 days after 2 May are over on 1 June, wherever it is 2 May.
    [InlineData("benelux", "2024-05-01T22:00:00Z", "2024-06-01")]
    [InlineData("benelux", "2024-05-02T21:59:59Z", "2024-06-01")]
    [InlineData("benelux", "2024-05-02T22:00:00Z", "2024-06-02")]
    [InlineData("north-america", "2024-05-02T03:59:59Z", "2024-05-31")]
    [InlineData("north-america", "2024-05-02T04:00:00Z", "2024-06-01")]
    [InlineData("north-america", "2024-05-03T03:59:59Z", "2024-06-01")]
    [InlineData("north-america", "2024-05-03T04:00:00Z", "2024-06-02")]
    [InlineData("apj", "2024-05-01T13:59:59Z", "2024-05-31")]
    [InlineData("apj", "2024-05-01T14:00:00Z", "2024-06-01")]
    [InlineData("apj", "2024-05-02T13:59:59Z", "2024-06-01")]
    [InlineData("apj", "2024-05-02T14:00:00Z", "2024-06-02")]
    public void Thirty_days_run_from_the_day_of_the_notice_in_the_region(string region, string sentAt, string earliest)
    {
        var told = Told(Dearer, At("2024-05-05T12:00:00Z"), Sent("Portal", sentAt), Sent("Email", sentAt)).Single(each => each.Region == region);
        Assert.Equal((DateOnly.Parse(earliest, null), true), (told.EarliestFirstDay, told.IsSubstantial));
        Assert.Equal(told.EarliestFirstDay.AddDays(-30), told.NoticeDay);
    }

    [Theory]
    [InlineData("2024-05-01T12:00:00Z", "2024-05-03T12:00:00Z", "2024-05-03")]
    [InlineData("2024-05-03T12:00:00Z", "2024-05-01T12:00:00Z", "2024-05-03")]
    [InlineData("2024-05-03T12:00:00Z", null, null)]
    [InlineData(null, "2024-05-03T12:00:00Z", null)]
    public void The_later_of_portal_and_email_is_the_day_of_the_notice(string? portal, string? email, string? day)
    {
        ImmutableArray<SentNotice> sent = [.. new[] { Sent("Portal", portal), Sent("Email", email) }.Where(each => each.SentAt != default)];
        var told = Told(Dearer, At("2024-05-05T12:00:00Z"), [.. sent])[0];
        Assert.Equal(day is null ? null : DateOnly.Parse(day, null), told.NoticeDay);
        Assert.Equal(portal is null ? [NoticeChannel.Portal] : email is null ? [NoticeChannel.Email] : [], told.Missing);

        // What is missing could go out today at the earliest.
        Assert.Equal((told.NoticeDay ?? new DateOnly(2024, 5, 5)).AddDays(30), told.EarliestFirstDay);
    }

    [Fact]
    public void The_first_notice_by_a_channel_counts_and_a_later_one_takes_nothing_back()
    {
        var told = Told(Dearer, At("2024-05-20T12:00:00Z"),
            Sent("Portal", "2024-05-02T12:00:00Z"), Sent("Email", "2024-05-01T12:00:00Z"), Sent("Email", "2024-05-19T12:00:00Z"))[0];
        Assert.Equal(new DateOnly(2024, 5, 2), told.NoticeDay);
    }

    [Fact]
    public void A_change_of_one_region_is_told_there_alone()
    {
        var dearer = Draft("2024-06-01").WithMinimum("dach", "Elite", 250_000m);
        var told = Told(dearer, At("2024-05-05T12:00:00Z"),
            new SentNotice(NoticeChannel.Portal, At("2024-05-01T12:00:00Z"), ["dach"]), Sent("Email", "2024-05-01T12:00:00Z") with { Regions = ["benelux"] });

        Assert.Equal(["dach"], told.Where(each => each.IsSubstantial).Select(each => each.Region));
        Assert.Equal([NoticeChannel.Email], told.Single(each => each.Region == "dach").Missing);
        Assert.All(told.Where(each => each.Region != "dach"), each =>
            Assert.Equal((true, new DateOnly(2024, 5, 6)), (each.Missing.IsEmpty, each.EarliestFirstDay)));
    }

    [Fact]
    public void Channels_and_days_are_those_of_the_version_before()
    {
        var strict = Before with { Notices = Before.Notices with { SubstantialChangeDays = 60, Channels = [NoticeChannel.Email] } };
        var lax = Dearer with { Notices = Before.Notices with { SubstantialChangeDays = 0, Channels = [NoticeChannel.Portal] } };
        var told = GuideNotice.ByRegion(strict, lax, [Sent("Email", "2024-05-01T12:00:00Z")], At("2024-05-05T12:00:00Z"))[0];
        Assert.Equal((new DateOnly(2024, 6, 30), true), (told.EarliestFirstDay, told.Missing.IsEmpty));
    }

    [Theory]
    [InlineData("Elite", 200_000, "2024-06-01", 7)]
    [InlineData("Elite", 250_000, "2024-06-01", 6)]
    [InlineData("Elite", 200_000, "2024-06-02", 7)]
    [InlineData("Elite", 200_000, "2024-05-31", 0)]
    public void A_notice_holds_where_the_draft_still_says_what_was_told(string track, int dach, string firstDay, int regions)
    {
        var edited = Dearer.WithMinimum("dach", track, dach) with { Title = "Another title", InForceFrom = DateOnly.Parse(firstDay, null) };
        Assert.Equal(regions, GuideNotice.StillHoldsIn(Dearer, edited, Before, Everywhere).Length);
    }

    private static GuideVersion Draft(string inForceFrom) =>
        Before with { Version = "next", InForceFrom = DateOnly.Parse(inForceFrom, null) };

    private static ImmutableArray<RegionNotice> Told(GuideVersion draft, DateTimeOffset now, params SentNotice[] sent) =>
        GuideNotice.ByRegion(Before, draft, [.. sent], now);

    private static SentNotice Sent(string channel, string? sentAt) =>
        new(Enum.Parse<NoticeChannel>(channel), sentAt is null ? default : At(sentAt), Everywhere);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, null);
}
