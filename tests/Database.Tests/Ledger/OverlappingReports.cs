using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Database.Tests.Ledger;

internal sealed record WeekOutcome(PosWeek Week, int Accepted, int Rejected, long Cents);

/// <summary>Versions of some weeks' reports that hold one another's lines, and what they must come to.</summary>
internal sealed class OverlappingReports(List<(PosWeek Week, PosLine[] Lines)> reports)
{
    public static OverlappingReports Make(Random random)
    {
        var weeks = Enumerable.Range(14, 4).Select(number => new PosWeek(2024, number));
        return new(
        [
            .. from week in weeks
               from version in Enumerable.Range(0, random.Next(1, 4))
               select (week, MakeLines(random)),
        ]);
    }

    /// <summary>The reports in another order, but the versions of each week in theirs.</summary>
    public List<(PosWeek Week, PosLine[] Lines)> Shuffle(Random random)
    {
        var weeks = reports.Select(report => report.Week).ToArray();
        random.Shuffle(weeks);
        var versions = reports.GroupBy(report => report.Week, report => report.Lines)
            .ToDictionary(week => week.Key, week => new Queue<PosLine[]>(week));
        return [.. weeks.Select(week => (week, versions[week].Dequeue()))];
    }

    public IEnumerable<WeekOutcome> Expected() =>
        from report in Current()
        let counting = report.Lines.Where(line => CountsIn(report.Week, line)).ToList()
        select new WeekOutcome(
            report.Week,
            counting.Count,
            report.Lines.Length - counting.Count,
            counting.Sum(line => line.Net.MinorUnits));

    private IEnumerable<(PosWeek Week, PosLine[] Lines)> Current() =>
        reports.GroupBy(report => report.Week).Select(week => week.Last()).OrderBy(report => report.Week);

    private bool CountsIn(PosWeek week, PosLine line) =>
        !Current().Any(other => other.Week < week && other.Lines.Any(held => held.Key == line.Key));

    private static PosLine[] MakeLines(Random random) =>
    [
        .. from number in Enumerable.Range(1, 8)
           where random.Next(2) == 0
           let physicalLine = number + (random.Next(50) * 10)
           select PosReporting.Line(physicalLine, $"A-{number % 3}", random.Next(1, 1_000_00), invoiceLine: number),
    ];
}
