namespace PartnerConnect.GrainInterfaces.Calendar;

/// <summary>The clock the programme runs by. There is one; its key is <see cref="GrainKeys.Clock"/>.</summary>
[GrainInterfaceType("clock"), Alias("clock")]
public interface IClock : IGrainWithStringKey
{
    /// <summary>Makes sure that the clock is awake: a simulation goes on where it stood before a restart.</summary>
    [Alias("wake")]
    Task Wake();

    /// <summary>What the clock says, and whether it is a simulation clock.</summary>
    [Alias("read")]
    Task<ClockReading> Read();

    /// <summary>Moves a simulation clock forward for some seconds of work, carrying out every boundary on the way, in order.</summary>
    /// <param name="to">Where to; an instant that has passed moves nothing.</param>
    /// <returns>Where the clock stands now: call again until it has arrived.</returns>
    /// <exception cref="InvalidOperationException">The clock is not a simulation clock.</exception>
    [Alias("advance")]
    Task<ClockReading> Advance(DateTimeOffset to);
}

/// <summary>What the clock says.</summary>
/// <param name="Now">The moment it is.</param>
/// <param name="Simulated">Whether the clock stands still until it is advanced.</param>
/// <param name="MoreDue">Whether boundaries up to now are still to be carried out.</param>
[GenerateSerializer, Alias("clock-reading"), Immutable]
public sealed record ClockReading(
    [property: Id(0)] DateTimeOffset Now, [property: Id(1)] bool Simulated, [property: Id(2)] bool MoreDue)
{
    /// <summary>The run that a person has paused or cancelled and on which the clock waits, where it does.</summary>
    [Id(3)] public string? WaitsFor { get; init; }
}
