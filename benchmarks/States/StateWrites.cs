using System.Diagnostics;
using Orleans.Storage;

namespace PartnerConnect.States;

/// <summary>Callers that write the state of one grain after the other, each as soon as its last write is durable.</summary>
internal sealed class StateWrites(IGrainStorage storage, int partners)
{
    private readonly List<(GrainId Id, GrainState<StoredDocument> State)> documents =
    [
        .. Enumerable.Range(0, partners).Select(number =>
            (GrainId.Create("document", $"p-{number:000000}"), new GrainState<StoredDocument>(StoredDocument.Of(number)))),
    ];

    /// <summary>Writes each of them once, so that what is measured changes what is there.</summary>
    public Task BeginAsync() => Parallel.ForEachAsync(
        documents, new ParallelOptions { MaxDegreeOfParallelism = 64 },
        async (document, _) => await storage.WriteStateAsync("document", document.Id, document.State));

    /// <summary>Lets so many callers write for some time.</summary>
    /// <returns>Writes per second, and the median time of one in milliseconds.</returns>
    public async Task<(double PerSecond, double Median)> MeasureAsync(int callers, TimeSpan time)
    {
        var began = Stopwatch.GetTimestamp();
        var took = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var times = new List<double>();
            for (var next = caller; Stopwatch.GetElapsedTime(began) < time; next += callers)
            {
                // Callers never meet at a grain: the ones of each are its own.
                var (id, state) = documents[next % (documents.Count - (documents.Count % callers))];
                state.State!.Number++;
                var start = Stopwatch.GetTimestamp();
                await storage.WriteStateAsync("document", id, state);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return times;
        })));
        var elapsed = Stopwatch.GetElapsedTime(began);
        var all = took.SelectMany(times => times).Order().ToList();
        return (all.Count / elapsed.TotalSeconds, all[all.Count / 2]);
    }
}
