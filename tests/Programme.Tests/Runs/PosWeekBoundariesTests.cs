using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Programme.Tests.Runs;

/// <summary>R24, A8, A46: the moment at which a POS week falls due.</summary>
public sealed class PosWeekBoundariesTests
{
    private static readonly GuideVersion AtAnyTime = TestGuide.Shipped.Settling(policies => policies with
    {
        PosDowngrade = policies.PosDowngrade with { Trigger = PosDowngradeTrigger.AnyLapse },
    });

    [Fact]
    public void A_guide_that_asks_when_quarters_settle_has_none() => Assert.DoesNotContain(
        Between("2023-01-01T00:00Z", "2026-04-01T00:00Z", TestGuide.Shipped), each => each.Kind == RunKind.PosWeekDue);

    [Theory]
    [InlineData(PosDowngradeTrigger.AnyLapse, PosDowngradeWindow.Fiscal)]
    [InlineData(PosDowngradeTrigger.AnyLapse, PosDowngradeWindow.Rolling13Weeks)]
    [InlineData(PosDowngradeTrigger.FullQuarter, PosDowngradeWindow.Rolling13Weeks)]
    public void A_guide_that_asks_at_any_time_has_one_for_every_week_since_launch(
        PosDowngradeTrigger trigger, PosDowngradeWindow window)
    {
        var guide = TestGuide.Shipped.Settling(
            policies => policies with { PosDowngrade = policies.PosDowngrade with { Trigger = trigger, Window = window } });
        var weeks = Between("2023-01-01T00:00Z", "2025-04-04T22:00Z", guide)
            .Where(each => each.Kind == RunKind.PosWeekDue).Select(each => PosWeek.Parse(each.Period)).ToList();

        // The week of the launch, a Sunday, is the first; that which ends on 30 March 2025 is due by 3 April.
        Assert.Equal((new PosWeek(2023, 39), new PosWeek(2025, 13)), (weeks[0], weeks[^1]));
        Assert.Equal(79, weeks.Count);
        Assert.All(weeks.Zip(weeks.Skip(1)), pair => Assert.Equal(pair.First.Next, pair.Second));
    }

    // Due on Wednesday, with Thursday as grace: the boundary is the first instant of Friday.
    [Theory]
    [InlineData("2024-W12", "Europe/Amsterdam", "2024-03-28T23:00:00Z")]
    [InlineData("2024-W13", "Europe/Amsterdam", "2024-04-04T22:00:00Z")] // Summer time since that Sunday.
    [InlineData("2024-W13", "America/New_York", "2024-04-05T04:00:00Z")]
    [InlineData("2024-W13", "Australia/Sydney", "2024-04-04T13:00:00Z")]
    [InlineData("2024-W14", "Australia/Sydney", "2024-04-11T14:00:00Z")] // Standard time since that Sunday.
    [InlineData("2024-W39", "Australia/Sydney", "2024-10-03T14:00:00Z")]
    [InlineData("2024-W40", "Australia/Sydney", "2024-10-10T13:00:00Z")]
    [InlineData("2024-W43", "Europe/Amsterdam", "2024-10-31T23:00:00Z")]
    [InlineData("2024-W44", "America/New_York", "2024-11-08T05:00:00Z")]
    public void A_week_falls_due_with_the_first_instant_after_its_grace(string week, string zone, string at)
    {
        var region = AtAnyTime.Region("benelux") with { TimeZone = zone };
        var found = Boundaries.Find(RunKind.PosWeekDue, week, region, AtAnyTime)!;

        Assert.Equal(($"pos-week-due-{week}", DateTimeOffset.Parse(at)), (found.Name, found.At));
        Assert.Equal(PosWeek.Parse(week).LastDay.AddDays(5), found.Day);
        Assert.Equal(found, Assert.Single(Boundaries.Between(found.At.AddTicks(-1), found.At, region, AtAnyTime)));
    }

    // With other days of grace a week falls due together with each of the other boundaries, and comes after it.
    [Theory]
    [InlineData("2024-03-31T22:00Z", 7, "quarter-close-FY24-Q4 window-open-FY25 pos-week-due-2024-W12")]
    [InlineData("2024-04-30T22:00Z", 2, "quarter-settle-FY24-Q4 pos-week-due-2024-W17")]
    [InlineData("2024-05-01T22:00Z", 3, "window-close-FY25 pos-week-due-2024-W17")]
    public void At_one_instant_the_week_comes_last(string at, int dueDays, string names)
    {
        var guide = AtAnyTime with { Pos = AtAnyTime.Pos with { DueDaysAfterWeek = dueDays, GraceBusinessDays = 0 } };
        var instant = DateTimeOffset.Parse(at);
        Assert.Equal(names, string.Join(' ', Boundaries.Between(instant.AddTicks(-1), instant, guide.Region("benelux"), guide)
            .Select(each => each.Name)));
    }

    [Theory]
    [InlineData("2023-W38")] // Ended before launch.
    [InlineData("2024-W53")] // No such week.
    [InlineData("FY25-Q1")]
    [InlineData("FY25")]
    public void Find_knows_no_other_week(string period) =>
        Assert.Null(Boundaries.Find(RunKind.PosWeekDue, period, AtAnyTime.Region("benelux"), AtAnyTime));

    [Fact]
    public void Find_knows_no_week_where_the_guide_asks_about_none()
    {
        var region = TestGuide.Shipped.Region("benelux");
        Assert.Null(Boundaries.Find(RunKind.PosWeekDue, "2024-W15", region, TestGuide.Shipped));
        Assert.Null(Boundaries.Find(RunKind.QuarterClose, "2024-W15", region, AtAnyTime));
    }

    [Fact]
    public void Next_walks_through_the_weeks()
    {
        var region = AtAnyTime.Region("benelux");
        var walked = new List<Boundary>();
        for (var at = DateTimeOffset.Parse("2024-03-25T00:00Z"); walked.Count < 6; at = walked[^1].At)
            walked.Add(Boundaries.Next(at, region, AtAnyTime));
        Assert.Equal(
            "pos-week-due-2024-W12 quarter-close-FY24-Q4 pos-week-due-2024-W13 pos-week-due-2024-W14 pos-week-due-2024-W15 pos-week-due-2024-W16",
            string.Join(' ', walked.Select(each => each.Name)));
    }

    private static IEnumerable<Boundary> Between(string after, string upTo, GuideVersion guide) =>
        Boundaries.Between(DateTimeOffset.Parse(after), DateTimeOffset.Parse(upTo), guide.Region("benelux"), guide);
}
