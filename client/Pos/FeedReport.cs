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
    public int Lines => sales.Count + declarations.Count;

    public IEnumerable<int> LineNumbers => sales.Select(row => row.Line).Concat(declarations);

    public bool IsZeroSales => sales.Count == 0;

    public void Add(PosFileRow row) => sales.Add(row);

    public void Declare(int line) => declarations.Add(line);

    public PosSubmission Submission(ImmutableArray<string> columns) => IsZeroSales
        ? new PosSubmission(Week, ZeroSales: true, [], [])
        : new PosSubmission(Week, ZeroSales: false, columns, [.. sales]);
}
