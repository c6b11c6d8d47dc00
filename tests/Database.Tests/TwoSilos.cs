using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PartnerConnect.Database.Tests;

/// <summary>
/// A cluster of two silos with real sockets and real membership. (Orleans' in-process test cluster keeps its membership
/// in memory, which is just what must not be replaced here.)
/// </summary>
internal sealed class TwoSilos(IHost one, IHost other) : IAsyncDisposable
{
    public static async Task<TwoSilos> StartAsync(Silo.Storage.Database database, string clusterId)
    {
        var hosts = await Task.WhenAll(
            TestSilo.StartAsync(database, clusterId), TestSilo.StartAsync(database, clusterId));
        return new TwoSilos(hosts[0], hosts[1]);
    }

    public TGrain GetGrain<TGrain>(string key)
        where TGrain : IGrainWithStringKey =>
        one.Services.GetRequiredService<IGrainFactory>().GetGrain<TGrain>(key);

    public async ValueTask DisposeAsync()
    {
        foreach (var host in new[] { other, one })
        {
            await host.StopAsync();
            host.Dispose();
        }
    }
}
