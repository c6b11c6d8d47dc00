using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Pos;

/// <summary>Until when a week's report may come, in days of the region's time zone, each itself included.</summary>
/// <param name="DueDay">The last day on which the report is due: by default the Wednesday after the week.</param>
/// <param name="LastDayInTime">The last business day of grace; a first report after it is late.</param>
/// <param name="LastCorrectionDay">The last day on which another version may replace the one that counts.</param>
public sealed record PosWeekDeadlines(DateOnly DueDay, DateOnly LastDayInTime, DateOnly LastCorrectionDay);

/// <summary>Reckons the deadlines of POS reporting.</summary>
/// <remarks>
/// Business days are Monday to Friday; public holidays are not known. Source: A46, programme rules section 4.
/// </remarks>
public static class PosDeadlines
{
    /// <summary>The deadlines of a week.</summary>
    public static PosWeekDeadlines For(PosWeek week, PosTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var dueDay = week.LastDay.AddDays(terms.DueDaysAfterWeek);
        return new(
            dueDay, BusinessDays.After(dueDay, terms.GraceBusinessDays), dueDay.AddDays(terms.CorrectionWindowDays));
    }

    /// <summary>The day on which a quarter settles: the day after the last on which a missing week may come. From it on
    /// the quarter's figures are final.</summary>
    public static DateOnly SettleDay(FiscalQuarter quarter, PosTerms terms, FiscalCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.LastDay(quarter).AddDays(terms.SettleDaysAfterQuarter + 1);
    }
}
