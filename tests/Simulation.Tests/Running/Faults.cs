namespace PartnerConnect.Simulation.Tests.Running;

/// <summary>What goes wrong at a storage call.</summary>
internal enum Fault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The call fails and has done nothing.</summary>
    FailBefore = 1,

    /// <summary>The call has done its work and its answer is lost.</summary>
    FailAfter = 2,

    /// <summary>The silo dies before the call: every activation is gone.</summary>
    DieBefore = 3,

    /// <summary>The silo dies after the call.</summary>
    DieAfter = 4,
}

/// <summary>A storage call that failed, as a grain sees it.</summary>
internal sealed class StorageFailedException(string message) : Exception(message);

/// <summary>Counts storage calls and lets the one fail that the step has drawn.</summary>
internal sealed class Faults
{
    private int callsUntil = -1;
    private Fault armed;
    private string? armedFor;

    /// <summary>Whether the silo died in this step.</summary>
    public bool SiloDied { get; private set; }

    /// <summary>What happened in this step, for the log.</summary>
    public string? Happened { get; private set; }

    /// <summary>Storage calls so far.</summary>
    public long Calls { get; private set; }

    public void Arm(int calls, Fault fault)
    {
        callsUntil = calls;
        armed = fault;
        armedFor = null;
    }

    /// <summary>Lets the next call of one kind fail.</summary>
    public void ArmFor(string what, Fault fault)
    {
        armedFor = what;
        armed = fault;
    }

    public void Disarm()
    {
        callsUntil = -1;
        armedFor = null;
        SiloDied = false;
        Happened = null;
    }

    /// <summary>Does a storage call's work, or not, and fails where it is its turn.</summary>
    public T Call<T>(string what, Func<T> work, Action? tear = null)
    {
        Calls++;
        var isDue = armedFor is null ? callsUntil-- == 0 : armedFor == what;
        var fault = isDue ? armed : Fault.None;
        if (fault == Fault.None)
            return work();

        armedFor = null;
        Happened = $"{fault} {what}";
        SiloDied = fault is Fault.DieBefore or Fault.DieAfter;
        if (fault is Fault.FailAfter or Fault.DieAfter)
            work();
        else
            tear?.Invoke();
        throw new StorageFailedException(Happened);
    }
}
