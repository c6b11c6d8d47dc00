using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Simulation.Tests.Clients;

namespace PartnerConnect.Simulation.Tests.Oracle;

/// <summary>A line that is worth something.</summary>
internal sealed record OracleLine(
    int FileLine, string Invoice, int Number, DateOnly Day, long Net, long Gross, bool IsService, bool IsReturn);

/// <summary>The version of a week that counts.</summary>
internal sealed record OracleReport(ClientReport Content, int Version, bool Late, List<OracleLine> Lines, string Reasons)
{
    /// <summary>How many lines were refused.</summary>
    public int Refused => Reasons.Length;

    /// <summary>What each refused line was refused for, by its line in the file.</summary>
    public required Dictionary<int, string> Marks { get; init; }
}

/// <summary>Everything a partner has reported, week by week.</summary>
internal sealed class OracleLedger(string partner, Currency currency)
{
    private List<(PosWeek Week, OracleLine Line)>? counting;

    public SortedDictionary<PosWeek, OracleReport> Reports { get; } = [];

    public void Take(PosWeek week, OracleReport report)
    {
        if (Reports.TryGetValue(week, out var former) && former.Version > report.Version)
            return;
        Reports[week] = report;
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
        foreach (var (_, line) in Counting())
        {
            var counts = (!line.IsService || measure.ServicesCount) && (!line.IsReturn || measure.ReturnsSubtract);
            if (counts && line.Day >= first && line.Day <= last)
                sum += measure.Basis == RevenueBasis.Net ? line.Net : line.Gross;
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
            net += of == week ? line.Net : 0;
        }

        return (accepted, report.Refused + report.Lines.Count - accepted, net);
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
    public (List<OracleLine> Lines, string Reasons, Dictionary<int, string> Marks) Read(
        ClientReport report, DateOnly today, GuideVersion guide, Func<string, decimal?> msrp)
    {
        var marks = new Dictionary<int, string>();
        var lines = new List<OracleLine>();
        var reasons = new List<char>();
        var taken = new HashSet<(string, int)>();
        var fileLine = 1;
        foreach (var line in report.Lines)
        {
            fileLine++;
            var reason = Reason(line, report.Week, today, guide, msrp(line.Part), taken);
            if (reason != '0')
            {
                reasons.Add(reason);
                marks[fileLine] = reason switch
                {
                    '2' => $"2 {line.Part}",
                    '4' => $"4 {line.Day}",
                    '5' => $"5 here {line.Invoice}",
                    '6' => $"6 {line.Flaw} {line.Currency}",
                    '7' => $"7 {line.Price} {line.Incentive}",
                    _ => $"{reason}",
                };
                continue;
            }

            taken.Add((line.Invoice, line.Number));
            var value = line.Quantity * line.Price;
            var scale = currency.MinorDigits == 0 ? 1 : 100;
            var net = (value - (Math.Sign(line.Quantity) * line.Incentive)) * scale;
            lines.Add(new OracleLine(
                fileLine, line.Invoice, line.Number, line.Day, (long)decimal.Round(net, 0, MidpointRounding.AwayFromZero),
                (long)decimal.Round(value * scale, 0, MidpointRounding.AwayFromZero), line.Part == ReportDraw.Service, line.Quantity < 0));
        }

        reasons.Sort();
        return (lines, new string([.. reasons]), marks);
    }

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
        var repeats = former is not null && former.Content.Says(report);
        var (lines, reasons, marks) = Read(report, today, guide, msrp);
        var code = Refusal(report, former, today, judgedFrom, settled, guide);

        // Only what was refused may fare otherwise by now; a file that was taken whole stays taken, whatever guide has come since.
        if (repeats && (code is not null || former!.Refused == 0 || SameReasons(former!.Reasons, reasons)))
            return ("F05", null);
        if (code is not null)
            return (code, null);
        if (lines.Count == 0 && !report.ZeroSales)
            return (null, null);
        var late = former?.Late ?? (report.Week.LastDay >= judgedFrom && today > LastInTime(report.Week, guide));
        return (null, new OracleReport(report, (former?.Version ?? 0) + 1, late, lines, reasons) { Marks = marks });
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
        if (settled is { } last && guide.Calendar.QuarterOf(report.Week.LastDay) <= last)
            return "F04";
        var lastCorrection = report.Week.LastDay.AddDays(guide.Pos.DueDaysAfterWeek + guide.Pos.CorrectionWindowDays);
        if (former is not null && report.Week.LastDay >= judgedFrom && today > lastCorrection)
            return "F04";
        return report.Lines.Length == 0 && !report.ZeroSales ? "F06" : null;
    }

    // The same content fares otherwise only when the catalogue has come to know a part; a neighbour's lines do not count.
    private static bool SameReasons(string one, string other) =>
        one.Replace("5", "", StringComparison.Ordinal) == other.Replace("5", "", StringComparison.Ordinal);
}
