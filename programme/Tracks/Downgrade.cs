using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Decisions;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tracks;

/// <summary>Decides whether a settled quarter or a POS week allows a downgrade; a POS lapse comes before missed milestones.</summary>
/// <remarks>Source: R15, R24 to R27, A5 to A9.</remarks>
public static class Downgrade
{
    /// <summary>The rule by which missed milestones lead to a downgrade; any other is for POS data.</summary>
    public const string Milestones = "R26";

    /// <summary>Decides.</summary>
    /// <exception cref="ArgumentException">The guide has no such track or region.</exception>
    public static Conclusion<DowngradeOutcome> Decide(DowngradeFacts facts, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(guide);
        var isLowest = guide.Rank(facts.Track) == 0;
        var timing = guide.Policies.DowngradeTiming;
        var reasons = ImmutableArray.Create((Step: PosStep(facts, guide.Policies.PosDowngrade), Timing: timing.Pos));
        if (facts.WeekDue is null)
            reasons = reasons.Add((StreakStep(facts, guide), timing.Milestones));

        var steps = reasons.Select(reason => reason.Step).ToImmutableArray();
        foreach (var (step, when) in reasons.Where(reason => !reason.Step.Holds))
        {
            if (isLowest || !IsSuperseded(facts.Quarter, facts.SettledFor, when))
                return Fall(step.Rule, when);
            steps = steps.Add(new RuleStep("R15", $"A7={when}", $"Track settled for a later year than {facts.Quarter.Year}",
                $"settled for {facts.SettledFor}", "a settled track", true));
        }

        return new(new DowngradeOutcome(DowngradeVerdict.Keeps, null, null, null, null), steps);

        Conclusion<DowngradeOutcome> Fall(string rule, DowngradeTiming when)
        {
            var mode = guide.Policies.Downgrade.For(facts.Eligibility.Region);
            var effectiveOn = EffectiveOn(facts, when, guide.Calendar);
            var floor = new RuleStep("R27", null, "A lower track than the one held", facts.Track,
                $"above {guide.LowestTrack.Name}", !isLowest);
            if (isLowest)
                return new(new DowngradeOutcome(DowngradeVerdict.SuspendIncentives, null, rule, effectiveOn, mode), steps.Add(floor));

            var to = Destination(facts, rule, guide);
            return new(new DowngradeOutcome(DowngradeVerdict.Downgrade, to, rule, effectiveOn, mode),
                [.. steps, floor, new RuleStep(rule, $"A6={guide.Policies.DowngradeDestination}", "Destination", to, to, true),
                    new RuleStep(rule, $"A7={when}", "First day of the lower track", $"{effectiveOn:yyyy-MM-dd}", "the policy's day", true)]);
        }
    }

    /// <summary>Whether a downgrade that waits for a fiscal year gives way to the track that is settled for it.</summary>
    /// <param name="rule">The rule that allows the downgrade.</param>
    /// <param name="judged">The quarter that led to it.</param>
    /// <param name="settledFor">The fiscal year for which the track held is settled, if it is.</param>
    /// <param name="guide">The guide in force.</param>
    /// <remarks>
    /// Source: R8, R15, A7. What waits for the next year's start has no hold on a track that the partner has since chosen
    /// for that year, with its entry requirements met, nor on one to which a downgrade has led in it. What takes effect
    /// sooner is an exception to R15 and asks for no year.
    /// </remarks>
    public static bool GivesWay(string rule, FiscalQuarter judged, FiscalYear? settledFor, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var timing = guide.Policies.DowngradeTiming;
        return IsSuperseded(judged, settledFor, rule == Milestones ? timing.Milestones : timing.Pos);
    }

    /// <summary>The POS weeks that are judged, in words.</summary>
    internal static string WeeksOf(DowngradeFacts facts) =>
        facts.FirstPosWeek is { } first ? $"{first} to {facts.LastPosWeek}" : facts.Quarter.ToString();

    private static bool IsSuperseded(FiscalQuarter judged, FiscalYear? settledFor, DowngradeTiming timing) =>
        timing == DowngradeTiming.NextFiscalYear && settledFor > judged.Year;

    private static RuleStep StreakStep(DowngradeFacts facts, GuideVersion guide) =>
        new(Milestones, $"A9=SpansFiscalYears:{guide.Policies.Streak.SpansFiscalYears}",
            "Milestones missed in a row", $"{facts.Streak}", $"fewer than {guide.Milestones.ConsecutiveMisses}",
            facts.Streak < guide.Milestones.ConsecutiveMisses);

    private static RuleStep PosStep(DowngradeFacts facts, PosDowngradePolicy policy)
    {
        var have = $"{facts.PosWeeksCompliant} of {facts.PosWeeksExpected} weeks";
        var setting = $"A8={policy.Trigger}:{policy.Window}:{policy.Rule}";
        var weeks = WeeksOf(facts);

        // Where weeks roll, a quarter has gone by only once thirteen of them have.
        var isPartial = policy.Window == PosDowngradeWindow.Rolling13Weeks && facts.PosWeeksExpected < PosCompliance.RollingWeeks;
        return policy switch
        {
            { Trigger: PosDowngradeTrigger.AnyLapse } => new("R24", setting, $"Every POS week of {weeks} compliant",
                have, "every week", facts.PosWeeksCompliant == facts.PosWeeksExpected),
            { Rule: PosDowngradeRule.AllWeeks } => new("R25", setting, $"Any POS week of {weeks} compliant",
                have, "at least one week", isPartial || facts.PosWeeksExpected == 0 || facts.PosWeeksCompliant > 0),
            _ => new("R25", setting, $"POS data of {weeks} compliant", have, "a compliant quarter", isPartial || facts.PosComplied),
        };
    }

    private static string Destination(DowngradeFacts facts, string rule, GuideVersion guide)
    {
        var below = guide.Tracks[guide.Rank(facts.Track) - 1].Name;

        // The lapse that costs this fall does not cost another: every track asks for POS data, so it would lead to the lowest.
        var eligibility = rule == Milestones ? facts.Eligibility : facts.Eligibility with { LastPosQuarterComplied = true };
        return guide.Policies.DowngradeDestination switch
        {
            DowngradeDestination.OneStep => below,
            DowngradeDestination.HighestStillEligible => BestTrack.For(eligibility, below, guide),
            _ => guide.LowestTrack.Name,
        };
    }

    private static DateOnly EffectiveOn(DowngradeFacts facts, DowngradeTiming timing, FiscalCalendar calendar)
    {
        var day = facts.Eligibility.Day;
        if (timing == DowngradeTiming.Immediate)
            return day;
        if (timing == DowngradeTiming.NextQuarter)
            return calendar.FirstDay(calendar.QuarterOf(day).Next);

        // The year after the one that was judged. A fourth quarter settles when that year has begun: there is nothing
        // left to wait for.
        var nextYear = calendar.FirstDay(facts.Quarter.Year.Next);
        return nextYear > day ? nextYear : day;
    }
}
