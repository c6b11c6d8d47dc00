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
