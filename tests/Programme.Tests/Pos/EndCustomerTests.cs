using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tests.Pos;

/// <summary>L08: whom a line may name as its end customer.</summary>
public sealed class EndCustomerTests
{
    [Theory]
    [InlineData("Various, Various customers, Divers, Diverse, Diversen, Misc., Miscellaneous, Other, Others")]
    [InlineData("Cash, Cash sale, Cash sales, Cash customer, Contant, Kontant, Barverkauf")]
    [InlineData("Balie-verkoop, Counter sale, Counter sales, Walk-in, Walk-in customer")]
    [InlineData("Customer, End customer, End user, Consumer, Anonymous")]
    [InlineData("Unknown, Onbekend, Unbekannt, Inconnu, None, N/A, TBD, test")]
    public void A_word_that_stands_for_anybody_names_nobody(string names) =>
        Assert.All(names.Split(", "), name => Assert.Equal("L08", CodeOf(name)));

    [Theory]
    [InlineData("Diverse Works Ltd")]
    [InlineData("Testo SE")]
    [InlineData("𠮷野家")] // The first character takes two of UTF-16.
    public void A_name_that_only_resembles_one_is_a_name(string name) => Assert.Null(CodeOf(name));

    [Fact]
    public void Half_a_character_is_no_text() => Assert.Equal("L00", CodeOf("Yoshinoya \ud842"));

    [Fact]
    public void A_name_of_signs_is_nobody_and_not_a_partner_whose_name_is_signs()
    {
        var context = PosSamples.Context with { PartnerName = "***" };
        var reject = Assert.Single(PosSamples.Check(context, PosSamples.Row("EndCustomerName=---")).Rejects);

        Assert.Contains("names nobody", reject.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("North Bay Distribution", "L08")]
    [InlineData("north-bay distribution", "L08")]
    [InlineData("South Bay Supply", "L08")]
    [InlineData("North Bay College", null)]
    public void A_distributor_that_the_guide_names_is_no_end_customer(string name, string? code)
    {
        var reject = PosSamples.Check(Distributing, PosSamples.Row($"EndCustomerName={name}")).Rejects.SingleOrDefault();

        Assert.Equal(code, reject?.Code);
        Assert.True(reject is null || reject.Message.Contains("is a distributor and no end customer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NBD", null)]
    [InlineData("nbd", null)]
    [InlineData("", null)]
    [InlineData("TRADE", "L01")]
    public void Where_the_guide_names_distributors_a_line_names_one_of_them(string id, string? code)
    {
        var reject = PosSamples.Check(Distributing, PosSamples.Row($"DistributorId={id}")).Rejects.SingleOrDefault();
        Assert.Equal(code, reject?.Code);
        Assert.True(reject is null || reject.Message.Contains("write one of NBD, SBS, or", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_segment_and_a_distributor_that_are_both_wrong_the_segment_is_told() => Assert.Equal(
        "EndCustomerSegment",
        PosSamples.Check(Distributing, PosSamples.Row("EndCustomerSegment=Nobody|DistributorId=TRADE")).Rejects.Single().Field);

    private static PosContext Distributing { get; } = PosSamples.Context with
    {
        Terms = PosSamples.Terms with { Distributors = [new("NBD", "North Bay Distribution"), new("SBS", "South Bay Supply")] },
    };

    private static string? CodeOf(string name) =>
        PosSamples.Check(PosSamples.Row($"EndCustomerName={name}")).Rejects.SingleOrDefault()?.Code;
}
