using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Grains.Partners;

/// <summary>Tells what has fallen due because of lapses in POS reporting, and what one more would bring.</summary>
internal static class StandingLapses
{
    /// <summary>What has fallen due on a day, of the day's quarter and of one before it that is not settled.</summary>
    public static ImmutableArray<PosConsequenceTold> Of(PartnerState state, DateOnly day, GuideVersion guide)
    {
        var current = guide.Calendar.QuarterOf(day);
        var due = PosDueConsequences.Of(
            state.PosConsequencesOn(day, guide), state.JudgePos(current, day, guide), guide.Pos, guide.Calendar);
        return [.. LostBefore(state, day, guide), .. due.Select(Tell)];
    }

    /// <summary>What the next lapse would bring.</summary>
    public static ImmutableArray<PosThreat> OfOneMore(PartnerState state, DateOnly day, GuideVersion guide) => PosDueConsequences.OfOneMore(
        state.JudgedUpTo(day, guide), state.PosConsequencesOn(day, guide),
        state.JudgePos(guide.Calendar.QuarterOf(day), day, guide), guide.Pos, guide.Calendar);

    // Nothing falls in a row in a quarter that is over: what its lapses still bring is that it is lost.
    private static IEnumerable<PosConsequenceTold> LostBefore(PartnerState state, DateOnly day, GuideVersion guide)
    {
        var before = guide.Calendar.QuarterOf(day).Previous;
        if (state.IsSettled(before) || day >= PosDeadlines.SettleDay(before, guide.Pos, guide.Calendar))
            return [];
        var verdict = state.JudgePos(before, day, guide);
        return PosDueConsequences.Of(PosConsequences.Of([], verdict, guide.Pos), verdict, guide.Pos, guide.Calendar).Select(Tell);
    }

    private static PosConsequenceTold Tell(PosConsequence due) =>
        new($"{due.Kind}", due.Weeks, due.DueOn, due.Rule, due.Sentence);
}
