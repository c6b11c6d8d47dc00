using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Proposals;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners.Transitions;

/// <summary>Downgrades: considered when a quarter settles or a POS week falls due, proposed or carried out, and taking effect on their day.</summary>
internal static class DowngradeTransitions
{
    /// <summary>Asks what the guide allows after a settled quarter or a POS week and records it (R24 to R27, A5).</summary>
    /// <param name="change">The partner's change in the making.</param>
    /// <param name="quarter">The quarter that settles, or that of the week.</param>
    /// <param name="weekDue">The POS week that falls due, or nothing where a quarter settles.</param>
    /// <param name="day">The day.</param>
    /// <param name="guide">The guide by which the boundary is passed.</param>
    /// <returns>What it came to, to be added to the transition's outcome; empty where the partner keeps its track.</returns>
    public static string Consider(
        PartnerChange change, FiscalQuarter quarter, PosWeek? weekDue, DateOnly day, GuideVersion guide)
    {
        // Whoever has left since the quarter has no track to lose (R28).
        var state = change.State;
        if (state.Track is not { } held)
            return "";

        var asked = new PosLapseQuestion(state.Reports(), state.PosJudgedFrom(guide), state.PosHeldUpTo, day) { Waived = state.WaivedWeeks() };
        var pos = PosLapses.Judge(quarter, asked, guide);
        var facts = new DowngradeFacts(
            quarter, held.Name, state.Streak.CountAgainst(held.Name, guide.Policies.Streak), pos.Expected, pos.Compliant, pos.Complied,
            state.EligibilityFacts(day, RevenueDays.ForDowngrade(quarter, day, guide), guide))
        {
            WeekDue = weekDue,
            PosWeeksMissing = pos.Missing,
            FirstPosWeek = pos.First,
            LastPosWeek = pos.Last,
            SettledFor = state.SettledYear(guide.Calendar),
        };
        var conclusion = Downgrade.Decide(facts, guide);
        return conclusion.Outcome.Verdict switch
        {
            DowngradeVerdict.Downgrade => Fall(change, facts, conclusion, guide),
            DowngradeVerdict.SuspendIncentives => Suspend(change, facts, conclusion, guide),
            _ => Keep(change, facts, guide),
        };
    }

    /// <summary>Moves the partner down, or suspends its incentives, now or on the day of it; a partner that is there already
    /// stays.</summary>
    public static void Agree(PartnerChange change, StoredProposal proposal, DateOnly day, GuideVersion guide)
    {
        change.State = change.State with
        {
            Pending = new PendingDowngrade(proposal.To, proposal.Rule, proposal.EffectiveOn, proposal.Id),
        };
        TakeEffect(change, day, guide);
    }

    /// <summary>Lets a downgrade whose day has come take effect.</summary>
    public static void TakeEffect(PartnerChange change, DateOnly day, GuideVersion guide)
    {
        if (change.State.Pending is not { } pending || pending.EffectiveOn > day)
            return;

        var held = change.State.Track?.Name;
        var proposal = change.State.Proposals.FirstOrDefault(each => each.Id == pending.ProposalId);
        var applies = proposal?.Change().Applies(held, guide) == true;
        var passed = change.State with { Pending = null };
        change.State = !applies ? passed
            : proposal!.Kind == ProposalKind.Suspension ? passed with { IncentivesSuspendedBy = pending.Rule }
            : passed.Holding(pending.To, day, TrackBasis.Downgrade);
        if (proposal is not null)
            change.Put(proposal with { Status = applies ? ProposalStatus.CarriedOut : ProposalStatus.Lapsed });
    }

    /// <summary>Lets proposals lapse that have lost their object.</summary>
    public static void Lapse(PartnerChange change, GuideVersion guide) =>
        Lapse(change, RegionTime.DayAt(change.Now, guide.Region(change.State.Profile!.Region)), guide);

    /// <summary>The same as of a day.</summary>
    public static void Lapse(PartnerChange change, DateOnly day, GuideVersion guide)
    {
        var (held, settledFor) = (change.State.Track?.Name, change.State.SettledYear(guide.Calendar));
        var moot = change.State.Proposals.Where(each =>
            each.Status is ProposalStatus.Open or ProposalStatus.Approved or ProposalStatus.ToldOnly
            && each.Change().IsMoot(held, settledFor, day, guide));
        foreach (var proposal in moot.ToList())
        {
            change.Put(proposal with { Status = ProposalStatus.Lapsed });
            if (change.State.Pending?.ProposalId == proposal.Id)
                change.State = change.State with { Pending = null };
        }
    }

    private static string Keep(PartnerChange change, DowngradeFacts facts, GuideVersion guide)
    {
        // What was suspended comes back when a quarter settles without a lapse, not with the next good week.
        if (facts.WeekDue is null && !PosLapses.AreHeldIn(facts.Quarter, change.State.PosHeldUpTo, guide.Calendar))
            change.State = change.State with { IncentivesSuspendedBy = null };
        return "";
    }

    private static string Suspend(
        PartnerChange change, DowngradeFacts facts, Conclusion<DowngradeOutcome> conclusion, GuideVersion guide)
    {
        // What is suspended is not suspended again: it stays so for what has come on top.
        if (change.State.IncentivesSuspendedBy is not null)
        {
            Record(change, facts, conclusion, guide);
            Hold(change, facts, conclusion, guide);
            change.State = change.State with { IncentivesSuspendedBy = conclusion.Outcome.Rule };
            return "AndIncentivesSuspended";
        }

        return Follow(change, facts, conclusion, guide) switch
        {
            null => "AndSuspensionWaitsAlready",
            DowngradeMode.ProposeAndApprove => "AndSuspensionProposed",
            DowngradeMode.Automatic => "AndIncentivesSuspended",
            _ => "AndSuspensionTold",
        };
    }

    private static string Fall(
        PartnerChange change, DowngradeFacts facts, Conclusion<DowngradeOutcome> conclusion, GuideVersion guide)
    {
        change.State = change.State with { IncentivesSuspendedBy = null };
        return Follow(change, facts, conclusion, guide) switch
        {
            null => "AndDowngradeWaitsAlready",
            DowngradeMode.ProposeAndApprove => "AndDowngradeProposed",
            DowngradeMode.Automatic => "AndDowngraded",
            _ => "AndDowngradeTold",
        };
    }

    /// <summary>Records the decision and carries it out, proposes or tells it; gives how, or nothing where one waits already.</summary>
    private static DowngradeMode? Follow(
        PartnerChange change, DowngradeFacts facts, Conclusion<DowngradeOutcome> conclusion, GuideVersion guide)
    {
        var decisionId = Record(change, facts, conclusion, guide);
        Hold(change, facts, conclusion, guide);
        var proposed = change.State.Proposals.Length;
        Propose(change, facts.Quarter, conclusion.Outcome, facts.Eligibility.Day, decisionId, guide);
        var isNew = change.State.Proposals.Length > proposed;
        TakeEffect(change, facts.Eligibility.Day, guide);
        return isNew ? conclusion.Outcome.Mode : null;
    }

    // Where weeks are asked about again and again, those that have led to this do not lead to it once more.
    private static void Hold(
        PartnerChange change, DowngradeFacts facts, Conclusion<DowngradeOutcome> conclusion, GuideVersion guide)
    {
        var isForPos = conclusion.Outcome.Rule != Downgrade.Milestones;
        if (isForPos && PosLapses.AreAskedWeekly(guide.Policies.PosDowngrade))
            change.State = change.State with { PosHeldUpTo = facts.LastPosWeek };
    }

    private static string Record(
        PartnerChange change, DowngradeFacts facts, Conclusion<DowngradeOutcome> conclusion, GuideVersion guide) =>
        change.Decide(
            new DecisionHead(DecisionKinds.Downgrade.Name, facts.WeekDue?.ToString() ?? facts.Quarter.ToString(), facts.Eligibility.Day,
                conclusion.Outcome.Verdict.ToString(), conclusion.Outcome.Rule!),
            guide, facts, conclusion);

    private static void Propose(
        PartnerChange change, FiscalQuarter quarter, DowngradeOutcome outcome, DateOnly day, string decisionId, GuideVersion guide)
    {
        var state = change.State;
        var open = state.Proposals.Where(each => each is { Kind: not ProposalKind.Upgrade, Status: ProposalStatus.Open }).ToList();
        var waiting = open.Select(each => each.EffectiveOn).Concat(state.Pending is { } agreed ? [agreed.EffectiveOn] : []);
        if (ProposedChange.WaitsAlready(outcome.EffectiveOn!.Value, waiting))
            return;
        foreach (var later in open)
            change.Put(later with { Status = ProposalStatus.Lapsed });
        state = change.State;

        var automatic = outcome.Mode == DowngradeMode.Automatic;
        var deadlines = outcome.Mode == DowngradeMode.ProposeAndApprove ? ProposalDeadlines.For(day, guide) : null;
        var proposal = new StoredProposal
        {
            Id = GrainKeys.Proposal(state.Profile!.PartnerId, state.Proposals.Length + 1),
            Kind = outcome.Verdict == DowngradeVerdict.SuspendIncentives ? ProposalKind.Suspension : ProposalKind.Downgrade,
            From = state.Track!.Name,
            To = outcome.To ?? state.Track.Name,
            Rule = outcome.Rule!,
            Quarter = quarter,
            ProposedOn = day,
            EffectiveOn = outcome.EffectiveOn!.Value,
            Status = automatic ? ProposalStatus.Approved
                : outcome.Mode == DowngradeMode.NotifyOnly ? ProposalStatus.ToldOnly
                : ProposalStatus.Open,
            DecisionId = decisionId,
            LastAnswerDay = deadlines?.LastAnswerDay,
            LastDecisionDay = deadlines?.LastDecisionDay,
            DecidedBy = automatic ? DecisionHead.Programme : null,
            DecidedAt = automatic ? change.Now : null,
        };
        change.Put(proposal);
        if (automatic)
            change.State = change.State with
            {
                Pending = new PendingDowngrade(proposal.To, proposal.Rule, proposal.EffectiveOn, proposal.Id),
            };
    }
}
