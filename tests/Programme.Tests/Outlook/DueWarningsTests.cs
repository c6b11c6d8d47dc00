using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Tests.Guide;

namespace PartnerConnect.Programme.Tests.Outlook;

/// <summary>Warnings 60, 30 and 7 days before something goes ill.</summary>
public sealed class DueWarningsTests
{
    private static readonly ComingEffect Fall = new(
        "downgrade-FY25-Q1", "Downgrade to Premier", "R26", new(2024, 6, 30), KnownOn: new(2024, 4, 1));

    [Fact]
    public void Each_is_due_its_days_before() => Assert.Equal(
        "60@2024-05-01 30@2024-05-31 7@2024-06-23", Days([Fall], new(2024, 4, 1), TestGuide.Shipped));

    [Fact]
    public void How_many_days_is_the_guides_to_say() => Assert.Equal(
        "90@2024-04-01 45@2024-05-16 14@2024-06-16 1@2024-06-29", Days([Fall], new(2024, 4, 1), SecondGuide.Version));

    [Theory]
    [InlineData("2024-05-01", "60@2024-05-01 30@2024-05-31 7@2024-06-23")]
    [InlineData("2024-05-02", "60@2024-05-02 30@2024-05-31 7@2024-06-23")]
    [InlineData("2024-05-31", "30@2024-05-31 7@2024-06-23")]
    [InlineData("2024-06-10", "30@2024-06-10 7@2024-06-23")]
    [InlineData("2024-06-28", "7@2024-06-28")]
    public void What_had_passed_before_it_was_known_is_due_at_once_and_once(string knownOn, string days) =>
        Assert.Equal(days, Days([Fall with { KnownOn = TestFacts.Day(knownOn) }], new(2024, 4, 1), TestGuide.Shipped));

    [Theory]
    [InlineData("2024-04-30", 0)]
    [InlineData("2024-05-01", 1)]
    [InlineData("2024-05-30", 1)]
    [InlineData("2024-05-31", 2)]
    [InlineData("2024-06-23", 3)]
    [InlineData("2024-06-30", 3)]
    public void It_stays_due_from_its_day_on(string today, int due) =>
        Assert.Equal(due, DueWarnings.For([Fall], TestFacts.Day(today), TestGuide.Shipped).Count(warning => warning.IsDue));

    [Fact]
    public void What_has_passed_is_not_warned_of() =>
        Assert.Empty(DueWarnings.For([Fall], new(2024, 7, 1), TestGuide.Shipped));

    [Fact]
    public void A_warning_has_the_same_id_on_every_day_and_another_for_another_last_day()
    {
        var ids = DueWarnings.For([Fall], new(2024, 4, 1), TestGuide.Shipped).Select(warning => warning.Id).ToList();

        Assert.Equal(
            ["downgrade-FY25-Q1:2024-06-30:60", "downgrade-FY25-Q1:2024-06-30:30", "downgrade-FY25-Q1:2024-06-30:7"], ids);
        Assert.Equal(ids, DueWarnings.For([Fall], new(2024, 6, 29), TestGuide.Shipped).Select(warning => warning.Id));

        // Known later, it is told with fewer warnings and with none that it was not told with before.
        Assert.Subset(
            ids.ToHashSet(),
            DueWarnings.For([Fall with { KnownOn = new(2024, 6, 10) }], new(2024, 6, 10), TestGuide.Shipped)
                .Select(warning => warning.Id).ToHashSet());
        Assert.Empty(ids.Intersect(
            DueWarnings.For([Fall with { LastDay = new(2024, 7, 1) }], new(2024, 4, 1), TestGuide.Shipped).Select(warning => warning.Id)));
    }

    [Fact]
    public void The_soonest_due_comes_first()
    {
        var later = Fall with { Id = "window-FY26", LastDay = new(2024, 7, 15) };

        Assert.Equal(
            "60@2024-05-01 60@2024-05-16 30@2024-05-31 30@2024-06-15 7@2024-06-23 7@2024-07-08",
            Days([later, Fall], new(2024, 4, 1), TestGuide.Shipped));
    }

    [Fact]
    public void Of_those_due_on_one_day_the_sooner_over_comes_first_and_then_the_id()
    {
        var sooner = Fall with { Id = "window-FY26", LastDay = new(2024, 6, 7) };
        var other = Fall with { Id = "downgrade-FY25-Q1-R24" };

        Assert.Equal(
            ["window-FY26:2024-06-07:7", "downgrade-FY25-Q1-R24:2024-06-30:30", "downgrade-FY25-Q1:2024-06-30:30"],
            DueWarnings.For([Fall, other, sooner], new(2024, 4, 1), TestGuide.Shipped)
                .Where(warning => warning.DueOn == new DateOnly(2024, 5, 31)).Select(warning => warning.Id));
    }

    private static string Days(IEnumerable<ComingEffect> effects, DateOnly today, GuideVersion guide) => string.Join(
        ' ', DueWarnings.For(effects, today, guide).Select(warning => $"{warning.DaysBefore}@{warning.DueOn:yyyy-MM-dd}"));
}
