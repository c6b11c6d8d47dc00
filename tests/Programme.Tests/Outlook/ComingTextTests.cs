using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Proposals;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Tests.Outlook;

/// <summary>What is read of decisions that are still to come, word for word.</summary>
public sealed class ComingTextTests
{
    private const string WithoutAgreement = "Without a signed agreement there would be no track";

    private static GuideVersion Guide => TestGuide.Shipped;

    [Theory]
    [InlineData(24_000, false, "The milestone of FY25-Q2 would be missed so far, with EUR 24,000.00 of EUR 25,000.00")]
    [InlineData(24_000, true, "The milestone of FY25-Q2 would be missed for good, with EUR 24,000.00 of EUR 25,000.00")]
    [InlineData(25_000, false, "The milestone of FY25-Q2 would be met so far, with EUR 25,000.00 of EUR 25,000.00")]
    [InlineData(25_000, true, "The milestone of FY25-Q2 would be met for good, with EUR 25,000.00 of EUR 25,000.00")]
    public void A_milestone_is_told_with_its_revenue_and_target(int revenue, bool isFinal, string sentence) => Assert.Equal(
        sentence,
        ComingText.Milestone(
            new(FiscalQuarter.Parse("FY25-Q2"), "Elite", "benelux", TestFacts.Euro(revenue), TestFacts.Euro(2 * revenue)), isFinal, Guide));

    [Theory]
    [InlineData("Elite", 1, DowngradeMode.Automatic, "Elite would be kept")]
    [InlineData("Elite", 2, DowngradeMode.Automatic, "R26 would lead to Premier from 2025-04-01")]
    [InlineData("Elite", 2, DowngradeMode.ProposeAndApprove, "R26 would propose Premier from 2025-04-01")]
    [InlineData("Elite", 2, DowngradeMode.NotifyOnly, "R26 would allow a downgrade to Premier, which is only told")]
    [InlineData("Premier", 2, DowngradeMode.Automatic, "R26 would suspend incentives from 2025-04-01")]
    [InlineData("Premier", 2, DowngradeMode.ProposeAndApprove, "R26 would propose to suspend incentives from 2025-04-01")]
    [InlineData("Premier", 2, DowngradeMode.NotifyOnly, "R26 would allow incentives to be suspended, which is only told")]
    public void A_downgrade_is_told_as_the_policy_carries_it_out(string track, int streak, DowngradeMode mode, string sentence)
    {
        var guide = Guide.Settling(policies => policies with
        {
            Downgrade = new(mode, ImmutableDictionary<string, DowngradeMode>.Empty),
        });
        var facts = new DowngradeFacts(
            FiscalQuarter.Parse("FY25-Q2"), track, streak, 13, 13, true, TestFacts.Eligible() with { Day = new(2024, 10, 31) });

        Assert.Equal(sentence, ComingText.Downgrade(facts, guide));
    }

    [Theory]
    [InlineData("2024-04-10", "The window of FY25 would open with Premier, Elite to choose")]
    [InlineData("2023-05-31", "The window of FY25 would open with no track to choose")] // The day before the agreement is signed.
    public void A_window_is_told_with_the_tracks_to_choose(string day, string sentence) => Assert.Equal(
        sentence, ComingText.Window(TestFacts.EligibleUpTo("Elite") with { Day = TestFacts.Day(day) }, "FY25", Guide));

    [Theory]
    [InlineData("Elite", "Elite would be assigned")]
    [InlineData(null, WithoutAgreement)]
    public void An_assignment_is_told(string? track, string sentence) =>
        Assert.Equal(sentence, ComingText.Assigned(new(track, TrackBasis.LaunchAssignment, new(2023, 10, 1))));

    [Theory]
    [InlineData("2024-05-02", "Without a choice the track of FY25 would be Premier")]
    [InlineData("2023-05-31", WithoutAgreement)]
    public void What_silence_leads_to_is_told(string day, string sentence) => Assert.Equal(
        sentence,
        ComingText.Unchosen(new(new FiscalYear(2025), "Elite", TestFacts.Eligible() with { Day = TestFacts.Day(day) }), Guide));

    [Fact]
    public void A_fall_and_an_expiry_are_told()
    {
        Assert.Equal("The track would change from Elite to Premier", ComingText.Falls("Elite", "Premier"));
        Assert.Equal(
            "The proposal under R26 would expire, because nobody decides on it",
            ComingText.Expires(new ProposalExpiryFacts(new(2024, 8, 31), "proposal-P-1", "R26", new(2024, 8, 30))));
    }
}
