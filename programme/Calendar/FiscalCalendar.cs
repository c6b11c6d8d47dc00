namespace PartnerConnect.Programme.Calendar;

/// <summary>Where fiscal years and quarters lie: twelve calendar months from the first of the start month.</summary>
/// <param name="StartMonth">The month in which the fiscal year begins, 1 to 12; 4 for April.</param>
/// <remarks>Source: R10 (1 April), A43 (quarters are calendar months).</remarks>
public sealed record FiscalCalendar(int StartMonth)
{
    /// <summary>The fiscal year in which the day lies.</summary>
    public FiscalYear YearOf(DateOnly day) => new(StartMonth == 1 || day.Month < StartMonth ? day.Year : day.Year + 1);

    /// <summary>The quarter in which the day lies.</summary>
    public FiscalQuarter QuarterOf(DateOnly day) => new(YearOf(day), ((day.Month - StartMonth + 12) % 12 / 3) + 1);

    /// <summary>The first day of the fiscal year.</summary>
    public DateOnly FirstDay(FiscalYear year) => new(StartMonth == 1 ? year.EndYear : year.EndYear - 1, StartMonth, 1);

    /// <summary>The last day of the fiscal year, itself included.</summary>
    public DateOnly LastDay(FiscalYear year) => FirstDay(year.Next).AddDays(-1);

    /// <summary>The days of the fiscal year.</summary>
    public DateRange Days(FiscalYear year) => new(FirstDay(year), LastDay(year));

    /// <summary>The first day of the quarter.</summary>
    public DateOnly FirstDay(FiscalQuarter quarter) => FirstDay(quarter.Year).AddMonths(3 * (quarter.Number - 1));

    /// <summary>The last day of the quarter, itself included.</summary>
    public DateOnly LastDay(FiscalQuarter quarter) => FirstDay(quarter.Next).AddDays(-1);

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
}
