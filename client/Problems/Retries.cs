namespace PartnerConnect.Gateway.Problems;

/// <summary>Asks again when the world failed; only for calls that may be repeated.</summary>
internal static class Retries
{
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)];

    public static async Task<T> AskAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        foreach (var pause in Pauses)
        {
            try
            {
                return await call();
            }
            catch (Exception fault) when (Faults.IsOfTheWorld(fault))
            {
                await Task.Delay(pause, cancellation);
            }
        }

        return await call();
    }
}
