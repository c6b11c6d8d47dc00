using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Pos;

/// <summary>One partner's week out of a feed, wherever in the file its lines stand.</summary>
internal sealed class FeedReport(PosWeek week)
{
    private readonly List<PosFileRow> sales = [];
    private readonly List<int> declarations = [];

    public PosWeek Week { get; } = week;

    /// <summary>The lines, declarations among them.</summary>
    public int Lines { get; private set; }

    public int FirstLine { get; private set; }

    /// <summary>Whether it has more lines than a report may have; then it holds none of them.</summary>
    public bool IsTooLong => Lines > PosFile.MostLinesOfReport;

    public IEnumerable<int> LineNumbers => sales.Select(row => row.Line).Concat(declarations);

    public bool IsZeroSales => sales.Count == 0;

    public void Add(PosFileRow row)
    {
        if (Counts(row.Line))
            sales.Add(row);
    }

    public void Declare(int line)
    {
        if (Counts(line))
            declarations.Add(line);
    }

    public PosSubmission Submission(ImmutableArray<string> columns) => IsZeroSales
        ? new PosSubmission(Week, ZeroSales: true, [], [])
        : new PosSubmission(Week, ZeroSales: false, columns, [.. sales]);

    private bool Counts(int line)
    {
        if (Lines++ == 0)
            FirstLine = line;
        if (!IsTooLong)
            return true;

        // It will not be submitted, and need not be kept until the file ends.
        sales.Clear();
        sales.TrimExcess();
        declarations.Clear();
        return false;
    }
}
