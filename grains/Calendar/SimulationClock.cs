namespace PartnerConnect.Grains.Calendar;

/// <summary>A clock that stands still until it is set forward: a fiscal year passes in seconds through the same code.</summary>
/// <remarks>Only its wall time is simulated; timers and time stamps for measuring run on the real clock.</remarks>
public sealed class SimulationClock(DateTimeOffset start) : TimeProvider
{
    private long utcTicks = start.UtcTicks;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref utcTicks), TimeSpan.Zero);

    /// <summary>Sets the clock forward; a moment that has passed leaves it where it is.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        if (moment.UtcTicks > Interlocked.Read(ref utcTicks))
            Interlocked.Exchange(ref utcTicks, moment.UtcTicks);
    }
}
