using PartnerConnect.Programme.Calendar;
using PartnerConnect.Silo.Demo;

namespace PartnerConnect.Grains.Tests.Demo;

/// <summary>The default sample programme, generated once, and what a service would count of it.</summary>
internal static class SampleReading
{
    private static readonly HashSet<string> PartNumbers =
        [.. SampleProgramme.Catalogue.Select(product => product.PartNumber)];

    public static FiscalCalendar Calendar { get; } = new(4);

    public static SampleProgramme Sample { get; } = SampleProgramme.Generate();

    public static ILookup<string, SampleEvent.PosSubmitted> Reports { get; } =
        Sample.Events.OfType<SampleEvent.PosSubmitted>().ToLookup(report => report.PartnerId);

    private static Dictionary<SampleEvent.PosSubmitted, IReadOnlyList<ReportedLine>> LinesByReport { get; } = Reports
        .SelectMany(reports => reports)
        .ToDictionary(report => report, report => ReportedLine.Read(report.Csv));

    private static ILookup<string, ReportedLine> Accepted { get; } = Reports
        .SelectMany(reports => reports.GroupBy(report => report.Week).Select(versions => versions.Last()))
        .Where(report => !report.IsZeroSales)
        .SelectMany(LinesOf)
        .Where(IsAcceptable)
        .ToLookup(line => line["ReportingPartnerId"]);

    public static IReadOnlyList<ReportedLine> LinesOf(SampleEvent.PosSubmitted report) => LinesByReport[report];

    /// <summary>The lines that count: each week's last report, without the lines a check refuses.</summary>
    public static IEnumerable<ReportedLine> LinesOf(SamplePartner partner) => Accepted[partner.PartnerId];

    public static bool IsAcceptable(ReportedLine line) =>
        PartNumbers.Contains(line["ManufacturerPartNumber"]) && line["EndCustomerName"].Length > 0;

    public static decimal Revenue(SamplePartner partner, DateOnly firstDay, DateOnly lastDay) => LinesOf(partner)
        .Where(line => line.InvoiceDate >= firstDay && line.InvoiceDate <= lastDay)
        .Sum(line => line.Net);

    public static decimal Revenue(SamplePartner partner, int fiscalYear)
    {
        var days = Calendar.Days(new FiscalYear(fiscalYear));
        return Revenue(partner, days.FirstDay, days.LastDay);
    }

    /// <summary>What launch assignment sees: the sample knows the last six of the twelve months before.</summary>
    public static decimal RevenueAtLaunch(SamplePartner partner) =>
        Revenue(partner, new DateOnly(2022, 10, 1), new DateOnly(2023, 9, 30));

    /// <summary>Net revenue from 1 April to the end of the quarter, in shares of the yearly threshold.</summary>
    public static decimal YearToDate(SamplePartner partner, FiscalQuarter quarter, decimal threshold) =>
        Revenue(partner, Calendar.FirstDay(quarter.Year), Calendar.LastDay(quarter)) / threshold;

    public static IEnumerable<PosWeek> MissingWeeks(SamplePartner partner, FiscalQuarter quarter) =>
        Calendar.Weeks(quarter)
            .Where(week => week >= SampleProgramme.FirstWeek && week <= SampleProgramme.LastWeek)
            .Except(Reports[partner.PartnerId].Select(report => report.Week));

    /// <summary>Weeks not handed in by the day of grace after the Wednesday, or with a line refused.</summary>
    public static int BlemishedWeeks(SamplePartner partner, FiscalQuarter quarter) => Reports[partner.PartnerId]
        .Where(report => Calendar.QuarterOf(report.Week) == quarter)
        .DistinctBy(report => report.Week)
        .Count(report => report.Day > report.Week.LastDay.AddDays(4)
            || (!report.IsZeroSales && !LinesOf(report).All(IsAcceptable)));

    /// <summary>Enough for Elite and not for Principal, in the partner's region.</summary>
    public static bool IsElite(SamplePartner partner, decimal revenue) =>
        revenue >= partner.Region.EliteRevenue && !IsPrincipal(partner, revenue);

    public static bool IsPrincipal(SamplePartner partner, decimal revenue) =>
        revenue >= partner.Region.PrincipalRevenue;

    public static IEnumerable<SamplePartner> WithStory(params Story[] stories) =>
        Sample.Partners.Where(partner => stories.Contains(partner.Story));
}
