using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Pos;

/// <summary>What lapses in POS reporting bring.</summary>
public enum PosConsequenceKind
{
    /// <summary>The partner is reminded.</summary>
    Reminder = 1,

    /// <summary>The channel account manager warns the partner.</summary>
    ManagerWarning = 2,

    /// <summary>LEAP is on hold as long as the warning stands (R58).</summary>
    LeapHold = 3,

    /// <summary>The quarter can no longer comply: it may lead to a downgrade (R25), and its LEAP is not paid (R58).</summary>
    QuarterLost = 4,
}

/// <summary>Something that has fallen due because of lapses.</summary>
/// <param name="Kind">What.</param>
/// <param name="Weeks">The weeks it is due for, the earliest first.</param>
/// <param name="DueOn">The day on which it falls due, in the region: the day after the last on which the report that was the last
/// one needed was in time, or the day on which the quarter settles.</param>
/// <param name="Rule">The rule's number.</param>
/// <param name="Sentence">All of it in words, without a full stop.</param>
public sealed record PosConsequence(
    PosConsequenceKind Kind, ImmutableArray<PosWeek> Weeks, DateOnly DueOn, string Rule, string Sentence);

/// <summary>What one more lapse would bring.</summary>
/// <param name="Week">The first week whose report may still come in time.</param>
/// <param name="LastDay">The last day on which it is in time.</param>
/// <param name="KnownOn">The day from which one more lapse brings it.</param>
/// <param name="Rule">The rule's number.</param>
/// <param name="Sentence">All of it in words, without a full stop.</param>
public sealed record PosThreat(PosWeek Week, DateOnly LastDay, DateOnly KnownOn, string Rule, string Sentence);

/// <summary>Says on which days what follows from lapses falls due, and what the next one would bring.</summary>
/// <remarks>Source: R25, R36, R58, A24; programme rules section 4 (consequences).</remarks>
public static class PosDueConsequences
{
    /// <summary>What has fallen due, in the order of <see cref="PosConsequenceKind"/>.</summary>
    /// <param name="facts">What follows from the lapses on the day.</param>
    /// <param name="quarter">How the quarter of the day is judged.</param>
    /// <param name="terms">How POS data is due and judged.</param>
    /// <param name="calendar">Where quarters lie.</param>
    public static ImmutableArray<PosConsequence> Of(
        PosConsequenceFacts facts, PosQuarterVerdict quarter, PosTerms terms, FiscalCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(quarter);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(calendar);
        ImmutableArray<PosWeek> lapses = [.. facts.Lapses.Select(verdict => verdict.Week)];
        var due = ImmutableArray.CreateBuilder<PosConsequence>();
        if (facts.ReminderDue && !lapses.IsEmpty)
            due.Add(new(
                PosConsequenceKind.Reminder, lapses, DayAfter(lapses[Math.Max(terms.LapsesToReminder, 1) - 1], terms), "R36",
                $"A reminder is due for POS data of {List(lapses)}"));
        if (facts.WarningDue && !lapses.IsEmpty)
        {
            var dueOn = DayAfter(lapses[Math.Max(terms.LapsesToWarning, 1) - 1], terms);
            due.Add(new(
                PosConsequenceKind.ManagerWarning, lapses, dueOn, "R36",
                $"The account manager's warning is due for POS data of {List(lapses)}"));
            due.Add(new(PosConsequenceKind.LeapHold, lapses, dueOn, "R58", $"LEAP is on hold for POS data of {List(lapses)}"));
        }

        if (facts.QuarterLost)
        {
            ImmutableArray<PosWeek> weeks = [.. facts.BreakingWeeks.Select(verdict => verdict.Week)];
            due.Add(new(
                PosConsequenceKind.QuarterLost, weeks, LostOn(quarter, terms, calendar), "R25",
                $"POS data of {quarter.Quarter} can no longer comply because of {List(weeks)}"));
        }

        return due.ToImmutable();
    }

    /// <summary>What the next lapse would bring that has not come already; nothing where it would bring nothing new.</summary>
    /// <param name="judged">Every week that is judged so far, waived or not yet due, the earliest first and without a gap.</param>
    /// <param name="facts">What follows from the lapses on the day.</param>
    /// <param name="quarter">How the quarter of the day is judged.</param>
    /// <param name="terms">How POS data is due and judged.</param>
    /// <param name="calendar">Where quarters lie.</param>
    public static ImmutableArray<PosThreat> OfOneMore(
        IEnumerable<PosWeekVerdict> judged, PosConsequenceFacts facts, PosQuarterVerdict quarter, PosTerms terms, FiscalCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(quarter);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(calendar);
        var open = judged.Where(verdict => verdict.Outcome == PosWeekOutcome.NotDueYet).Select(verdict => (PosWeek?)verdict.Week).FirstOrDefault();
        if (open is not { } week)
            return [];
        var lastDay = PosDeadlines.For(week, terms).LastDayInTime;
        var threats = ImmutableArray.CreateBuilder<PosThreat>();
        if (!facts.WarningDue && facts.Lapses.Length > 0 && facts.Lapses.Length + 1 >= terms.LapsesToWarning)
            threats.Add(new(
                week, lastDay, DayAfter(facts.Lapses[^1].Week, terms), "R58",
                $"LEAP is put on hold if the POS report of {week} does not come in time either"));
        if (quarter.Complies && quarter.WeeksShort.Length > 0 && quarter.WeeksShort.Length + 1 > terms.WeeksAllowedShort
            && calendar.QuarterOf(week) == quarter.Quarter)
            threats.Add(new(
                week, lastDay, DayAfter(quarter.WeeksShort[^1].Week, terms), "R25",
                $"POS data of {quarter.Quarter} can no longer comply if the report of {week} does not come in time either"));
        return threats.ToImmutable();
    }

    private static DateOnly LostOn(PosQuarterVerdict quarter, PosTerms terms, FiscalCalendar calendar)
    {
        var forGood = quarter.WeeksShort.Where(verdict => verdict.Outcome is PosWeekOutcome.Late or PosWeekOutcome.Missing).ToList();
        return forGood.Count > terms.WeeksAllowedShort
            ? DayAfter(forGood[terms.WeeksAllowedShort].Week, terms)
            : PosDeadlines.SettleDay(quarter.Quarter, terms, calendar);
    }

    private static DateOnly DayAfter(PosWeek week, PosTerms terms) => PosDeadlines.For(week, terms).LastDayInTime.AddDays(1);

    private static string List(ImmutableArray<PosWeek> weeks) =>
        weeks.Length == 1 ? $"{weeks[0]}" : $"{string.Join(", ", weeks[..^1])} and {weeks[^1]}";
}
