using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Prices;
using PartnerConnect.Grains.Tests.Cluster;

namespace PartnerConnect.Grains.Tests.Prices;

/// <summary>On 1 April 2024 a newcomer to Premier asks for prices.</summary>
public sealed class QuoteTests(AprilProgramme april) : IClassFixture<AprilProgramme>
{
    private readonly TestProgramme programme = april.Programme;

    [Fact]
    public async Task A_price_list_holds_from_its_first_day_and_leaves_the_days_before_as_they_were()
    {
        var partner = await JoinAsync();
        const string Part = "Q-0001";
        await Catalogue.Put([new(Part, "Bar", "Video collaboration", "Bars", 1_000m)]);
        await Catalogue.PutFrom([new(Part, "Bar", "Video collaboration", "Bars", 1_100m)], new(2024, 7, 1));
        await Catalogue.PutFrom([new(Part, "Bar", "Video collaboration", "Bars", 1_100m)], new(2024, 7, 1));

        Assert.Equal(1_000m, (await QuoteAsync(partner, Part, null)).Lines[0].UnitMsrp.Amount);
        Assert.Equal(1_000m, (await QuoteAsync(partner, Part, new(2024, 6, 30))).Lines[0].UnitMsrp.Amount);
        Assert.Equal(1_100m, (await QuoteAsync(partner, Part, new(2024, 7, 1))).Lines[0].UnitMsrp.Amount);
        Assert.Equal("DayPassed", (await QuoteAsync(partner, Part, new(2024, 3, 1))).Refusal);

        // What everybody paid first may still be put right, and the later list stays.
        await Catalogue.Put([new(Part, "Bar", "Video collaboration", "Bars", 990m)]);
        Assert.Equal(990m, (await QuoteAsync(partner, Part, null)).Lines[0].UnitMsrp.Amount);
        Assert.Equal(1_100m, (await QuoteAsync(partner, Part, new(2024, 7, 1))).Lines[0].UnitMsrp.Amount);
    }

    [Fact]
    public async Task A_product_that_a_later_list_brings_is_quoted_from_its_first_day()
    {
        var partner = await JoinAsync();
        await Catalogue.PutFrom([new("Q-0002", "Bar", "Video collaboration", "Bars", 500m)], new(2024, 7, 1));

        var before = await QuoteAsync(partner, "Q-0002", new(2024, 6, 30));
        Assert.Equal(("ProductUnknown", "R52"), (before.Refusal, before.Rule));
        Assert.Equal(["Q-0002"], before.UnknownProducts);
        Assert.Equal(440m, (await QuoteAsync(partner, "Q-0002", new(2024, 7, 1))).Net.Amount);
    }

    [Fact]
    public async Task A_quote_shows_the_discount_of_the_track_and_the_VAT_of_the_country_and_leaves_nothing()
    {
        var partner = await JoinAsync();
        await Catalogue.Put([new("Q-0003", "Bar", "Video collaboration", "Bars", 1_000m)]);
        var stored = await partner.StoredAsync();

        var quote = await QuoteAsync(partner, "Q-0003", null);
        var step = Assert.Single(quote.Lines[0].Discounts);
        Assert.Equal(("Premier", "Standard", 1_200, 880m, 2_100, 1_064.80m), (quote.Track, step.Kind, step.BasisPoints, quote.Net.Amount, quote.VatBasisPoints, quote.Gross!.Value.Amount));
        Assert.Equal("DealNotApproved", (await Prices(partner).Quote(new([new("Q-0003", 1)], "deal-OTHER-1", null, null)))!.Refusal);
        Assert.Equal(stored, await partner.StoredAsync());
    }

    private ICatalogue Catalogue => programme.Grains.GetGrain<ICatalogue>(GrainKeys.Catalogue);

    private IPartnerPrices Prices(TestPartner partner) => programme.Grains.GetGrain<IPartnerPrices>(partner.Key);

    private async Task<QuoteAnswer> QuoteAsync(TestPartner partner, string part, DateOnly? day) =>
        (await Prices(partner).Quote(new([new(part, 1)], null, null, day)))!;

    private async Task<TestPartner> JoinAsync()
    {
        var partner = programme.Partner(TestPartner.NewId());
        await partner.EnrolAsync();
        return partner;
    }
}
