using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Storage;
using PartnerConnect.Grains;

namespace PartnerConnect.Database.Tests;

/// <summary>A silo which one test has to itself.</summary>
internal sealed class OwnSilo(Silo.Storage.Database database, IHost host) : IAsyncDisposable
{
    public Silo.Storage.Database Database => database;

    public IGrainStorage Storage => host.Services.GetRequiredKeyedService<IGrainStorage>(ProgrammeStorage.Name);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
