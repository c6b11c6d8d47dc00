using PartnerConnect.Programme.Calendar;
using PartnerConnect.Simulation.Tests.Clients;

namespace PartnerConnect.Simulation.Tests.Oracle;

/// <summary>A waiver, with what the line was refused for where it is one of a line.</summary>
internal sealed record OracleWaiver(string By, string Reason, string? Mark)
{
    public string? RevokedBy { get; init; }

    public string? RevokedReason { get; init; }
}

internal sealed partial class PartnerOracle
{
    /// <summary>What was waived, by week and line; line 0 is the week.</summary>
    public SortedDictionary<(PosWeek Week, int Line), OracleWaiver> Waivers { get; } = [];

    private bool IsWaived(PosWeek week) => Waivers.TryGetValue((week, 0), out var waiver) && waiver.RevokedBy is null;

    private int LinesWaived(PosWeek week)
    {
        var count = 0;
        foreach (var (key, waiver) in Waivers)
            count += key.Week == week && key.Line > 0 && waiver.RevokedBy is null ? 1 : 0;
        return count;
    }

    /// <summary>How a week is told on a day.</summary>
    private string Outcome(PosWeek week, DateOnly today)
    {
        if (week.LastDay < JudgedFrom)
            return "NotJudged";
        var guide = guides.On(today);
        if (!Ledger.Reports.ContainsKey(week) && today <= OracleLedger.LastInTime(week, guide))
            return IsWaived(week) ? "Waived" : "NotDueYet";
        return Verdict(week, guide);
    }

    /// <summary>A waiver ends with what it was for: the line is refused no longer, or for something else.</summary>
    private void EndWaivers()
    {
        foreach (var (key, waiver) in Waivers.ToList())
        {
            if (key.Line > 0 && Ledger.Mark(key.Week, key.Line) != waiver.Mark)
                Waivers.Remove(key);
        }
    }

    /// <summary>Gives a waiver; tells for what it is refused, nothing where it is not.</summary>
    private string? Waive(Waiving asked, DateOnly today)
    {
        var key = (asked.Week, asked.Line ?? 0);
        var standing = Waivers.TryGetValue(key, out var known) && known.RevokedBy is null ? known : null;
        if (standing is not null && standing.By == asked.By && standing.Reason == asked.Reason)
            return null;
        if (today <= asked.Week.LastDay)
            return "WeekNotOver";
        if (lastSettled is { } settled && guides.Calendar.QuarterOf(asked.Week.LastDay) <= settled)
            return "QuarterSettled";
        if (standing is not null)
            return "AlreadyWaived";
        string? mark = null;
        if (asked.Line is { } line)
        {
            mark = Ledger.Mark(asked.Week, line);
            if (mark is null)
                return "LineNotRejected";
        }
        else
        {
            if (asked.Week.LastDay < JudgedFrom)
                return "NothingOwed";
            var guide = guides.On(today);
            var isDue = Ledger.Reports.ContainsKey(asked.Week) || today > OracleLedger.LastInTime(asked.Week, guide);
            if (isDue && OwnVerdict(asked.Week, guide) == "Compliant")
                return "WeekComplies";
        }

        Waivers[key] = new OracleWaiver(asked.By, asked.Reason, mark);
        return null;
    }

    /// <summary>Revokes a waiver; tells for what that is refused, nothing where it is not.</summary>
    private string? Revoke(Revoking asked)
    {
        var key = (asked.Week, asked.Line ?? 0);
        var known = Waivers.GetValueOrDefault(key);
        if (known is { RevokedBy: not null } && known.RevokedBy == asked.By && known.RevokedReason == asked.Reason)
            return null;
        if (lastSettled is { } settled && guides.Calendar.QuarterOf(asked.Week.LastDay) <= settled)
            return "QuarterSettled";
        if (known is null or { RevokedBy: not null })
            return "NotWaived";
        Waivers[key] = known with { RevokedBy = asked.By, RevokedReason = asked.Reason };
        return null;
    }
}
