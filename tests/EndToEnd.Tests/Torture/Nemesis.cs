using System.Diagnostics;
using PartnerConnect.Machines;

namespace PartnerConnect.EndToEnd.Tests.Torture;

/// <summary>Does to a cluster what happens to clusters, and measures how long it is missed.</summary>
internal sealed class Nemesis(TortureCluster cluster, PostgresServer server, TortureClient client, IReadOnlyList<string> partners, int seed)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Random random = new(seed);

    /// <summary>From the death of a silo until every partner that is asked answers again.</summary>
    public List<TimeSpan> WithoutSilo { get; } = [];

    /// <summary>From the return of the database until every partner that is asked answers again.</summary>
    public List<TimeSpan> AfterDatabase { get; } = [];

    /// <summary>A silo is killed, and another one takes its place.</summary>
    public async Task KillSiloAsync()
    {
        var silo = Any();
        await silo.KillAsync();
        cluster.Forget(silo);
        WithoutSilo.Add(await UntilAllAnswerAsync());
        await cluster.AddSiloAsync();
    }

    /// <summary>The database is killed, is away for a second, and comes back.</summary>
    public async Task KillDatabaseAsync()
    {
        await server.KillAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
        await server.StartAgainAsync();
        AfterDatabase.Add(await UntilAllAnswerAsync());
        Assert.All(cluster.Silos.Concat(cluster.Gateways), process => Assert.False(process.HasEnded, process.Output));
    }

    /// <summary>Every silo and every gateway is asked to stop, and another one takes its place, one after the other.</summary>
    public async Task RestartOneByOneAsync()
    {
        foreach (var silo in cluster.Silos)
        {
            await cluster.AddSiloAsync();
            cluster.Forget(silo);
            Assert.Equal(0, await silo.StopAsync());
        }

        foreach (var gateway in cluster.Gateways)
        {
            await cluster.AddGatewayAsync();
            cluster.Forget(gateway);
            Assert.Equal(0, await gateway.StopAsync());
        }

        await UntilAllAnswerAsync();
    }

    /// <summary>A silo stands still until the others have long buried it, and goes on as if it were alive.</summary>
    public async Task FreezeSiloAsync(TimeSpan duration)
    {
        var silo = Any();
        silo.Freeze();
        await Task.Delay(duration);
        silo.Thaw();
        await UntilAllAnswerAsync();

        // It ends itself when it learns that it is held to be dead.
        var began = Stopwatch.GetTimestamp();
        while (!silo.HasEnded && Stopwatch.GetElapsedTime(began) < Patience)
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        Assert.True(silo.HasEnded, $"The silo that was held to be dead goes on:\n{silo.Output}");
        cluster.Forget(silo);
        await cluster.AddSiloAsync();
    }

    private ProgramProcess Any() => cluster.Silos[random.Next(cluster.Silos.Count)];

    private async Task<TimeSpan> UntilAllAnswerAsync()
    {
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(partners, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (partner, _) =>
        {
            while (!await client.AnswersAsync($"/v1/partners/{partner}/standing"))
            {
                Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"{partner} does not answer for {Patience}.");
                await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
            }
        });
        return Stopwatch.GetElapsedTime(began);
    }
}
