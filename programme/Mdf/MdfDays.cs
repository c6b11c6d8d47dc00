using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Mdf;

/// <summary>The days of market development funds; each last day is itself included.</summary>
/// <remarks>Source: R63, R64.</remarks>
public static class MdfDays
{
    /// <summary>The last day on which funds of a quarter may be drawn: that of as many quarters later as the guide says.</summary>
    public static DateOnly LastOfFunds(FiscalQuarter quarter, GuideVersion guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        for (var passed = 0; passed < guide.Mdf.AccrualExpiresQuarters; passed++)
            quarter = quarter.Next;
        return guide.Calendar.LastDay(quarter);
    }

    /// <summary>The last day on which an activity may be requested.</summary>
    public static DateOnly LastToRequest(DateOnly firstDay, MdfTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return firstDay.AddDays(-terms.RequestDaysBefore);
    }

    /// <summary>The last day on which an activity may be claimed.</summary>
    public static DateOnly LastToClaim(DateOnly lastDay, MdfTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return lastDay.AddDays(terms.ClaimDaysAfter);
    }
}
