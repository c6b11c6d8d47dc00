using System.Collections.Immutable;
using CsCheck;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Prices;
using static PartnerConnect.Programme.Prices.QuoteRefusal;

namespace PartnerConnect.Programme.Tests.Prices;

/// <summary>An Elite partner in Benelux: 15 % off video collaboration, and 5 % more with a registered deal.</summary>
public sealed class PriceQuoteTests
{
    private static readonly QuotedDeal Deal = new(
        "deal-AW-0001-1", IsApproved: true, new(2024, 4, 1), new(2024, 6, 30), 500, ["960-001501"]);

    private static readonly QuoteFacts Sound = new(
        new(2024, 4, 10), "benelux", "NL", "Elite", TestFacts.Qualified, null,
        [new("960-001501", "Video collaboration", TestFacts.Euro(1_000), 1)], Deal);

    private static GuideVersion Guide => TestGuide.Shipped with
    {
        Regions =
        [
            .. TestGuide.Shipped.Regions.Select(region => region.Id == "benelux"
                ? region with { VatBasisPoints = ImmutableDictionary<string, int>.Empty.Add("NL", 2100) }
                : region),
        ],
    };

    [Fact]
    public void The_guides_example_1_000_at_15_percent_costs_850_and_1_028_50_with_VAT()
    {
        var quote = Decide(Sound with { Deal = null });
        Assert.Equal((850m, 1_028.50m), (quote.Net.Amount, quote.Gross!.Value.Amount));
    }

    [Theory]
    [InlineData(DiscountStacking.Multiplicative, 807.50, 977.08)] // 977.075
    [InlineData(DiscountStacking.Additive, 800.00, 968.00)]
    [InlineData(DiscountStacking.BestOf, 850.00, 1_028.50)]
    public void The_guides_example_with_a_registered_deal_by_each_stacking(DiscountStacking stacking, double net, double gross)
    {
        var quote = Decide(Sound, stacking);
        Assert.Equal(((decimal)net, (decimal)gross), (quote.Net.Amount, quote.Gross!.Value.Amount));
    }

    [Fact]
    public void Each_step_is_told_with_the_price_before_and_after_it()
    {
        var line = Assert.Single(Decide(Sound).Lines);
        Assert.Equal(
            ["Standard R52 1500 EUR 1000.00 - EUR 150.00 = EUR 850.00", "DealRegistration R62 500 EUR 850.00 - EUR 42.50 = EUR 807.50"],
            line.Steps.Select(step => $"{step.Kind} {step.Rule} {step.BasisPoints} {step.Before} - {step.Off} = {step.After}"));
    }

    public static TheoryData<QuoteRefusal, string> EachRefusal { get; } = new()
    {
        { AgreementNotSigned, "R28" }, { NoTrack, "R52" }, { ProductUnknown, "R52" }, { DealNotApproved, "R62" }, { DealNotInItsDays, "R62" },
    };

    [Theory]
    [MemberData(nameof(EachRefusal))]
    public void One_broken_rule_is_the_refusal_and_of_several_the_first(QuoteRefusal refusal, string rule)
    {
        var all = Enum.GetValues<QuoteRefusal>();
        Assert.Equal(all, EachRefusal.Select(row => row.Data.Item1));
        Assert.Equal((refusal, rule), (Decide(Broken(Sound, refusal)).Refusal!.Value, Decide(Broken(Sound, refusal)).Rule));
        Assert.Equal(refusal, Decide(all.SkipWhile(each => each != refusal).Aggregate(Sound, Broken)).Refusal);
    }

    [Theory]
    [InlineData("2024-03-31", false)]
    [InlineData("2024-04-01", true)]
    [InlineData("2024-06-30", true)]
    [InlineData("2024-07-01", false)]
    public void A_deal_lowers_the_price_on_its_days(string day, bool does) =>
        Assert.Equal(does, Decide(Sound with { Day = TestFacts.Day(day) }).Refusal is null);

    [Fact]
    public void A_deal_is_for_its_own_products_and_a_category_without_a_row_has_no_discount()
    {
        var quote = Decide(Sound with
        {
            Lines =
            [
                new("960-001503", "Video collaboration", TestFacts.Euro(1_000), 2),
                new("X", "Spare parts", TestFacts.Euro(10), 3),
            ],
        });
        Assert.Equal([1_700m, 30m], quote.Lines.Select(line => line.Net.Amount));
        Assert.Equal(1_730m, quote.Net.Amount);
    }

    [Fact]
    public void What_is_suspended_is_not_given()
    {
        var suspended = Sound with { SuspendedBy = "R25" };
        Assert.Equal([DiscountKind.Standard], Decide(suspended).Lines[0].Steps.Select(step => step.Kind));
        var discounts = Guide.Settling(policies =>
            policies with { DiscountOrRebate = policies.DiscountOrRebate with { Footnote = PriceReduction.Discount } });
        Assert.Empty(PriceQuote.Decide(suspended, discounts).Outcome.Lines[0].Steps);
    }

    [Fact]
    public void Without_a_rate_of_the_country_no_VAT_is_told()
    {
        var quote = Decide(Sound with { Country = "DE" });
        Assert.Equal((null, null, null), (quote.VatBasisPoints, quote.Vat, quote.Gross));
    }

    [Fact]
    public void The_order_of_discounts_never_changes_the_price_and_the_steps_take_off_what_is_missing() =>
        Gen.Select(Gen.Long[0, 100_000_000], Gen.Int[0, 10_000].Array[1, 4], Gen.Enum<DiscountStacking>()).Sample((cents, rates, stacking) =>
        {
            var price = TestFacts.Euro(cents / 100m);
            var steps = DiscountSteps.Of(price, Of(rates), stacking);
            var reversed = DiscountSteps.Of(price, Of([.. rates.Reverse()]), stacking);
            Assert.Equal(steps[^1].After, reversed[^1].After);
            Assert.Equal(price.MinorUnits - steps[^1].After.MinorUnits, steps.Sum(step => step.Off.MinorUnits));
            Assert.InRange(steps[^1].After.MinorUnits, 0, cents);
        });

    private static ImmutableArray<Discount> Of(int[] rates) => [.. rates.Select(rate => new Discount(DiscountKind.Promotion, rate))];

    private static QuoteOutcome Decide(QuoteFacts facts, DiscountStacking stacking = DiscountStacking.Multiplicative) =>
        PriceQuote.Decide(facts, Guide.Settling(policies => policies with { DiscountStacking = stacking })).Outcome;

    private static QuoteFacts Broken(QuoteFacts facts, QuoteRefusal refusal) => refusal switch
    {
        AgreementNotSigned => facts with { Partner = facts.Partner with { AgreementSigned = null } },
        NoTrack => facts with { Track = null },
        ProductUnknown => facts with { Lines = [facts.Lines[0] with { Msrp = null }] },
        DealNotApproved => facts with { Deal = facts.Deal! with { IsApproved = false } },
        _ => facts with { Deal = facts.Deal! with { LastDay = facts.Day.AddDays(-1) } },
    };
}
