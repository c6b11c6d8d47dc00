namespace PartnerConnect.Programme.Calendar;

/// <summary>Where the quarters of a fiscal year end (A43).</summary>
public enum QuarterShape
{
    /// <summary>With the third, sixth, ninth and twelfth calendar month.</summary>
    CalendarMonths = 1,

    /// <summary>
    /// The first on the Friday nearest to the end of the third month, two more after 13 weeks each, the last with the
    /// year.
    /// </summary>
    WeeksEndingFriday = 2,
}
