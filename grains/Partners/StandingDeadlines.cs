using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Plans;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Deals;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Plans;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Runs;

namespace PartnerConnect.Grains.Partners;

/// <summary>Tells what falls due for a partner.</summary>
internal static class StandingDeadlines
{
    /// <summary>What falls due from a day on, soonest first.</summary>
    public static ImmutableArray<DeadlineStanding> Of(PartnerState state, Present now) =>
    [
        .. All(state, now).Where(each => each.LastDay >= now.Today)
            .OrderBy(each => each.LastDay).ThenBy(each => each.What, StringComparer.Ordinal)
            .Select(each => new DeadlineStanding(each.What, each.Rule, each.LastDay, RegionTime.EndOf(each.LastDay, now.Region))),
    ];

    private static IEnumerable<(string What, string Rule, DateOnly LastDay)> All(PartnerState state, Present now)
    {
        var (today, guide) = (now.Today, now.Guide);
        var window = state.WindowOn(today, now.YearGuide);
        if (window.Days.Contains(today) && !window.AwaitsOnboarding && state.SettledFor(guide.Calendar.YearOf(today)) is null)
            yield return ("Choose a track", window.Window == Programme.Tracks.TrackWindow.Transition ? "R19" : "R11", window.Days.LastDay);

        if (!PosDuty.IsExempt(state.Profile!.Type, guide.Policies))
        {
            var week = OldestUnreported(state, today, guide);
            yield return ($"Report POS week {week}", "R36", PosDeadlines.For(week, guide.Pos).DueDay);
        }

        var quarter = guide.Calendar.QuarterOf(today);
        if (state.Track is not null)
            yield return ($"Reach the milestone of {quarter}", "R49", guide.Calendar.LastDay(quarter));
        foreach (var unsettled in new[] { quarter.Previous, quarter })
        {
            var lastDay = Boundaries.SettleDay(unsettled, guide).AddDays(-1);
            foreach (var missing in state.JudgePos(unsettled, today, guide).WeeksShort.Where(each => each.Outcome == PosWeekOutcome.Missing))
                yield return ($"Send the missing report of POS week {missing.Week}", "R36", lastDay);
        }

        foreach (var due in PlanStanding.Deadlines(state.PlanFacts(today, guide), guide))
            yield return (due.What, due.Rule, due.LastDay);

        foreach (var deal in state.Deals.Values)
        {
            if (deal is { Status: DealStatus.Approved, LastDay: { } lastDay })
                yield return ($"Close or extend {deal.Id}", DealRegistration.ProtectionRule, lastDay);
            if (deal is { Status: DealStatus.Requested, DecideBy: { } decideBy })
                yield return ($"A person decides: {deal.Id}", DealRegistration.ProtectionRule, decideBy);
        }

        foreach (var proposal in state.Proposals)
        {
            if (proposal is { Status: ProposalStatus.Open, LastAnswerDay: { } answer, PartnerAnswer: null })
                yield return ($"Answer the proposal: {proposal.InWords()}", proposal.Rule, answer);
            if (proposal is { Status: ProposalStatus.Open, LastDecisionDay: { } decision })
                yield return ($"A person decides: {proposal.InWords()}", proposal.Rule, decision);
            if (proposal.Status == ProposalStatus.Approved)
                yield return ($"Takes effect: {proposal.InWords()}", proposal.Rule, proposal.EffectiveOn);
        }
    }

    // A week that is past its day is told as a lapse and not as a deadline, so the search begins with the week still due.
    private static PosWeek OldestUnreported(PartnerState state, DateOnly today, GuideVersion guide)
    {
        var first = state.JudgedFrom(guide);
        var week = PosWeek.Of(today > first ? today : first).Previous;
        while (state.Weeks.ContainsKey(week) || week.LastDay < first || PosDeadlines.For(week, guide.Pos).DueDay < today)
            week = week.Next;
        return week;
    }
}
