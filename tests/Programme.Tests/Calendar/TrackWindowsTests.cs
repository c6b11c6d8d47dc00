using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tests.Calendar;

/// <summary>R10, R11, R19, A2, A4, A39: the days in which a track may be chosen.</summary>
public sealed class TrackWindowsTests
{
    [Theory]
    [InlineData("FY25", DayCounting.Inclusive, "2024-04-01", "2024-04-30")]
    [InlineData("FY25", DayCounting.Exclusive, "2024-04-01", "2024-05-01")]
    [InlineData("FY26", DayCounting.Inclusive, "2025-04-01", "2025-04-30")]
    [InlineData("FY26", DayCounting.Exclusive, "2025-04-01", "2025-05-01")]
    [InlineData("FY27", DayCounting.Inclusive, "2026-04-01", "2026-04-30")]
    [InlineData("FY27", DayCounting.Exclusive, "2026-04-01", "2026-05-01")]
    public void The_yearly_window_is_30_days_from_1_April(
        string year, DayCounting counting, string firstDay, string lastDay) =>
        Assert.Equal(Days(firstDay, lastDay), TrackWindows.Yearly(FiscalYear.Parse(year), Counting(counting)));

    [Theory]
    [InlineData("FY23")]
    [InlineData("FY24")]
    public void No_window_opens_before_1_April_2024(string year) =>
        Assert.Null(TrackWindows.Yearly(FiscalYear.Parse(year), TestGuide.Shipped));

    [Theory]
    [InlineData(TransitionStart.Launch, DayCounting.Inclusive, "2023-10-05", "2023-10-01", "2023-11-29")]
    [InlineData(TransitionStart.Launch, DayCounting.Exclusive, "2023-10-05", "2023-10-01", "2023-11-30")]
    [InlineData(TransitionStart.Notified, DayCounting.Inclusive, "2023-10-05", "2023-10-05", "2023-12-03")]
    [InlineData(TransitionStart.Notified, DayCounting.Exclusive, "2023-10-05", "2023-10-05", "2023-12-04")]
    [InlineData(TransitionStart.Notified, DayCounting.Exclusive, "2023-09-15", "2023-09-15", "2023-11-14")]
    [InlineData(TransitionStart.Later, DayCounting.Exclusive, "2023-10-05", "2023-10-05", "2023-12-04")]
    [InlineData(TransitionStart.Later, DayCounting.Exclusive, "2023-10-01", "2023-10-01", "2023-11-30")]
    [InlineData(TransitionStart.Later, DayCounting.Inclusive, "2023-09-15", "2023-10-01", "2023-11-29")]
    public void The_transition_is_60_days_from_launch_or_notice(
        TransitionStart from, DayCounting counting, string notifiedOn, string firstDay, string lastDay)
    {
        var guide = TestGuide.Shipped.Settling(policies => policies with { Transition = new(from, counting) });
        Assert.Equal(Days(firstDay, lastDay), TrackWindows.Transition(DateOnly.Parse(notifiedOn), guide));
    }

    [Theory]
    [InlineData(DayCounting.Inclusive, "2024-07-10", "2024-08-08")]
    [InlineData(DayCounting.Exclusive, "2024-07-10", "2024-08-09")]
    public void A_newcomer_has_30_days_from_joining(DayCounting counting, string firstDay, string lastDay) =>
        Assert.Equal(
            Days(firstDay, lastDay), TrackWindows.Newcomer(DateOnly.Parse(firstDay), TestFacts.Qualified, DateOnly.Parse(firstDay), Counting(counting)));

    [Fact]
    public void The_yearly_window_follows_the_guides_own_calendar()
    {
        var guide = TestGuide.Shipped with
        {
            Calendar = new FiscalCalendar(1),
            TrackSelection = TestGuide.Shipped.TrackSelection with { WindowDays = 10, FirstWindow = new(2025, 1, 1) },
        };

        Assert.Null(TrackWindows.Yearly(new FiscalYear(2024), guide));
        Assert.Equal(Days("2025-01-01", "2025-01-11"), TrackWindows.Yearly(new FiscalYear(2025), guide));
    }

    private static GuideVersion Counting(DayCounting counting) =>
        TestGuide.Shipped.Settling(policies => policies with { TrackWindowCounting = counting });

    private static DateRange Days(string firstDay, string lastDay) =>
        new(DateOnly.Parse(firstDay), DateOnly.Parse(lastDay));
}
