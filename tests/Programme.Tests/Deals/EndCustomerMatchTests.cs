using PartnerConnect.Programme.Deals;

namespace PartnerConnect.Programme.Tests.Deals;

/// <summary>R62, A30: who is the same end customer, and who a person should look at.</summary>
public sealed class EndCustomerMatchTests
{
    private static readonly string[] Names =
    [
        "Gemeente Utrecht", "GEMEENTE UTRECHT", "Hogeschool Utrecht", "Stichting Hogeschool Utrecht", "Société Générale S.A.", "Müller & Söhne GmbH",
        "Muller Sohne", "NV", "…", "A", "Ærø Kommune", "B. V.", "Ｈｅｉｎｅｋｅｎ", "Heinken",
    ];

    [Theory]
    [InlineData("Gemeente Utrecht", "GEMEENTEUTRECHT")]
    [InlineData("  gemeente-utrecht. ", "GEMEENTEUTRECHT")]
    [InlineData("Philips N.V.", "PHILIPS")]
    [InlineData("Philips N V", "PHILIPS")]
    [InlineData("Bakkerij De Korenbloem B.V.", "BAKKERIJDEKORENBLOEM")]
    [InlineData("Stichting Hogeschool Utrecht", "HOGESCHOOLUTRECHT")]
    [InlineData("Müller & Söhne GmbH & Co. KG", "MULLERSOHNE")]
    [InlineData("Muller und Sohne GmbH", "MULLERSOHNE")]
    [InlineData("Société Générale S.A.", "SOCIETEGENERALE")]
    [InlineData("Straßenbau AG", "STRASSENBAU")]
    [InlineData("Ærø Kommune", "AEROKOMMUNE")]
    [InlineData("Łódź Sp. z o.o.", "LODZSPZOO")]
    [InlineData("L'Oréal", "LOREAL")]
    [InlineData("Ｈｅｉｎｅｋｅｎ", "HEINEKEN")]
    [InlineData("NV", "NV")]
    [InlineData("Limited", "LIMITED")]
    [InlineData("En", "EN")]
    [InlineData("…", "")]
    [InlineData("\ud800Utrecht", "UTRECHT")]
    public void A_name_is_compared_without_case_marks_and_legal_form(string name, string plain) =>
        Assert.Equal(plain, EndCustomerIdentity.PlainNameOf(name));

    [Theory]
    [InlineData("https://www.Utrecht.nl/contact?x=1", "utrecht.nl")]
    [InlineData("www.www.utrecht.nl", "utrecht.nl")]
    [InlineData("inkoop@utrecht.nl", "utrecht.nl")]
    [InlineData("utrecht.nl:8080", "utrecht.nl")]
    [InlineData("utrecht.nl.", "utrecht.nl")]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    [InlineData("www.", null)]
    public void A_domain_is_compared_without_scheme_www_and_path(string? text, string? domain) =>
        Assert.Equal(domain, EndCustomerIdentity.DomainOf(text));

    [Theory]
    [InlineData("NL 0022.20.647.B01", "NL", "NL002220647B01")]
    [InlineData("002220647B01", "NL", "NL002220647B01")]
    [InlineData("nl002220647b01", "NL", "NL002220647B01")]
    [InlineData("123456789", "GR", "EL123456789")]
    [InlineData("EL123456789", "GR", "EL123456789")]
    [InlineData(" - ", "NL", null)]
    [InlineData(null, "NL", null)]
    public void A_vat_number_is_compared_without_punctuation_and_with_its_country(string? text, string country, string? number) =>
        Assert.Equal(number, EndCustomerIdentity.VatNumberOf(text, country));

    [Theory]
    [InlineData("GEMEENTE UTRECHT", "NL", null, null, EndCustomerLikeness.Same)]
    [InlineData("Stadskantoor", "NL", "www.utrecht.nl", null, EndCustomerLikeness.Same)]
    [InlineData("Stadskantoor", "nl", null, "0022 20 647 B01", EndCustomerLikeness.Same)]
    [InlineData("Gemeente Utrecht", "NL", "utrecht.nl", "NL999999999B01", EndCustomerLikeness.Similar)]
    [InlineData("Gemeente Utrecht", "BE", "utrecht.nl", "NL002220647B01", EndCustomerLikeness.Different)]
    [InlineData("Gemente Utrecht", "NL", null, null, EndCustomerLikeness.Similar)]
    [InlineData("Gemeente Utrecht Sociale Dienst", "NL", null, null, EndCustomerLikeness.Similar)]
    [InlineData("Stadskantoor", "NL", "shop.utrecht.com", null, EndCustomerLikeness.Similar)]
    [InlineData("Stadskantoor", "NL", null, null, EndCustomerLikeness.Different)]
    [InlineData("Gemeente Rotterdam", "NL", "rotterdam.nl", null, EndCustomerLikeness.Different)]
    public void VAT_number_domain_or_name_in_one_country_make_the_same(
        string name, string country, string? domain, string? vat, EndCustomerLikeness likeness)
    {
        var other = new EndCustomer(name, country, domain, vat);

        Assert.Equal(likeness, EndCustomerMatch.Compare(DealSamples.Utrecht, other));
        Assert.Equal(likeness, EndCustomerMatch.Compare(other, DealSamples.Utrecht));
    }

    [Fact]
    public void Every_one_is_compared_the_same_from_both_sides_and_shares_a_key_with_whoever_is_the_same()
    {
        var customers =
            from name in Names
            from domain in new[] { null, "utrecht.nl", "acme.co.uk" }
            from vat in new[] { null, "NL002220647B01", "NL999999999B01" }
            select new EndCustomer(name, "NL", domain, vat);
        var all = customers.ToList();

        Assert.All(all, one => Assert.All(all, other =>
        {
            var likeness = EndCustomerMatch.Compare(one, other);
            Assert.Equal(likeness, EndCustomerMatch.Compare(other, one));
            if (likeness == EndCustomerLikeness.Same && one != other)
                Assert.NotEmpty(EndCustomerIdentity.KeysOf(one).Intersect(EndCustomerIdentity.KeysOf(other)));
        }));
        Assert.All(all.Where(one => EndCustomerIdentity.PlainNameOf(one.Name).Length > 0 || one.Domain is not null || one.VatNumber is not null), one =>
            Assert.Equal(EndCustomerLikeness.Same, EndCustomerMatch.Compare(one, one with { City = "Zeist" })));
    }

    [Theory]
    [InlineData("Gemeente Utrecht", "NL", "www.utrecht.nl", "NL002220647B01", null)]
    [InlineData("Gemeente Utrecht", "NL", null, null, null)]
    [InlineData("Diversen", "NL", null, null, "name")]
    [InlineData("…", "NL", null, null, "name")]
    [InlineData("Gemeente Utrecht", "UK", null, null, "country")]
    [InlineData("Gemeente Utrecht", "nl", null, null, "country")]
    [InlineData("Gemeente Utrecht", "NL", "gmail.com", null, "domain")]
    [InlineData("Gemeente Utrecht", "NL", "utrecht", null, "domain")]
    [InlineData("Gemeente Utrecht", "NL", "-utrecht.nl", null, "domain")]
    [InlineData("Gemeente Utrecht", "NL", "utrecht .nl", null, "domain")]
    [InlineData("Gemeente Utrecht", "NL", null, "NL12", "vatNumber")]
    public void An_end_customer_is_written_down_so_that_it_can_be_known_again(
        string name, string country, string? domain, string? vat, string? field) =>
        Assert.Equal(field, EndCustomerCheck.Find(new EndCustomer(name, country, domain, vat))?.Field);

    [Fact]
    public void The_keys_are_beginnings_of_words_the_domains_own_label_and_the_vat_number() => Assert.Equal(
        ["d:utrecht", "n:GEM", "n:UTR", "v:NL002220647B01"], EndCustomerIdentity.KeysOf(DealSamples.Utrecht).AsEnumerable());
}
