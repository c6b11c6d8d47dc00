using System.Collections.Immutable;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tests.Decisions;

namespace PartnerConnect.Programme.Tests.Guide;

/// <summary>What a person reads who publishes a draft or records a notice of it, word for word (R3, R4, R6, A31).</summary>
public sealed class GuidePublicationTraceTests
{
    private static readonly GuideVersion Before = TestGuide.Shipped with
    {
        Regions = [TestGuide.Shipped.Region("benelux"), TestGuide.Shipped.Region("dach")],
    };

    private static readonly DateTimeOffset Now = new(2024, 5, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly GuideVersion Same = Before with { Version = "next", InForceFrom = new(2024, 6, 1) };
    private static readonly GuideVersion Dearer = Same.WithMinimum("dach", "Elite", 250_000m);

    [Fact]
    public void An_unsound_draft_is_told_by_the_number_of_findings() => Assert.Equal(
        "R6 | Findings of the lint | 1 | 0 | no",
        GuidePublication.Decide(new(Before, Dearer.WithMinimum("dach", "Elite", 0), [], Now)).Told());

    [Fact]
    public void A_break_is_told_with_the_version_before() => Assert.Equal(
        """
        R6 | Findings of the lint | 0 | 0 | yes
        R6 | Breaks with version 2023-10 | 1 | 0 | no
        """,
        GuidePublication.Decide(new(Before, Dearer with { InForceFrom = new(2023, 10, 1) }, [], Now)).Told());

    [Theory]
    [InlineData("", "R4 | First day in dach, a substantial change | 2024-06-01, without notice by Portal and Email | 2024-06-01 or later | no")]
    [InlineData("Email", "R4 | First day in dach, a substantial change | 2024-06-01, without notice by Portal | 2024-06-01 or later | no")]
    [InlineData("Portal Email", "R3 A31 | First day in dach, a substantial change | 2024-06-01 | 2024-06-01 or later | yes")]
    public void A_region_is_told_with_the_channels_that_are_still_to_be_used(string channels, string line) => Assert.Equal(
        [
            "R6 | Findings of the lint | 0 | 0 | yes",
            "R6 | Breaks with version 2023-10 | 0 | 0 | yes",
            "R6 | First day in benelux, nothing substantial | 2024-06-01 | 2024-05-03 or later | yes",
            line,
        ],
        GuidePublication.Decide(new(Before, Dearer, Told(Now, channels), Now)).Told().Split('\n'));

    [Theory]
    [InlineData("2024-05-02", "2024-05-31", "R3 A31 | First day in dach, a substantial change | 2024-05-31 | 2024-06-01 or later | no")]
    [InlineData("2024-04-02", "2024-05-02", "R6 | First day in dach, a substantial change | 2024-05-02 | 2024-05-03 or later | no")]
    [InlineData("2024-04-02", "2024-05-03", "R3 A31 | First day in dach, a substantial change | 2024-05-03 | 2024-05-03 or later | yes")]
    public void A_region_that_was_told_is_held_against_the_days_of_notice_or_the_day_that_has_begun(
        string sentOn, string firstDay, string line)
    {
        var sent = new DateTimeOffset(TestFacts.Day(sentOn), new(12, 0), TimeSpan.Zero);
        var draft = Dearer with { InForceFrom = TestFacts.Day(firstDay) };

        Assert.Equal(line, GuidePublication.Decide(new(Before, draft, Told(sent, "Portal Email"), Now)).Told().Split('\n')[^1]);
    }

    [Fact]
    public void A_refusal_lists_what_is_substantial_in_any_region_that_is_too_early_and_nothing_else()
    {
        // Both regions are too early; the title is substantial in neither.
        var draft = Dearer.WithMinimum("benelux", "Elite", 120_000m) with { Title = "Another title" };
        Assert.Equal(
            ["regions[benelux].annualMinimum.Elite", "regions[dach].annualMinimum.Elite"],
            GuidePublication.Decide(new(Before, draft, [], Now)).Outcome.Differences.Select(each => each.Field));

        // One has been told in time, so what changes there is no reason to refuse.
        Assert.Equal(
            ["regions[benelux].annualMinimum.Elite"],
            GuidePublication.Decide(new(Before, draft, Told(Now, "Portal Email"), Now)).Outcome.Differences.Select(each => each.Field));
    }

    [Theory]
    [InlineData(null, "2024-05-01T12:00:00+02:00", """
        R6 | Version next | draft | draft | yes
        R4 | Notice sent | 2024-05-01T10:00:00Z | by 2024-05-02T12:00:00Z | yes
        R4 | Notice sent | 2024-05-01T10:00:00Z | from 2024-04-30T08:30:15Z on | yes
        """)]
    [InlineData(null, "2024-05-02T12:00:01Z", """
        R6 | Version next | draft | draft | yes
        R4 | Notice sent | 2024-05-02T12:00:01Z | by 2024-05-02T12:00:00Z | no
        """)]
    [InlineData(null, "2024-04-30T08:30:14Z", """
        R6 | Version next | draft | draft | yes
        R4 | Notice sent | 2024-04-30T08:30:14Z | by 2024-05-02T12:00:00Z | yes
        R4 | Notice sent | 2024-04-30T08:30:14Z | from 2024-04-30T08:30:15Z on | no
        """)]
    [InlineData("2024-05-01T12:00:00Z", "2024-05-01T12:00:00Z", "R6 | Version next | published | draft | no")]
    public void A_notice_is_told_in_utc_between_the_making_of_the_draft_and_now(string? publishedAt, string sentAt, string told) =>
        Assert.Equal(
            told,
            GuideNoticeRecord.Decide(new(
                "next", publishedAt is null ? null : At(publishedAt), At("2024-04-30T08:30:15Z"), At(sentAt), Now)).Told());

    private static ImmutableArray<SentNotice> Told(DateTimeOffset sentAt, string channels) =>
    [
        .. channels.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(channel => new SentNotice(Enum.Parse<NoticeChannel>(channel), sentAt, ["dach"])),
    ];

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, null);
}
