using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;
using static System.FormattableString;

namespace PartnerConnect.Programme.Pos;

/// <summary>Decides whether a report as a whole is taken, before its lines are checked.</summary>
/// <remarks>Source: programme rules section 4 (F03 to F07, correction window), R36, A32, A46.</remarks>
public static class PosAdmission
{
    /// <summary>Takes, recognises or refuses a report.</summary>
    /// <returns>
    /// The decision; where several refusals apply, the first of F03, F04, F06 and F07, and none of them for content that
    /// counts already (F05).
    /// </returns>
    public static PosAdmissionDecision Decide(PosAdmissionFacts facts, PosTerms terms, FiscalCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(calendar);
        var isRepeat = facts.FormerVersion > 0 && facts.ContentHash == facts.FormerContentHash;

        // First of all (F05): a repeat after a lost answer gets that answer, even when the week has closed meanwhile.
        // A copy that was under way while newer content took its place got its answer long ago, whoever still waits for this one.
        if (facts.IsOvertaken || (isRepeat && !facts.FormerHadRejects))
            return new PosAdmissionDecision.AlreadyAccepted(facts.FormerVersion);

        // With refused lines it is checked anew, for the catalogue may know them now; but it never turns into an error.
        var decision = DecideAnew(facts, terms, calendar);
        return isRepeat && decision is PosAdmissionDecision.Refused
            ? new PosAdmissionDecision.AlreadyAccepted(facts.FormerVersion)
            : decision;
    }

    /// <summary>Whether a line names another partner than the submitter (F03).</summary>
    /// <param name="rows">The lines; one that names no partner is not another partner's, it is refused by itself
    /// (L01).</param>
    /// <param name="partnerId">The submitter, compared character by character.</param>
    public static bool NamesOtherPartner(IEnumerable<PosRow> rows, string partnerId)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.Where(row => row.Malformed is null)
            .Select(row => row.Text(PosColumns.ReportingPartnerId))
            .Any(named => named.Length > 0 && named != partnerId);
    }

    private static PosAdmissionDecision DecideAnew(PosAdmissionFacts facts, PosTerms terms, FiscalCalendar calendar)
    {
        var deadlines = PosDeadlines.For(facts.Week, terms);
        var isFirst = facts.FormerVersion == 0;
        var isHistory = PosWindow.IsHistory(facts.Week, facts.JudgedFrom);

        if (facts.OtherPartner)
            return Refuse(
                PosFileRefusal.WrongPartner, PosColumns.ReportingPartnerId,
                "A line names another partner than the submitter; send a file for each partner.");

        if (facts.Week.FirstDay > facts.Today)
            return WeekNotOpen(Invariant(
                $"Week {facts.Week} begins on {facts.Week.FirstDay:yyyy-MM-dd}; report it once it has begun."));

        // Lines of the running week are sales that were made; that there will be none, nobody can say before its end.
        if (facts.ZeroSales && facts.Today < facts.Week.LastDay)
            return WeekNotOpen(Invariant(
                $"Week {facts.Week} may still have sales; declare none from {facts.Week.LastDay:yyyy-MM-dd} on."));

        if (facts.QuarterSettled)
            return WeekNotOpen(Invariant(
                $"Week {facts.Week} is closed: {calendar.QuarterOf(facts.Week)} is settled; ask for a correction."));

        // History is replaceable until it is settled: nobody was bound to report it in time.
        if (!isFirst && PosWindow.HasPassed(facts.Week, facts.Today, facts.JudgedFrom, terms))
            return WeekNotOpen(Invariant(
                $"Week {facts.Week} closed after {deadlines.LastCorrectionDay:yyyy-MM-dd}; ask for a correction."));

        if (facts.Rows == 0 && !facts.ZeroSales)
            return Refuse(
                PosFileRefusal.Empty, "",
                Invariant($"The file has no lines; if week {facts.Week} had no sales, declare that instead."));

        if (facts.TotalDifference is { } total)
            return Refuse(
                PosFileRefusal.ControlTotalDiffers, total.Total,
                $"The control total {total.Total} is {total.Stated}, and the file comes to {total.Found}; send the whole file, or correct the total.");

        return new PosAdmissionDecision.Admitted(
            facts.FormerVersion + 1,
            Late: isFirst && !isHistory && facts.Today > deadlines.LastDayInTime,
            History: isHistory);
    }

    private static PosAdmissionDecision.Refused WeekNotOpen(string message) =>
        Refuse(PosFileRefusal.WeekNotOpen, PosColumns.ReportWeek, message);

    private static PosAdmissionDecision.Refused Refuse(PosFileRefusal reason, string field, string message) =>
        new(reason, field, message);
}
