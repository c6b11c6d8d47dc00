using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Silo.Demo;

/// <summary>The weeks of the sample programme and the fiscal quarters they lie in.</summary>
internal static class SalesCalendar
{
    public static readonly FiscalCalendar Fiscal = new(StartMonth: 4);

    public static readonly PosWeek FirstWeek = new(2023, 14);

    public static readonly PosWeek LastWeek = new(2025, 14);

    /// <summary>Every week from the first to the last.</summary>
    public static IEnumerable<PosWeek> Weeks { get; } = [.. WeeksOf()];

    /// <summary>The quarter that has most of the week's working days, and so most of its revenue.</summary>
    public static FiscalQuarter RevenueQuarterOf(PosWeek week) => Fiscal.QuarterOf(week.FirstDay.AddDays(2));

    private static IEnumerable<PosWeek> WeeksOf()
    {
        for (var week = FirstWeek; week <= LastWeek; week = week.Next)
            yield return week;
    }
}
