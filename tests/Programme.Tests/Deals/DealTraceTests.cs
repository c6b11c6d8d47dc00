using System.Text.Json;
using CsCheck;
using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Decisions;

namespace PartnerConnect.Programme.Tests.Deals;

/// <summary>Asked twice, each rule of deals gives the same answer by the same steps.</summary>
public sealed class DealTraceTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 500].Select(days => new DateOnly(2024, 1, 1).AddDays(days));

    private static readonly Gen<Money> Euros = Gen.Long[0, 40_000_00].Select(cents => TestFacts.Euro(cents / 100m));

    [Fact]
    public void A_registration_is_pure_and_is_refused_by_its_last_step_alone() =>
        Gen.Select(Day, Euros, Euros, Day, Gen.Bool).Sample((day, msrp, value, close, published) =>
        {
            var facts = DealSamples.Accepted with { Day = day, MsrpValue = msrp, Value = value, CloseOn = close, TenderPublished = published };
            var conclusion = DealRegistration.Decide(facts, TestGuide.Shipped);

            Assert.Equal(Text(conclusion), Text(DealRegistration.Decide(facts, TestGuide.Shipped)));
            Assert.All(conclusion.Steps[..^1], step => Assert.True(step.Holds));
            Assert.Equal(conclusion.Outcome.Refusal is null, conclusion.Steps[^1].Holds);
            Assert.Equal(conclusion.Outcome.Refusal is null, conclusion.Outcome.DecideBy is not null);
        });

    [Fact]
    public void However_often_it_is_asked_a_deal_is_protected_no_longer_than_its_extensions_allow() =>
        Gen.Select(Day, Gen.Int[0, 400].List[0, 6]).Sample((approvedOn, asked) =>
        {
            var terms = TestGuide.Shipped.Deals;
            var (lastDay, extensions) = (DealDays.Protection(approvedOn, terms).LastDay, 0);
            foreach (var days in asked.Order())
            {
                var facts = new DealExtensionFacts(approvedOn.AddDays(days), "deal-AW-0001-1", DealStatus.Approved, lastDay, extensions);
                if (DealExtension.Decide(facts, TestGuide.Shipped).Outcome.LastDay is { } later)
                {
                    Assert.True(later > lastDay && facts.Day <= lastDay);
                    (lastDay, extensions) = (later, extensions + 1);
                }
            }

            Assert.True(extensions <= terms.Extensions);
            Assert.Equal(approvedOn.AddDays(terms.ProtectionDays - 1 + (extensions * terms.ExtensionDays)), lastDay);
        });

    private static string Text<TOutcome>(Conclusion<TOutcome> conclusion) => JsonSerializer.Serialize(conclusion);
}
