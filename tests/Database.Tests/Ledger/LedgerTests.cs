using Microsoft.Extensions.DependencyInjection;
using PartnerConnect.Grains.Guide.Shadow;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Grains.Runs;
using PartnerConnect.Silo.Ledger;

namespace PartnerConnect.Database.Tests.Ledger;

/// <summary>A ledger on the database that the tests of a class share; each test has partners of its own.</summary>
public abstract class LedgerTests(TestDatabases databases) : IAsyncLifetime
{
    private Silo.Storage.Database? database;
    private ServiceProvider? services;

    protected TestDatabases Databases => databases;

    protected Silo.Storage.Database Database => database!;

    protected IPosLedgerRows PosRows => services!.GetRequiredService<IPosLedgerRows>();

    protected IPosCorrectionRows Corrections => services!.GetRequiredService<IPosCorrectionRows>();

    protected IPosReading PosReading => services!.GetRequiredService<IPosReading>();

    protected IPartnerRows PartnerRows => services!.GetRequiredService<IPartnerRows>();

    protected ITransitionRows Transitions => services!.GetRequiredService<ITransitionRows>();

    protected IRunRows RunRows => services!.GetRequiredService<IRunRows>();

    protected IShadowRows ShadowRows => services!.GetRequiredService<IShadowRows>();

    internal LedgerWriter Writer => services!.GetRequiredService<LedgerWriter>();

    public async ValueTask InitializeAsync()
    {
        database = await databases.SharedAsync();
        services = new ServiceCollection().AddSingleton(database).AddLedger().AddOptions().BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();

        GC.SuppressFinalize(this);
    }

    protected static string NewId(string prefix) => $"{prefix}-{Guid.NewGuid():N}";

    internal PosReporting NewReporting() => new(PosRows, NewId("AW"));
}
