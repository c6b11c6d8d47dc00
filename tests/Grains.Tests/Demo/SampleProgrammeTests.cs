using System.Security.Cryptography;
using System.Text;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Silo.Demo;
using static PartnerConnect.Grains.Tests.Demo.SampleReading;

namespace PartnerConnect.Grains.Tests.Demo;

public sealed class SampleProgrammeTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes() =>
        Assert.Equal(Hash(SampleProgramme.Generate()), Hash(SampleProgramme.Generate()));

    [Fact]
    public void A_partners_chance_is_the_same_in_every_process() =>
        Assert.Equal(0x640C292C, SampleRandom.Hash("a"));

    [Fact]
    public void Another_seed_gives_other_bytes() =>
        Assert.NotEqual(Hash(Sample), Hash(SampleProgramme.Generate(seed: 7)));

    [Fact]
    public void More_partners_change_nothing_about_those_who_were_there()
    {
        var larger = SampleProgramme.Generate(partnersPerRegion: 9);
        var added = larger.Partners.Select(partner => partner.PartnerId)
            .Except(Sample.Partners.Select(partner => partner.PartnerId))
            .ToHashSet();

        Assert.Equal(7, added.Count);
        Assert.Equal(Sample.Events, larger.Events.Where(happening => !added.Contains(happening.PartnerId)));
    }

    [Fact]
    public void All_regions_and_all_types_take_part()
    {
        Assert.Equal(
            ["apj", "benelux", "dach", "nordics", "north-america", "southern-europe", "uk-ireland"],
            Sample.Partners.Select(partner => partner.Region.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Sample.Partners.GroupBy(partner => partner.Region.Id), region => Assert.Equal(8, region.Count()));
        Assert.Equal(
            Enum.GetValues<SamplePartnerType>(), Sample.Partners.Select(partner => partner.Type).Distinct().Order());
    }

    [Fact]
    public void No_two_partners_share_a_number_or_a_name_and_no_customer_has_a_partners_name()
    {
        var names = Sample.Partners.Select(partner => partner.Name).ToHashSet();
        Assert.Equal(56, names.Count);
        Assert.Equal(56, Sample.Partners.Select(partner => partner.PartnerId).Distinct().Count());
        Assert.DoesNotContain(
            Sample.Partners.SelectMany(LinesOf), line => names.Contains(line["EndCustomerName"]));
    }

    [Fact]
    public void The_catalogue_has_forty_odd_products_in_the_five_categories_of_the_guide()
    {
        Assert.InRange(SampleProgramme.Catalogue.Count, 38, 45);
        Assert.All(SampleProgramme.Catalogue, product => Assert.Matches("^[0-9]{3}-[0-9]{6}$", product.PartNumber));
        Assert.Distinct(SampleProgramme.Catalogue.Select(product => product.PartNumber));
        Assert.Equal(
            [
                "Personal workspace", "Room control and scheduling", "Services and software", "Video collaboration",
                "Webcams and headsets",
            ],
            SampleProgramme.Catalogue.Select(product => product.Category).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_imports_have_a_row_for_every_partner_and_product()
    {
        var partners = ReportedLine.Read(Sample.PartnersCsv());
        Assert.Equal(
            Sample.Partners.Select(partner => partner.Name), partners.Select(partner => partner["Name"]));
        Assert.Single(partners, partner => partner["AgreementSigned"].Length == 0);

        var products = ReportedLine.Read(SampleProgramme.CatalogueCsv());
        Assert.Equal(
            SampleProgramme.Catalogue.Select(product => product.Msrp),
            products.Select(product => product.Amount("Msrp")));
    }

    [Fact]
    public void Events_come_in_order_of_day()
    {
        var days = Sample.Events.Select(happening => happening.Day).ToArray();
        Assert.Equal(days.Order(), days);
    }

    [Fact]
    public void A_feed_holds_what_is_handed_in_on_its_day_and_the_weeks_feeds_hold_every_report()
    {
        var week = new PosWeek(2024, 20);
        var reports = Sample.Events.OfType<SampleEvent.PosSubmitted>().Where(report => report.Week == week).ToArray();
        var feeds = reports.Select(report => report.Day).Distinct()
            .Select(day => ReportedLine.Read(Sample.FeedFor(week, day)).Count);

        Assert.Equal(reports.Sum(report => ReportedLine.Read(report.Csv).Count), feeds.Sum());
        Assert.Empty(ReportedLine.Read(Sample.FeedFor(week, week.FirstDay)));
        Assert.Equal(
            reports.Select(report => report.PartnerId).Distinct().Count(),
            ReportedLine.Read(Sample.FeedFor(week)).Select(line => line["ReportingPartnerId"]).Distinct().Count());
    }

    private static string Hash(SampleProgramme sample)
    {
        var text = new StringBuilder(sample.PartnersCsv()).Append(SampleProgramme.CatalogueCsv());
        foreach (var happening in sample.Events)
            text.Append(happening);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
