using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Tracks;

/// <summary>What is known of a partner's POS weeks when a downgrade is decided on.</summary>
/// <param name="Reports">The reports that count, at most one for each week, in any order.</param>
/// <param name="JudgedFrom">The later of the programme's launch and the partner's joining day.</param>
/// <param name="HeldUpTo">The last week of those that have led to a downgrade, carried out or only considered.</param>
/// <param name="Day">The day of judging in the region.</param>
public sealed record PosLapseQuestion(
    IEnumerable<PosWeekReport> Reports, DateOnly JudgedFrom, PosWeek? HeldUpTo, DateOnly Day)
{
    /// <summary>The weeks that a person has waived; they are held against nobody.</summary>
    public ImmutableHashSet<PosWeek> Waived { get; init; } = [];
}

/// <summary>The POS weeks that a downgrade is decided on.</summary>
/// <param name="First">The first of them, or nothing where there is none.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Expected">How many were to be reported, 0 to 14.</param>
/// <param name="Compliant">How many of them comply.</param>
/// <param name="Missing">How many can never come any more, which no quarter may have.</param>
/// <param name="Complied">Whether no more fall short than a quarter may have.</param>
public sealed record PosLapseVerdict(PosWeek? First, PosWeek? Last, int Expected, int Compliant, int Missing, bool Complied);

/// <summary>Judges the POS weeks that a downgrade is decided on.</summary>
/// <remarks>
/// Source: R24, R25, A8. A fiscal quarter is judged once, when it settles. A lapse at any time and a rolling quarter are
/// asked about again and again, so a week is held against a partner once: what has led to a downgrade, carried out or
/// only considered, does not lead to another, and a rolling quarter is thirteen weeks after it.
/// </remarks>
public static class PosLapses
{
    /// <summary>Whether a lapse is asked about whenever a week falls due, and not only when a quarter settles.</summary>
    public static bool AreAskedWeekly(PosDowngradePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Trigger == PosDowngradeTrigger.AnyLapse || policy.Window == PosDowngradeWindow.Rolling13Weeks;
    }

    /// <summary>Whether weeks of a quarter, or later ones, have led to a downgrade or a suspension already.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="heldUpTo">The last week of those that have.</param>
    /// <param name="calendar">The calendar that says which weeks are the quarter's.</param>
    public static bool AreHeldIn(FiscalQuarter quarter, PosWeek? heldUpTo, FiscalCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return heldUpTo is { } held && calendar.QuarterOf(held) >= quarter;
    }

    /// <summary>Judges the weeks of a fiscal quarter, or the latest thirteen, as the guide says.</summary>
    /// <param name="quarter">The quarter that settles, or in which the week that falls due is judged.</param>
    /// <param name="asked">What is known of the weeks.</param>
    /// <param name="guide">The guide in force.</param>
    public static PosLapseVerdict Judge(FiscalQuarter quarter, PosLapseQuestion asked, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(guide);
        var policy = guide.Policies.PosDowngrade;
        var since = AreAskedWeekly(policy) && asked.HeldUpTo is { } held && held.Next.FirstDay > asked.JudgedFrom
            ? held.Next.FirstDay
            : asked.JudgedFrom;
        if (policy.Window == PosDowngradeWindow.Rolling13Weeks)
        {
            var rolling = PosCompliance.Rolling(asked.Reports, since, asked.Day, guide.Pos, asked.Waived);
            return Of(rolling.Weeks, isFinal: false, rolling.Complies);
        }

        var weeks = guide.Calendar.Weeks(quarter).ToImmutableHashSet();
        var reports = asked.Reports.Where(report => weeks.Contains(report.Week)).ToDictionary(report => report.Week);

        // A report that came early may still be replaced: its week counts when it is due, as in a rolling quarter.
        var judged = guide.Calendar.Weeks(quarter)
            .Where(week => PosDeadlines.For(week, guide.Pos).LastDayInTime < asked.Day)
            .Select(week => PosCompliance.Week(
                new PosWeekFacts
                {
                    Week = week,
                    Report = reports.GetValueOrDefault(week),
                    JudgedFrom = since,
                    Today = asked.Day,
                    IsWaived = asked.Waived.Contains(week),
                },
                guide.Pos))
            .Where(verdict => verdict.IsShort || verdict.Outcome == PosWeekOutcome.Compliant)
            .ToImmutableArray();
        var whole = PosCompliance.Quarter(quarter, reports.Values, since, asked.Day, guide.Pos, guide.Calendar, asked.Waived);
        return Of(judged, whole.Final, whole.Complies);
    }

    private static PosLapseVerdict Of(ImmutableArray<PosWeekVerdict> judged, bool isFinal, bool complied) => judged.IsEmpty
        ? new(null, null, 0, 0, 0, complied)
        : new(
            judged[0].Week, judged[^1].Week, judged.Length,
            judged.Count(verdict => verdict.Outcome == PosWeekOutcome.Compliant),
            isFinal ? judged.Count(verdict => verdict.Outcome == PosWeekOutcome.Missing) : 0,
            complied);
}
