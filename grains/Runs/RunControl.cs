using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Grains.Runs;

/// <summary>What a person may do to a run, and what it leads to.</summary>
internal static class RunControl
{
    /// <summary>Decides about an act.</summary>
    /// <param name="run">The run; one without an order was never started.</param>
    /// <param name="act">What the person wants.</param>
    /// <param name="hasCome">Whether the run's moment has come.</param>
    public static RunControlDecision Decide(RunState run, RunActKind act, bool hasCome)
    {
        if (run.Status is RunStatus.Completed or RunStatus.CompletedWithFailures or RunStatus.TotalsDiffer)
            return Refuse("RunIsOver", $"The run has ended: {run.Status}.");
        return (act, run.Status) switch
        {
            (RunActKind.Pause, RunStatus.Cancelled) => Refuse("RunIsCancelled", "The run is cancelled, and stands still already."),
            (RunActKind.Pause, _) => new RunControlDecision.Taken(RunStatus.Paused),
            (RunActKind.Resume, RunStatus.Paused or RunStatus.Cancelled) =>
                new RunControlDecision.Taken(hasCome ? RunStatus.Running : RunStatus.Waiting),
            (RunActKind.Resume, _) => new RunControlDecision.Taken(run.Status),
            _ when run.HasBegun => Refuse(
                "RunHasTakenEffect", "Partners were carried out already, and what they have passed is not taken back; the run can be paused."),
            _ => new RunControlDecision.Taken(RunStatus.Cancelled),
        };
    }

    private static RunControlDecision.Refused Refuse(string refusal, string message) => new(refusal, message);
}

/// <summary>What becomes of a person's act.</summary>
internal abstract record RunControlDecision
{
    private RunControlDecision()
    {
    }

    /// <summary>The run stands so from now on, if it did not before.</summary>
    public sealed record Taken(RunStatus Next) : RunControlDecision;

    /// <summary>The act is refused.</summary>
    public sealed record Refused(string Refusal, string Message) : RunControlDecision;
}
