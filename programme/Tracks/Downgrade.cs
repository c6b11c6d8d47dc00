using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tracks;

/// <summary>What a downgrade is decided on when a quarter settles.</summary>
/// <param name="Quarter">The quarter that settles.</param>
/// <param name="Track">The track held.</param>
/// <param name="Streak">Missed quarters in a row, this one included (R26).</param>
/// <param name="PosWeeksExpected">POS weeks that were expected in the quarter.</param>
/// <param name="PosWeeksCompliant">POS weeks that complied.</param>
/// <param name="PosComplied">Whether the quarter's POS data complied as a whole (R25).</param>
/// <param name="Eligibility">What eligibility for a destination is measured on.</param>
public sealed record DowngradeFacts(
    FiscalQuarter Quarter,
    string Track,
    int Streak,
    int PosWeeksExpected,
    int PosWeeksCompliant,
    bool PosComplied,
    EligibilityFacts Eligibility);

/// <summary>What the guide allows after a settled quarter.</summary>
public enum DowngradeVerdict
{
    /// <summary>Nothing: the partner keeps its track.</summary>
    Keeps = 1,

    /// <summary>A downgrade.</summary>
    Downgrade = 2,

    /// <summary>The partner is in the lowest track: its incentives are suspended instead (R27).</summary>
    SuspendIncentives = 3,
}

/// <summary>What the guide allows after a settled quarter, and how.</summary>
/// <param name="Verdict">What.</param>
/// <param name="To">The destination of a downgrade.</param>
/// <param name="Rule">The rule that allows it.</param>
/// <param name="EffectiveOn">The first day of the lower track.</param>
/// <param name="Mode">Whether it is carried out, proposed or only told (A5).</param>
public sealed record DowngradeOutcome(
    DowngradeVerdict Verdict, string? To, string? Rule, DateOnly? EffectiveOn, DowngradeMode? Mode);

/// <summary>Decides whether a settled quarter allows a downgrade; a POS lapse comes before missed milestones.</summary>
/// <remarks>Source: R24 to R27, A5 to A8.</remarks>
public static class Downgrade
{
    /// <summary>Decides.</summary>
    public static Conclusion<DowngradeOutcome> Decide(DowngradeFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var pos = PosStep(facts, guide.Policies.PosDowngrade);
        var streak = new RuleStep("R26", $"A9=SpansFiscalYears:{guide.Policies.Streak.SpansFiscalYears}",
            "Milestones missed in a row", $"{facts.Streak}", $"fewer than {guide.Milestones.ConsecutiveMisses}",
            facts.Streak < guide.Milestones.ConsecutiveMisses);
        var steps = ImmutableArray.Create(pos, streak);

        if (!pos.Holds)
            return Fall(pos.Rule, guide.Policies.DowngradeTiming.Pos);
        if (!streak.Holds)
            return Fall("R26", guide.Policies.DowngradeTiming.Milestones);
        return new(new DowngradeOutcome(DowngradeVerdict.Keeps, null, null, null, null), steps);

        Conclusion<DowngradeOutcome> Fall(string rule, DowngradeTiming timing)
        {
            var mode = guide.Policies.Downgrade.For(facts.Eligibility.Region);
            var effectiveOn = EffectiveOn(facts.Eligibility.Day, timing, guide.Calendar);
            var lower = guide.Rank(facts.Track) > 0;
            var floor = new RuleStep("R27", null, "A lower track than the one held", facts.Track,
                $"above {guide.LowestTrack.Name}", lower);
            if (!lower)
                return new(new DowngradeOutcome(DowngradeVerdict.SuspendIncentives, null, rule, effectiveOn, mode), steps.Add(floor));

            var to = Destination(facts, guide);
            return new(new DowngradeOutcome(DowngradeVerdict.Downgrade, to, rule, effectiveOn, mode),
                [.. steps, floor, new RuleStep(rule, $"A6={guide.Policies.DowngradeDestination}", "Destination", to, to, true),
                    new RuleStep(rule, $"A7={timing}", "First day of the lower track", $"{effectiveOn:yyyy-MM-dd}", "the policy's day", true)]);
        }
    }

    private static RuleStep PosStep(DowngradeFacts facts, PosDowngradePolicy policy)
    {
        var have = $"{facts.PosWeeksCompliant} of {facts.PosWeeksExpected} weeks";
        var setting = $"A8={policy.Trigger}:{policy.Window}:{policy.Rule}";
        return policy switch
        {
            { Trigger: PosDowngradeTrigger.AnyLapse } => new("R24", setting, $"Every POS week of {facts.Quarter} compliant",
                have, "every week", facts.PosWeeksCompliant == facts.PosWeeksExpected),
            { Rule: PosDowngradeRule.AllWeeks } => new("R25", setting, $"Any POS week of {facts.Quarter} compliant",
                have, "at least one week", facts.PosWeeksExpected == 0 || facts.PosWeeksCompliant > 0),
            _ => new("R25", setting, $"POS data of {facts.Quarter} compliant", have, "a compliant quarter", facts.PosComplied),
        };
    }

    private static string Destination(DowngradeFacts facts, GuideVersion guide) => guide.Policies.DowngradeDestination switch
    {
        DowngradeDestination.OneStep => guide.Tracks[guide.Rank(facts.Track) - 1].Name,
        DowngradeDestination.HighestStillEligible =>
            BestTrack.For(facts.Eligibility, guide.Tracks[guide.Rank(facts.Track) - 1].Name, guide),
        _ => guide.LowestTrack.Name,
    };

    private static DateOnly EffectiveOn(DateOnly day, DowngradeTiming timing, FiscalCalendar calendar) => timing switch
    {
        DowngradeTiming.Immediate => day,
        DowngradeTiming.NextQuarter => calendar.FirstDay(calendar.QuarterOf(day).Next),
        _ => calendar.FirstDay(calendar.YearOf(day).Next),
    };
}
