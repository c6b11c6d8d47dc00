using System.Diagnostics;
using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Silo.Demo;

/// <summary>How each kind of business spreads its sales over the year and over the weeks of a quarter.</summary>
internal static class SalesRhythm
{
    /// <summary>A quarter's revenue against the average quarter; the four add up to 4.</summary>
    public static decimal Season(SamplePartnerType type, int quarter) => type switch
    {
        SamplePartnerType.ValueAddedReseller => Quarterly(quarter, 0.88m, 0.80m, 1.32m, 1.00m),
        SamplePartnerType.SystemsIntegrator => Quarterly(quarter, 0.84m, 0.92m, 1.04m, 1.20m),
        SamplePartnerType.ManagedServiceProvider => 1m,
        SamplePartnerType.TechnologyBroker => Quarterly(quarter, 0.95m, 0.90m, 1.10m, 1.05m),
        SamplePartnerType.ReferralInfluencer => Quarterly(quarter, 1.05m, 0.80m, 1.15m, 1.00m),
        _ => throw new UnreachableException(),
    };

    /// <summary>The week's share of its quarter, before the shares are brought to add up to one.</summary>
    public static decimal Weight(SamplePartnerType type, PosWeek week, Random random) =>
        type switch
        {
            SamplePartnerType.ValueAddedReseller => Holidays(week) * random.Factor(65, 135),
            // A project is invoiced when the rooms are handed over; between projects little happens.
            SamplePartnerType.SystemsIntegrator =>
                Holidays(week) * (random.Chance(15) ? random.Factor(400, 800) : random.Factor(20, 60)),
            // Contracts are invoiced week by week, holidays or not.
            SamplePartnerType.ManagedServiceProvider => random.Factor(92, 108),
            SamplePartnerType.TechnologyBroker => EndsMonth(week) ? random.Factor(180, 260) : random.Factor(30, 90),
            SamplePartnerType.ReferralInfluencer => random.Chance(45) ? random.Factor(50, 150) : 0m,
            _ => throw new UnreachableException(),
        };

    private static decimal Quarterly(int quarter, decimal first, decimal second, decimal third, decimal fourth) =>
        quarter switch { 1 => first, 2 => second, 3 => third, _ => fourth };

    private static decimal Holidays(PosWeek week) => week.Number switch
    {
        1 or 52 => 0.35m,
        >= 30 and <= 33 => 0.70m,
        _ => 1m,
    };

    private static bool EndsMonth(PosWeek week) => week.Next.FirstDay.AddDays(4).Month != week.FirstDay.Month;
}
