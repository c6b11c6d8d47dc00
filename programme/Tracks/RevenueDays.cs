using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Tracks;

/// <summary>Says which days' revenue a choice of track is measured on.</summary>
/// <remarks>Source: A20, A50. Twelve months are the twelve whole calendar months before.</remarks>
public static class RevenueDays
{
    /// <summary>The days that count for the tracks of a fiscal year.</summary>
    public static DateRange ForYear(FiscalYear year, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);

        // At the start of a fiscal year the twelve months before it are the fiscal year before it.
        return guide.Calendar.Days(year.Previous);
    }

    /// <summary>The days that count for a partner that joins in mid-year.</summary>
    public static DateRange ForNewcomer(DateOnly joinedOn, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return guide.Policies.EligibilityBasis == EligibilityBasis.TTM
            ? TwelveMonthsBefore(joinedOn)
            : guide.Calendar.Days(guide.Calendar.YearOf(joinedOn).Previous);
    }

    /// <summary>The days that count at launch.</summary>
    public static DateRange ForLaunch(GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return guide.Policies.LaunchRevenueBasis == LaunchRevenueBasis.TrailingTwelveMonths
            ? TwelveMonthsBefore(guide.ProgrammeLaunch)
            : guide.Calendar.Days(guide.Calendar.YearOf(guide.ProgrammeLaunch).Previous);
    }

    /// <summary>The days that count for where a downgrade leads (A6).</summary>
    /// <remarks>A year's minimum asks for a whole year: the one that was judged once it is over, and until then the one
    /// before it.</remarks>
    /// <param name="judged">The quarter that led to it.</param>
    /// <param name="day">The day of deciding.</param>
    /// <param name="guide">The guide in force.</param>
    public static DateRange ForDowngrade(FiscalQuarter judged, DateOnly day, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return guide.Calendar.Days(day > guide.Calendar.LastDay(judged.Year) ? judged.Year : judged.Year.Previous);
    }

    private static DateRange TwelveMonthsBefore(DateOnly day)
    {
        var firstOfMonth = new DateOnly(day.Year, day.Month, 1);
        return new DateRange(firstOfMonth.AddYears(-1), firstOfMonth.AddDays(-1));
    }
}
