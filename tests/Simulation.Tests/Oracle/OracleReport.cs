using PartnerConnect.Programme.Calendar;
using PartnerConnect.Simulation.Tests.Clients;

namespace PartnerConnect.Simulation.Tests.Oracle;

/// <summary>A line that is worth something.</summary>
internal sealed record OracleLine(
    int FileLine, string Invoice, int Number, DateOnly Day, long Net, long Gross, bool IsService, bool IsReturn, string Part, int Quantity,
    decimal Price, decimal Incentive);

/// <summary>What a version of a week consists of: the report, and what was put right of it since, one after the other.</summary>
internal sealed record OracleContent(ClientReport Report, List<ClientAmendment> Amended)
{
    public OracleContent With(ClientAmendment amendment) => new(Report, [.. Amended, amendment]);

    /// <summary>Whether another version came to be in the same way, whatever numbers its versions had.</summary>
    public bool Says(OracleContent other)
    {
        if (!Report.Says(other.Report) || Amended.Count != other.Amended.Count)
            return false;
        for (var index = 0; index < Amended.Count; index++)
        {
            var (one, another) = (Amended[index].Changes, other.Amended[index].Changes);
            if (one.Length != another.Length)
                return false;
            for (var change = 0; change < one.Length; change++)
            {
                if (!one[change].Says(another[change]))
                    return false;
            }
        }

        return true;
    }
}

/// <summary>A version of a week.</summary>
internal sealed record OracleReport(OracleContent Content, int Version, bool Late)
{
    /// <summary>The lines that are worth something.</summary>
    public List<OracleLine> Lines { get; } = [];

    /// <summary>What each refused line was refused for, by its line in the file.</summary>
    public SortedDictionary<int, string> Marks { get; } = [];

    /// <summary>What stands on each line.</summary>
    public SortedDictionary<int, ClientLine> Written { get; } = [];

    /// <summary>The numbers of the reasons of all refused lines.</summary>
    public string Reasons
    {
        get
        {
            var numbers = new List<char>();
            foreach (var mark in Marks.Values)
                numbers.Add(mark[0]);
            numbers.Sort();
            return new string([.. numbers]);
        }
    }
}

/// <summary>What a line of a closed week counts for since somebody said so.</summary>
/// <param name="Order">What was asked for.</param>
/// <param name="Week">The week that held the line.</param>
/// <param name="Version">The version of it.</param>
/// <param name="FileLine">The line.</param>
internal sealed record OracleCorrection(
    GrainInterfaces.Pos.PosCorrectionOrder Order, PosWeek Week, int Version, int FileLine)
{
    public required int Quantity { get; init; }

    public required decimal Price { get; init; }

    public required decimal Incentive { get; init; }

    /// <summary>What the line is worth by it.</summary>
    public required long Net { get; init; }

    public required long Gross { get; init; }
}
