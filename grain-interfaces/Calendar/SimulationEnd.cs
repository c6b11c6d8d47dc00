namespace PartnerConnect.GrainInterfaces.Calendar;

/// <summary>How far a simulation clock goes.</summary>
/// <remarks>
/// Weeks and fiscal years are named within this century: FY99 ends in March 2099. The last day leaves room for what looks
/// ahead: an outlook passes the boundaries of thirteen months, and boundaries are reckoned a year beyond what is asked.
/// </remarks>
public static class SimulationEnd
{
    /// <summary>The last day on which the clock may be put, in Greenwich.</summary>
    public static readonly DateOnly LastDay = new(2096, 12, 31);
}
