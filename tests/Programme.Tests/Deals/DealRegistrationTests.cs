using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Tests.Decisions;

namespace PartnerConnect.Programme.Tests.Deals;

/// <summary>R2, R27, R28, R30, R61, R62, A30: what may be registered.</summary>
public sealed class DealRegistrationTests
{
    private static GuideVersion Guide => TestGuide.Shipped.Without(Benefit.DealRegistration, "Premier");

    [Theory]
    [InlineData("Premier")]
    [InlineData("Elite")]
    [InlineData("Principal")]
    public void Every_track_registers_deals(string track)
    {
        var conclusion = DealRegistration.Decide(DealSamples.Accepted with { Track = track }, TestGuide.Shipped);

        // A Wednesday: two business days on is Friday.
        Assert.Equal(new DealRegistrationOutcome(null, "R61", new(2024, 5, 17)), conclusion.Outcome);
        Assert.Equal("R28 R61 R61 R27 R2 R62 R62 R62 R62 R61 R30 R61 R62 R62", conclusion.RulesAsked());
    }

    // Each row breaks exactly one rule.
    [Theory]
    [InlineData(DealRefusal.AgreementNotSigned, "R28", 1)]
    [InlineData(DealRefusal.NoTrack, "R61", 2)]
    [InlineData(DealRefusal.BenefitNotGranted, "R61", 3)]
    [InlineData(DealRefusal.IncentivesSuspended, "R27", 4)]
    [InlineData(DealRefusal.EndCustomerIsPartner, "R2", 5)]
    [InlineData(DealRefusal.TenderPublished, "R62", 6)]
    [InlineData(DealRefusal.ProductUnknown, "R62", 7)]
    [InlineData(DealRefusal.CloseDatePassed, "R62", 8)]
    [InlineData(DealRefusal.CloseDateTooFar, "R62", 9)]
    [InlineData(DealRefusal.BelowMinimumValue, "R61", 10)]
    [InlineData(DealRefusal.ValueAboveMsrp, "R30", 11)]
    [InlineData(DealRefusal.NotANewCustomer, "R61", 12)]
    [InlineData(DealRefusal.AlreadyRegistered, "R62", 13)]
    [InlineData(DealRefusal.HeldByAnother, "R62", 14)]
    public void One_broken_rule_is_the_refusal(DealRefusal refusal, string rule, int asked)
    {
        var conclusion = DealRegistration.Decide(DealSamples.Accepted.Breaking(refusal), Guide);

        Assert.Equal(new DealRegistrationOutcome(refusal, rule, null), conclusion.Outcome);
        Assert.Equal(asked, conclusion.Steps.Length);
        Assert.False(conclusion.Steps[^1].Holds);
    }

    [Fact]
    public void Of_several_broken_rules_the_first_declared_is_the_refusal() =>
        Assert.All(
            Precedence.EverySet<DealRefusal>().Select(row => row.Data),
            broken =>
            {
                // A product's worth is broken before what is asked of it, so that the second does not mend the first.
                var facts = broken.Aggregate(DealSamples.Accepted, (facts, refusal) => facts.Breaking(refusal));
                Assert.Equal(broken[0], DealRegistration.Decide(facts, Guide).Outcome.Refusal);
            });

    [Theory]
    [InlineData(5_000, null)]
    [InlineData(4_999.99, DealRefusal.BelowMinimumValue)]
    public void The_products_are_worth_the_minimum_at_msrp(double msrp, DealRefusal? refusal) => Assert.Equal(
        refusal, Refusal(DealSamples.Accepted with { MsrpValue = TestFacts.Euro((decimal)msrp), Value = TestFacts.Euro(1) }));

    [Theory]
    [InlineData(20_000, null)]
    [InlineData(20_000.01, DealRefusal.ValueAboveMsrp)]
    public void A_deal_is_worth_at_most_its_products_at_msrp(double value, DealRefusal? refusal) =>
        Assert.Equal(refusal, Refusal(DealSamples.Accepted with { Value = TestFacts.Euro((decimal)value) }));

    // Decided by 17 May, protected to 14 August and extended to 12 November.
    [Theory]
    [InlineData("2024-05-14", DealRefusal.CloseDatePassed)]
    [InlineData("2024-05-15", null)]
    [InlineData("2024-11-12", null)]
    [InlineData("2024-11-13", DealRefusal.CloseDateTooFar)]
    public void A_deal_closes_on_a_day_that_protection_can_reach(string closeOn, DealRefusal? refusal) =>
        Assert.Equal(refusal, Refusal(DealSamples.Accepted with { CloseOn = TestFacts.Day(closeOn) }));

    [Theory]
    [InlineData("2023-05-15", null)]
    [InlineData("2023-05-16", DealRefusal.NotANewCustomer)]
    [InlineData("2024-05-15", DealRefusal.NotANewCustomer)]
    public void A_customer_is_new_twelve_months_after_its_last_invoice(string lastInvoice, DealRefusal? refusal) =>
        Assert.Equal(refusal, Refusal(DealSamples.Accepted with { LastInvoiceOn = TestFacts.Day(lastInvoice) }));

    [Fact]
    public void A_guide_may_take_published_tenders()
    {
        var guide = Guide with { Deals = Guide.Deals with { RefusesPublishedTenders = false } };
        Assert.Null(DealRegistration.Decide(DealSamples.Accepted.Breaking(DealRefusal.TenderPublished), guide).Outcome.Refusal);
    }

    [Fact]
    public void A_guide_may_let_a_second_registrant_in()
    {
        var guide = Guide.Settling(policies => policies with { DealDuplicates = DealDuplicateRule.HalfDiscountForSecond });
        Assert.Null(DealRegistration.Decide(DealSamples.Accepted.Breaking(DealRefusal.HeldByAnother), guide).Outcome.Refusal);
    }

    [Theory]
    [InlineData("Alphabet Works B.V.", "ALPHABET WORKS", true)]
    [InlineData("Alphabet Works", "Alphabet Works Utrecht", false)]
    public void An_end_customer_with_a_partners_name_is_a_partner(string partner, string customer, bool same) =>
        Assert.Equal(same, DealRegistration.IsNameOf(partner, DealSamples.Utrecht with { Name = customer }));

    private static DealRefusal? Refusal(DealRegistrationFacts facts) => DealRegistration.Decide(facts, Guide).Outcome.Refusal;
}
