using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Programme.Pos;

/// <summary>
/// Decides for which week an invoice line counts when the reports of several weeks hold it (L05 across files).
/// </summary>
/// <remarks>
/// The same invoice number and line of a partner is one sale and counts once. Were it to count for the week that
/// arrived first, two partners with the same files in another order would have other totals; the earliest week is the
/// same whatever the order. It is asked anew whenever the version that counts changes: a corrected report that drops
/// the line hands it to the next week.
/// </remarks>
public static class LineOwnership
{
    /// <summary>The week for which the line counts: the earliest.</summary>
    /// <param name="weeksHoldingTheLine">The weeks whose reports that count hold the line, in any order.</param>
    /// <exception cref="ArgumentException">No week holds the line.</exception>
    public static PosWeek WeekThatCounts(IEnumerable<PosWeek> weeksHoldingTheLine)
    {
        ArgumentNullException.ThrowIfNull(weeksHoldingTheLine);
        return weeksHoldingTheLine.Select(week => (PosWeek?)week).Min()
            ?? throw new ArgumentException("No week holds the line.", nameof(weeksHoldingTheLine));
    }
}
