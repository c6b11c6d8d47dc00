using CsCheck;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Outlook;

namespace PartnerConnect.Programme.Tests.Outlook;

/// <summary>What would have made a refused order fit.</summary>
public sealed class CounterfactualNfrTests
{
    internal static readonly NfrOrderFacts Order = new(
        new(2024, 4, 10), FiscalQuarter.Parse("FY25-Q1"), "benelux", "Elite", TestFacts.Qualified, "960-001501",
        TestFacts.Euro(1_000), Quantity: 2, SpentInQuarter: TestFacts.Euro(7_000), UnitsInQuarter: 0);

    private static GuideVersion Guide => TestGuide.Shipped;

    [Theory]
    [InlineData(1_000, 6_900, 0, "1 unit fewer in the order|EUR 500.00 less spent before in FY25-Q1")] // 550 a unit.
    [InlineData(1_000, 7_000, 0, "EUR 600.00 less spent before in FY25-Q1")]
    [InlineData(100, 100, 1, "1 unit fewer in the order|1 unit of 960-001501 fewer ordered before in FY25-Q1")]
    [InlineData(100, 100, 2, "2 units of 960-001501 fewer ordered before in FY25-Q1")]
    [InlineData(100, 100, 0, "2 units fewer in the order", 4)]
    public void A_refused_order_tells_what_would_have_fitted(int msrp, int spent, int before, string sentences, int quantity = 2)
    {
        var facts = Order with
        {
            Msrp = TestFacts.Euro(msrp),
            SpentInQuarter = TestFacts.Euro(spent),
            UnitsInQuarter = before,
            Quantity = quantity,
        };

        Assert.Equal(sentences.Split('|'), CounterfactualTests.Told(Counterfactual.Of(facts, Guide)));
    }

    [Fact]
    public void What_an_order_asks_of_the_partner_is_told()
    {
        var guide = Guide.Settling(policies => policies with { PurchaseProgramme = PurchaseProgramme.Nfr });
        var facts = Order with
        {
            SpentInQuarter = TestFacts.Euro(0),
            Partner = TestFacts.Qualified with { AgreementSigned = null, BrandAligned = false },
        };

        Assert.Equal(
            ["the partner agreement signed by 2024-04-10 and brand alignment full by 2024-04-10"], CounterfactualTests.Told(Counterfactual.Of(facts, guide)));
    }

    [Fact]
    public void An_order_fits_with_what_is_told_and_not_with_a_cent_or_a_unit_less() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, 4], Gen.Long[0, 900_000], Gen.Long[1, 400_000], Gen.Bool, Gen.Bool)
            .Sample((quantity, before, spent, msrp, signed, aligned) =>
            {
                var euro = new Currency("EUR");
                var facts = Order with
                {
                    Quantity = quantity,
                    UnitsInQuarter = before,
                    SpentInQuarter = new(spent, euro),
                    Msrp = new(msrp, euro),
                    Partner = TestFacts.Qualified with { AgreementSigned = signed ? new(2024, 1, 1) : null, BrandAligned = aligned },
                };
                var ways = Assert.Single(Counterfactual.Of(facts, Guide)).Ways;
                Assert.Equal(Accepted(facts), ways.Holds);
                Assert.All(ways.Told, way => Assert.True(Accepted(Make(facts, way)), way.Sentence));
                Assert.All(ways.Told.SelectMany(Applied.Lesser), way => Assert.False(Accepted(Make(facts, way)), way.Sentence));
                ReachTrackTests.Sizes(ways);
            });

    private static bool Accepted(NfrOrderFacts facts) => NfrOrder.Decide(facts, Guide).Outcome.Refusal is null;

    private static NfrOrderFacts Make(NfrOrderFacts facts, Way way) => way.Changes.Aggregate(facts, (changed, change) => change.Kind switch
    {
        ChangeKind.Agreement => changed with { Partner = changed.Partner with { AgreementSigned = change.LastDay } },
        ChangeKind.BrandAlignment => changed with { Partner = changed.Partner with { BrandAligned = true } },
        ChangeKind.UnitsOrdered => changed with { Quantity = changed.Quantity - change.Count!.Value },
        ChangeKind.UnitsBefore => changed with { UnitsInQuarter = changed.UnitsInQuarter - change.Count!.Value },
        ChangeKind.SpentBefore => changed with { SpentInQuarter = changed.SpentInQuarter - change.Amount!.Value },
        _ => throw new ArgumentOutOfRangeException(nameof(way), change.Kind, "It does not change an order."),
    });
}
