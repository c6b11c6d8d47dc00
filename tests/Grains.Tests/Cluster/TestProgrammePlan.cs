using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Serialization;
using Orleans.Storage;
using Orleans.TestingHost;
using PartnerConnect.Grains.Decisions;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Grains.Partners;
using PartnerConnect.Grains.Pos;
using PartnerConnect.Grains.Runs;
using PartnerConnect.Silo.Ledger;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>What a programme is started with.</summary>
public sealed record TestProgrammePlan(TimeProvider Clock)
{
    private const string DatabaseStorage = "database";

    public short Silos { get; init; } = 1;

    public GuideSeed Guide { get; init; } = GuideSeed.Shipped;

    public string DataDirectory { get; init; } = Directory.CreateTempSubdirectory("partnerconnect-grains-").FullName;

    public Faults Faults { get; init; } = new();

    /// <summary>Whether reminders run by the programme's clock too.</summary>
    public bool ClockDrivesReminders { get; init; }

    /// <summary>Wires a silo as the host does, apart from membership, and with faults between grains and database.</summary>
    internal void Wire(ISiloBuilder silo, Database database)
    {
        silo.AddAdoNetGrainStorage(DatabaseStorage, options =>
        {
            (options.Invariant, options.DataSource) = (database.OrleansInvariant, database.DataSource);
            options.DeleteStateOnClear = true;
        });
        silo.UseAdoNetReminderService(options =>
            (options.Invariant, options.DataSource) = (database.OrleansInvariant, database.DataSource));
        silo.UseSystemTextJsonGrainStorageSerializer();
        silo.Services.Configure<SystemTextJsonGrainStorageSerializerOptions>(
            options => GrainStateJson.Configure(options.JsonSerializerOptions));

        silo.Services.AddSingleton(database).AddLedger().AddSingleton(Guide)
            .AddSingleton(new DecisionSeals(new byte[DecisionSeals.LeastKeyLength]))
            .AddKeyedSingleton(ProgrammeClock.Key, Clock).AddProgrammeGrains();
        silo.Services.AddKeyedSingleton<IGrainStorage>(ProgrammeStorage.Name, (services, _) =>
            new FaultyGrainStorage(services.GetRequiredKeyedService<IGrainStorage>(DatabaseStorage), Faults));
        silo.Services
            .Replace(ServiceDescriptor.Singleton<IPosLedgerRows>(services =>
                new FaultyPosLedgerRows(ActivatorUtilities.CreateInstance<PosLedgerRows>(services), Faults)))
            .Replace(ServiceDescriptor.Singleton<IPosCorrectionRows>(services =>
                new FaultyPosCorrectionRows(ActivatorUtilities.CreateInstance<PosCorrectionRows>(services), Faults)))
            .Replace(ServiceDescriptor.Singleton<IPartnerRows>(services =>
                new FaultyPartnerRows(ActivatorUtilities.CreateInstance<PartnerRows>(services), Faults)))
            .Replace(ServiceDescriptor.Singleton<IRunRows>(services =>
                new FaultyRunRows(ActivatorUtilities.CreateInstance<RunRows>(services), Faults)));
        if (ClockDrivesReminders)
            DriveReminders(silo);
    }

    private void DriveReminders(ISiloBuilder silo)
    {
        silo.Services.AddSingleton(Clock);
        silo.Services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
        silo.Services.AddKeyedSingleton("Orleans.Reminders", Clock);

        // Otherwise a step of the clock jumps over the reminders that are not loaded yet.
        silo.Configure<ReminderOptions>(options => options.ReminderLoadingWindow = TimeSpan.FromDays(1000));
    }
}
