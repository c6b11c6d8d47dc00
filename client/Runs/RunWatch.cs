using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using PartnerConnect.Gateway.Problems;
using PartnerConnect.GrainInterfaces.Runs;

namespace PartnerConnect.Gateway.Runs;

/// <summary>Follows a run until it has ended for good or is cancelled, the caller leaves, or half an hour is over.</summary>
internal static class RunWatch
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public static async IAsyncEnumerable<SseItem<RunView>> WatchAsync(
        string runId, IClusterClient cluster, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var run = cluster.GetGrain<IRun>(runId);
        var began = TimeProvider.System.GetTimestamp();
        var told = began;
        RunView? last = null;
        while (TimeProvider.System.GetElapsedTime(began) < Longest)
        {
            if (await Retries.AskAsync(run.Progress, cancellation) is not { } progress)
                yield break;
            var view = RunView.Of(runId, progress);
            if (view.IsFurtherThan(last) || TimeProvider.System.GetElapsedTime(told) >= TellEvery)
            {
                yield return new SseItem<RunView>(view, "progress");
                told = TimeProvider.System.GetTimestamp();
                last = view;
            }

            if (view.IsOver)
                yield break;
            await Task.Delay(AskEvery, cancellation);
        }
    }
}
