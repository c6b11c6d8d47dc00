using PartnerConnect.Programme;

namespace PartnerConnect.Grains.Partners;

/// <summary>Sums what POS weeks count for.</summary>
internal static class Revenue
{
    /// <summary>The net revenue of the invoices dated in whole months between two days.</summary>
    public static Money NetRevenue(this PartnerState state, DateRange days, Currency currency)
    {
        var minorUnits = 0L;
        foreach (var week in state.Weeks.Values)
        {
            foreach (var (month, net) in week.Revenue)
            {
                if (days.Contains(month.FirstDay))
                    minorUnits += net.MinorUnits;
            }
        }

        return new Money(minorUnits, currency);
    }
}
