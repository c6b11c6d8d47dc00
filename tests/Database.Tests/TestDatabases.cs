using Microsoft.Extensions.Hosting;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Database.Tests;

/// <summary>Makes databases of one kind for a test class, and removes them after it.</summary>
public abstract class TestDatabases : IAsyncDisposable
{
    private readonly List<Silo.Storage.Database> opened = [];
    private readonly Lazy<Task<Silo.Storage.Database>> shared;
    private readonly Lazy<Task<IHost>> sharedSilo;

    protected TestDatabases()
    {
        shared = new(MakeMigratedAsync);
        sharedSilo = new(async () => await TestSilo.StartAsync(await SharedAsync(), $"test-{Guid.NewGuid():N}", GathersStates));
    }

    /// <summary>The one migrated database which the tests of the class share.</summary>
    public Task<Silo.Storage.Database> SharedAsync() => shared.Value;

    /// <summary>A running silo on it.</summary>
    public Task<IHost> SharedSiloAsync() => sharedSilo.Value;

    /// <summary>Whether grains that read and write their states at the same time share statements, where the database can.</summary>
    protected virtual bool GathersStates => true;

    /// <summary>Makes an empty database and answers where it is.</summary>
    public abstract Task<string> MakeEmptyAsync();

    /// <summary>Opens the database at <paramref name="address"/>, as one more process would.</summary>
    public Silo.Storage.Database Open(string address)
    {
        var database = OpenAt(address);
        lock (opened)
            opened.Add(database);

        return database;
    }

    public async Task<Silo.Storage.Database> MakeMigratedAsync()
    {
        var database = Open(await MakeEmptyAsync());
        await DatabaseMigration.ApplyAsync(database);
        return database;
    }

    /// <summary>Switches off the refusal of grain keys which Orleans reads as numbers.</summary>
    public abstract Task AllowNumericKeysAsync(Silo.Storage.Database database);

    public async ValueTask DisposeAsync()
    {
        if (sharedSilo.IsValueCreated && sharedSilo.Value.IsCompletedSuccessfully)
        {
            var silo = await sharedSilo.Value;
            await silo.StopAsync();
            silo.Dispose();
        }

        foreach (var database in opened)
            await database.DisposeAsync();

        await RemoveAllAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Silo.Storage.Database OpenAt(string address);

    protected abstract Task RemoveAllAsync();
}
