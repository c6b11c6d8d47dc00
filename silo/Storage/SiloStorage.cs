using Orleans.Configuration;
using PartnerConnect.Grains;

namespace PartnerConnect.Silo.Storage;

/// <summary>Puts everything a silo stores into one <see cref="Database"/>.</summary>
public static class SiloStorage
{
    /// <summary>A silo which shares <paramref name="database"/> with the other silos of its cluster.</summary>
    /// <remarks>Migrate first: a silo reads its statements from the database when it starts.</remarks>
    public static ISiloBuilder UseDatabase(this ISiloBuilder silo, Database database)
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
        silo.AddAdoNetGrainStorage(ProgrammeStorage.Name, options => PointAt(database, options));
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

    private static void PointAt(Database database, AdoNetGrainStorageOptions options)
    {
        options.Invariant = database.OrleansInvariant;
        options.DataSource = database.DataSource;
        options.DeleteStateOnClear = true;
    }
}
