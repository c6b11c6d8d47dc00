using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Programme.Deals;

/// <summary>Reckons the days of a registration, each itself included, in the partner's region.</summary>
/// <remarks>Source: R62, A30, A44.</remarks>
public static class DealDays
{
    /// <summary>The last day on which a request is decided in time.</summary>
    public static DateOnly DecideBy(DateOnly requestedOn, DealTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return BusinessDays.After(requestedOn, terms.DecisionBusinessDays);
    }

    /// <summary>The days of a registration from its approval on; the day of approval is the first.</summary>
    public static DateRange Protection(DateOnly approvedOn, DealTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new(approvedOn, approvedOn.AddDays(terms.ProtectionDays - 1));
    }

    /// <summary>The last day after one more extension.</summary>
    public static DateOnly Extended(DateOnly lastDay, DealTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return lastDay.AddDays(terms.ExtensionDays);
    }

    /// <summary>The last day on which a deal registered today may be expected to close: the last that it could still be protected on.</summary>
    public static DateOnly LatestClose(DateOnly today, DealTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Protection(DecideBy(today, terms), terms).LastDay.AddDays(terms.Extensions * terms.ExtensionDays);
    }
}
