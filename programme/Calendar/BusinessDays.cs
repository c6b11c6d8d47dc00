namespace PartnerConnect.Programme.Calendar;

/// <summary>Counts business days: Monday to Friday. Public holidays are not known.</summary>
/// <remarks>Source: A30, A46.</remarks>
public static class BusinessDays
{
    /// <summary>The day that lies so many business days after a day.</summary>
    /// <param name="day">The day, which is not counted itself.</param>
    /// <param name="count">How many; for 0 or less it is the day itself.</param>
    public static DateOnly After(DateOnly day, int count)
    {
        for (; count > 0; count--)
        {
            do
                day = day.AddDays(1);
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        }

        return day;
    }
}
