using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;
using PartnerConnect.Programme.Tracks;
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

    /// <summary>What one more lapse in POS reporting would bring (R25, R58); known once the lapses before it are.</summary>
    public static ComingEffect OneMoreLapse(PosThreat threat)
    {
        ArgumentNullException.ThrowIfNull(threat);
        return new($"pos-lapse-{threat.Week}-{threat.Rule}", threat.Sentence, threat.Rule, threat.LastDay, threat.KnownOn);
    }

    /// <summary>A downgrade or suspension that waits for a person (A5); known since it was proposed. Something can be done up to the
    /// partner's last day to answer.</summary>
    /// <param name="proposalId">The proposal.</param>
    /// <param name="what">What is proposed, in words for people.</param>
    /// <param name="rule">The rule that allows it.</param>
    /// <param name="lastAnswerDay">The last day on which the partner may answer.</param>
    /// <param name="proposedOn">The day on which it was proposed.</param>
    public static ComingEffect IsProposed(string proposalId, string what, string rule, DateOnly lastAnswerDay, DateOnly proposedOn) =>
        new(proposalId, Invariant($"A person is asked about {what}; it can be answered until {lastAnswerDay:yyyy-MM-dd}"), rule, lastAnswerDay, proposedOn);

    /// <summary>A downgrade or suspension that is agreed (R27); known since it was proposed.</summary>
    public static ComingEffect TakesEffect(string proposalId, string what, string rule, DateOnly effectiveOn, DateOnly proposedOn) =>
        new(proposalId, Invariant($"On {effectiveOn:yyyy-MM-dd} takes effect {what}"), rule, effectiveOn.AddDays(-1), proposedOn);

    /// <summary>A track held for which the partner is not eligible in the next window (R16); known once the measured days have
    /// begun. Revenue can be made up to their last day, everything else up to the window's.</summary>
    /// <param name="track">The track held, and what of it is not met.</param>
    /// <param name="year">The fiscal year of the window.</param>
    /// <param name="revenueDays">The days whose revenue counts, first and last included.</param>
    /// <param name="window">The days of the window, first and last included.</param>
    public static ComingEffect NotEligible(TrackEligibility track, FiscalYear year, DateRange revenueDays, DateRange window)
    {
        ArgumentNullException.ThrowIfNull(track);
        var needsRevenue = track.Unmet.Any(each => each.Requirement == Requirement.MinimumRevenue);
        return new(
            $"eligibility-{year}-{track.Track}", $"The requirements of {track.Track} for {year} are not met yet", "R16",
            needsRevenue ? revenueDays.LastDay : window.LastDay, revenueDays.FirstDay);
    }
}
