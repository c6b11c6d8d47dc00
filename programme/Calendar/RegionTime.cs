using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Calendar;

/// <summary>Turns instants into a region's days and days into instants.</summary>
/// <remarks>Source: A44, deadlines run in the partner's region. A day starts at the first instant that bears its date.</remarks>
public static class RegionTime
{
    /// <summary>The day it is in the region at this instant.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the region's time zone.</exception>
    public static DateOnly DayAt(DateTimeOffset instant, RegionTerms region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone(region)).DateTime);
    }

    /// <summary>The instant at which the day begins in the region, in UTC.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the region's time zone.</exception>
    public static DateTimeOffset StartOf(DateOnly day, RegionTerms region)
    {
        ArgumentNullException.ThrowIfNull(region);
        var zone = Zone(region);
        var midnight = day.ToDateTime(TimeOnly.MinValue);

        // Some zones put their clocks forward at midnight: the day then begins at the first time that exists.
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);

        // Where midnight comes twice, the day begins with the earlier one, whose offset is the larger.
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }

    /// <summary>The first instant after the day in the region: a deadline that includes the day ends here.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the region's time zone.</exception>
    public static DateTimeOffset EndOf(DateOnly lastDay, RegionTerms region) => StartOf(lastDay.AddDays(1), region);

    private static TimeZoneInfo Zone(RegionTerms region) => TimeZoneInfo.FindSystemTimeZoneById(region.TimeZone);
}
