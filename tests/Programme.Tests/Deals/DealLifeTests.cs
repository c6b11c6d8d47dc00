using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tests.Decisions;

namespace PartnerConnect.Programme.Tests.Deals;

/// <summary>R61, R62, A30: what becomes of a registration once it is approved, day by day.</summary>
public sealed class DealLifeTests
{
    private const string Deal = "deal-AW-0001-1";

    private static readonly DateOnly LastDay = new(2024, 8, 12);

    private static readonly DealExtensionFacts Extendable = new(LastDay, Deal, DealStatus.Approved, LastDay, 0);

    private static GuideVersion Guide => TestGuide.Shipped;

    [Theory]
    [InlineData("2024-05-15", "2024-05-17")]
    [InlineData("2024-05-16", "2024-05-20")]
    [InlineData("2024-05-17", "2024-05-21")]
    [InlineData("2024-05-18", "2024-05-21")]
    [InlineData("2024-05-19", "2024-05-21")]
    [InlineData("2024-05-20", "2024-05-22")]
    public void A_request_is_decided_within_two_business_days(string requested, string decideBy) =>
        Assert.Equal(TestFacts.Day(decideBy), DealDays.DecideBy(TestFacts.Day(requested), Guide.Deals));

    [Theory]
    [InlineData("2024-05-15", null)]
    [InlineData("2024-08-12", null)]
    [InlineData("2024-08-13", DealExtensionRefusal.AskedTooLate)]
    public void An_extension_is_asked_for_before_the_end(string day, DealExtensionRefusal? refusal)
    {
        var outcome = DealExtension.Decide(Extendable with { Day = TestFacts.Day(day) }, Guide).Outcome;

        Assert.Equal(new DealExtensionOutcome(refusal, "R62", refusal is null ? new DateOnly(2024, 11, 10) : null), outcome);
    }

    public static IEnumerable<TheoryDataRow<DealExtensionRefusal[]>> EverySetOfRefusals => Precedence.EverySet<DealExtensionRefusal>();

    [Theory]
    [MemberData(nameof(EverySetOfRefusals))]
    public void Of_several_broken_rules_the_first_declared_is_the_refusal(DealExtensionRefusal[] broken)
    {
        var conclusion = DealExtension.Decide(broken.Aggregate(Extendable, Breaking), Guide);

        Assert.Equal(broken[0], conclusion.Outcome.Refusal);
        Assert.Equal((int)broken[0], conclusion.Steps.Length);
    }

    [Theory]
    [InlineData(DealStatus.Requested)]
    [InlineData(DealStatus.Rejected)]
    [InlineData(DealStatus.Withdrawn)]
    [InlineData(DealStatus.Won)]
    public void Only_an_approved_registration_is_extended(DealStatus status) => Assert.Equal(
        DealExtensionRefusal.NotApproved, DealExtension.Decide(Extendable with { Status = status }, Guide).Outcome.Refusal);

    [Fact]
    public void An_expired_registration_is_told_that_it_is_too_late() => Assert.Equal(
        DealExtensionRefusal.AskedTooLate,
        DealExtension.Decide(Extendable with { Status = DealStatus.Expired, Day = LastDay.AddDays(1) }, Guide).Outcome.Refusal);

    [Theory]
    [InlineData("2024-08-12", false)]
    [InlineData("2024-08-13", true)]
    public void A_registration_expires_with_the_day_after_its_last(string day, bool expired) =>
        Assert.Equal(expired, DealExpiry.Decide(new(TestFacts.Day(day), Deal, LastDay), Guide).Outcome);

    [Theory]
    [InlineData(DealStatus.Requested, null, null)]
    [InlineData(DealStatus.Approved, null, "2024-06-01")]
    [InlineData(DealStatus.Rejected, DealWithdrawalRefusal.AlreadyOver, null)]
    [InlineData(DealStatus.Withdrawn, DealWithdrawalRefusal.AlreadyOver, null)]
    [InlineData(DealStatus.Expired, DealWithdrawalRefusal.AlreadyOver, null)]
    [InlineData(DealStatus.Won, DealWithdrawalRefusal.AlreadyOver, null)]
    public void A_registration_is_withdrawn_while_it_lives(DealStatus status, DealWithdrawalRefusal? refusal, string? lastDay) => Assert.Equal(
        new DealWithdrawalOutcome(refusal, "R62", lastDay is null ? null : TestFacts.Day(lastDay)),
        DealWithdrawal.Decide(new(new(2024, 6, 1), Deal, status), Guide).Outcome);

    [Theory]
    [InlineData("2024-06-03", "2024-08-13", DealStatus.Won)]
    [InlineData("2024-08-12", "2024-08-12", DealStatus.Won)]
    [InlineData(null, "2024-08-12", DealStatus.Approved)]
    [InlineData(null, "2024-08-13", DealStatus.Expired)]
    public void The_sale_that_names_it_closes_a_deal_and_its_correction_opens_it_again(string? invoice, string day, DealStatus status) => Assert.Equal(
        status, DealClosing.Decide(new(TestFacts.Day(day), Deal, invoice is null ? null : TestFacts.Day(invoice), LastDay), Guide).Outcome);

    [Theory]
    [InlineData(850.00, 500, 42.50)]
    [InlineData(850.00, 250, 21.25)]
    [InlineData(0.10, 500, 0.01)]
    [InlineData(0.09, 500, 0.00)]
    public void The_incentive_is_a_share_of_the_price_rounded_half_away_from_zero(double price, int basisPoints, double off) =>
        Assert.Equal(TestFacts.Euro((decimal)off), DealIncentive.Off(TestFacts.Euro((decimal)price), basisPoints));

    [Fact]
    public void The_guides_example_1_000_at_15_and_5_percent_costs_807_50()
    {
        var standard = TestFacts.Euro(1_000) - TestFacts.Euro(1_000).Share(1_500);
        Assert.Equal(TestFacts.Euro(807.50m), standard - DealIncentive.Off(standard, DealIncentive.BasisPoints(isSecond: false, Guide.Deals)));
    }

    private static DealExtensionFacts Breaking(DealExtensionFacts facts, DealExtensionRefusal refusal) => refusal switch
    {
        DealExtensionRefusal.NotApproved => facts with { Status = DealStatus.Requested },
        DealExtensionRefusal.AskedTooLate => facts with { Day = LastDay.AddDays(1) },
        DealExtensionRefusal.NoExtensionLeft => facts with { Extensions = 1 },
        DealExtensionRefusal.HeldByAnother => facts with { HeldUntil = DealSamples.Later },
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
