using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Programme.Tests.Guide;

/// <summary>Which boundaries a region passes between two instants where there are several guide versions.</summary>
public sealed class GuideEditionsBoundariesTests
{
    private static readonly GuideVersion First = TestGuide.Shipped;

    private static readonly GuideVersion Next = First with { Version = "next", InForceFrom = new(2024, 6, 1) };

    private static readonly Boundary QuarterClose = Known().FindBoundary(RunKind.QuarterClose, "FY25-Q1", "benelux")!;

    [Theory]
    [InlineData(-1, 0, 1)]
    [InlineData(-1, -1, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(-1, 1, 1)]
    public void A_boundary_is_passed_after_the_first_instant_and_up_to_the_second(int after, int upTo, int times)
    {
        var (from, to) = (QuarterClose.At.AddTicks(after), QuarterClose.At.AddTicks(upTo));
        Assert.Equal(Enumerable.Repeat(QuarterClose, times), Known().BoundariesBetween(from, to, "benelux"));
    }

    [Fact]
    public void The_first_boundary_is_the_launch()
    {
        var launch = Known().FindBoundary(RunKind.LaunchAssignment, "FY24", "benelux")!;

        Assert.Equal(launch, Known().BoundariesBetween(At(2020), At(2025), "benelux").First());
        Assert.Equal(launch, Known().NextBoundary(At(2020), "benelux"));
        Assert.Equal(launch, Known().NextBoundary(launch.At.AddTicks(-1), "benelux"));
        Assert.Empty(Known().BoundariesBetween(At(2020), launch.At.AddTicks(-1), "benelux"));
    }

    // What has been reckoned for one question serves the next, and is reckoned further where that asks for more.
    [Theory]
    [InlineData(2026)]
    [InlineData(2025)] // As far as was reckoned and no further.
    [InlineData(2023)]
    public void An_answer_does_not_depend_on_what_was_asked_before(int upTo)
    {
        var asked = Known();
        Assert.NotEmpty(asked.BoundariesBetween(At(2023), At(2024), "benelux"));

        Assert.Equal(
            Known().BoundariesBetween(At(2020), At(upTo), "benelux"), asked.BoundariesBetween(At(2020), At(upTo), "benelux"));
    }

    [Fact]
    public void Boundaries_of_one_instant_come_by_kind() => Assert.Equal(
        ["quarter-close-FY24-Q4", "window-open-FY25"],
        Known().BoundariesBetween(new(2024, 3, 15, 0, 0, 0, TimeSpan.Zero), new(2024, 4, 15, 0, 0, 0, TimeSpan.Zero), "benelux")
            .Select(boundary => boundary.Name));

    [Fact]
    public void Boundaries_of_one_instant_and_kind_come_by_period()
    {
        // The week up to 26 May has a week longer than the one after it, whose version has less patience: both are due at once.
        var editions = new GuideEditions([Weekly(First, dueDays: 10), Weekly(Next, dueDays: 3)]);
        var due = editions.BoundariesBetween(
            new(2024, 6, 6, 0, 0, 0, TimeSpan.Zero), new(2024, 6, 8, 0, 0, 0, TimeSpan.Zero), "benelux").ToList();

        Assert.Equal(["pos-week-due-2024-W21", "pos-week-due-2024-W22"], due.Select(boundary => boundary.Name));
        Assert.Equal(due[0].At, due[1].At);
    }

    [Fact]
    public void A_period_that_is_none_has_no_boundary()
    {
        Assert.Null(Known().FindBoundary(RunKind.QuarterClose, "FY25", "benelux"));
        Assert.Null(Known().FindBoundary(RunKind.QuarterClose, "nonsense", "benelux"));
        Assert.Null(Known().FindBoundary(RunKind.QuarterClose, "FY25-Q1", "atlantis"));
        Assert.Throws<ArgumentNullException>("boundary", () => Known().For(null!, "benelux"));
    }

    private static GuideEditions Known() => new([First, Next]);

    private static GuideVersion Weekly(GuideVersion guide, int dueDays) =>
        (guide with { Pos = guide.Pos with { DueDaysAfterWeek = dueDays } }).Settling(policies => policies with
        {
            PosDowngrade = policies.PosDowngrade with { Trigger = PosDowngradeTrigger.AnyLapse },
        });

    private static DateTimeOffset At(int year) => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
