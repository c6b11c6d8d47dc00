using System.Collections.Immutable;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using PartnerConnect.Programme.Pos;

namespace PartnerConnect.Programme.Rebates;

/// <summary>How a quarter's POS data stands towards its LEAP rebate.</summary>
/// <param name="Complies">Whether the rebate may be paid as far as POS is asked (R58).</param>
/// <param name="WeeksShort">The weeks that fall short and are not cured, the earliest first.</param>
/// <param name="WeeksCured">The weeks that came late and in time for the rebate, the earliest first (A24).</param>
/// <param name="LastCureDay">The last day on which a lapse may still be cured, itself included; nothing where none may.</param>
public sealed record LeapPos(
    bool Complies, ImmutableArray<PosWeek> WeeksShort, ImmutableArray<PosWeek> WeeksCured, DateOnly? LastCureDay)
{
    /// <summary>Whether lapses in a row hold the rebate while they last; it says nothing any more once the quarter is settled.</summary>
    public bool OnHold { get; init; }

    /// <summary>Compares the weeks and not their arrays.</summary>
    public bool Equals(LeapPos? other) => other is not null && Complies == other.Complies && LastCureDay == other.LastCureDay
        && OnHold == other.OnHold && WeeksShort.SequenceEqual(other.WeeksShort) && WeeksCured.SequenceEqual(other.WeeksCured);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Complies, WeeksShort.Length, WeeksCured.Length, LastCureDay);
}

/// <summary>A POS week's report, and the day on which the version that counts came in.</summary>
/// <param name="Report">The report.</param>
/// <param name="ReceivedOn">The day, in the region; nothing where it is not known, which counts as in time.</param>
public sealed record ReceivedReport(PosWeekReport Report, DateOnly? ReceivedOn);

/// <summary>What a quarter's POS data is held against for its rebate.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Reports">The reports of its weeks.</param>
/// <param name="JudgedFrom">The first day from which the partner's POS data is judged.</param>
/// <param name="Today">The day, in the region.</param>
/// <param name="Waived">The weeks that a person has waived.</param>
public sealed record LeapPosQuestion(
    FiscalQuarter Quarter, ImmutableArray<ReceivedReport> Reports, DateOnly JudgedFrom, DateOnly Today,
    ImmutableHashSet<PosWeek> Waived);

/// <summary>Says whether lapses in POS reporting stand in the way of a quarter's LEAP rebate, and until when they may be cured.</summary>
/// <remarks>
/// By one setting the rebate follows the quarter's own verdict. By the other a report that came late is as good as one in time if it
/// came by the last day of the cure; what is still missing then is missing for good. The quarter's own verdict, by which a
/// downgrade goes, stays what it is (R25). Source: R58, A24.
/// </remarks>
public static class LeapCure
{
    /// <summary>How the quarter stands on the day.</summary>
    public static LeapPos Judge(LeapPosQuestion question, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(guide);
        if (guide.Policies.Leap.PosCure == PosCureRule.Forfeit)
        {
            var own = Verdict(question, question.Reports.Select(each => each.Report), guide);
            return new(own.Complies, Weeks(own.WeeksShort), [], null);
        }

        var lastCureDay = guide.Calendar.LastDay(question.Quarter).AddDays(guide.Leap.CureDays);
        var verdict = Verdict(question, question.Reports.Select(each => Cure(each, lastCureDay)), guide);
        var isOver = question.Today > lastCureDay;
        var isMissing = verdict.WeeksShort.Any(week => week.Outcome == PosWeekOutcome.Missing);
        var judged = verdict.WeeksShort.Select(week => week.Week).ToHashSet();
        return new(
            verdict.WeeksShort.Length <= guide.Pos.WeeksAllowedShort && !(isOver && isMissing),
            Weeks(verdict.WeeksShort),
            [
                .. question.Reports.Where(each => each.Report.Late && !judged.Contains(each.Report.Week) && !question.Waived.Contains(each.Report.Week)
                    && each.Report.Week.LastDay >= question.JudgedFrom)
                    .Select(each => each.Report.Week).Order(),
            ],
            lastCureDay);
    }

    private static PosWeekReport Cure(ReceivedReport received, DateOnly lastCureDay) =>
        received.ReceivedOn > lastCureDay ? received.Report : received.Report with { Late = false };

    private static PosQuarterVerdict Verdict(LeapPosQuestion question, IEnumerable<PosWeekReport> reports, GuideVersion guide) =>
        PosCompliance.Quarter(
            question.Quarter, reports, question.JudgedFrom, question.Today, guide.Pos, guide.Calendar, question.Waived);

    private static ImmutableArray<PosWeek> Weeks(ImmutableArray<PosWeekVerdict> verdicts) => [.. verdicts.Select(each => each.Week)];
}
