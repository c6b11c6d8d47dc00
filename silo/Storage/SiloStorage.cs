using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;
using Orleans.Runtime.Hosting;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using PartnerConnect.Grains;

namespace PartnerConnect.Silo.Storage;

/// <summary>Puts everything a silo stores into one <see cref="Database"/>.</summary>
public static class SiloStorage
{
    private const string OneByOne = ProgrammeStorage.Name + "/one-by-one";

    /// <summary>A silo which shares <paramref name="database"/> with the other silos of its cluster.</summary>
    /// <remarks>Migrate first: a silo reads its statements from the database when it starts.</remarks>
    /// <param name="silo">The silo.</param>
    /// <param name="database">The database.</param>
    /// <param name="gathers">Whether grains that read or write their state at the same time share statements, on PostgreSQL.</param>
    public static ISiloBuilder UseDatabase(this ISiloBuilder silo, Database database, bool gathers = true)
    {
        ArgumentNullException.ThrowIfNull(silo);
        ArgumentNullException.ThrowIfNull(database);

        silo.UseAdoNetClustering(options =>
        {
            options.Invariant = database.OrleansInvariant;
            options.DataSource = database.DataSource;
        });
        silo.UseAdoNetReminderService(options =>
        {
            options.Invariant = database.OrleansInvariant;
            options.DataSource = database.DataSource;
        });
        silo.AddAdoNetGrainStorageAsDefault(options => PointAt(database, options));
        if (gathers && database.OfGroups is NpgsqlDataSource source)
        {
            silo.AddAdoNetGrainStorage(OneByOne, options => PointAt(database, options));
            silo.Services.AddGrainStorage(ProgrammeStorage.Name, (services, _) => Gather(services, source));
        }
        else
        {
            silo.AddAdoNetGrainStorage(ProgrammeStorage.Name, options => PointAt(database, options));
        }

        silo.UseSystemTextJsonGrainStorageSerializer();
        silo.Services.Configure<Orleans.Serialization.SystemTextJsonGrainStorageSerializerOptions>(
            options => GrainStateJson.Configure(options.JsonSerializerOptions));

        return silo.Configure<ClusterMembershipOptions>(MembershipDefaults.Apply);
    }

    /// <summary>
    /// The only silo on <paramref name="database"/>. It refuses to start beside another on the same data directory, and
    /// does not wait for one that was killed.
    /// </summary>
    public static ISiloBuilder UseDatabaseAlone(this ISiloBuilder silo, Database database)
    {
        silo.UseDatabase(database);
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(services =>
            ActivatorUtilities.CreateInstance<SoleSilo>(services, database));
        return silo;
    }

    private static GatheredGrainStorage Gather(IServiceProvider services, NpgsqlDataSource source) => new(
        services.GetRequiredKeyedService<IGrainStorage>(OneByOne),
        services.GetRequiredService<IOptionsMonitor<AdoNetGrainStorageOptions>>().Get(OneByOne).GrainStorageSerializer,
        services.GetRequiredService<IActivatorProvider>(),
        services.GetRequiredService<IOptions<ClusterOptions>>().Value,
        source);

    private static void PointAt(Database database, AdoNetGrainStorageOptions options)
    {
        options.Invariant = database.OrleansInvariant;
        options.DataSource = database.DataSource;
        options.DeleteStateOnClear = true;
    }
}
