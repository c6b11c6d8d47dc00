using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Outlook;

/// <summary>What can go ill, and until when something can be done about it.</summary>
public sealed class ComingEffectsTests
{
    private static readonly DateRange Year = new(new(2024, 4, 1), new(2025, 3, 31));
    private static readonly DateRange Window = new(new(2025, 4, 1), new(2025, 5, 1));

    [Theory]
    [InlineData(Requirement.MinimumRevenue, "2025-03-31")]
    [InlineData(Requirement.Certification, "2025-05-01")]
    [InlineData(Requirement.Orientation, "2025-05-01")]
    [InlineData(Requirement.BrandAlignment, "2025-05-01")]
    public void Revenue_counts_to_the_years_end_and_everything_else_to_the_windows(Requirement unmet, string lastDay)
    {
        var track = Eligibility.For("Elite", TestFacts.Eligible().Without(unmet, "Elite"), TestGuide.Shipped);
        var effect = ComingEffects.NotEligible(track, FiscalYear.Parse("FY26"), Year, Window);

        Assert.Equal((TestFacts.Day(lastDay), Year.FirstDay), (effect.LastDay, effect.KnownOn));
    }

    [Fact]
    public void What_can_go_ill_is_named_with_its_rule_and_its_days()
    {
        var (year, quarter, week) = (FiscalYear.Parse("FY26"), FiscalQuarter.Parse("FY25-Q4"), new PosWeek(2025, 2));
        var days = new DateRange(new(2025, 1, 1), new(2025, 3, 31));
        var elite = Eligibility.For("Elite", TestFacts.Eligible().Without(Requirement.BrandAlignment, "Elite"), TestGuide.Shipped);

        Assert.Equal(
            [
                new("track-choice-FY26", "No track is chosen for FY26 yet", "R13", Window.LastDay, Window.FirstDay),
                new("milestone-FY25-Q4", "The milestone of FY25-Q4 is not reached yet", "R49", days.LastDay, days.FirstDay),
                new("downgrade-FY25-Q4-R26", "Elite would be lost", "R26", days.LastDay, days.FirstDay),
                new("pos-week-2025-W02", "The report of POS week 2025-W02 is missing", "R36", new(2025, 4, 30), new(2025, 1, 17)),
                new ComingEffect(
                    "eligibility-FY26-Elite", "The requirements of Elite for FY26 are not met yet", "R16", Window.LastDay, Year.FirstDay),
            ],
            [
                ComingEffects.NoChoice(year, Window),
                ComingEffects.Milestone(quarter, days),
                ComingEffects.Downgrade(quarter, days, "R26", "Elite would be lost"),
                ComingEffects.MissingWeek(week, new(2025, 4, 30), new(2025, 1, 17)),
                ComingEffects.NotEligible(elite, year, Year, Window),
            ]);
    }

    [Fact]
    public void Where_revenue_is_one_of_several_things_unmet_its_days_are_the_sooner_over()
    {
        var facts = TestFacts.Eligible().Without(Requirement.MinimumRevenue, "Elite").Without(Requirement.Orientation, "Elite");
        var track = Eligibility.For("Elite", facts, TestGuide.Shipped);

        Assert.Equal(Year.LastDay, ComingEffects.NotEligible(track, FiscalYear.Parse("FY26"), Year, Window).LastDay);
    }

    [Fact]
    public void An_open_proposal_is_warned_of_up_to_the_last_day_to_answer()
    {
        var effect = ComingEffects.IsProposed("p-1", "the downgrade to Premier", "R25", new(2024, 11, 14), new(2024, 10, 31));
        var warning = Assert.Single(
            DueWarnings.For([effect], new(2024, 10, 31), TestGuide.Shipped), each => each.IsDue);

        Assert.Equal(
            ("A person is asked about the downgrade to Premier; it can be answered until 2024-11-14", new DateOnly(2024, 10, 31)),
            (warning.What, warning.DueOn));
    }

    [Fact]
    public void An_agreed_one_is_warned_of_up_to_the_day_before() => Assert.Equal(
        new ComingEffect("p-1", "On 2025-04-01 takes effect the downgrade to Premier", "R26", new(2025, 3, 31), new(2024, 10, 31)),
        ComingEffects.TakesEffect("p-1", "the downgrade to Premier", "R26", new(2025, 4, 1), new(2024, 10, 31)));
}
