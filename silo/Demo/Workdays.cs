namespace PartnerConnect.Silo.Demo;

/// <summary>Monday to Friday; holidays are not known.</summary>
internal static class Workdays
{
    /// <summary>The day itself, or the Monday after it.</summary>
    public static DateOnly OnOrAfter(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
