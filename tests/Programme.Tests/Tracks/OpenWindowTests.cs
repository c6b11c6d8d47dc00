using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Tracks;

/// <summary>R10, R11, R19, A4, A20, A39, A50: the window a choice falls into, and the revenue it is measured on.</summary>
public sealed class OpenWindowTests
{
    private static GuideVersion Guide => TestGuide.Shipped;

    // The partner was told its launch assignment on 5 October 2023.
    [Theory]
    [InlineData("2023-10-01", null, TrackWindow.Transition, "2023-10-01", "2023-11-30")]
    [InlineData("2024-03-31", null, TrackWindow.Transition, "2023-10-01", "2023-11-30")] // Too late.
    [InlineData("2024-04-01", null, TrackWindow.Yearly, "2024-04-01", "2024-05-01")]
    [InlineData("2024-12-01", null, TrackWindow.Yearly, "2024-04-01", "2024-05-01")] // Too late: R17.
    [InlineData("2025-04-01", null, TrackWindow.Yearly, "2025-04-01", "2025-05-01")]
    [InlineData("2024-07-20", "2024-07-10", TrackWindow.Newcomer, "2024-07-10", "2024-08-09")]
    [InlineData("2024-08-09", "2024-07-10", TrackWindow.Newcomer, "2024-07-10", "2024-08-09")]
    [InlineData("2024-08-10", "2024-07-10", TrackWindow.Yearly, "2024-04-01", "2024-05-01")]
    [InlineData("2023-12-10", "2023-12-01", TrackWindow.Newcomer, "2023-12-01", "2023-12-31")]
    [InlineData("2024-02-01", "2023-12-01", TrackWindow.Newcomer, "2023-12-01", "2023-12-31")] // No yearly one yet.
    [InlineData("2024-04-10", "2024-03-20", TrackWindow.Yearly, "2024-04-01", "2024-05-01")] // Both are open.
    [InlineData("2025-03-31", "2025-03-20", TrackWindow.Newcomer, "2025-03-20", "2025-04-19")]
    public void A_day_falls_into_the_window_that_is_open_or_that_it_misses(
        string day, string? newcomerSince, TrackWindow window, string firstDay, string lastDay)
    {
        var since = newcomerSince is null ? (DateOnly?)null : TestFacts.Day(newcomerSince);
        var open = OpenWindow.On(TestFacts.Day(day), since, TestFacts.Qualified, notifiedOn: new(2023, 10, 5), Guide);

        Assert.Equal((window, Days(firstDay, lastDay)), (open.Window, open.Days));
    }

    // Taken in on 10 July with papers of 1 June: the days begin with its orientation, as those of its business plan do (R32).
    [Theory]
    [InlineData("2024-07-20", "2024-07-01", TrackWindow.Newcomer, "2024-07-10", "2024-08-09", false)]
    [InlineData("2024-08-20", "2024-08-15", TrackWindow.Newcomer, "2024-08-15", "2024-09-14", false)]
    [InlineData("2024-09-14", "2024-08-15", TrackWindow.Newcomer, "2024-08-15", "2024-09-14", false)]
    [InlineData("2024-09-15", "2024-08-15", TrackWindow.Yearly, "2024-04-01", "2024-05-01", false)]
    [InlineData("2024-08-01", "2024-08-15", TrackWindow.Newcomer, "2024-08-15", "2024-09-14", false)] // Too early.
    [InlineData("2024-08-20", null, TrackWindow.Newcomer, "2024-08-20", "2024-09-19", true)] // At the earliest.
    [InlineData("2025-04-10", null, TrackWindow.Yearly, "2025-04-01", "2025-05-01", false)]
    public void A_newcomers_days_begin_once_it_is_onboarded(
        string day, string? trained, TrackWindow window, string firstDay, string lastDay, bool awaits)
    {
        var partner = TestFacts.Qualified with
        {
            AgreementSigned = new(2024, 6, 1),
            OrientationCompleted = trained is null ? null : TestFacts.Day(trained),
        };
        var open = OpenWindow.On(TestFacts.Day(day), new(2024, 7, 10), partner, notifiedOn: new(2023, 10, 1), Guide);

        Assert.Equal((window, Days(firstDay, lastDay), awaits), (open.Window, open.Days, open.AwaitsOnboarding));
    }

    [Fact]
    public void It_is_measured_from_then() => Assert.Equal(
        Days("2024-04-01", "2025-03-31"),
        OpenWindow.On(
            new(2025, 6, 10), new(2025, 3, 1), TestFacts.Qualified with { OrientationCompleted = new(2025, 6, 1) },
            notifiedOn: new(2023, 10, 1), Guide).RevenueDays);

    [Theory]
    [InlineData(EligibilityBasis.PriorFY)]
    [InlineData(EligibilityBasis.TTM)]
    public void A_year_is_measured_on_the_one_before_which_is_the_twelve_months_before(EligibilityBasis basis)
    {
        var guide = Guide.Settling(policies => policies with { EligibilityBasis = basis });
        var open = OpenWindow.On(new(2024, 4, 20), newcomerSince: null, TestFacts.Qualified, notifiedOn: new(2023, 10, 5), guide);

        Assert.Equal(Days("2023-04-01", "2024-03-31"), open.RevenueDays);
    }

    [Theory]
    [InlineData(EligibilityBasis.PriorFY, "2023-04-01", "2024-03-31")]
    [InlineData(EligibilityBasis.TTM, "2023-07-01", "2024-06-30")]
    public void A_newcomer_is_measured_by_policy(EligibilityBasis basis, string firstDay, string lastDay)
    {
        var guide = Guide.Settling(policies => policies with { EligibilityBasis = basis });
        Assert.Equal(Days(firstDay, lastDay), RevenueDays.ForNewcomer(new(2024, 7, 10), guide));
    }

    [Theory]
    [InlineData(LaunchRevenueBasis.PriorFY, "2022-04-01", "2023-03-31")]
    [InlineData(LaunchRevenueBasis.TrailingTwelveMonths, "2022-10-01", "2023-09-30")]
    public void Launch_is_measured_by_policy(LaunchRevenueBasis basis, string firstDay, string lastDay)
    {
        var guide = Guide.Settling(policies => policies with { LaunchRevenueBasis = basis });
        Assert.Equal(Days(firstDay, lastDay), RevenueDays.ForLaunch(guide));
    }

    [Theory]
    [InlineData("FY25-Q2", "2024-10-31", "2023-04-01", "2024-03-31")] // Half a year is not held against a year's minimum.
    [InlineData("FY25-Q4", "2025-03-31", "2023-04-01", "2024-03-31")]
    [InlineData("FY25-Q4", "2025-04-01", "2024-04-01", "2025-03-31")]
    [InlineData("FY25-Q4", "2025-05-01", "2024-04-01", "2025-03-31")]
    public void Where_a_downgrade_leads_is_measured_on_a_whole_year(string judged, string day, string firstDay, string lastDay) =>
        Assert.Equal(
            Days(firstDay, lastDay), RevenueDays.ForDowngrade(Programme.Calendar.FiscalQuarter.Parse(judged), TestFacts.Day(day), Guide));

    private static DateRange Days(string firstDay, string lastDay) =>
        new(TestFacts.Day(firstDay), TestFacts.Day(lastDay));
}
