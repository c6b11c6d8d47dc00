namespace PartnerConnect.Grains;

/// <summary>The clock that the programme's days come from.</summary>
public static class ProgrammeClock
{
    /// <summary>
    /// The key of its <see cref="TimeProvider"/>. It is kept apart from the process's own, because membership, timers and
    /// tokens go on in real time while a simulation stands still.
    /// </summary>
    public const string Key = "programme";
}
