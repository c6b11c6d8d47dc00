namespace PartnerConnect.Silo.Demo;

/// <summary>The demonstration units a partner orders.</summary>
internal static class NfrOrdering
{
    private static readonly DateOnly FirstDay = new(2023, 11, 1);
    private static readonly DateOnly LastDay = new(2025, 3, 14);

    // All in one quarter: the second order passes an Elite partner's cap, the third is for one headset too many.
    private static readonly SampleNfrOrder[] TooMuch =
    [
        new(new DateOnly(2024, 5, 14), "960-001501", 2),
        new(new DateOnly(2024, 5, 28), "960-001551", 2),
        new(new DateOnly(2024, 6, 11), "981-001311", 3),
    ];

    public static IReadOnlyList<SampleNfrOrder> For(Storyline storyline, Random random)
    {
        var orders = Enumerable.Range(0, random.Next(4)).Select(_ => Modest(storyline, random));
        return [.. (storyline.OverspendsNfr ? TooMuch.Concat(orders) : orders).OrderBy(order => order.Day)];
    }

    private static SampleNfrOrder Modest(Storyline storyline, Random random)
    {
        var firstDay = storyline.JoinsOn?.AddDays(30) ?? FirstDay;
        var day = Workdays.OnOrAfter(firstDay.AddDays(random.Next(LastDay.DayNumber - firstDay.DayNumber)));
        var isSmall = storyline.Fy24Rates.All(rate => rate < 0.5m);
        var dearest = isSmall ? 350m : 2000m;
        var demonstrable = SampleCatalogue.Products
            .Where(product => product.Category != SampleCatalogue.Services && product.Msrp <= dearest);
        return new SampleNfrOrder(day, random.Pick([.. demonstrable]).PartNumber, random.Next(1, 3));
    }
}
