using System.Collections.Immutable;
using PartnerConnect.GrainInterfaces.Pos;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Grains.Partners.Restatements;

/// <summary>Records what the POS ledger told otherwise before.</summary>
internal static class RestatementRecording
{
    /// <summary>Records it where any of the weeks that were counted is one.</summary>
    public static void Record(PartnerChange change, PartnerState before, ImmutableArray<PosWeekTotals> changed, Present now)
    {
        var after = change.State;
        ImmutableArray<PosWeekTotals> moved = [.. changed.Where(each => Moves(before, after, each, now.Guide.Calendar)).OrderBy(each => each.Week)];
        if (moved.IsEmpty)
            return;

        var facts = new RestatementGathering(before, after, now).Facts([.. moved.Select(each => each.Week)]);
        var cause = moved.FirstOrDefault(each => each.Version != before.Weeks.GetValueOrDefault(each.Week)?.Version) ?? moved[0];
        change.Decide(
            new DecisionHead(DecisionKinds.Restatement.Name, $"{cause.Week}", now.Today, "Restated", "R30"),
            now.YearGuide, facts, DecisionKinds.Restatement.Decide(facts, now.YearGuide));
    }

    // A week that had been counted and counts otherwise; or a new one with sales of a quarter that is settled.
    private static bool Moves(PartnerState before, PartnerState after, PosWeekTotals changed, FiscalCalendar calendar)
    {
        var now = after.Weeks[changed.Week];
        return before.Weeks.TryGetValue(changed.Week, out var former)
            ? !former.RevenueParts().SequenceEqual(now.RevenueParts())
            : now.RevenueParts().Any(part => before.Quarters.GetValueOrDefault(calendar.QuarterOf(part.FirstDay))?.SettledOn is not null);
    }
}
