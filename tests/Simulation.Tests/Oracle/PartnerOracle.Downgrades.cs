using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Simulation.Tests.Oracle;

internal sealed partial class PartnerOracle
{
    private PosWeek? heldUpTo;

    /// <summary>The rule for which incentives are suspended.</summary>
    public string? SuspendedBy { get; private set; }

    private void FallDue(OracleBoundary boundary)
    {
        var week = PosWeek.Parse(boundary.Period);
        if (track is null || week.LastDay < JudgedFrom)
        {
            Passed(boundary.Kind, boundary.Period, "NotConcerned", 0);
            return;
        }

        var verdict = Verdict(week, boundary.Guide);
        Passed(boundary.Kind, boundary.Period,
            verdict + Consider(guides.Calendar.QuarterOf(week.LastDay), isWeek: true, boundary.Day, boundary.Guide), 0);
    }

    // Of a week whose grace is over: what a person has waived, and does not comply by itself, is waived.
    private string Verdict(PosWeek week, GuideVersion guide) =>
        OwnVerdict(week, guide) is var own && own != "Compliant" && IsWaived(week) ? "Waived" : own;

    private string OwnVerdict(PosWeek week, GuideVersion guide)
    {
        if (!Ledger.Reports.TryGetValue(week, out var report))
            return guide.Pos.ZeroWeekNeedsDeclaration ? "Missing" : "Compliant";
        var (accepted, rejected, _) = Ledger.Lines(week);
        rejected -= LinesWaived(week);
        return report.Late ? "Late"
            : accepted * 10_000L < (accepted + rejected) * (long)guide.Pos.ValidLinesBasisPoints ? "TooFewValidLines"
            : "Compliant";
    }

    private List<PosWeek> WeeksOf(FiscalQuarter quarter)
    {
        var weeks = new List<PosWeek>();
        for (var day = guides.Calendar.FirstDay(quarter); day <= guides.Calendar.LastDay(quarter); day = day.AddDays(1))
        {
            if (day.DayOfWeek == DayOfWeek.Sunday)
                weeks.Add(PosWeek.Of(day));
        }

        return weeks;
    }

    /// <summary>Whether a quarter's weeks comply as a whole, of those that end on a day or later.</summary>
    private bool Complies(FiscalQuarter quarter, DateOnly since, DateOnly day, GuideVersion guide)
    {
        var (fallShort, missing) = (0, 0);
        foreach (var week in WeeksOf(quarter))
        {
            if (week.LastDay < since || IsWaived(week))
                continue;
            var isReported = Ledger.Reports.ContainsKey(week);
            if (!isReported && day > OracleLedger.LastInTime(week, guide) && guide.Pos.ZeroWeekNeedsDeclaration)
                missing++;
            else if (isReported && Verdict(week, guide) != "Compliant")
                fallShort++;
        }

        var isFinal = day > guides.Calendar.LastDay(quarter).AddDays(guide.Pos.SettleDaysAfterQuarter);
        return fallShort + missing <= guide.Pos.WeeksAllowedShort && !(isFinal && missing > 0);
    }

    /// <summary>Whether POS data gives a reason for a downgrade, its rule, and the last week of those that were judged (A8).</summary>
    private (string Rule, bool Holds, PosWeek? Last) PosReason(FiscalQuarter quarter, DateOnly day, GuideVersion guide)
    {
        var policy = guide.Policies.PosDowngrade;
        var since = JudgedFrom;
        if (OracleGuides.AsksWeekly(guide) && heldUpTo is { } held && held.LastDay.AddDays(1) > since)
            since = held.LastDay.AddDays(1);

        var judged = new List<PosWeek>();
        var rolls = policy.Window == PosDowngradeWindow.Rolling13Weeks;
        if (rolls)
        {
            for (var week = PosWeek.Of(day); week.LastDay >= since && judged.Count < 13; week = week.Previous)
            {
                if (OracleLedger.LastInTime(week, guide) < day && Verdict(week, guide) != "Waived")
                    judged.Insert(0, week);
            }
        }
        else
        {
            foreach (var week in WeeksOf(quarter))
            {
                if (OracleLedger.LastInTime(week, guide) < day && week.LastDay >= since && Verdict(week, guide) != "Waived")
                    judged.Add(week);
            }
        }

        var compliant = judged.Count(week => Verdict(week, guide) == "Compliant");
        PosWeek? last = judged.Count > 0 ? judged[^1] : null;
        if (policy.Trigger == PosDowngradeTrigger.AnyLapse)
            return ("R24", compliant == judged.Count, last);
        if (rolls && judged.Count < 13)
            return ("R25", true, last);
        if (policy.Rule == PosDowngradeRule.AllWeeks)
            return ("R25", judged.Count == 0 || compliant > 0, last);
        return ("R25", rolls ? judged.Count - compliant <= guide.Pos.WeeksAllowedShort : Complies(quarter, since, day, guide), last);
    }

    private bool IsSuperseded(FiscalQuarter judged, DowngradeTiming timing) =>
        timing == DowngradeTiming.NextFiscalYear && SettledYear() is { } settled && settled > judged.Year;

    /// <summary>What the guide allows after a settled quarter or a week, as the end of the run's outcome.</summary>
    private string Consider(FiscalQuarter quarter, bool isWeek, DateOnly day, GuideVersion guide)
    {
        if (track is not { } held)
            return "";
        var pos = PosReason(quarter, day, guide);
        var missedInRow = streak.Track == held.Name || !guide.Policies.Streak.ResetsOnTrackChange ? streak.Count : 0;
        var rank = Rank(held.Name, guide);
        var timings = guide.Policies.DowngradeTiming;
        if (!pos.Holds && (rank == 0 || !IsSuperseded(quarter, timings.Pos)))
            return Fall(quarter, held.Name, rank, pos.Rule, timings.Pos, pos.Last, day, guide);
        if (!isWeek && missedInRow >= guide.Milestones.ConsecutiveMisses && (rank == 0 || !IsSuperseded(quarter, timings.Milestones)))
            return Fall(quarter, held.Name, rank, "R26", timings.Milestones, null, day, guide);

        // A quarter that settles without a lapse ends what was suspended.
        if (!isWeek && (heldUpTo is not { } lapsed || guides.Calendar.QuarterOf(lapsed.LastDay) < quarter))
            SuspendedBy = null;
        return "";
    }

    private string Fall(
        FiscalQuarter quarter, string from, int rank, string rule, DowngradeTiming timing, PosWeek? last, DateOnly day, GuideVersion guide)
    {
        var nextYear = guides.Calendar.FirstDay(quarter.Year.Next);
        var effective = timing == DowngradeTiming.Immediate ? day
            : timing == DowngradeTiming.NextQuarter ? guides.Calendar.FirstDay(guides.Calendar.QuarterOf(day).Next)
            : nextYear > day ? nextYear : day;
        if (rule != "R26" && OracleGuides.AsksWeekly(guide))
            heldUpTo = last;
        if (rank == 0)
            return Suspend(quarter, from, rule, effective, day, guide);

        var to = guide.Policies.DowngradeDestination switch
        {
            DowngradeDestination.OneStep => guide.Tracks[rank - 1].Name,
            DowngradeDestination.HighestStillEligible => Best(
                rank - 1, day, Year(guides.Calendar.LastDay(quarter.Year) < day ? quarter.Year : quarter.Year.Previous), guide, forgivesPos: rule != "R26"),
            _ => guide.Tracks[0].Name,
        };
        SuspendedBy = null;
        var isNew = Propose(quarter, from, to, rule, day, effective, guide);
        TakeEffect(day);
        return !isNew ? "AndDowngradeWaitsAlready" : Mode(guide) switch
        {
            DowngradeMode.Automatic => "AndDowngraded",
            DowngradeMode.ProposeAndApprove => "AndDowngradeProposed",
            _ => "AndDowngradeTold",
        };
    }

    private string Suspend(FiscalQuarter quarter, string from, string rule, DateOnly effective, DateOnly day, GuideVersion guide)
    {
        if (SuspendedBy is not null)
        {
            SuspendedBy = rule;
            return "AndIncentivesSuspended";
        }

        var isNew = Propose(quarter, from, from, rule, day, effective, guide, isSuspension: true);
        TakeEffect(day);
        return !isNew ? "AndSuspensionWaitsAlready" : Mode(guide) switch
        {
            DowngradeMode.Automatic => "AndIncentivesSuspended",
            DowngradeMode.ProposeAndApprove => "AndSuspensionProposed",
            _ => "AndSuspensionTold",
        };
    }
}
