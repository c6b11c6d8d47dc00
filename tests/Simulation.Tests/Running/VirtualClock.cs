namespace PartnerConnect.Simulation.Tests.Running;

/// <summary>The clock of a simulation: it moves when the simulation moves it, also back.</summary>
internal sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>The latest moment it has ever shown.</summary>
    public DateTimeOffset Latest { get; private set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;

    public void MoveTo(DateTimeOffset moment)
    {
        Now = moment;
        Latest = moment > Latest ? moment : Latest;
    }
}
