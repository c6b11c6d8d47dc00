using System.Collections.Immutable;
using PartnerConnect.Programme;
using PartnerConnect.Programme.Calendar;
using PartnerConnect.Programme.Guide;

namespace PartnerConnect.Grains.Partners;

/// <summary>Sums what POS weeks count for, as a guide measures it (A19).</summary>
internal static class Revenue
{
    /// <summary>
    /// The revenue that thresholds and milestones are held against, of days that are whole months or whole fiscal quarters.
    /// </summary>
    public static Money TrackRevenue(this PartnerState state, DateRange days, GuideVersion guide) =>
        state.Measure(days, guide.Policies.Revenue.Track, guide);

    /// <summary>The sales that a quarter's LEAP rebate is reckoned on (R59, R60).</summary>
    public static Money LeapBase(this PartnerState state, DateRange days, GuideVersion guide) =>
        state.Measure(days, guide.Policies.Revenue.Leap, guide);

    /// <summary>
    /// The LEAP sales of the quarters before one, the earliest first: as many as the guide averages, and none from before the
    /// first week that the partner reported (A24).
    /// </summary>
    public static ImmutableArray<Money> LeapSalesBefore(this PartnerState state, FiscalQuarter quarter, GuideVersion guide)
    {
        var sales = ImmutableArray.CreateBuilder<Money>();
        if (state.Weeks.IsEmpty)
            return [];
        var first = guide.Calendar.QuarterOf(state.Weeks.Keys.First());
        for (var each = quarter.Previous; each >= first && sales.Count < guide.Leap.AveragedQuarters; each = each.Previous)
            sales.Insert(0, state.LeapBase(guide.Calendar.Days(each), guide));
        return sales.ToImmutable();
    }

    private static Money Measure(this PartnerState state, DateRange days, RevenueMeasure measure, GuideVersion guide)
    {
        var minorUnits = measure.NfrCounts ? state.NotForResale(days, guide) : 0;
        foreach (var (sold, week) in state.Weeks)
        {
            // No week holds invoices of later days than its own.
            if (sold.LastDay < days.FirstDay)
                continue;
            foreach (var part in week.RevenueParts())
            {
                if (days.Contains(part.FirstDay))
                    minorUnits += part.Under(measure).MinorUnits;
            }
        }

        return new Money(minorUnits, guide.Region(state.Profile!.Region).Currency);
    }

    // Units not for resale are no sale to an end customer: what the partner pays for them is what counts. The day of an
    // order from before it was kept is not known, only its quarter.
    private static long NotForResale(this PartnerState state, DateRange days, GuideVersion guide) => state.Nfr
        .SelectMany(quarter => quarter.Value.Orders.Values.Select(order => (
            Day: order.BoughtOn ?? guide.Calendar.FirstDay(quarter.Key), Order: order)))
        .Where(each => each.Order.IsBought && days.Contains(each.Day))
        .Sum(each => each.Order.Net?.MinorUnits ?? 0);
}
