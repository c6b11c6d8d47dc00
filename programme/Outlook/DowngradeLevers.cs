using System.Collections.Immutable;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Tracks;

namespace PartnerConnect.Programme.Outlook;

/// <summary>What could have been otherwise in the facts of a downgrade.</summary>
internal static class DowngradeLevers
{
    /// <summary>More POS weeks that comply, and fewer missed milestones.</summary>
    public static ImmutableArray<Lever<DowngradeFacts>> Of(DowngradeFacts facts, GuideVersion guide)
    {
        var quarterEnd = guide.Calendar.LastDay(facts.Quarter);
        var weeksEnd = facts.LastPosWeek is { } last ? PosDeadlines.For(last, guide.Pos).LastDayInTime : quarterEnd;
        return
        [
            new CountLever<DowngradeFacts>(
                facts.PosWeeksExpected - facts.PosWeeksCompliant,
                (all, count) => WithWeeks(all, (int)count, guide),
                (_, count) => new Change(
                    ChangeKind.PosWeeks, weeksEnd,
                    $"{ChangeText.Count(count, "more compliant POS week", "more compliant POS weeks")} of {Downgrade.WeeksOf(facts)}")
                { Count = (int)count }),
            new CountLever<DowngradeFacts>(
                facts.Streak,
                (all, count) => all with { Streak = all.Streak - (int)count },
                (_, count) => new Change(
                    ChangeKind.MissedMilestones, quarterEnd,
                    $"{ChangeText.Count(count, "milestone", "milestones")} fewer missed in a row, up to {facts.Quarter}")
                { Count = (int)count }),
        ];
    }

    // A week that complies is no longer missing; so many comply that the quarter does once no more fall short than it may have.
    private static DowngradeFacts WithWeeks(DowngradeFacts facts, int more, GuideVersion guide)
    {
        var compliant = facts.PosWeeksCompliant + more;
        var missing = Math.Max(0, facts.PosWeeksMissing - more);
        return facts with
        {
            PosWeeksCompliant = compliant,
            PosWeeksMissing = missing,
            PosComplied = facts.PosComplied || (missing == 0 && facts.PosWeeksExpected - compliant <= guide.Pos.WeeksAllowedShort),
        };
    }
}
