using PartnerConnect.Programme;

namespace PartnerConnect.Grains.Partners;

/// <summary>Sums what POS weeks count for.</summary>
internal static class Revenue
{
    /// <summary>The net revenue of the invoices dated in days that are whole months or whole fiscal quarters.</summary>
    public static Money NetRevenue(this PartnerState state, DateRange days, Currency currency)
    {
        var minorUnits = 0L;
        foreach (var (sold, week) in state.Weeks)
        {
            // No week holds invoices of later days than its own.
            if (sold.LastDay < days.FirstDay)
                continue;
            foreach (var (stretch, net) in week.Revenue)
            {
                if (days.Contains(stretch))
                    minorUnits += net.MinorUnits;
            }
        }

        return new Money(minorUnits, currency);
    }
}
