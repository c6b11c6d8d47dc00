using PartnerConnect.Programme.Calendar;

namespace PartnerConnect.Silo.Demo;

/// <summary>How much net revenue a partner makes in each quarter, in its region's currency.</summary>
internal sealed record RevenuePlan(SamplePartnerType Type, Storyline Storyline, decimal Yardstick)
{
    private static readonly FiscalYear Fy24 = new(2024);

    /// <summary>Net revenue of the quarter: the story's rate in it, more or less with the season.</summary>
    public decimal Of(FiscalQuarter quarter) =>
        Yardstick / 4 * Rate(quarter) * SalesRhythm.Season(Type, quarter.Number);

    /// <summary>Net revenue of the year.</summary>
    public decimal Of(FiscalYear year) => Enumerable.Range(1, 4).Sum(number => Of(year.Quarter(number)));

    private decimal Rate(FiscalQuarter quarter) => quarter.Year.CompareTo(Fy24) switch
    {
        < 0 => Storyline.Fy24Rates[0],
        0 => Storyline.Fy24Rates[quarter.Number - 1],
        _ when quarter.Year == Fy24.Next => Storyline.Fy25Rates[quarter.Number - 1],
        _ => Storyline.Fy25Rates[^1],
    };
}
