using PartnerConnect.Programme.Calendar;
using static System.FormattableString;

namespace PartnerConnect.Programme.Outlook;

/// <summary>Names what can go ill for a partner, and from when on that is known.</summary>
/// <remarks>The weekly report is no effect of its own: its deadline comes every week, and only a missing one is warned of.</remarks>
public static class ComingEffects
{
    /// <summary>A window that closes before a track is chosen (R13); known once it is open (R10).</summary>
    public static ComingEffect NoChoice(FiscalYear year, DateRange window) =>
        new($"track-choice-{year}", $"No track is chosen for {year} yet", "R13", window.LastDay, window.FirstDay);

    /// <summary>A milestone that is not reached (R49); known once the quarter has begun.</summary>
    public static ComingEffect Milestone(FiscalQuarter quarter, DateRange days) =>
        new($"milestone-{quarter}", $"The milestone of {quarter} is not reached yet", "R49", days.LastDay, days.FirstDay);

    /// <summary>A downgrade that the settlement of a quarter will allow (R24 to R26); known once the quarter has begun.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="days">Its days; after the last of them little can be done.</param>
    /// <param name="rule">The rule that will allow it.</param>
    /// <param name="sentence">What the rule will do.</param>
    public static ComingEffect Downgrade(FiscalQuarter quarter, DateRange days, string rule, string sentence) =>
        new($"downgrade-{quarter}-{rule}", sentence, rule, days.LastDay, days.FirstDay);

    /// <summary>A POS week that is missing for good once its quarter settles (R36); known once its grace is over.</summary>
    public static ComingEffect MissingWeek(PosWeek week, DateOnly lastDay, DateOnly knownOn) =>
        new($"pos-week-{week}", $"The report of POS week {week} is missing", "R36", lastDay, knownOn);

    /// <summary>A downgrade that is agreed or waits for a person (R27); known since it was proposed.</summary>
    public static ComingEffect TakesEffect(string proposalId, string to, string rule, DateOnly effectiveOn, DateOnly proposedOn) =>
        new(proposalId, Invariant($"The downgrade to {to} takes effect on {effectiveOn:yyyy-MM-dd}"), rule, effectiveOn.AddDays(-1), proposedOn);

    /// <summary>A track held for whose next year the partner is not eligible (R16); known once the measured days have begun.</summary>
    public static ComingEffect NotEligible(string track, FiscalYear year, DateRange revenueDays) =>
        new($"eligibility-{year}-{track}", $"The requirements of {track} for {year} are not met yet", "R16", revenueDays.LastDay, revenueDays.FirstDay);
}
