using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Simulation.Tests.Oracle;

internal sealed partial class PartnerOracle
{
    private (int Count, FiscalQuarter? Last, string? Track) streak;
    private (string To, DateOnly On, string? Proposal)? pending;
    private FiscalQuarter? lastSettled;

    public SortedDictionary<FiscalQuarter, OracleQuarter> Quarters { get; } = [];

    public List<OracleProposal> Proposals { get; } = [];

    /// <summary>Settled quarters missed in a row.</summary>
    public int Streak => streak.Count;

    private void Close(OracleBoundary boundary)
    {
        var quarter = FiscalQuarter.Parse(boundary.Period);
        if (track is null || guides.Calendar.LastDay(quarter) < JudgedFrom)
        {
            Passed(boundary.Kind, boundary.Period, "NotConcerned", 0);
            return;
        }

        var result = Measure(quarter, track.Value.Name, boundary.Guide);
        Quarters[quarter] = result;
        Passed(boundary.Kind, boundary.Period, result.Met ? "Met" : "NotMet", result.Net);
    }

    private OracleQuarter Measure(FiscalQuarter quarter, string name, GuideVersion guide)
    {
        var minimum = guides.Terms(guide).Minimum(name).MinorUnits;
        var shares = guide.Milestones.ShareBasisPoints;
        var toDate = 0;
        for (var number = 0; number < quarter.Number; number++)
            toDate += shares[number];
        var last = guides.Calendar.LastDay(quarter);
        var net = Ledger.Revenue(guides.Calendar.FirstDay(quarter), last);
        var netToDate = Ledger.Revenue(guides.Calendar.FirstDay(quarter.Year), last);
        var met = Reaches(guide.Policies.Milestone.Rebate);
        var missed = Asks(Requirement.SalesMilestones, name, guide) && !Reaches(guide.Policies.Milestone.Downgrade);
        return new OracleQuarter(name, net, met, missed, null, null);

        bool Reaches(MilestoneMeasure measure)
        {
            var (have, share) = measure == MilestoneMeasure.PerQuarter ? (net, shares[quarter.Number - 1]) : (netToDate, toDate);
            var need = (long)decimal.Round((decimal)minimum * share / 10_000, 0, MidpointRounding.AwayFromZero);
            return need == 0 || have >= need;
        }
    }

    private void Settle(OracleBoundary boundary)
    {
        var quarter = FiscalQuarter.Parse(boundary.Period);
        if (!Quarters.TryGetValue(quarter, out var closed))
        {
            Passed(boundary.Kind, boundary.Period, "NotConcerned", 0);
            return;
        }

        var guide = boundary.Guide;
        var pos = JudgePos(quarter, boundary.Day, guide);
        var result = Measure(quarter, closed.Track, guide) with { PosComplied = pos.Complies, SettledOn = boundary.Day };
        Quarters[quarter] = result;
        lastSettled = quarter;
        CountStreak(quarter, closed.Track, result.Missed, guide);
        var fate = Consider(quarter, pos, boundary.Day, guide);
        Passed(boundary.Kind, boundary.Period, (result.Met ? "Met" : "NotMet") + fate, result.Net);
    }

    private void CountStreak(FiscalQuarter quarter, string name, bool missed, GuideVersion guide)
    {
        var policy = guide.Policies.Streak;
        var goesOn = streak.Last is { } last && last.Next == quarter
            && (policy.SpansFiscalYears || last.Year == quarter.Year)
            && (!policy.ResetsOnTrackChange || streak.Track == name);
        streak = (!missed ? 0 : goesOn ? streak.Count + 1 : 1, quarter, name);
    }

    private (int Expected, int Compliant, bool Complies) JudgePos(FiscalQuarter quarter, DateOnly day, GuideVersion guide)
    {
        var (expected, compliant, fallShort, missing) = (0, 0, 0, 0);
        var last = guides.Calendar.LastDay(quarter);
        for (var sunday = guides.Calendar.FirstDay(quarter); sunday <= last; sunday = sunday.AddDays(1))
        {
            if (sunday.DayOfWeek != DayOfWeek.Sunday || sunday < JudgedFrom)
                continue;
            var week = PosWeek.Of(sunday);
            expected++;
            if (!Ledger.Reports.TryGetValue(week, out var report))
            {
                if (day > OracleLedger.LastInTime(week, guide))
                    missing++;
            }
            else
            {
                var (accepted, rejected, _) = Ledger.Lines(week);
                var complies = !report.Late
                    && accepted * 10_000L >= (accepted + rejected) * (long)guide.Pos.ValidLinesBasisPoints;
                compliant += complies ? 1 : 0;
                fallShort += complies ? 0 : 1;
            }
        }

        var isFinal = day >= last.AddDays(guide.Pos.SettleDaysAfterQuarter);
        return (expected, compliant, fallShort + missing <= guide.Pos.WeeksAllowedShort && !(isFinal && missing > 0));
    }

    /// <summary>What the guide allows after a settled quarter, as the end of the run's outcome.</summary>
    private string Consider(FiscalQuarter quarter, (int Expected, int Compliant, bool Complies) pos, DateOnly day, GuideVersion guide)
    {
        if (track is not { } held)
            return "";
        var policy = guide.Policies.PosDowngrade;
        var (posRule, posHolds) = policy.Trigger == PosDowngradeTrigger.AnyLapse ? ("R24", pos.Compliant == pos.Expected)
            : policy.Rule == PosDowngradeRule.AllWeeks ? ("R25", pos.Expected == 0 || pos.Compliant > 0)
            : ("R25", pos.Complies);
        var missedInRow = streak.Track == held.Name || !guide.Policies.Streak.ResetsOnTrackChange ? streak.Count : 0;
        if (posHolds && missedInRow < guide.Milestones.ConsecutiveMisses)
            return "";

        var rule = posHolds ? "R26" : posRule;
        var timing = posHolds ? guide.Policies.DowngradeTiming.Milestones : guide.Policies.DowngradeTiming.Pos;
        var effective = timing == DowngradeTiming.Immediate ? day
            : timing == DowngradeTiming.NextQuarter ? guides.Calendar.FirstDay(guides.Calendar.QuarterOf(day).Next)
            : guides.Calendar.FirstDay(guides.Calendar.YearOf(day).Next);
        var rank = Rank(held.Name, guide);
        if (rank == 0)
        {
            TakeEffect(day);
            return "AndIncentivesSuspended";
        }

        var to = guide.Policies.DowngradeDestination switch
        {
            DowngradeDestination.OneStep => guide.Tracks[rank - 1].Name,
            DowngradeDestination.HighestStillEligible => Best(rank - 1, day, Year(quarter.Year), guide),
            _ => guide.Tracks[0].Name,
        };
        var isNew = Propose(quarter, held.Name, to, rule, day, effective, guide);
        TakeEffect(day);
        return !isNew ? "AndDowngradeWaitsAlready" : Mode(guide) switch
        {
            DowngradeMode.Automatic => "AndDowngraded",
            DowngradeMode.ProposeAndApprove => "AndDowngradeProposed",
            _ => "AndDowngradeTold",
        };
    }

    private DowngradeMode Mode(GuideVersion guide) =>
        guide.Policies.Downgrade.ByRegion.TryGetValue(guides.Terms(guide).Id, out var named) ? named : guide.Policies.Downgrade.Default;

    private bool Propose(
        FiscalQuarter quarter, string from, string to, string rule, DateOnly day, DateOnly effective, GuideVersion guide)
    {
        if (pending is { } agreed && agreed.On <= effective)
            return false;
        foreach (var open in Proposals)
        {
            if (open.Status == "Open" && open.EffectiveOn <= effective)
                return false;
        }

        foreach (var later in Proposals)
            later.Status = later.Status == "Open" ? "Lapsed" : later.Status;
        var proposal = new OracleProposal($"proposal-{id}-{Proposals.Count + 1}", from, to, rule, quarter, day, effective)
        {
            LastAnswerDay = Mode(guide) == DowngradeMode.ProposeAndApprove ? day.AddDays(guide.Proposals.AnswerDays) : null,
            LastDecisionDay = Mode(guide) == DowngradeMode.ProposeAndApprove ? day.AddDays(guide.Proposals.DecisionDays) : null,
            Status = Mode(guide) switch
            {
                DowngradeMode.Automatic => "Approved",
                DowngradeMode.NotifyOnly => "ToldOnly",
                _ => "Open",
            },
        };
        Proposals.Add(proposal);
        if (proposal.Status == "Approved")
            pending = (to, effective, proposal.Id);
        return true;
    }

    private void TakeEffect(DateOnly day)
    {
        if (pending is not { } due || due.On > day)
            return;
        pending = null;
        var falls = track is { } held && Rank(held.Name, guides.First) > Rank(due.To, guides.First);
        if (falls)
            track = (due.To, day, "Downgrade");
        foreach (var proposal in Proposals)
        {
            if (proposal.Id == due.Proposal)
                proposal.Status = falls ? "CarriedOut" : "Lapsed";
        }
    }

    private void Lapse()
    {
        foreach (var proposal in Proposals)
        {
            if (proposal.Status is not ("Open" or "Approved" or "ToldOnly"))
                continue;
            if (track is { } held && proposal.From == held.Name && Rank(held.Name, guides.First) > Rank(proposal.To, guides.First))
                continue;
            proposal.Status = "Lapsed";
            if (pending?.Proposal == proposal.Id)
                pending = null;
        }
    }

    // What nobody decides in time does not happen.
    private void Expire(DateOnly today)
    {
        foreach (var proposal in Proposals)
        {
            if (proposal.Status == "Open" && proposal.LastDecisionDay < today)
                proposal.Status = "Expired";
        }
    }

    /// <summary>The partner's own answer: what it is refused for, nothing for an unknown proposal.</summary>
    private string? Reply(string proposalId, string reply, DateOnly today)
    {
        foreach (var proposal in Proposals)
        {
            if (proposal.Id != proposalId)
                continue;
            if (proposal.Reply == reply)
                return "";
            if (proposal.Status != "Open")
                return "NotOpen";
            if (today > proposal.LastAnswerDay)
                return "AnswerPeriodOver";
            if (proposal.Reply is not null)
                return "AlreadyAnswered";
            proposal.Reply = reply;
            return "";
        }

        return null;
    }

    /// <summary>A person's decision: the proposal's status afterwards and whether it was decided otherwise before.</summary>
    private (string Status, bool AlreadyDecided)? Decide(string proposalId, bool approve, DateOnly today)
    {
        foreach (var proposal in Proposals)
        {
            if (proposal.Id != proposalId)
                continue;
            if (proposal.Status != "Open")
                return (proposal.Status, approve ? proposal.Status is not ("Approved" or "CarriedOut") : proposal.Status != "Rejected");
            proposal.Status = approve ? "Approved" : "Rejected";
            if (approve)
            {
                pending = (proposal.To, proposal.EffectiveOn, proposal.Id);
                TakeEffect(today);
            }

            Lapse();
            return (proposal.Status, false);
        }

        return null;
    }
}
