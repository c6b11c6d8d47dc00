using System.Collections.Concurrent;
using PartnerConnect.Gateway.Tests.Hosting;

namespace PartnerConnect.Gateway.Tests.Problems;

public sealed class FuzzTests(GatewayHost host)
{
    private const int Seeds = 4;

    [Fact]
    public async Task Nothing_a_client_sends_is_our_fault_in_development() =>
        await AssertNoFaultAsync(host.Address, 600, [200, 400, 404, 409], host.As("programme-manager"), host.As("partner", "F-1"));

    // What is read and decided is the same; only what development adds is not there, and hardly anything that could be refused.
    [Fact]
    public async Task Nothing_a_client_sends_is_our_fault_in_production_and_its_clock_is_no_toy()
    {
        await using var production = new RunningService("Production", simulateFrom: null);
        await production.StartAsync();
        var manager = production.As("programme-manager");
        var refusal = await manager
            .SendJsonAsync(HttpMethod.Post, "/v1/clock/advance", """{"to":"2030-01-01"}""").JsonAsync(409);
        Assert.Equal("/problems/not-simulated", (string?)refusal["type"]);

        await AssertNoFaultAsync(production.Address, 200, [200, 400, 404], manager, production.As("partner", "F-1"));
    }

    private static string Told(IEnumerable<KeyValuePair<int, int>> statuses) =>
        string.Join(", ", statuses.Select(status => $"{status.Key}: {status.Value}"));

    private static async Task AssertNoFaultAsync(Uri address, int requestsPerSeed, int[] expected, params HttpClient[] clients)
    {
        var faults = new ConcurrentQueue<string>();
        var statuses = new ConcurrentDictionary<int, int>();
        await Parallel.ForAsync(0, Seeds, async (seed, token) =>
        {
            var fuzz = new Fuzz(seed);
            for (var sent = 0; sent < requestsPerSeed; sent++)
            {
                using var request = fuzz.Next();
                request.RequestUri = new Uri(
                    address.GetLeftPart(UriPartial.Authority) + request.RequestUri!.PathAndQuery,
                    new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
                using var answer = await clients[sent % clients.Length].SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
                statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
                if ((int)answer.StatusCode >= 500)
                    faults.Enqueue($"{request.Method} {request.RequestUri}: {await answer.Content.ReadAsStringAsync(token)}");
            }
        });
        Assert.Equal([], faults);

        // Requests that are all refused at the door would prove nothing.
        Assert.All(expected, status => Assert.True(statuses.GetValueOrDefault(status) > requestsPerSeed / 150, Told(statuses)));
    }
}
