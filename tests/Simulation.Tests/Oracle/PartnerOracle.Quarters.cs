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
        if (guides.Calendar.LastDay(quarter) < JudgedFrom || JudgedBy(quarter, boundary.Guide) is not { } judged)
        {
            Passed(boundary.Kind, boundary.Period, "NotConcerned", 0);
            return;
        }

        var result = Measure(quarter, judged, boundary.Guide);
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
        var net = Revenue(guides.Calendar.FirstDay(quarter), last, guide);
        var netToDate = Revenue(guides.Calendar.FirstDay(quarter.Year), last, guide);
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
        var result = Measure(quarter, closed.Track, guide) with
        {
            PosComplied = Complies(quarter, JudgedFrom, boundary.Day, guide),
            SettledOn = boundary.Day,
        };
        Quarters[quarter] = result;
        lastSettled = quarter;
        CountStreak(quarter, closed.Track, result.Missed, guide);
        var wasSuspended = SuspendedBy is not null;
        var fate = Consider(quarter, isWeek: false, boundary.Day, guide);
        Passed(boundary.Kind, boundary.Period, (result.Met ? "Met" : "NotMet") + fate, result.Net);
        State(quarter, closed.Track, wasSuspended, guide);
    }

    private void CountStreak(FiscalQuarter quarter, string name, bool missed, GuideVersion guide)
    {
        var policy = guide.Policies.Streak;
        var goesOn = streak.Last is { } last && last.Next == quarter
            && (policy.SpansFiscalYears || last.Year == quarter.Year)
            && (!policy.ResetsOnTrackChange || streak.Track == name);
        streak = (!missed ? 0 : goesOn ? streak.Count + 1 : 1, quarter, name);
    }

    private DowngradeMode Mode(GuideVersion guide) =>
        guide.Policies.Downgrade.ByRegion.TryGetValue(guides.Terms(guide).Id, out var named) ? named : guide.Policies.Downgrade.Default;

    private bool Propose(
        FiscalQuarter quarter, string from, string to, string rule, DateOnly day, DateOnly effective, GuideVersion guide,
        bool isSuspension = false)
    {
        if (pending is { } agreed && agreed.On <= effective)
            return false;
        foreach (var open in Proposals)
        {
            if (open is { IsUpgrade: false, Status: "Open" } && open.EffectiveOn <= effective)
                return false;
        }

        foreach (var later in Proposals)
            later.Status = later is { IsUpgrade: false, Status: "Open" } ? "Lapsed" : later.Status;
        var proposal = new OracleProposal($"proposal-{id}-{Proposals.Count + 1}", from, to, rule, quarter, day)
        {
            IsSuspension = isSuspension,
            EffectiveOn = effective,
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
        foreach (var proposal in Proposals)
        {
            if (proposal.Id != due.Proposal)
                continue;
            var applies = track is { } held && (proposal.IsSuspension
                ? held.Name == due.To
                : Rank(held.Name, guides.First) > Rank(due.To, guides.First));
            proposal.Status = applies ? "CarriedOut" : "Lapsed";
            if (applies && proposal.IsSuspension)
                SuspendedBy = proposal.Rule;
            else if (applies)
                Hold(due.To, day, "Downgrade");
        }
    }

    // A proposal lapses that has lost its object.
    private void Lapse(DateOnly day)
    {
        var guide = guides.On(day);
        foreach (var proposal in Proposals)
        {
            if (proposal.Status is not ("Open" or "Approved" or "ToldOnly"))
                continue;
            var stands = track is { } held && proposal.From == held.Name && (proposal.IsUpgrade
                ? proposal.Quarter.Year >= guides.Calendar.YearOf(day)
                : proposal.IsSuspension || Rank(held.Name, guides.First) > Rank(proposal.To, guides.First)
                    && !IsSuperseded(proposal.Quarter, proposal.Rule == "R26" ? guide.Policies.DowngradeTiming.Milestones : guide.Policies.DowngradeTiming.Pos));
            if (stands)
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
            if (!(today <= proposal.LastAnswerDay))
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
            if (approve && proposal.IsUpgrade)
            {
                Hold(proposal.To, today, "Upgrade");
                (proposal.Status, proposal.EffectiveOn) = ("CarriedOut", today);
            }
            else if (approve)
            {
                pending = (proposal.To, proposal.EffectiveOn, proposal.Id);
                TakeEffect(today);
            }

            Lapse(today);
            return (proposal.Status, false);
        }

        return null;
    }
}
