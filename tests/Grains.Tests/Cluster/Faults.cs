namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>When a planted fault strikes.</summary>
public enum FaultMoment
{
    /// <summary>Nothing of the call is carried out.</summary>
    BeforeLanding,

    /// <summary>The call is carried out, and its answer is lost.</summary>
    AfterLanding,
}

/// <summary>The database's faults: a test plants one, and the calls of storage and rows run into it.</summary>
public sealed class Faults
{
    private readonly Lock gate = new();
    private Func<string, bool> concerns = _ => false;
    private readonly List<Landing> awaited = [];
    private HeldCall? held;
    private int calls;
    private int failing;
    private bool keepsFailing;
    private FaultMoment moment;

    /// <summary>Whether the planted fault has struck.</summary>
    public bool Struck { get; private set; }

    /// <summary>Fails the call with this number (from 1) among those whose text holds one of <paramref name="texts"/>.</summary>
    public void FailCall(int number, FaultMoment when, params string[] texts) => Plant(Holding(texts), number, when, keeps: false);

    /// <summary>Fails every call whose text holds one of <paramref name="texts"/>, before it lands, until healed.</summary>
    public void FailEvery(params string[] texts) => Plant(Holding(texts), 1, FaultMoment.BeforeLanding, keeps: true);

    /// <summary>Holds the call with this number (from 1) among those whose text holds <paramref name="text"/>, until it is let go.</summary>
    public HeldCall HoldCall(int number, string text)
    {
        lock (gate)
            return held = new HeldCall(text, number);
    }

    /// <summary>Nothing fails any more.</summary>
    public void Heal() => Plant(_ => false, 0, FaultMoment.BeforeLanding, keeps: false);

    /// <summary>Carries a call out, or fails it.</summary>
    public async Task<T> RunAsync<T>(string call, Func<Task<T>> work)
    {
        await WaitWhileHeldAsync(call);
        var strikes = Strikes(call);
        if (strikes == FaultMoment.BeforeLanding)
        {
            Tell($"failed {call}");
            throw new IOException($"Planted before {call}.");
        }

        var answer = await work();
        Tell(call);
        return strikes is null ? answer : throw new IOException($"Planted after {call}.");
    }

    /// <summary>Carries a call out, or fails it.</summary>
    public Task RunAsync(string call, Func<Task> work) => RunAsync(call, async () =>
    {
        await work();
        return true;
    });

    /// <summary>
    /// Completes with the next call that lands and whose text holds <paramref name="text"/>; before the text of one
    /// that a fault keeps from landing stands <c>failed</c>.
    /// </summary>
    public Task NextAsync(string text)
    {
        var landing = new Landing(text, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (gate)
            awaited.Add(landing);
        return landing.Seen.Task;
    }

    private Task WaitWhileHeldAsync(string call)
    {
        lock (gate)
            return held?.WaitAsync(call) ?? Task.CompletedTask;
    }

    private void Tell(string call)
    {
        lock (gate)
        {
            foreach (var landing in awaited.Where(each => call.Contains(each.Text, StringComparison.Ordinal)))
                landing.Seen.TrySetResult();
        }
    }

    private static Func<string, bool> Holding(string[] texts) =>
        call => texts.Any(text => call.Contains(text, StringComparison.Ordinal));

    private FaultMoment? Strikes(string call)
    {
        lock (gate)
        {
            if (!concerns(call))
                return null;
            calls++;
            if (keepsFailing ? calls < failing : calls != failing)
                return null;
            Struck = true;
            return moment;
        }
    }

    private void Plant(Func<string, bool> which, int number, FaultMoment when, bool keeps)
    {
        lock (gate)
            (concerns, calls, failing, moment, keepsFailing, Struck) = (which, 0, number, when, keeps, false);
    }

    private sealed record Landing(string Text, TaskCompletionSource Seen);
}

/// <summary>A call that is held until it is let go.</summary>
public sealed class HeldCall(string text, int number)
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int calls;

    /// <summary>Completes once the call is there.</summary>
    public Task Reached => reached.Task;

    public void LetGo() => released.TrySetResult();

    internal Task WaitAsync(string call)
    {
        if (!call.Contains(text, StringComparison.Ordinal) || ++calls != number)
            return Task.CompletedTask;
        reached.TrySetResult();
        return released.Task;
    }
}
