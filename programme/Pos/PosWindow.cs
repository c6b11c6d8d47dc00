using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Pos;

/// <summary>Says for how long another version may replace the one that counts.</summary>
/// <remarks>Source: A46, programme rules section 4 (correction window).</remarks>
public static class PosWindow
{
    /// <summary>Whether a week ended before the partner was judged: it counts, it is never late, and nobody was bound to report it in time.</summary>
    /// <param name="week">The week.</param>
    /// <param name="judgedFrom">The first day from which the partner's weeks are judged.</param>
    public static bool IsHistory(PosWeek week, DateOnly judgedFrom) => week.LastDay < judgedFrom;

    /// <summary>Whether the correction window of a week has passed; that of history stays open until its quarter is settled.</summary>
    /// <param name="week">The week.</param>
    /// <param name="today">The day in the region's time zone.</param>
    /// <param name="judgedFrom">The first day from which the partner's weeks are judged.</param>
    /// <param name="terms">The terms in force.</param>
    public static bool HasPassed(PosWeek week, DateOnly today, DateOnly judgedFrom, PosTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return !IsHistory(week, judgedFrom) && today > PosDeadlines.For(week, terms).LastCorrectionDay;
    }
}
