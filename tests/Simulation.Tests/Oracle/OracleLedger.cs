using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Simulation.Tests.Clients;

namespace PartnerConnect.Simulation.Tests.Oracle;

/// <summary>Everything a partner has reported, week by week.</summary>
internal sealed partial class OracleLedger(string partner, Currency currency)
{
    private readonly Dictionary<(PosWeek Week, int Version), OracleReport> versions = [];
    private List<(PosWeek Week, OracleLine Line)>? counting;

    public SortedDictionary<PosWeek, OracleReport> Reports { get; } = [];

    public void Take(PosWeek week, OracleReport report)
    {
        if (Reports.TryGetValue(week, out var former) && former.Version > report.Version)
            return;
        Reports[week] = versions[(week, report.Version)] = report;
        counting = null;
    }

    /// <summary>Every line that counts, in the earliest week that holds it.</summary>
    public List<(PosWeek Week, OracleLine Line)> Counting()
    {
        if (counting is not null)
            return counting;
        counting = [];
        var taken = new HashSet<(string, int)>();
        foreach (var (week, report) in Reports)
        {
            foreach (var line in report.Lines)
            {
                if (taken.Add((line.Invoice, line.Number)))
                    counting.Add((week, line));
            }
        }

        return counting;
    }

    /// <summary>What the lines of some days count for (A19).</summary>
    public long Revenue(DateOnly first, DateOnly last, RevenueMeasure measure)
    {
        var sum = 0L;
        foreach (var (week, line) in Counting())
        {
            var counts = (!line.IsService || measure.ServicesCount) && (!line.IsReturn || measure.ReturnsSubtract);
            if (counts && line.Day >= first && line.Day <= last)
                sum += measure.Basis == RevenueBasis.Net ? Worth(week, line).Net : Worth(week, line).Gross;
        }

        return sum;
    }

    /// <summary>Lines of a week that count, those that do not, and what they are worth.</summary>
    public (int Accepted, int Rejected, long Net) Lines(PosWeek week)
    {
        var report = Reports[week];
        var (accepted, net) = (0, 0L);
        foreach (var (of, line) in Counting())
        {
            accepted += of == week ? 1 : 0;
            net += of == week ? Worth(of, line).Net : 0;
        }

        return (accepted, report.Marks.Count + report.Lines.Count - accepted, net);
    }

    /// <summary>What a line of the report that counts is refused for, or nothing where it counts or is not there.</summary>
    public string? Mark(PosWeek week, int fileLine)
    {
        if (!Reports.TryGetValue(week, out var report))
            return null;
        if (report.Marks.TryGetValue(fileLine, out var mark))
            return mark;
        foreach (var line in report.Lines)
        {
            if (line.FileLine == fileLine)
                return Counting().Contains((week, line)) ? null : $"5 elsewhere {line.Number}";
        }

        return null;
    }

    /// <summary>Reads a report as it is read on a day.</summary>
    public OracleReport Read(
        ClientReport report, int version, bool late, DateOnly today, GuideVersion guide, Func<string, decimal?> msrp)
    {
        var read = new OracleReport(new OracleContent(report, []), version, late);
        for (var index = 0; index < report.Lines.Length; index++)
            Judge(read, index + 2, report.Lines[index], report.Week, today, guide, msrp);
        return read;
    }

    /// <summary>Judges a line among those that a version has already, and puts it where it belongs.</summary>
    private void Judge(
        OracleReport into, int fileLine, ClientLine line, PosWeek week, DateOnly today, GuideVersion guide, Func<string, decimal?> msrp)
    {
        into.Written[fileLine] = line;
        var taken = new HashSet<(string, int)>();
        foreach (var other in into.Lines)
            taken.Add((other.Invoice, other.Number));
        var reason = Reason(line, week, today, guide, msrp(line.Part), taken);
        if (reason != '0')
        {
            into.Marks[fileLine] = reason switch
            {
                '2' => $"2 {line.Part}",
                '4' => $"4 {line.Day}",
                '5' => $"5 here {line.Invoice}",
                '6' => $"6 {(line.Flaw == Flaw.OtherCurrency ? "XXX" : line.Currency)}",
                '7' => line.Price > msrp(line.Part) * guide.Pos.HighestPriceFactor ? $"7 price {line.Price}" : $"7 incentive {line.Incentive}",
                _ => $"{reason}",
            };
            return;
        }

        var (net, gross) = (Minor(line.Quantity, line.Price, line.Incentive), Minor(line.Quantity, line.Price, 0));
        into.Lines.Add(new OracleLine(
            fileLine, line.Invoice, line.Number, line.Day, net, gross, line.Part == ReportDraw.Service, line.Quantity < 0, line.Part,
            line.Quantity, line.Price, Kept(line, net)));
        into.Lines.Sort((one, other) => one.FileLine.CompareTo(other.FileLine));
    }

    private int Scale => currency.MinorDigits == 0 ? 1 : 100;

    private long Minor(int quantity, decimal price, decimal incentive) => (long)decimal.Round(
        ((quantity * price) - (Math.Sign(quantity) * incentive)) * Scale, 0, MidpointRounding.AwayFromZero);

    // Of the incentives of a line that is taken, what they take off its value is kept and not how they were written.
    private decimal Kept(ClientLine line, long net) => net == Minor(line.Quantity, line.Price, 0)
        ? 0
        : Math.Max(0, Math.Abs(line.Quantity * line.Price) - ((decimal)Math.Abs(net) / Scale));

    // The first of the reasons L02 to L08 that holds, by its number.
    private char Reason(
        ClientLine line, PosWeek week, DateOnly today, GuideVersion guide, decimal? msrp, HashSet<(string, int)> taken)
    {
        if (msrp is not { } price)
            return '2';
        if (line.Flaw == Flaw.ZeroQuantity)
            return '3';
        if (line.Day > today || line.Day > week.LastDay || line.Day < week.FirstDay.AddDays(-7 * guide.Pos.LateLineWeeks))
            return '4';
        if (taken.Contains((line.Invoice, line.Number)))
            return '5';
        if (line.Flaw == Flaw.OtherCurrency || line.Currency != currency.Code)
            return '6';
        if (line.Price > price * guide.Pos.HighestPriceFactor || line.Incentive > Math.Abs(line.Quantity * line.Price))
            return '7';
        return line.Flaw == Flaw.NoCustomer ? '8' : '0';
    }

    /// <summary>What becomes of a report on a day: the code of a refusal, or the version that it makes; F05 for a repeat.</summary>
    public (string? Code, OracleReport? Taken) Receive(
        ClientReport report, DateOnly today, DateOnly judgedFrom, FiscalQuarter? settled, GuideVersion guide,
        Func<string, decimal?> msrp)
    {
        var former = Reports.GetValueOrDefault(report.Week);
        var repeats = former is { Content.Amended.Count: 0 } && former.Content.Report.Says(report);
        var late = former?.Late ?? (report.Week.LastDay >= judgedFrom && today > LastInTime(report.Week, guide));
        var read = Read(report, (former?.Version ?? 0) + 1, late, today, guide, msrp);
        var code = Refusal(report, former, today, judgedFrom, settled, guide);

        // Only what was refused may fare otherwise by now; a file that was taken whole stays taken, whatever guide has come since.
        if (repeats && (code is not null || former!.Marks.Count == 0 || SameReasons(former!.Reasons, read.Reasons)))
            return ("F05", null);
        if (code is not null)
            return (code, null);
        return read.Lines.Count == 0 && !report.ZeroSales ? (null, null) : (null, read);
    }

    /// <summary>The last day on which a first report is in time.</summary>
    public static DateOnly LastInTime(PosWeek week, GuideVersion guide)
    {
        var day = week.LastDay.AddDays(guide.Pos.DueDaysAfterWeek);
        for (var left = guide.Pos.GraceBusinessDays; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not DayOfWeek.Saturday and not DayOfWeek.Sunday)
                left--;
        }

        return day;
    }

    private string? Refusal(
        ClientReport report, OracleReport? former, DateOnly today, DateOnly judgedFrom, FiscalQuarter? settled, GuideVersion guide)
    {
        if (report.ReportingPartner != partner && report.Lines.Length > 0)
            return "F03";
        if (report.Week.FirstDay > today || (report.ZeroSales && today < report.Week.LastDay))
            return "F04";
        if (IsSettled(report.Week, settled, guide) || (former is not null && IsShut(report.Week, today, judgedFrom, guide)))
            return "F04";
        return report.Lines.Length == 0 && !report.ZeroSales ? "F06" : null;
    }

    // The same content fares otherwise only when the catalogue has come to know a part; a neighbour's lines do not count.
    private static bool SameReasons(string one, string other) =>
        one.Replace("5", "", StringComparison.Ordinal) == other.Replace("5", "", StringComparison.Ordinal);

    private static bool IsSettled(PosWeek week, FiscalQuarter? settled, GuideVersion guide) =>
        settled is { } last && guide.Calendar.QuarterOf(week.LastDay) <= last;

    // Whether the correction window of a week that is judged has passed.
    private static bool IsShut(PosWeek week, DateOnly today, DateOnly judgedFrom, GuideVersion guide) =>
        week.LastDay >= judgedFrom && today > week.LastDay.AddDays(guide.Pos.DueDaysAfterWeek + guide.Pos.CorrectionWindowDays);
}
