using Microsoft.Extensions.Options;

namespace PartnerConnect.Grains.Runs;

/// <summary>Lets so many partners of runs be carried out at once on this silo, whatever asks.</summary>
/// <remarks>Seven regions may share an instant; what they ask of the database together is bounded here.</remarks>
internal sealed class RunRoom(IOptions<RunOptions> options) : IDisposable
{
    private readonly SemaphoreSlim room = new(Math.Max(1, options.Value.PartnersAtOnceOnASilo));

    public async Task<T> EnterAsync<T>(Func<Task<T>> work)
    {
        await room.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            room.Release();
        }
    }

    public void Dispose() => room.Dispose();
}
