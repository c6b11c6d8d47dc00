using PartnerConnect.Machines;

namespace PartnerConnect.EndToEnd.Tests.Torture;

/// <summary>A cluster of real processes under load, of which one after the other dies.</summary>
[Collection(TortureAlone.Name)]
public sealed class TortureTests
{
    private static readonly DateTimeOffset MidJune = new(2024, 6, 20, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_or_counts_twice_whichever_process_dies()
    {
        Requirement.LongTests();
        var plan = TorturePlan.FromEnvironment();
        var clock = WallClock.At(MidJune);
        await using var server = await PostgresServer.StartOwnAsync();
        var database = await server.CreateDatabaseAsync();
        await using var cluster = await new TortureCluster(database, clock, TortureCluster.Vigilant).StartAsync(siloCount: 3, gatewayCount: 2);
        using var client = new TortureClient(cluster);
        var writers = new TortureWriters(client, writers: 6, partnersOfEach: 4, plan.LinesOfReport, plan.Seed);
        await writers.PrepareAsync();
        var nemesis = new Nemesis(cluster, server, client, [.. writers.Partners], plan.Seed);

        using var enough = new CancellationTokenSource();
        var writing = writers.RunAsync(enough.Token);
        await await Task.WhenAny(writing, UnderFireAsync(nemesis, writers, plan));
        await enough.CancelAsync();
        await writing;

        await TortureChecker.AgreesAsync(database, client, writers);
        Assert.Equal((plan.SiloKills, plan.DatabaseKills), (nemesis.WithoutSilo.Count, nemesis.AfterDatabase.Count));
        TorturePlan.Tell($"{writers.AcknowledgedLines} lines acknowledged, none lost and none doubled; {client.SentAgain} calls sent again");
        TorturePlan.Tell($"until all partners answer after a silo's death: {TorturePlan.Told(nemesis.WithoutSilo)}");
        TorturePlan.Tell($"until all partners answer after the database's return: {TorturePlan.Told(nemesis.AfterDatabase)}");
    }

    private static async Task UnderFireAsync(Nemesis nemesis, TortureWriters writers, TorturePlan plan)
    {
        for (var (silos, databases) = (0, 0); silos < plan.SiloKills || databases < plan.DatabaseKills;)
        {
            if (databases * plan.SiloKills <= silos * plan.DatabaseKills && databases < plan.DatabaseKills)
            {
                await nemesis.KillDatabaseAsync();
                databases++;
            }
            else
            {
                await nemesis.KillSiloAsync();
                silos++;
            }
        }

        await nemesis.RestartOneByOneAsync();
        await nemesis.FreezeSiloAsync(TimeSpan.FromSeconds(40));
        while (writers.AcknowledgedLines < plan.Lines)
            await Task.Delay(TimeSpan.FromMilliseconds(200));
    }
}

/// <summary>What measures how long a cluster is missed runs while no other test of this project does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TortureAlone
{
    public const string Name = "torture";
}
