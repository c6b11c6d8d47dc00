namespace PartnerConnect.Silo.Hosting;

/// <summary>Which moment a simulated day stands for.</summary>
public static class SimulationDay
{
    /// <summary>Noon UTC: the one time at which it is that day from America to Australia.</summary>
    public static DateTimeOffset Noon(DateOnly day) => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
}
