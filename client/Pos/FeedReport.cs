using System.Collections.Immutable;
using PartnerConnect.Gateway.Hosting;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Gateway.Pos;

/// <summary>One partner's week out of a feed, wherever in the file its lines stand.</summary>
internal sealed class FeedReport(PosWeek week)
{
    private readonly List<PosFileRow> sales = [];
    private readonly List<int> declarations = [];
    private long bytes;

    public PosWeek Week { get; } = week;

    /// <summary>The lines, declarations among them.</summary>
    public int Lines { get; private set; }

    public int FirstLine { get; private set; }

    /// <summary>Whether it has more lines, or more in them, than a report may have; then it holds none of them.</summary>
    public bool IsTooLong => Lines > PosFile.MostLinesOfReport || bytes > RequestLimits.File;

    /// <summary>What is said of it then.</summary>
    public string TooLong => Lines > PosFile.MostLinesOfReport ? PosFile.TooLong : PosFile.TooLarge;

    public IEnumerable<int> LineNumbers => sales.Select(row => row.Line).Concat(declarations);

    public bool IsZeroSales => sales.Count == 0;

    /// <param name="row">The line.</param>
    /// <param name="size">How many bytes it takes on disk.</param>
    public void Add(FeedRow row, int size)
    {
        bytes += size;
        if (!Counts(row.Line.Line))
            return;
        if (row.DeclaresZeroSales)
            declarations.Add(row.Line.Line);
        else
            sales.Add(row.Line);
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
