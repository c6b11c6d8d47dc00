using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Database.Tests.Ledger;

/// <summary>Reports of some weeks in some versions that hold one another's invoice lines, with what they must come to.</summary>
internal sealed class OverlappingReports(List<(PosWeek Week, PosLine[] Lines)> reports)
{
    public static OverlappingReports Make(Random random)
    {
        var weeks = Enumerable.Range(14, 4).Select(number => new PosWeek(2024, number));
        return new([.. weeks.SelectMany(week => Enumerable.Range(0, random.Next(1, 4)).Select(_ => (week, MakeLines(random))))]);
    }

    /// <summary>The reports in another order, but the versions of each week in theirs.</summary>
    public List<(PosWeek Week, PosLine[] Lines)> Shuffle(Random random)
    {
        var weeks = reports.Select(report => report.Week).ToArray();
        random.Shuffle(weeks);
        var versions = reports.ToLookup(report => report.Week).ToDictionary(week => week.Key, week => new Queue<PosLine[]>(week.Select(report => report.Lines)));
        return [.. weeks.Select(week => (week, versions[week].Dequeue()))];
    }

    public Dictionary<PosWeek, long> ExpectedCents() => Current().ToDictionary(
        report => report.Week, report => report.Lines.Where(line => CountsIn(report.Week, line)).Sum(line => line.Net.MinorUnits));

    public IEnumerable<(PosWeek Week, int Accepted, int Rejected)> ExpectedLines() => Current().Select(report =>
        (report.Week, report.Lines.Count(line => CountsIn(report.Week, line)), report.Lines.Count(line => !CountsIn(report.Week, line))));

    private IEnumerable<(PosWeek Week, PosLine[] Lines)> Current() =>
        reports.GroupBy(report => report.Week).Select(week => week.Last()).OrderBy(report => report.Week);

    private bool CountsIn(PosWeek week, PosLine line) =>
        !Current().Any(other => other.Week < week && other.Lines.Any(held => held.Key == line.Key));

    private static PosLine[] MakeLines(Random random) =>
        [.. Enumerable.Range(1, 8).Where(_ => random.Next(2) == 0).Select(number =>
            PosReporting.Line(number + random.Next(50) * 10, $"A-{number % 3}", random.Next(1, 1_000_00), invoiceLine: number))];
}
