namespace PartnerConnect.Grains.Runs;

/// <summary>Does a grain's work on many things, so many of them at once: the next begins when one ends.</summary>
internal static class SideBySide
{
    /// <summary>Works through the items in their order; all that were begun have ended when it answers.</summary>
    /// <param name="items">What is worked on.</param>
    /// <param name="atOnce">How many at once.</param>
    /// <param name="goesOn">Whether another may be begun.</param>
    /// <param name="work">The work; it runs on the grain's own scheduler.</param>
    /// <returns>How many were begun.</returns>
    public static async Task<int> RunAsync<T>(IEnumerable<T> items, int atOnce, Func<bool> goesOn, Func<T, Task> work)
    {
        using var next = items.GetEnumerator();
        var begun = 0;
        await Task.WhenAll(Enumerable.Range(0, Math.Max(1, atOnce)).Select(async _ =>
        {
            while (goesOn() && next.MoveNext())
            {
                begun++;
                await work(next.Current);
            }
        }));
        return begun;
    }
}
