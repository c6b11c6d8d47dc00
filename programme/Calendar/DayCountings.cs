using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Calendar;

/// <summary>Counts days from a first one.</summary>
/// <remarks>Source: A2, A3, A4, A14.</remarks>
public static class DayCountings
{
    /// <summary>The last of so many days.</summary>
    /// <param name="counting">Whether the first day counts.</param>
    /// <param name="firstDay">The day from which they run.</param>
    /// <param name="days">How many there are.</param>
    public static DateOnly LastDay(this DayCounting counting, DateOnly firstDay, int days) =>
        firstDay.AddDays(counting == DayCounting.Inclusive ? days - 1 : days);
}
