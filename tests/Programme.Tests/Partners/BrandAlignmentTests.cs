using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Partners;
using static PartnerConnect.Programme.Partners.BrandItems;

namespace PartnerConnect.Programme.Tests.Partners;

public sealed class BrandAlignmentTests
{
    private const BrandItems Four = Affiliation | BrandProtocol | TechnologyPartner | Products;

    [Theory]
    [InlineData(None, false, "not full")]
    [InlineData(Affiliation, false, "not full, without BrandProtocol, TechnologyPartner, Products, OwnServices")]
    [InlineData(Four, false, "not full, without OwnServices")]
    [InlineData(All, true, "full")]
    public void Every_item_has_to_be_met(BrandItems met, bool isFull, string have) =>
        Assert.Equal(
            new BrandVerdict(isFull, have, "full"),
            BrandAlignment.Judge(Meeting(met), new(BrandAlignmentRule.AllItems, 10_000)));

    [Theory]
    [InlineData(8_000, Four, true, "4 of 5 items", "at least 4 of 5 items")]
    [InlineData(8_001, Four, false, "4 of 5 items", "at least 5 of 5 items")]
    [InlineData(6_000, Affiliation | Products, false, "2 of 5 items", "at least 3 of 5 items")]
    [InlineData(6_000, Affiliation | Products | OwnServices, true, "3 of 5 items", "at least 3 of 5 items")]
    [InlineData(1, None, false, "0 of 5 items", "at least 1 of 5 items")]
    [InlineData(10_000, All, true, "5 of 5 items", "at least 5 of 5 items")]
    public void Or_a_score_is_enough(int least, BrandItems met, bool isFull, string have, string need) =>
        Assert.Equal(
            new BrandVerdict(isFull, have, need), BrandAlignment.Judge(Meeting(met), new(BrandAlignmentRule.Score, least)));

    [Fact]
    public void A_partner_of_whom_only_the_whole_is_known_meets_all_or_none()
    {
        var score = new BrandAlignmentPolicy(BrandAlignmentRule.Score, 2_000);

        Assert.Equal("5 of 5 items", BrandAlignment.Judge(TestFacts.Qualified, score).Have);
        Assert.Equal("0 of 5 items", BrandAlignment.Judge(TestFacts.Qualified with { BrandAligned = false }, score).Have);
    }

    private static PartnerFacts Meeting(BrandItems items) =>
        TestFacts.Qualified with { BrandAligned = items == All, BrandItems = items is All or None ? null : items };
}
