namespace PartnerConnect.GrainInterfaces.Runs;

/// <summary>What a person did to a run.</summary>
/// <param name="Kind">What.</param>
/// <param name="By">The person's name.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Alias("run-act"), Immutable]
public sealed record RunAct(
    [property: Id(0)] RunActKind Kind,
    [property: Id(1)] string By,
    [property: Id(2)] string Reason,
    [property: Id(3)] DateTimeOffset At);

/// <summary>What a person may do to a run.</summary>
public enum RunActKind
{
    /// <summary>It stands still until it is resumed.</summary>
    Pause = 1,

    /// <summary>It goes on.</summary>
    Resume = 2,

    /// <summary>It is taken back before its first partner.</summary>
    Cancel = 3,
}
