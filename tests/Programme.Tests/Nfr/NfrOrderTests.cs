using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Nfr;
using PartnerConnect.Programme.Tests.Decisions;

namespace PartnerConnect.Programme.Tests.Nfr;

/// <summary>R28, R42, R71, R72, A28, A29: orders of not-for-resale units.</summary>
public sealed class NfrOrderTests
{
    // An Elite partner orders one unit at an MSRP of 1,000, which costs it 550.
    private static readonly NfrOrderFacts Accepted = new(
        Day: new(2024, 5, 15),
        FiscalQuarter.Parse("FY25-Q1"),
        Region: "benelux",
        Track: "Elite",
        TestFacts.Qualified,
        ManufacturerPartNumber: "960-001501",
        Msrp: TestFacts.Euro(1_000),
        Quantity: 1,
        SpentInQuarter: TestFacts.Euro(0),
        UnitsInQuarter: 0);

    private static GuideVersion Guide => TestGuide.Shipped;

    [Theory]
    [InlineData("Premier", 650)]
    [InlineData("Elite", 550)]
    [InlineData("Principal", 450)]
    public void Every_track_buys_at_its_discount(string track, int net)
    {
        var conclusion = NfrOrder.Decide(Accepted with { Track = track }, Guide);

        Assert.Equal(new NfrOrderOutcome(TestFacts.Euro(net), null, "R72"), conclusion.Outcome);
        Assert.Equal("R28 R71 R42 R71 R72", conclusion.RulesAsked());
    }

    [Theory]
    [InlineData(909.10, 500.00, null)]
    [InlineData(909.11, 500.01, NfrRefusal.CapExceeded)]
    public void R72_with_7_000_of_7_500_used_500_is_accepted_and_500_01_rejected(
        double msrp, double net, NfrRefusal? refusal)
    {
        var facts = Accepted with
        {
            Msrp = TestFacts.Euro((decimal)msrp),
            SpentInQuarter = TestFacts.Euro(7_000),
        };
        Assert.Equal(
            new NfrOrderOutcome(TestFacts.Euro((decimal)net), refusal, "R72"), NfrOrder.Decide(facts, Guide).Outcome);
    }

    [Theory]
    [InlineData("Premier", 2_500)]
    [InlineData("Elite", 7_500)]
    [InlineData("Principal", 15_000)]
    public void The_cap_of_a_track_may_be_reached_and_not_passed(string track, int cap)
    {
        Assert.Equal(TestFacts.Euro(cap), NfrCap.For(track, "benelux", Guide));

        var net = NfrOrder.Decide(Accepted with { Track = track }, Guide).Outcome.Net!.Value;
        var reaches = Accepted with { Track = track, SpentInQuarter = TestFacts.Euro(cap) - net };
        var passes = reaches with { SpentInQuarter = reaches.SpentInQuarter + TestFacts.Euro(0.01m) };

        Assert.Null(NfrOrder.Decide(reaches, Guide).Outcome.Refusal);
        Assert.Equal(NfrRefusal.CapExceeded, NfrOrder.Decide(passes, Guide).Outcome.Refusal);
    }

    [Fact]
    public void The_cap_is_in_the_regions_currency_and_nothing_outside_the_tracks()
    {
        Assert.Equal("GBP 7500.00", NfrCap.For("Elite", "uk-ireland", Guide).ToString());
        Assert.Equal("USD 15000.00", NfrCap.For("Principal", "north-america", Guide).ToString());
        Assert.Equal(TestFacts.Euro(0), NfrCap.For(null, "benelux", Guide));
    }

    public static IEnumerable<TheoryDataRow<NfrRefusal[]>> EverySetOfRefusals => Precedence.EverySet<NfrRefusal>();

    // Each row breaks exactly one rule.
    [Theory]
    [InlineData(NfrRefusal.AgreementNotSigned, "R28", "R28!", false)]
    [InlineData(NfrRefusal.NoTrack, "R71", "R28 R71!", false)]
    [InlineData(NfrRefusal.BrandNotAligned, "R42", "R28 R71 R42!", false)]
    [InlineData(NfrRefusal.TooManyUnits, "R71", "R28 R71 R42 R71!", false)]
    [InlineData(NfrRefusal.CapExceeded, "R72", "R28 R71 R42 R71 R72!", true)]
    public void One_broken_rule_is_the_refusal(NfrRefusal refusal, string rule, string asked, bool priced)
    {
        var conclusion = NfrOrder.Decide(Breaking(Accepted, refusal), Guide);

        Assert.Equal((refusal, rule), (conclusion.Outcome.Refusal, conclusion.Outcome.Rule));
        Assert.Equal(asked, conclusion.RulesAsked());
        Assert.Equal(priced, conclusion.Outcome.Net is not null);
    }

    [Theory]
    [MemberData(nameof(EverySetOfRefusals))]
    public void Of_several_broken_rules_the_first_declared_is_the_refusal(NfrRefusal[] broken)
    {
        var facts = broken.Aggregate(Accepted, Breaking);
        Assert.Equal(broken[0], NfrOrder.Decide(facts, Guide).Outcome.Refusal);
    }

    [Theory]
    [InlineData("2024-05-15", null)]
    [InlineData("2024-05-16", NfrRefusal.AgreementNotSigned)]
    public void The_agreement_counts_from_the_day_of_its_signing(string signedOn, NfrRefusal? refusal)
    {
        var facts = Accepted with { Partner = TestFacts.Qualified with { AgreementSigned = TestFacts.Day(signedOn) } };
        Assert.Equal(refusal, NfrOrder.Decide(facts, Guide).Outcome.Refusal);
    }

    [Theory]
    [InlineData(0, 1, null)]
    [InlineData(0, 2, null)]
    [InlineData(0, 3, NfrRefusal.TooManyUnits)]
    [InlineData(1, 1, null)]
    [InlineData(1, 2, NfrRefusal.TooManyUnits)]
    [InlineData(2, 1, NfrRefusal.TooManyUnits)]
    [InlineData(1, int.MaxValue, NfrRefusal.TooManyUnits)]
    [InlineData(0, int.MaxValue, NfrRefusal.TooManyUnits)]
    public void Two_units_of_one_product_are_a_quarters_most(int before, int ordered, NfrRefusal? refusal)
    {
        var facts = Accepted with { UnitsInQuarter = before, Quantity = ordered };
        Assert.Equal(refusal, NfrOrder.Decide(facts, Guide).Outcome.Refusal);
    }

    [Theory]
    [InlineData(0.01, 1, 0.01)] // 45 % of a cent is no cent.
    [InlineData(9.99, 1, 5.49)] // 4.4955 off, which is 4.50.
    [InlineData(9.99, 2, 10.98)] // Twice the unit's price, not the price of twice the MSRP, which is 10.99.
    [InlineData(0.10, 1, 0.05)] // 4.5 cents off, half away from zero.
    public void A_units_price_is_rounded_once(double msrp, int quantity, double net)
    {
        var facts = Accepted with { Msrp = TestFacts.Euro((decimal)msrp), Quantity = quantity };
        Assert.Equal(TestFacts.Euro((decimal)net), NfrOrder.Decide(facts, Guide).Outcome.Net);
    }

    // The cap is 7,500 and the order 1,000 at MSRP, 550 net.
    [Theory]
    [InlineData(NfrValue.Net, 6_950, null)]
    [InlineData(NfrValue.Net, 6_950.01, NfrRefusal.CapExceeded)]
    [InlineData(NfrValue.Msrp, 6_500, null)]
    [InlineData(NfrValue.Msrp, 6_500.01, NfrRefusal.CapExceeded)]
    public void The_cap_is_held_against_net_price_or_MSRP_by_policy(NfrValue value, double spent, NfrRefusal? refusal)
    {
        var guide = Guide.Settling(policies => policies with { NfrCap = policies.NfrCap with { Value = value } });
        var conclusion = NfrOrder.Decide(
            Accepted with { SpentInQuarter = TestFacts.Euro((decimal)spent) }, guide);

        Assert.Equal(new NfrOrderOutcome(TestFacts.Euro(550), refusal, "R72"), conclusion.Outcome);
        Assert.Equal($"A29={value}", conclusion.Steps[^1].Policy);
    }

    [Fact]
    public void What_an_order_adds_to_the_quarter_is_all_of_its_units()
    {
        var facts = Accepted with { Quantity = 2 };
        var msrp = Guide.Settling(
            policies => policies with { NfrCap = policies.NfrCap with { Value = NfrValue.Msrp } });

        Assert.Equal(TestFacts.Euro(1_100), NfrOrder.CountsAs(facts, TestFacts.Euro(1_100), Guide));
        Assert.Equal(TestFacts.Euro(2_000), NfrOrder.CountsAs(facts, TestFacts.Euro(1_100), msrp));
    }

    [Theory]
    [InlineData(PurchaseProgramme.Nfr, NfrRefusal.BrandNotAligned)]
    [InlineData(PurchaseProgramme.Separate, null)]
    public void Brand_alignment_gates_where_these_orders_are_the_partner_purchase_programme(
        PurchaseProgramme programme, NfrRefusal? refusal)
    {
        var guide = Guide.Settling(policies => policies with { PurchaseProgramme = programme });
        var conclusion = NfrOrder.Decide(Breaking(Accepted, NfrRefusal.BrandNotAligned), guide);

        Assert.Equal(refusal, conclusion.Outcome.Refusal);
        Assert.Equal($"A28={programme}", conclusion.Steps[2].Policy);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_order_of_nothing_is_nonsense(int quantity) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => NfrOrder.Decide(Accepted with { Quantity = quantity }, Guide));

    private static NfrOrderFacts Breaking(NfrOrderFacts facts, NfrRefusal refusal) => refusal switch
    {
        NfrRefusal.AgreementNotSigned => facts with { Partner = facts.Partner with { AgreementSigned = null } },
        NfrRefusal.NoTrack => facts with { Track = null },
        NfrRefusal.BrandNotAligned => facts with { Partner = facts.Partner with { BrandAligned = false } },
        NfrRefusal.TooManyUnits => facts with { UnitsInQuarter = 2 },
        NfrRefusal.CapExceeded => facts with { SpentInQuarter = TestFacts.Euro(7_500) },
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
