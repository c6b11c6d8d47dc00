using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Silo.Demo;

/// <summary>Invented partners with two years of sell-out, for looking at the service with something in it.</summary>
/// <remarks>
/// A function of its arguments: the same seed gives the same bytes on every machine, and more partners change nothing
/// about those who were there before. Nothing here knows the guide; what becomes of a story is the service's to find.
/// </remarks>
internal sealed class SampleProgramme
{
    public const int DefaultSeed = 20231001;
    public const int DefaultPartnersPerRegion = 8;

    private readonly ILookup<PosWeek, SampleEvent.PosSubmitted> reports;

    private SampleProgramme(IReadOnlyList<SamplePartner> partners, IReadOnlyList<SampleEvent> events)
    {
        Partners = partners;
        Events = events;
        reports = events.OfType<SampleEvent.PosSubmitted>().ToLookup(report => report.Week);
    }

    /// <summary>The first week of the history.</summary>
    public static PosWeek FirstWeek => SalesCalendar.FirstWeek;

    /// <summary>The last week that is reported.</summary>
    public static PosWeek LastWeek => SalesCalendar.LastWeek;

    public static IReadOnlyList<SampleProduct> Catalogue => SampleCatalogue.Products;

    /// <summary>Region by region.</summary>
    public IReadOnlyList<SamplePartner> Partners { get; }

    /// <summary>All that the partners do, in order of day.</summary>
    public IReadOnlyList<SampleEvent> Events { get; }

    /// <summary>Makes the programme, with 1 to 99 partners a region; every story is told from 8 on.</summary>
    public static SampleProgramme Generate(
        int seed = DefaultSeed, int partnersPerRegion = DefaultPartnersPerRegion)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(partnersPerRegion, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(partnersPerRegion, 99);
        var partners = Enumerable.Range(0, SampleRegions.All.Count)
            .SelectMany(region => SamplePartners.Of(region, partnersPerRegion, seed))
            .ToArray();
        // The sort is stable: on one day partners come in their order, and each reports before it asks for anything.
        var events = partners.SelectMany(partner => EventsOf(partner, seed)).OrderBy(happening => happening.Day);
        return new SampleProgramme(partners, [.. events]);
    }

    /// <summary>The partners as the import takes them.</summary>
    public string PartnersCsv() => SampleImports.Partners(Partners);

    /// <summary>The catalogue as the import takes it.</summary>
    public static string CatalogueCsv() => SampleImports.Catalogue(Catalogue);

    /// <summary>The week's reports handed in on that very day, as one feed; the header alone if none are.</summary>
    public string FeedFor(PosWeek week, DateOnly submittedOn) =>
        PosCsv.Feed(reports[week].Where(report => report.Day == submittedOn).Select(report => report.Csv));

    /// <summary>The week as it stands once everything is in: each partner's last report, as one feed.</summary>
    public string FeedFor(PosWeek week) =>
        PosCsv.Feed(reports[week].GroupBy(report => report.PartnerId).Select(versions => versions.Last().Csv));

    private static IEnumerable<SampleEvent> EventsOf(SamplePartner partner, int seed) =>
    [
        .. PosReporting.Of(partner, seed),
        .. partner.TrackChoices.Select(choice =>
            new SampleEvent.TrackChosen(choice.Day, partner.PartnerId, choice.Track)),
        .. partner.NfrOrders.Select(order =>
            new SampleEvent.NfrOrdered(order.Day, partner.PartnerId, order.PartNumber, order.Quantity)),
    ];
}
