using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Calendar;

/// <summary>Turns instants into a region's days and days into instants.</summary>
/// <remarks>
/// Source: A44, deadlines run in the partner's region. A day starts at the first instant that bears its date.
/// </remarks>
public static class RegionTime
{
    /// <summary>The day it is in the region at this instant.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the region's time zone.</exception>
    public static DateOnly DayAt(DateTimeOffset instant, RegionTerms region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return DayAt(instant, Zone(region));
    }

    /// <summary>The instant at which the day begins in the region, in UTC.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the region's time zone.</exception>
    public static DateTimeOffset StartOf(DateOnly day, RegionTerms region)
    {
        ArgumentNullException.ThrowIfNull(region);
        var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var zone = Zone(region);

        // Where the clocks do not change about midnight the offset leads there at once; whether it does is asked.
        var likely = midnight - zone.GetUtcOffset(midnight);
        if (DayAt(likely, zone) == day && DayAt(likely.AddMinutes(-1), zone) < day)
            return likely;

        // Else it is found by asking which day it is, never by turning a local time back: where clocks change at midnight a local
        // time may be missing or come twice, and the two ways then disagree. No zone is 15 hours from UTC, and every
        // offset of our days is a whole number of minutes.
        var (dayBefore, dayItself) = (-15 * 60, 15 * 60);
        while (dayItself - dayBefore > 1)
        {
            var middle = (dayBefore + dayItself) / 2;
            if (DayAt(midnight.AddMinutes(middle), zone) < day)
                dayBefore = middle;
            else
                dayItself = middle;
        }

        return midnight.AddMinutes(dayItself);
    }

    /// <summary>The first instant after the day in the region: a deadline that includes the day ends here.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the region's time zone.</exception>
    public static DateTimeOffset EndOf(DateOnly lastDay, RegionTerms region) => StartOf(lastDay.AddDays(1), region);

    private static DateOnly DayAt(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private static TimeZoneInfo Zone(RegionTerms region) => TimeZoneInfo.FindSystemTimeZoneById(region.TimeZone);
}
