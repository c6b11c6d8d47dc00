using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Programme.Outlook;

/// <summary>What can still be done about a POS week.</summary>
public enum PosWeekTaskKind
{
    /// <summary>The report can come in time.</summary>
    SendInTime = 1,

    /// <summary>The report can come late, so that the week is not missing for good.</summary>
    SendLate = 2,

    /// <summary>The report that came can be replaced by one that complies.</summary>
    Correct = 3,
}

/// <summary>What can still be done about a POS week, and until when.</summary>
/// <param name="Week">The week.</param>
/// <param name="Kind">What can be done.</param>
/// <param name="LastDay">The last day on which it helps, in the region.</param>
public sealed record PosWeekTask(PosWeek Week, PosWeekTaskKind Kind, DateOnly LastDay);

/// <summary>What the POS data of a quarter that has not settled will be judged on.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Reports">The reports that count so far.</param>
/// <param name="JudgedFrom">The later of launch and joining.</param>
/// <param name="Today">The day, in the region.</param>
/// <remarks>Source: R24, R25, R36, A46.</remarks>
public sealed record PosQuarterFacts(
    FiscalQuarter Quarter, ImmutableArray<PosWeekReport> Reports, DateOnly JudgedFrom, DateOnly Today)
{
    /// <summary>The weeks that a person has waived; nothing has to be done about them.</summary>
    public ImmutableHashSet<PosWeek> Waived { get; init; } = [];

    /// <summary>How the quarter will be judged on the day it settles, if nothing else comes in.</summary>
    public PosQuarterVerdict AtSettlement(GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return PosCompliance.Quarter(
            Quarter, Reports, JudgedFrom, Boundaries.SettleDay(Quarter, guide), guide.Pos, guide.Calendar, Waived);
    }

    /// <summary>What can still be done about its weeks, the earliest week first.</summary>
    public ImmutableArray<PosWeekTask> Tasks(GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var reported = Reports.Select(report => report.Week).ToHashSet();
        var fallShort = AtSettlement(guide).WeeksShort;
        return [.. fallShort.Select(verdict => Task(verdict, reported, guide)).OfType<PosWeekTask>()];
    }

    /// <summary>The facts once these tasks are done.</summary>
    internal PosQuarterFacts Done(IEnumerable<PosWeekTask> tasks)
    {
        var done = tasks.ToDictionary(task => task.Week);
        return this with
        {
            Reports = [.. Reports.Where(report => !done.ContainsKey(report.Week)), .. done.Values.Select(Compliant)],
        };
    }

    private PosWeekTask? Task(PosWeekVerdict verdict, HashSet<PosWeek> reported, GuideVersion guide)
    {
        var deadlines = PosDeadlines.For(verdict.Week, guide.Pos);
        var lastOpen = Boundaries.SettleDay(Quarter, guide).AddDays(-1);
        if (!reported.Contains(verdict.Week))
            return Until(PosWeekTaskKind.SendInTime, deadlines.LastDayInTime) ?? Until(PosWeekTaskKind.SendLate, lastOpen);

        // What came late stays late, whatever replaces it.
        return verdict.Outcome == PosWeekOutcome.Late ? null : Until(PosWeekTaskKind.Correct, deadlines.LastCorrectionDay);

        PosWeekTask? Until(PosWeekTaskKind kind, DateOnly day)
        {
            var lastDay = day < lastOpen ? day : lastOpen;
            return Today <= lastDay ? new PosWeekTask(verdict.Week, kind, lastDay) : null;
        }
    }

    private static PosWeekReport Compliant(PosWeekTask task) => new()
    {
        Week = task.Week,
        LinesAccepted = 1,
        LinesRejected = 0,
        ZeroSales = false,
        Late = task.Kind == PosWeekTaskKind.SendLate,
    };
}
