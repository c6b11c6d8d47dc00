using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Calendar;

/// <summary>
/// Where fiscal years and quarters lie: a year is twelve calendar months from the first of the start month.
/// </summary>
/// <param name="StartMonth">The month in which the fiscal year begins, 1 to 12; 4 for April.</param>
/// <param name="Quarters">Where its quarters end.</param>
/// <remarks>Source: R10 (1 April), A43.</remarks>
public sealed record FiscalCalendar(
    int StartMonth, [property: Ambiguity(43)] QuarterShape Quarters = QuarterShape.CalendarMonths)
{
    /// <summary>The fiscal year in which the day lies.</summary>
    public FiscalYear YearOf(DateOnly day) => new(StartMonth == 1 || day.Month < StartMonth ? day.Year : day.Year + 1);

    /// <summary>The quarter in which the day lies.</summary>
    public FiscalQuarter QuarterOf(DateOnly day)
    {
        var quarter = new FiscalQuarter(YearOf(day), ((day.Month - StartMonth + 12) % 12 / 3) + 1);
        if (Quarters == QuarterShape.CalendarMonths)
            return quarter;

        // A quarter of whole weeks ends a few days off the month's end, so the day may lie in the neighbouring quarter.
        if (day > LastDay(quarter))
            return quarter.Next;
        return day < FirstDay(quarter) ? quarter.Previous : quarter;
    }

    /// <summary>The first day of the fiscal year.</summary>
    public DateOnly FirstDay(FiscalYear year) => new(StartMonth == 1 ? year.EndYear : year.EndYear - 1, StartMonth, 1);

    /// <summary>The last day of the fiscal year, itself included.</summary>
    public DateOnly LastDay(FiscalYear year) => FirstDay(year.Next).AddDays(-1);

    /// <summary>The days of the fiscal year.</summary>
    public DateRange Days(FiscalYear year) => new(FirstDay(year), LastDay(year));

    /// <summary>The first day of the quarter.</summary>
    public DateOnly FirstDay(FiscalQuarter quarter) =>
        quarter.Number == 1 ? FirstDay(quarter.Year) : LastDay(quarter.Previous).AddDays(1);

    /// <summary>The last day of the quarter, itself included.</summary>
    public DateOnly LastDay(FiscalQuarter quarter)
    {
        var firstDay = FirstDay(quarter.Year);
        if (Quarters == QuarterShape.CalendarMonths || quarter.Number == 4)
            return firstDay.AddMonths(3 * quarter.Number).AddDays(-1);
        return NearestFriday(firstDay.AddMonths(3).AddDays(-1)).AddDays(13 * 7 * (quarter.Number - 1));
    }

    /// <summary>The days of the quarter.</summary>
    public DateRange Days(FiscalQuarter quarter) => new(FirstDay(quarter), LastDay(quarter));

    /// <summary>The POS weeks that are judged with the quarter: those whose Sunday lies in it, 13 or 14.</summary>
    public IEnumerable<PosWeek> Weeks(FiscalQuarter quarter)
    {
        var last = LastDay(quarter);
        var week = PosWeek.Of(FirstDay(quarter));
        for (; week.LastDay <= last; week = week.Next)
            yield return week;
    }

    /// <summary>The quarter with which a POS week is judged: the one in which its Sunday lies.</summary>
    public FiscalQuarter QuarterOf(PosWeek week) => QuarterOf(week.LastDay);

    private static DateOnly NearestFriday(DateOnly day)
    {
        // The last Friday up to three days on is at most three days away from the day, on either side.
        var later = day.AddDays(3);
        return later.AddDays(-(((int)later.DayOfWeek - (int)DayOfWeek.Friday + 7) % 7));
    }
}
