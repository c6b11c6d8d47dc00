using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Partners;
using PartnerConnect.Programme.Tests.Decisions;

namespace PartnerConnect.Programme.Tests.Nfr;

/// <summary>R28, R42, R71, R72: what a partner reads about an order, word for word.</summary>
public sealed class NfrTraceTests
{
    private static readonly NfrOrderFacts Order = new(
        Day: new(2024, 5, 15),
        FiscalQuarter.Parse("FY25-Q1"),
        Region: "benelux",
        Track: "Elite",
        TestFacts.Qualified,
        ManufacturerPartNumber: "960-001501",
        Msrp: TestFacts.Euro(1_000),
        Quantity: 1,
        SpentInQuarter: TestFacts.Euro(6_950),
        UnitsInQuarter: 1);

    private static GuideVersion Guide => TestGuide.Shipped;

    [Fact]
    public void An_order_that_just_fits_is_told_step_by_step() => Assert.Equal(
        """
        R28 | Agreement signed | signed | signed | yes
        R71 | Track held | Elite | any track | yes
        R42 A28=Nfr | Brand alignment | full | full | yes
        R71 | Units of 960-001501 in FY25-Q1 | 2 | at most 2 | yes
        R72 A29=Net | Spent in FY25-Q1 with this order | EUR 7500.00 | at most EUR 7500.00 | yes
        """,
        NfrOrder.Decide(Order, Guide).Told());

    [Fact]
    public void A_refusal_ends_with_what_was_missing()
    {
        Assert.Equal(
            "R28 | Agreement signed | not signed | signed | no", LastOf(Order with { Partner = PartnerFacts.None }));
        Assert.Equal("R71 | Track held | none | any track | no", LastOf(Order with { Track = null }));
        Assert.Equal(
            "R42 A28=Nfr | Brand alignment | not full | full | no",
            LastOf(Order with { Partner = TestFacts.Qualified with { BrandAligned = false } }));
        Assert.Equal(
            "R71 | Units of 960-001501 in FY25-Q1 | 3 | at most 2 | no", LastOf(Order with { Quantity = 2 }));
        Assert.Equal(
            "R72 A29=Net | Spent in FY25-Q1 with this order | EUR 7500.01 | at most EUR 7500.00 | no",
            LastOf(Order with { SpentInQuarter = TestFacts.Euro(6_950.01m) }));
    }

    [Fact]
    public void Where_another_programme_asks_for_the_brand_this_one_says_so()
    {
        var guide = Guide.Settling(policies => policies with { PurchaseProgramme = PurchaseProgramme.Separate });

        Assert.Contains(
            "R42 A28=Separate | Brand alignment | full | not asked | yes", NfrOrder.Decide(Order, guide).Told(), StringComparison.Ordinal);
    }

    private static string LastOf(NfrOrderFacts facts) => NfrOrder.Decide(facts, Guide).Told().Split('\n')[^1];
}
