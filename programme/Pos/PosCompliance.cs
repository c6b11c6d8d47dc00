using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Pos;

/// <summary>Judges whether a partner's weekly reporting complies.</summary>
/// <remarks>Source: R24, R25, R36, R58, A8, A46; programme rules section 4 (deadlines and compliance).</remarks>
public static class PosCompliance
{
    /// <summary>The weeks of a rolling quarter (A8).</summary>
    public const int RollingWeeks = 13;

    private const int WholeBasisPoints = 10_000;

    /// <summary>Judges one week.</summary>
    /// <returns>The first outcome that holds, in the order of <see cref="PosWeekOutcome"/>.</returns>
    /// <exception cref="ArgumentException">The report is that of another week.</exception>
    public static PosWeekVerdict Week(PosWeekFacts facts, PosTerms terms)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Report is { } report && report.Week != facts.Week)
            throw new ArgumentException($"The report is that of {report.Week} and not of {facts.Week}.", nameof(facts));
        return new(facts.Week, Outcome(facts, terms));
    }

    /// <summary>Judges a quarter from the reports of its weeks.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="reports">The reports that count, at most one for each week, in any order; other quarters' are
    /// passed over.</param>
    /// <param name="judgedFrom">The later of launch and joining; a week whose Sunday is before it is not
    /// expected.</param>
    /// <param name="today">The day of judging in the region's time zone.</param>
    /// <param name="terms">How POS data is due and judged.</param>
    /// <param name="calendar">Where quarters lie.</param>
    /// <param name="waived">The weeks that a person has waived; nothing for none.</param>
    /// <returns>
    /// Complies when no more weeks fall short than the terms allow and, from the settle day on, none is missing. A
    /// quarter in which no week is expected complies.
    /// </returns>
    /// <exception cref="ArgumentException">A week has two reports.</exception>
    public static PosQuarterVerdict Quarter(
        FiscalQuarter quarter,
        IEnumerable<PosWeekReport> reports,
        DateOnly judgedFrom,
        DateOnly today,
        PosTerms terms,
        FiscalCalendar calendar,
        ImmutableHashSet<PosWeek>? waived = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(calendar);
        var byWeek = reports.ToDictionary(report => report.Week);
        var weeks = calendar.Weeks(quarter)
            .Select(week => new PosWeekFacts
            {
                Week = week,
                Report = byWeek.GetValueOrDefault(week),
                JudgedFrom = judgedFrom,
                Today = today,
                IsWaived = waived?.Contains(week) == true,
            })
            .Select(facts => Week(facts, terms))
            .Where(verdict => verdict.Outcome != PosWeekOutcome.NotJudged)
            .ToImmutableArray();

        var isFinal = today >= PosDeadlines.SettleDay(quarter, terms, calendar);
        var fallShort = weeks.Where(verdict => verdict.IsShort).ToImmutableArray();
        var weeksWaived = weeks.Where(verdict => verdict.Outcome == PosWeekOutcome.Waived).Select(verdict => verdict.Week).ToImmutableArray();
        var isMissing = fallShort.Any(verdict => verdict.Outcome == PosWeekOutcome.Missing);
        return new(
            quarter,
            WeeksExpected: weeks.Length - weeksWaived.Length,
            WeeksCompliant: weeks.Count(verdict => verdict.Outcome == PosWeekOutcome.Compliant),
            Complies: fallShort.Length <= terms.WeeksAllowedShort && !(isFinal && isMissing),
            isFinal,
            fallShort)
        {
            WeeksWaived = weeksWaived,
        };
    }

    /// <summary>Judges the latest weeks whose grace is over, thirteen at most.</summary>
    /// <param name="reports">The reports that count, at most one for each week, in any order; other weeks' are passed
    /// over.</param>
    /// <param name="judgedFrom">A week whose Sunday is before it is not among them.</param>
    /// <param name="today">The day of judging in the region's time zone.</param>
    /// <param name="terms">How POS data is due and judged.</param>
    /// <param name="waived">The weeks that a person has waived; nothing for none.</param>
    /// <returns>Complies when no more weeks fall short than the terms allow a fiscal quarter.</returns>
    /// <exception cref="ArgumentException">A week has two reports.</exception>
    /// <remarks>
    /// Source: A8. There is no settle day: a missing week counts like any other that falls short. A waived week is passed over, and
    /// an earlier one takes its place.
    /// </remarks>
    public static PosRollingVerdict Rolling(
        IEnumerable<PosWeekReport> reports, DateOnly judgedFrom, DateOnly today, PosTerms terms, ImmutableHashSet<PosWeek>? waived = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(terms);
        var byWeek = reports.ToDictionary(report => report.Week);
        var last = PosWeek.Of(today);
        while (PosDeadlines.For(last, terms).LastDayInTime >= today)
            last = last.Previous;

        var judged = new List<PosWeekVerdict>();
        for (var week = last; judged.Count < RollingWeeks && week.LastDay >= judgedFrom; week = week.Previous)
        {
            var verdict = Week(
                new PosWeekFacts
                {
                    Week = week,
                    Report = byWeek.GetValueOrDefault(week),
                    JudgedFrom = judgedFrom,
                    Today = today,
                    IsWaived = waived?.Contains(week) == true,
                },
                terms);
            if (verdict.Outcome != PosWeekOutcome.Waived)
                judged.Insert(0, verdict);
        }

        var fallShort = judged.Where(verdict => verdict.IsShort).ToImmutableArray();
        return new([.. judged], fallShort, Complies: fallShort.Length <= terms.WeeksAllowedShort);
    }

    // What complies by itself needs no waiver, and what is not judged has none.
    private static PosWeekOutcome Outcome(PosWeekFacts facts, PosTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var own = OwnOutcome(facts, terms);
        return facts.IsWaived && own is not (PosWeekOutcome.NotJudged or PosWeekOutcome.Compliant) ? PosWeekOutcome.Waived : own;
    }

    private static PosWeekOutcome OwnOutcome(PosWeekFacts facts, PosTerms terms)
    {
        if (facts.Week.LastDay < facts.JudgedFrom)
            return PosWeekOutcome.NotJudged;

        // Where no declaration is needed, silence is one, once the week is due (A46).
        if (facts.Report is not { } report)
            return facts.Today <= PosDeadlines.For(facts.Week, terms).LastDayInTime
                ? PosWeekOutcome.NotDueYet
                : terms.ZeroWeekNeedsDeclaration ? PosWeekOutcome.Missing : PosWeekOutcome.Compliant;

        if (report.Late)
            return PosWeekOutcome.Late;

        var lines = (long)report.LinesAccepted + Math.Max(0, report.LinesRejected - report.LinesWaived);
        if (IsBelow(terms.ValidLinesBasisPoints, report.LinesAccepted, lines))
            return PosWeekOutcome.TooFewValidLines;

        if (report.NamedCustomerBasisPoints < terms.NamedCustomerBasisPoints)
            return PosWeekOutcome.CustomersNotNamed;

        return PosWeekOutcome.Compliant;
    }

    // Multiplied out, so that exactly 98 of 100 is not lost to a division; nothing of nothing, a week without sales, is
    // not below.
    private static bool IsBelow(int basisPoints, long part, long whole) =>
        part * WholeBasisPoints < whole * basisPoints;
}
