namespace PartnerConnect.Programme.Calendar;

/// <summary>
/// The days of one calendar month that lie in one fiscal quarter: the smallest stretch over which revenue is summed.
/// </summary>
/// <remarks>
/// Every fiscal quarter, fiscal year and twelve-month span of the guide is made of whole stretches, also where quarters end
/// within a month (A43, A50). A stretch lies in such a span when its first day does.
/// </remarks>
public static class RevenueStretch
{
    /// <summary>The first day of the stretch in which a day lies.</summary>
    public static DateOnly FirstDay(DateOnly day, FiscalCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var month = new DateOnly(day.Year, day.Month, 1);
        var quarter = calendar.FirstDay(calendar.QuarterOf(day));
        return quarter > month ? quarter : month;
    }
}
