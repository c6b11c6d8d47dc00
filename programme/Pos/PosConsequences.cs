using System.Collections.Immutable;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Pos;

/// <summary>What a partner's lapses in POS reporting lead to, as far as they have come.</summary>
/// <param name="Lapses">The weeks that fall short one after the other up to the last that is judged, the earliest first.</param>
/// <param name="ReminderDue">Whether they are enough for a reminder.</param>
/// <param name="WarningDue">Whether they are enough for the account manager's warning.</param>
/// <param name="LeapHeld">Whether LEAP is on hold: as long as the warning stands.</param>
/// <param name="QuarterLost">Whether the quarter can no longer comply: what breaks it can no longer be mended.</param>
/// <param name="BreakingWeeks">The weeks that break the quarter, the earliest first; none while it complies.</param>
public sealed record PosConsequenceFacts(
    ImmutableArray<PosWeekVerdict> Lapses,
    bool ReminderDue,
    bool WarningDue,
    bool LeapHeld,
    bool QuarterLost,
    ImmutableArray<PosWeekVerdict> BreakingWeeks);

/// <summary>Says what follows from lapses in POS reporting.</summary>
/// <remarks>
/// It says what is due and carries nothing out: a downgrade is <see cref="Tracks.Downgrade"/>'s. Source: R25, R58, A24; programme
/// rules section 4 (consequences).
/// </remarks>
public static class PosConsequences
{
    /// <summary>What follows on a day.</summary>
    /// <param name="judged">Every week that is judged so far, waived or not yet due, the earliest first and without a gap.</param>
    /// <param name="quarter">How the quarter of the day is judged.</param>
    /// <param name="terms">How POS data is due and judged.</param>
    public static PosConsequenceFacts Of(
        IEnumerable<PosWeekVerdict> judged, PosQuarterVerdict quarter, PosTerms terms)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(quarter);
        ArgumentNullException.ThrowIfNull(terms);

        // A week that may still come in time says nothing yet, and a waived one nothing at all; one that complies ends the row.
        var due = judged.Where(verdict => verdict.IsShort || verdict.Outcome == PosWeekOutcome.Compliant).ToList();
        var lapses = due.Skip(due.FindLastIndex(verdict => !verdict.IsShort) + 1).ToImmutableArray();
        var warning = lapses.Length >= terms.LapsesToWarning;

        // What came late stays late. What is missing may come late at best, and then falls short all the same.
        var forGood = quarter.WeeksShort.Count(verdict => verdict.Outcome is PosWeekOutcome.Late or PosWeekOutcome.Missing);
        return new(
            lapses,
            ReminderDue: lapses.Length >= terms.LapsesToReminder,
            WarningDue: warning,
            LeapHeld: warning,
            QuarterLost: !quarter.Complies && (quarter.Final || forGood > terms.WeeksAllowedShort),
            BreakingWeeks: quarter.Complies ? [] : quarter.WeeksShort);
    }
}

/// <summary>Where a week's report stands, in a word.</summary>
public enum PosWeekStatus
{
    /// <summary>Nothing came, and it may still come in time.</summary>
    Expected = 1,

    /// <summary>Nothing came in time.</summary>
    Missing = 2,

    /// <summary>A report came before the week was due; it may still be replaced.</summary>
    Received = 3,

    /// <summary>The first report came after the days of grace.</summary>
    Late = 4,

    /// <summary>The report counts and complies.</summary>
    Accepted = 5,

    /// <summary>So much of the report was rejected that the week falls short.</summary>
    Rejected = 6,

    /// <summary>The week was declared, or by the guide counts, as one without sales.</summary>
    Zero = 7,

    /// <summary>Nothing is owed for the week: it lies before the partner was judged, the partner is exempt (A32), or a person has
    /// waived it.</summary>
    Waived = 8,
}

/// <summary>Tells where a week's report stands.</summary>
public static class PosWeekStatuses
{
    /// <summary>The status of a week; the first that holds, what breaks it before what it holds.</summary>
    public static PosWeekStatus Of(PosWeekFacts facts, PosTerms terms)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PosCompliance.Week(facts, terms).Outcome switch
        {
            PosWeekOutcome.NotJudged or PosWeekOutcome.Waived => PosWeekStatus.Waived,
            PosWeekOutcome.NotDueYet => PosWeekStatus.Expected,
            PosWeekOutcome.Missing => PosWeekStatus.Missing,
            PosWeekOutcome.Late => PosWeekStatus.Late,
            PosWeekOutcome.TooFewValidLines or PosWeekOutcome.CustomersNotNamed => PosWeekStatus.Rejected,
            _ when facts.Report is null or { ZeroSales: true } => PosWeekStatus.Zero,
            _ when facts.Today <= PosDeadlines.For(facts.Week, terms).LastDayInTime => PosWeekStatus.Received,
            _ => PosWeekStatus.Accepted,
        };
    }
}
