using System.Diagnostics;
using System.Globalization;
using System.Text;
using Npgsql;
using PartnerConnect.Machines;

namespace PartnerConnect.EndToEnd.Tests.Torture;

/// <summary>A quarter that closes while all silos and gateways are killed again and again.</summary>
[Collection(TortureAlone.Name)]
public sealed class CloseTests
{
    private const int Partners = 2_000;
    private const int KillsOfClose = 3;

    private static readonly DateTimeOffset MidJune = new(2024, 6, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset AfterTheQuarter = new(2024, 7, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_close_that_is_killed_again_and_again_leaves_what_an_undisturbed_one_leaves()
    {
        Requirement.LongTests();
        var plan = TorturePlan.FromEnvironment();
        await using var server = await PostgresServer.StartOwnAsync();
        var prepared = await server.CreateDatabaseAsync();
        await PrepareAsync(prepared);
        var undisturbed = await server.CopyDatabaseAsync(prepared);
        await CloseAsync(undisturbed, [], new Random(plan.Seed));
        var due = await ClosedQuarter.LeftAsync(undisturbed);
        Assert.True(due.Count > 3 * Partners, $"{due.Count} rows are left.");

        var random = new Random(plan.Seed);
        var kills = 0;
        while (kills < plan.CloseKills)
        {
            var database = await server.CopyDatabaseAsync(prepared);
            List<int> killedAt = [.. Enumerable.Range(0, Math.Min(KillsOfClose, plan.CloseKills - kills)).Select(_ => random.Next(1, Partners)).Order()];
            kills += await CloseAsync(database, killedAt, random);

            var left = await ClosedQuarter.LeftAsync(database);
            Assert.True(
                left.SetEquals(due),
                $"Killed at {string.Join(", ", killedAt)}:\nmore:\n{Some(left.Except(due))}\nless:\n{Some(due.Except(left))}");
        }

        TorturePlan.Tell($"everything killed {kills} times in the middle of a close of {Partners} partners, and {due.Count} rows left as undisturbed");
    }

    private static async Task PrepareAsync(string database)
    {
        await using var cluster = await new TortureCluster(database, WallClock.At(MidJune), TortureCluster.Vigilant).StartAsync(1, 1);
        using var client = new TortureClient(cluster);
        await client.SendAsync(HttpMethod.Put, "/v1/catalogue", () => Csv(
            "ManufacturerPartNumber,Description,Category,Subcategory,Msrp\n960-001501,Conference camera,Video collaboration,Cameras,1000.00\n"));
        await client.SendAsync(HttpMethod.Post, "/v1/partners/import", () => Csv(
            "PartnerId,Name,Type,Region,Country,City,AgreementSigned,OrientationCompleted,SalesCertified,TechnicalCertified,BrandAligned\n"
            + Rows(number => $"{Partner(number)},Closing {number},SystemsIntegrator,benelux,NL,Utrecht,2023-09-01,2023-09-15,{number % 3},2,true\n")));
        var feed = SoldWeek.Header + Rows(number => new SoldWeek(Partner(number), TortureWriters.FirstWeek, 1, 1 + (number % 4)).Rows());
        var answer = await client.SendAsync(HttpMethod.Post, "/v1/pos/feed", () => Csv(feed));
        Assert.Equal("[]", answer["rejects"]!.ToJsonString());
        Assert.Empty(client.Faults);
    }

    // Everything comes up after the boundary has passed, and is killed when so many partners have passed it. Only a kill that left
    // the run undone is one.
    private static async Task<int> CloseAsync(string database, IEnumerable<int> killedAt, Random random)
    {
        var clock = WallClock.At(AfterTheQuarter);
        await using var source = NpgsqlDataSource.Create(database);
        var kills = 0;
        foreach (var passed in killedAt)
        {
            await using var killed = new TortureCluster(database, clock, TortureCluster.Vigilant);
            await killed.StartAsync(2, 1);
            await UntilAsync(source, passed);
            await Task.Delay(random.Next(20));
            await killed.KillAllAsync();
            if (!(await ClosedQuarter.ProgressAsync(source)).IsDone)
                kills++;
        }

        await using var cluster = new TortureCluster(database, clock, TortureCluster.Vigilant);
        await cluster.StartAsync(2, 1);
        await UntilAsync(source, int.MaxValue);
        return kills;
    }

    private static async Task UntilAsync(NpgsqlDataSource source, int passed)
    {
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(10))
        {
            var progress = await ClosedQuarter.ProgressAsync(source);
            if (progress.IsDone || progress.Passed >= passed)
                return;
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"{progress.Passed} partners have passed, and the run goes no further.");
        }
    }

    private static string Partner(int number) => string.Create(CultureInfo.InvariantCulture, $"CF-{number:0000}");

    private static string Rows(Func<int, FormattableString> row) => Rows(number => FormattableString.Invariant(row(number)));

    private static string Rows(Func<int, string> row) => string.Concat(Enumerable.Range(1, Partners).Select(row));

    private static string Some(IEnumerable<string> rows) => string.Join('\n', rows.Order(StringComparer.Ordinal).Take(10));

    private static StringContent Csv(string rows) => new(rows, Encoding.UTF8, "text/csv");
}
