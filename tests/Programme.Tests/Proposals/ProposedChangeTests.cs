using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Proposals;
using static PartnerConnect.Programme.Proposals.ProposalKind;

namespace PartnerConnect.Programme.Tests.Proposals;

/// <summary>When a proposal has lost its object, and when a new reason asks nothing new.</summary>
public sealed class ProposedChangeTests
{
    [Theory]
    [InlineData(Downgrade, "Principal", "Elite", "R26", "Principal", null, "2024-11-10", false)]
    [InlineData(Downgrade, "Principal", "Elite", "R26", "Elite", null, "2024-11-10", true)] // It has fallen already.
    [InlineData(Downgrade, "Principal", "Elite", "R26", null, null, "2024-11-10", true)] // It takes part no longer.
    [InlineData(Downgrade, "Elite", "Elite", "R26", "Elite", null, "2024-11-10", true)] // It would lead nowhere.
    [InlineData(Downgrade, "Principal", "Elite", "R26", "Principal", "FY25", "2024-11-10", false)]
    [InlineData(Downgrade, "Principal", "Elite", "R26", "Principal", "FY26", "2025-04-10", true)] // Chosen for the year it waits for.
    [InlineData(Downgrade, "Principal", "Elite", "R25", "Principal", "FY26", "2025-04-10", false)] // POS waits for no year.
    [InlineData(Suspension, "Premier", "Premier", "R25", "Premier", null, "2024-11-10", false)]
    [InlineData(Suspension, "Premier", "Premier", "R25", "Elite", null, "2024-11-10", true)]
    [InlineData(Upgrade, "Premier", "Elite", "R17", "Premier", null, "2025-03-31", false)]
    [InlineData(Upgrade, "Premier", "Elite", "R17", "Premier", null, "2025-04-01", true)] // The year it was asked for is over.
    public void It_has_lost_its_object(
        ProposalKind kind, string from, string to, string rule, string? held, string? settledFor, string day, bool isMoot) =>
        Assert.Equal(isMoot, Change(kind, from, to, rule).IsMoot(
            held, settledFor is null ? null : FiscalYear.Parse(settledFor), TestFacts.Day(day), TestGuide.Shipped));

    [Theory]
    [InlineData(Downgrade, "Elite", "Principal", true)]
    [InlineData(Downgrade, "Elite", "Elite", false)]
    [InlineData(Downgrade, "Elite", "Premier", false)]
    [InlineData(Downgrade, "Elite", null, false)]
    [InlineData(Suspension, "Premier", "Premier", true)]
    [InlineData(Suspension, "Premier", "Elite", false)]
    [InlineData(Suspension, "Premier", null, false)]
    public void What_was_agreed_changes_something_on_its_day(ProposalKind kind, string to, string? held, bool applies) =>
        Assert.Equal(applies, Change(kind, "Principal", to, "R26").Applies(held, TestGuide.Shipped));

    [Theory]
    [InlineData("", false)]
    [InlineData("2024-10-30", true)]
    [InlineData("2024-10-31", true)]
    [InlineData("2024-11-01", false)]
    [InlineData("2025-04-01 2024-10-31", true)]
    public void One_question_is_asked_at_a_time_unless_the_new_reason_takes_effect_sooner(string waiting, bool waits) => Assert.Equal(
        waits,
        ProposedChange.WaitsAlready(
            new(2024, 10, 31), waiting.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TestFacts.Day)));

    [Fact]
    public void A_guide_is_needed_whatever_is_proposed()
    {
        var change = Change(Suspension, "Premier", "Premier", "R25");

        Assert.Throws<ArgumentNullException>("guide", () => change.IsMoot("Premier", null, new(2024, 11, 10), null!));
        Assert.Throws<ArgumentNullException>("guide", () => change.Applies("Premier", null!));
    }

    private static ProposedChange Change(ProposalKind kind, string from, string to, string rule) =>
        new(kind, from, to, rule, FiscalQuarter.Parse("FY25-Q2"));
}
