using System.Net;
using PartnerConnect.Machines;

namespace PartnerConnect.EndToEnd.Tests;

/// <summary>Two silos and a gateway as processes of their own on PostgreSQL.</summary>
public sealed class ClusterTests
{
    private const int PartnerCount = 40;

    private const int AFew = 5;

    [Fact]
    public async Task A_cluster_goes_on_when_one_of_its_silos_is_killed()
    {
        Requirement.LongTests();
        var server = await PostgresServer.SharedAsync();
        var database = await server.CreateDatabaseAsync();
        await using var first = await Programs.SiloAsync(database);
        await using var second = await Programs.SiloAsync(database);
        await using var gateway = await Programs.GatewayAsync(database);
        using var api = Api.SignInToCluster(gateway.Address);
        var imported = await api.SendCsvAsync(HttpMethod.Post, "/v1/partners/import", Partners());
        Assert.Equal(PartnerCount, imported["accepted"]!.GetValue<int>());

        await second.KillAsync();

        // Production settings: the survivor must first be sure that the other one is dead.
        var answered = await UntilAllAnswerAsync(api, TimeSpan.FromSeconds(60));
        Assert.Equal(PartnerCount, answered);
        Assert.Equal(PartnerCount, (await api.GetAsync("/v1/partners?limit=200"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_database_that_is_away_is_told_as_such_and_missed_no_longer_than_it_is_away()
    {
        var server = await PostgresServer.SharedAsync();
        var database = await server.CreateDatabaseAsync();
        await using var silo = await Programs.SiloAsync(database);
        await using var gateway = await Programs.GatewayAsync(database);
        using var api = Api.SignInToCluster(gateway.Address);
        await api.SendCsvAsync(HttpMethod.Post, "/v1/partners/import", Partners());

        await server.ShutAsync(database);
        string[] reading = ["/v1/partners", "/v1/partners/CL-1/decisions", "/v1/partners/CL-999/standing"];
        foreach (var path in reading)
            Assert.Equal((path, HttpStatusCode.ServiceUnavailable), (path, await api.StatusAsync(HttpMethod.Get, path)));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await api.StatusAsync(HttpMethod.Put, "/v1/partners/CL-1/pos/2024-W02/zero-sales"));

        await server.OpenAsync(database);
        Assert.Equal(PartnerCount, await UntilAllAnswerAsync(api, TimeSpan.FromSeconds(60)));
        Assert.Equal(HttpStatusCode.OK, await api.StatusAsync(HttpMethod.Put, "/v1/partners/CL-1/pos/2024-W02/zero-sales"));
    }

    [Fact]
    public async Task A_cluster_gives_out_no_tokens_and_shows_its_dashboard_to_ops_alone()
    {
        var server = await PostgresServer.SharedAsync();
        var database = await server.CreateDatabaseAsync();
        await using var silo = await Programs.SiloAsync(database);
        await using var gateway = await Programs.GatewayAsync(database);

        using var anonymous = new HttpClient { BaseAddress = gateway.Address };
        using var token = await anonymous.PostAsync("/dev/token", new StringContent("""{"role":"ops"}"""));
        Assert.Equal(HttpStatusCode.Unauthorized, token.StatusCode);
        using var dashboard = await anonymous.GetAsync("/dashboard/");
        Assert.Equal(HttpStatusCode.Unauthorized, dashboard.StatusCode);

        using var manager = Api.SignInToCluster(gateway.Address);
        Assert.Equal(HttpStatusCode.NotFound, await manager.StatusAsync(HttpMethod.Post, "/dev/token", new { role = "ops" }));
        Assert.Equal(HttpStatusCode.Forbidden, await manager.StatusAsync(HttpMethod.Get, "/dashboard/"));
        using var ops = Api.SignInToCluster(gateway.Address, "ops");
        Assert.Equal(HttpStatusCode.OK, await ops.StatusAsync(HttpMethod.Get, "/dashboard/"));

        Assert.Equal(0, await gateway.StopAsync());
        Assert.Equal(0, await silo.StopAsync());
    }

    // A few are asked until they answer, and only then all of them: a survivor that is busy recovering is left alone.
    private static async Task<int> UntilAllAnswerAsync(Api api, TimeSpan patience)
    {
        for (var began = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(began) < patience; await Task.Delay(250))
        {
            if (await AnsweringAsync(api, AFew) == AFew && await AnsweringAsync(api, PartnerCount) == PartnerCount)
                return PartnerCount;
        }

        return await AnsweringAsync(api, PartnerCount);
    }

    private static async Task<int> AnsweringAsync(Api api, int partners)
    {
        var answered = 0;
        for (var number = 1; number <= partners; number++)
        {
            // An answer of 503 names a time to come back; anything else but an answer is a defect.
            var status = await api.StatusAsync(HttpMethod.Get, $"/v1/partners/CL-{number}/standing");
            Assert.True(status is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"CL-{number}: {status}");
            answered += status == HttpStatusCode.OK ? 1 : 0;
        }

        return answered;
    }

    private static string Partners() =>
        "PartnerId,Name,Type,Region,Country,City,AgreementSigned,OrientationCompleted,SalesCertified,TechnicalCertified,BrandAligned\n"
        + string.Concat(Enumerable.Range(1, PartnerCount).Select(number =>
            $"CL-{number},Cluster Partner {number},SystemsIntegrator,benelux,NL,Utrecht,2023-09-01,2023-09-15,2,2,true\n"));
}
