using System.Diagnostics;
using PartnerConnect.GrainInterfaces.Guide;

namespace PartnerConnect.Grains.Tests.Guide;

internal static class ShadowRuns
{
    /// <summary>Starts a run and sees it to its end.</summary>
    public static async Task<IShadowRun> CompleteAsync(this IShadowRun run)
    {
        var started = await run.Start();
        Assert.Null(started.Refusal ?? started.Message);
        return await run.UntilCompletedAsync();
    }

    /// <summary>Sees a run that was started to its end.</summary>
    public static async Task<IShadowRun> UntilCompletedAsync(this IShadowRun run)
    {
        var patience = Stopwatch.StartNew();
        while (await run.Progress() is { Status: not "Completed" } progress)
        {
            Assert.Null(progress.Failure);
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(1));
            await Task.Delay(20);
        }

        return run;
    }
}
