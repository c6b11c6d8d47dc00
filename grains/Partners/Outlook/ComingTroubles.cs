using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Outlook;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Outlook;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Proposals;
using PartnerConnect.Programme.Runs;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Grains.Partners.Outlook;

/// <summary>Gathers what a partner is to be warned of.</summary>
internal sealed class ComingTroubles(
    PartnerState state, Present now, ImmutableArray<ForeseenBoundary> foreseen, ReachingTracks reaching, WaysTold? milestone)
{
    /// <summary>All of it, in no particular order.</summary>
    public IEnumerable<ComingEffect> All() => [.. Downgrades(), .. Milestone(), .. MissingWeeks(), .. Lapses(), .. Proposals(), .. Window()];

    // Of quarters that have begun: what a later one brings with nothing new is no news of the partner.
    private IEnumerable<ComingEffect> Downgrades()
    {
        var calendar = now.Guide.Calendar;
        foreach (var decision in foreseen.SelectMany(passed => passed.Decisions).Where(decision => decision.Kind == DecisionKinds.Downgrade.Name))
        {
            if (FiscalQuarter.TryParse(decision.Period, null, out var quarter) && quarter <= calendar.QuarterOf(now.Today)
                && now.Editions.Find(decision.GuideVersion) is { } guide)
                yield return ComingEffects.Downgrade(
                    quarter, calendar.Days(quarter), decision.Rule, DecisionFacts.Of(decision.Kind)!.Foretell(decision, guide));
        }
    }

    private IEnumerable<ComingEffect> Milestone()
    {
        if (milestone is { Holds: false, Quarter: { } quarter })
            yield return ComingEffects.Milestone(quarter, now.Guide.Calendar.Days(quarter));
    }

    private IEnumerable<ComingEffect> MissingWeeks()
    {
        var current = now.Guide.Calendar.QuarterOf(now.Today);
        foreach (var quarter in new[] { current.Previous, current })
        {
            var lastDay = Boundaries.SettleDay(quarter, now.Guide).AddDays(-1);
            foreach (var week in state.JudgePos(quarter, now.Today, now.Guide).WeeksShort.Where(each => each.Outcome == PosWeekOutcome.Missing))
                yield return ComingEffects.MissingWeek(
                    week.Week, lastDay, PosDeadlines.For(week.Week, now.Guide.Pos).LastDayInTime.AddDays(1));
        }
    }

    private IEnumerable<ComingEffect> Lapses() => StandingLapses.OfOneMore(state, now.Today, now.Guide).Select(ComingEffects.OneMoreLapse);

    private IEnumerable<ComingEffect> Proposals() => state.Proposals
        .Where(each => each.Kind != ProposalKind.Upgrade)
        .Select(each => each switch
        {
            { Status: ProposalStatus.Open, LastAnswerDay: { } lastDay } =>
                ComingEffects.IsProposed(each.Id, each.InWords(), each.Rule, lastDay, each.ProposedOn),
            { Status: ProposalStatus.Approved } =>
                ComingEffects.TakesEffect(each.Id, each.InWords(), each.Rule, each.EffectiveOn, each.ProposedOn),
            _ => null,
        })
        .OfType<ComingEffect>();

    private IEnumerable<ComingEffect> Window()
    {
        if (reaching.Window() is not { } next || state.Track is not { } track)
            yield break;
        if (next.Window.Window == TrackWindow.Yearly)
            yield return ComingEffects.NoChoice(next.Year, next.Window.Days);
        var facts = state.EligibilityFacts(next.Window.Days.LastDay, next.Window.RevenueDays, next.Guide);
        var held = Eligibility.For(track.Name, facts, next.Guide);
        if (!held.Eligible)
            yield return ComingEffects.NotEligible(held, next.Year, next.Window.RevenueDays, next.Window.Days);
    }
}
