using System.Data.Common;
using System.Threading.Channels;

namespace PartnerConnect.Silo.Storage;

/// <summary>Lets callers who meet share one round trip to the database.</summary>
/// <remarks>
/// Nobody waits for a group to fill: a worker takes whoever waits when it becomes free. Nobody is answered before the group's work is
/// done. Where the server refuses a group, it has undone all of it, and each of them is tried alone, so that only the one it refuses
/// hears of it. Where the connection is lost nobody knows, and everybody is told so.
/// </remarks>
/// <typeparam name="TAsked">What a caller asks.</typeparam>
/// <typeparam name="TAnswer">What it is answered.</typeparam>
internal sealed class Gathering<TAsked, TAnswer> : IAsyncDisposable
{
    private readonly Channel<Waiting> waiting = Channel.CreateUnbounded<Waiting>();
    private readonly int largestGroup;
    private readonly Func<IReadOnlyList<TAsked>, Task<IReadOnlyList<TAnswer>>> ask;
    private readonly Task workers;

    /// <summary>Starts its workers.</summary>
    /// <param name="workers">How many groups are under way at once.</param>
    /// <param name="largestGroup">How many callers a group has at most.</param>
    /// <param name="ask">Answers a group in its order, all of it or, with an exception, nothing.</param>
    public Gathering(int workers, int largestGroup, Func<IReadOnlyList<TAsked>, Task<IReadOnlyList<TAnswer>>> ask)
    {
        this.largestGroup = largestGroup;
        this.ask = ask;
        this.workers = Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(WorkUntilClosedAsync)));
    }

    /// <summary>Asks, together with whoever asks at the same time.</summary>
    /// <exception cref="SiloUnavailableException">The silo is shutting down; nothing was done.</exception>
    public Task<TAnswer> AskAsync(TAsked asked)
    {
        var one = new Waiting(asked);
        return waiting.Writer.TryWrite(one)
            ? one.Answer.Task
            : throw new SiloUnavailableException("The silo is shutting down; nothing was done.");
    }

    /// <summary>Takes nobody in any more, and answers who waits.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await workers;
    }

    private async Task WorkUntilClosedAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            var group = new List<Waiting>();
            while (group.Count < largestGroup && waiting.Reader.TryRead(out var one))
                group.Add(one);

            // Another worker may have taken all there were.
            if (group.Count > 0)
                await AnswerAsync(group);
        }
    }

    private async Task AnswerAsync(List<Waiting> group)
    {
        try
        {
            var answers = await ask([.. group.Select(one => one.Asked)]);
            for (var place = 0; place < group.Count; place++)
                group[place].Answer.SetResult(answers[place]);
        }
        catch (DbException refused) when (group.Count > 1 && refused.SqlState is not null)
        {
            foreach (var one in group)
                await AnswerAsync([one]);
        }
        catch (Exception failure)
        {
            group.ForEach(one => one.Answer.SetException(failure));
        }
    }

    private sealed class Waiting(TAsked asked)
    {
        public TAsked Asked => asked;

        // The caller goes on elsewhere: the worker has others to serve.
        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
