using Orleans.TestingHost;
using PartnerConnect.GrainInterfaces;
using PartnerConnect.GrainInterfaces.Calendar;
using PartnerConnect.GrainInterfaces.Guide;
using PartnerConnect.GrainInterfaces.Partners;
using PartnerConnect.GrainInterfaces.Prices;
using PartnerConnect.Grains.Calendar;
using PartnerConnect.Grains.Guide;
using PartnerConnect.Silo.Storage;

namespace PartnerConnect.Grains.Tests.Cluster;

/// <summary>A programme on an in-process cluster and an SQLite database of its own; its clock belongs to the test.</summary>
public sealed class TestProgramme : IAsyncDisposable
{
    private readonly InProcessTestCluster cluster;
    private readonly Database database;
    private readonly TestProgrammePlan plan;

    private TestProgramme(InProcessTestCluster cluster, Database database, TestProgrammePlan plan) =>
        (this.cluster, this.database, this.plan) = (cluster, database, plan);

    public Faults Faults => plan.Faults;

    public IGrainFactory Grains => cluster.Client;

    public IPartnerDirectory Directory => Grains.GetGrain<IPartnerDirectory>(GrainKeys.Directory);

    public DateTimeOffset Now => plan.Clock.GetUtcNow();

    public IGuide Guide => Grains.GetGrain<IGuide>(GrainKeys.Guide);

    /// <summary>Starts the programme at noon UTC of a day, with the regions named or those of another guide.</summary>
    public static Task<TestProgramme> StartAsync(DateOnly day, params string[] regions) =>
        StartAsync(new TestProgrammePlan(new SimulationClock(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero)))
        {
            Guide = regions is [] ? GuideSeed.Shipped : RegionGuides.Of(regions),
        });

    /// <summary>Starts the programme at noon UTC of a day, by another guide.</summary>
    public static Task<TestProgramme> StartAsync(DateOnly day, GuideSeed guide) =>
        StartAsync(new TestProgrammePlan(new SimulationClock(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero)))
        {
            Guide = guide,
        });

    public static async Task<TestProgramme> StartAsync(TestProgrammePlan plan)
    {
        var database = Database.OpenSqlite(plan.DataDirectory);
        await DatabaseMigration.ApplyAsync(database);
        var builder = new InProcessTestClusterBuilder(plan.Silos);
        builder.Options.ServiceId = "programme";
        builder.ConfigureSilo((_, silo) => plan.Wire(silo, database));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        var programme = new TestProgramme(cluster, database, plan);
        await programme.Grains.GetGrain<ICatalogue>(GrainKeys.Catalogue).Put(Products.All);
        return programme;
    }

    public TestPartner Partner(string id) => new(this, id);

    public IRegionCalendar Region(string region) => Grains.GetGrain<IRegionCalendar>(GrainKeys.Region(region));

    /// <summary>Advances the clock to noon UTC of a day; every boundary on the way is carried out at its own instant.</summary>
    public Task AdvanceAsync(DateOnly day) => AdvanceAsync(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero));

    public async Task AdvanceAsync(DateTimeOffset to)
    {
        var clock = Grains.GetGrain<IClock>(GrainKeys.Clock);
        while ((await clock.Advance(to)).MoreDue)
        {
        }
    }

    /// <summary>Sets the clock forward without carrying anything out, as if the programme had slept.</summary>
    public void Sleep(DateTimeOffset until) => ((SimulationClock)plan.Clock).MoveTo(until);

    /// <summary>Ends an activation, so that the next call reads what is stored.</summary>
    public Task ForgetAsync(IAddressable grain) => cluster.DeactivateAsync(grain);

    /// <summary>Stops the cluster and leaves its database.</summary>
    public async Task StopAsync()
    {
        await cluster.StopAllSilosAsync();
        await cluster.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>What is stored of a grain, as text.</summary>
    public async Task<string> StoredAsync(string stateName, string key)
    {
        await using var command = database.DataSource.CreateCommand(
            $"SELECT state FROM grain_state_json WHERE state_name = '{stateName}' AND grain_key = '{key}'");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>What was written down of a partner's changes, oldest first.</summary>
    public async Task<IReadOnlyList<string>> ChronicleAsync(string partnerId)
    {
        await using var command = database.DataSource.CreateCommand(
            $"SELECT change FROM partner_chronicle WHERE partner_id = '{partnerId}' ORDER BY revision");
        await using var reader = await command.ExecuteReaderAsync();
        var changes = new List<string>();
        while (await reader.ReadAsync())
            changes.Add(reader.GetString(0));
        return changes;
    }

    /// <summary>Changes rows behind the programme's back.</summary>
    public async Task<int> TamperAsync(string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        System.IO.Directory.Delete(plan.DataDirectory, recursive: true);
    }
}
